#include "analyze/analyzer.h"

void decisions_analyze(struct work *work)
{
	(void)work;
}

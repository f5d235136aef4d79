#include "analyze/analyzer.h"

void recommendations_analyze(struct work *work)
{
	(void)work;
}

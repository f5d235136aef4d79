#include "analyze/analyzer.h"

void terms_analyze(struct work *work)
{
	(void)work;
}

#include "analyze/analyzer.h"

void summary_analyze(struct work *work)
{
	(void)work;
}

#include "analyze/analyzer.h"

void dates_analyze(struct work *work)
{
	(void)work;
}

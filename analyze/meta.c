#include "analyze/analyzer.h"

void meta_analyze(struct work *work)
{
	(void)work;
}

void meta_finish(struct work *work)
{
	(void)work;
}

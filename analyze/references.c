#include "analyze/analyzer.h"

void references_analyze(struct work *work)
{
	(void)work;
}

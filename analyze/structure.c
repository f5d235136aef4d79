#include "analyze/analyzer.h"

void structure_analyze(struct work *work)
{
	(void)work;
}

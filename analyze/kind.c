#include "analyze/analyzer.h"

void kind_analyze(struct work *work)
{
	(void)work;
}

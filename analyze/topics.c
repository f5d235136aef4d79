#include "analyze/analyzer.h"

void topics_analyze(struct work *work)
{
	(void)work;
}

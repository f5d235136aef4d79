#include "analyze/analyzer.h"

void language_analyze(struct work *work)
{
	(void)work;
}

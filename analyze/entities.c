#include "analyze/analyzer.h"

void entities_analyze(struct work *work)
{
	(void)work;
}

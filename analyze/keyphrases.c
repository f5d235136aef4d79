#include "analyze/analyzer.h"

void keyphrases_analyze(struct work *work)
{
	(void)work;
}

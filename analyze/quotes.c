#include "analyze/analyzer.h"

void quotes_analyze(struct work *work)
{
	(void)work;
}

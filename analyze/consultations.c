#include "analyze/analyzer.h"

void consultations_analyze(struct work *work)
{
	(void)work;
}

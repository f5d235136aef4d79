#include "analyze/date_parse.h"

bool point_speech(struct date_point *out, struct parser *p)
{
	(void)out;
	(void)p;
	return false;
}

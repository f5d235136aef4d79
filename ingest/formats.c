/* The formats that are read, for users: the readers' rows, then archives. */
#include "ingest/outside.h"
#include "ingest/reader.h"

static const struct jb_need nothing = { 0 };

static const struct jb_format archives[] = {
	{ "mailbox", "application/mbox", "mbox", &nothing },
	{ "zip", "application/zip", "zip", &nothing },
	{ "7z", "application/x-7z-compressed", "7z", &nothing },
	{ "tar", "application/x-tar",
	  "tar|tar.gz|tgz|tar.bz2|tar.xz|tar.zst", &nothing },
};

bool jb_format_at(struct jb_format *format, size_t index)
{
	const size_t n = sizeof(archives) / sizeof(*archives);

	if (index >= reader_count + n)
		return false;
	if (index >= reader_count) {
		*format = archives[index - reader_count];
		return true;
	}
	format->name = readers[index].name;
	format->media_type = readers[index].media_type;
	format->suffixes = readers[index].suffixes;
	format->needs = readers[index].needs;
	return true;
}

bool jb_need_is_met(const struct jb_need *need)
{
	return outside_has(need->program, need->ours);
}

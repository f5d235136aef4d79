/* A ZIP container in memory, made of a table of members. */
#ifndef JB_TESTS_UNIT_ZIP_MAKE_H
#define JB_TESTS_UNIT_ZIP_MAKE_H

#include "core/text.h"

#include <archive.h>
#include <archive_entry.h>
#include <check.h>
#include <stdlib.h>

struct zip_member {
	const char *name;
	struct jb_str bytes;
};

/* out, of room bytes, gets the container; how many bytes it has. */
static inline size_t zip_make(char *out, size_t room,
			      const struct zip_member *v, size_t n)
{
	struct archive *a = archive_write_new();
	size_t used = 0;

	archive_write_set_format_zip(a);
	ck_assert_int_eq(archive_write_open_memory(a, out, room, &used),
			 ARCHIVE_OK);
	for (size_t i = 0; i < n; i++) {
		struct archive_entry *e = archive_entry_new();

		archive_entry_set_pathname(e, v[i].name);
		archive_entry_set_size(e, (la_int64_t)v[i].bytes.n);
		archive_entry_set_filetype(e, AE_IFREG);
		archive_entry_set_perm(e, 0644);
		ck_assert_int_eq(archive_write_header(a, e), ARCHIVE_OK);
		archive_write_data(a, v[i].bytes.p, v[i].bytes.n);
		archive_entry_free(e);
	}
	archive_write_close(a);
	archive_write_free(a);
	return used;
}

#endif

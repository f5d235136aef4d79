/*
 * Decoding and the ingest entry: SHA-256 vectors, every character set with its
 * map, broken and mixed bytes, what is refused.
 */
#include "core/sha256.h"
#include "ingest/charset.h"
#include "ingest/ingest.h"
#include "ingest/reader.h"
#include "tests/unit/suites.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>

static const char hant[] =
	"出席會議報告：本次會議於十月二十日舉行，討論網際網路治理與域名系統的發展。\n"
	"與會者認為我們應該繼續參與國際社群的工作，並提出具體的建議。\n";
static const char hans[] =
	"出席会议报告：本次会议于十月二十日举行，讨论互联网治理与域名系统的发展。\n"
	"与会者认为我们应该继续参与国际社群的工作，并提出具体的建议。\n";

struct read {
	struct jb_document doc;
	struct jb_diag diag;
	bool ok;
};

static struct read read_bytes(const char *bytes, size_t n,
			      const char *encoding)
{
	struct read r = { .doc = { .arena = jb_arena_new() } };
	struct jb_ingest_options options = { .encoding = encoding,
					     .format = "text" };

	r.ok = jb_ingest_bytes(&r.doc, "test",
			       (struct jb_str){ bytes, n }, &options,
			       &r.diag);
	return r;
}

static void done(struct read *r)
{
	jb_arena_free(r->doc.arena);
}

static size_t repairs_of(const struct read *r, enum jb_repair_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < r->doc.repairs.n; i++)
		if (r->doc.repairs.v[i].kind == kind)
			n += r->doc.repairs.v[i].count;
	return n;
}

/* text in charset, by ICU, that the decoder may be checked against another */
static size_t encode(char *out, size_t room, const char *text,
		     const char *charset)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = ucnv_convert(charset, "UTF-8", out, (int32_t)room, text,
				 (int32_t)strlen(text), &status);

	ck_assert(U_SUCCESS(status));
	return (size_t)n;
}

/* Each character of the text, encoded again, is the bytes it is mapped to. */
static void check_map(const struct jb_document *doc, const char *charset)
{
	struct jb_str bytes = doc->source.bytes;
	size_t past = 0;

	ck_assert_uint_eq(jb_map_length(&doc->map), doc->text.n);
	for (size_t at = 0; at < doc->text.n;) {
		size_t from = at;
		uint32_t cp = jb_utf8_next(doc->text, &at);
		struct jb_range r = jb_map_source(&doc->map, from, at);
		char one[8] = "", back[16];
		size_t n;

		ck_assert(r.first >= past && r.past > r.first);
		past = r.past;
		jb_utf8_put(one, cp);
		n = encode(back, sizeof(back), one, charset);
		ck_assert_uint_eq(n, r.past - r.first);
		ck_assert(memcmp(back, bytes.p + r.first, n) == 0);
	}
	ck_assert_uint_eq(past, bytes.n);
}

static void check_charset(const char *text, const char *charset,
			  const char *expected, bool declared)
{
	char bytes[1024];
	size_t n = encode(bytes, sizeof(bytes), text, charset);
	struct read r = read_bytes(bytes, n, declared ? charset : NULL);

	ck_assert(r.ok);
	ck_assert_str_eq(r.doc.source.encoding, expected);
	ck_assert(jb_str_eq(r.doc.text, jb_str_of(text)));
	check_map(&r.doc, charset);
	ck_assert_uint_eq(r.diag.told[JB_LEVEL_WARNING], 0);
	done(&r);
}

START_TEST(sha256_vectors)
{
	static const struct {
		const char *text, *digest;
	} vectors[] = {
		{ "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b"
		      "7852b855" },
		{ "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410f"
			 "f61f20015ad" },
		{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db"
		  "06c1" },
		{ "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhij"
		  "klmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
		  "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afe"
		  "e9d1" },
	};
	char out[65];

	for (size_t i = 0; i < sizeof(vectors) / sizeof(*vectors); i++) {
		jb_sha256(out, jb_str_of(vectors[i].text));
		ck_assert_str_eq(out, vectors[i].digest);
	}
}
END_TEST

START_TEST(sha256_million)
{
	struct jb_buf buf = { 0 };
	char out[65];

	for (size_t i = 0; i < 1000000; i++)
		jb_buf_add(&buf, "a", 1);
	jb_sha256(out, jb_buf_view(&buf));
	ck_assert_str_eq(out, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e"
			      "046d39ccc7112cd0");
	jb_buf_clear(&buf);
}
END_TEST

START_TEST(charsets_declared)
{
	check_charset(hant, "UTF-8", "UTF-8", true);
	check_charset(hant, "Big5-HKSCS", "Big5-HKSCS", true);
	check_charset(hant, "GB18030", "GB18030", true);
	check_charset(hans, "GBK", "GB18030", true);
	check_charset(hans, "UTF-16LE", "UTF-16LE", true);
	check_charset(hans, "UTF-16BE", "UTF-16BE", true);
	check_charset("a caf\xC3\xA9, \xE2\x82\xAC 5", "windows-1252",
		      "windows-1252", true);
}
END_TEST

START_TEST(charsets_guessed)
{
	check_charset(hant, "Big5-HKSCS", "Big5-HKSCS", false);
	check_charset(hant, "GB18030", "GB18030", false);
	check_charset(hans, "GB18030", "GB18030", false);
	check_charset(hans, "UTF-16LE", "UTF-16LE", false);
	check_charset(hant, "UTF-16BE", "UTF-16BE", false);
	check_charset("plain words in wide letters\n", "UTF-16LE", "UTF-16LE",
		      false);
	check_charset("a caf\xC3\xA9 and a na\xC3\xAFve r\xC3\xA9sum\xC3\xA9\n",
		      "windows-1252", "windows-1252", false);
	check_charset("會議紀錄報告", "GB18030", "GB18030", false);
	check_charset("會議紀錄報告", "Big5-HKSCS", "Big5-HKSCS", false);
	check_charset("会议记录", "GB18030", "GB18030", false);
	check_charset("域名", "Big5-HKSCS", "Big5-HKSCS", false);
}
END_TEST

/* 堃 喆 峯 嘅 are in the Hong Kong table alone, 碁 銹 and № in ETEN's part. */
START_TEST(big5_wide_tables)
{
	static const struct {
		const char *bytes, *text;
	} rows[] = {
		{ "\xFB\x69", "堃" },	  { "\xFB\x46", "喆" },
		{ "\xFB\xDF", "峯" },	  { "\x9D\xEF", "嘅" },
		{ "\xF9\xD6", "碁" },	  { "\xF9\xD7", "銹" },
		{ "\xC6\xCF", "廴" },	  { "\xC6\xDE", "〃" },
		{ "\xA3\xE1", "€" },	  { "\x88\x62", "Ê̄" },
		{ "\xC7\x4F", "" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct read r = read_bytes(rows[i].bytes,
					   strlen(rows[i].bytes), "big5");
		struct jb_range range = jb_map_source(&r.doc.map, 0,
						      r.doc.text.n);

		if (rows[i].text[0])
			ck_assert_msg(jb_str_eq(r.doc.text,
						jb_str_of(rows[i].text)),
				      "%s: %.*s", rows[i].text,
				      (int)r.doc.text.n, r.doc.text.p);
		ck_assert_uint_eq(range.first, 0);
		ck_assert_uint_eq(range.past, 2);
		done(&r);
	}
}
END_TEST

START_TEST(declared_in_markup)
{
	static const struct {
		const char *head, *charset;
	} rows[] = {
		{ "<html><META CHARSET=\"Big5\">", "Big5-HKSCS" },
		{ "<meta http-equiv=Content-Type content='text/html; "
		  "charset=gb2312'>", "GB18030" },
		{ "<?xml version=\"1.0\" encoding='utf-8'?>", "UTF-8" },
		{ "<meta name=charset>", NULL },
		{ "<meta charset=nonsense>", NULL },
		{ "<meta charset=", NULL },
		{ "charset=big5", NULL },
	};
	struct jb_arena *arena = jb_arena_new();

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const char *got = charset_declared(jb_str_of(rows[i].head),
						   arena);

		if (rows[i].charset)
			ck_assert_str_eq(got, rows[i].charset);
		else
			ck_assert_ptr_null(got);
	}
	jb_arena_free(arena);
}
END_TEST

START_TEST(mark_is_no_text)
{
	struct read r = read_bytes("\xEF\xBB\xBF" "word", 7, NULL);

	ck_assert(r.ok);
	ck_assert(jb_str_eq(r.doc.text, JB_STR("word")));
	ck_assert_uint_eq(jb_map_source(&r.doc.map, 0, 1).first, 3);
	done(&r);
}
END_TEST

START_TEST(broken_utf8)
{
	static const struct {
		const char *bytes;
		size_t n, broken;
	} rows[] = {
		{ "網域名稱\xE7\xB6", 14, 1 },	/* cut at the end */
		{ "網域\xFF名稱", 13, 1 },
		{ "網\0域", 7, 1 },
		{ "網域名稱與會議 \xED\xA0\x80 也", 29, 3 },
		{ "網域名\xF0\x9F\x92", 12, 1 },
		{ "plain \xFF\xFE words", 14, 2 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct read r = read_bytes(rows[i].bytes, rows[i].n, NULL);

		ck_assert(r.ok);
		ck_assert_str_eq(r.doc.source.encoding, "UTF-8");
		ck_assert_uint_eq(repairs_of(&r, JB_REPAIR_BROKEN_BYTES),
				  rows[i].broken);
		ck_assert_uint_eq(r.diag.told[JB_LEVEL_WARNING], 1);
		ck_assert_uint_eq(jb_utf8_valid(r.doc.text), r.doc.text.n);
		ck_assert_uint_eq(jb_map_length(&r.doc.map), r.doc.text.n);
		ck_assert_uint_eq(
			jb_map_source(&r.doc.map, 0, r.doc.text.n).past,
			rows[i].n);
		done(&r);
	}
}
END_TEST

START_TEST(mixed_charsets)
{
	char bytes[2048];
	size_t n = strlen(hant), both;
	struct read r;

	memcpy(bytes, hant, n);
	both = n + encode(bytes + n, sizeof(bytes) - n, hant, "Big5-HKSCS");
	r = read_bytes(bytes, both, NULL);
	ck_assert(r.ok);
	ck_assert_uint_eq(r.doc.text.n, 2 * n);
	ck_assert(memcmp(r.doc.text.p, hant, n) == 0);
	ck_assert(memcmp(r.doc.text.p + n, hant, n) == 0);
	ck_assert_uint_eq(repairs_of(&r, JB_REPAIR_CHARSET), 2);
	ck_assert_uint_eq(r.doc.repairs.v[0].line, 3);
	ck_assert_uint_eq(r.diag.told[JB_LEVEL_WARNING], 1);
	ck_assert_str_eq(r.doc.source.also_encoding, "Big5-HKSCS");
	done(&r);

	/* as verify reads it: both named, none guessed */
	r = (struct read){ .doc = { .arena = jb_arena_new() } };
	ck_assert(jb_ingest_bytes(&r.doc, "test", (struct jb_str){ bytes, both },
				  &(struct jb_ingest_options){
					  .encoding = "UTF-8",
					  .also_encoding = "Big5-HKSCS",
					  .format = "text" },
				  &r.diag));
	ck_assert(memcmp(r.doc.text.p + n, hant, n) == 0);
	done(&r);
}
END_TEST

/* What fills the end of a file is no text, and is told. */
START_TEST(filled_at_the_end)
{
	static const struct {
		const char *bytes;
		size_t n, text, left;
	} rows[] = {
		{ "abc\r\n\x1A", 6, 5, 1 },
		{ "abc\n\0\0\0\0\0", 9, 4, 5 },
		{ "abc\n\x1A\0\0\0\0", 9, 4, 5 },
		{ "a\0b\0\n\0", 6, 3, 0 },	/* UTF-16 */
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct read r = read_bytes(rows[i].bytes, rows[i].n, NULL);

		ck_assert(r.ok);
		ck_assert_uint_eq(r.doc.text.n, rows[i].text);
		ck_assert_uint_eq(repairs_of(&r, JB_REPAIR_BROKEN_BYTES),
				  rows[i].left);
		done(&r);
	}
}
END_TEST

START_TEST(hz_of_news)
{
	const char *bytes = "~{;%A*Mx~} 2019 ~~ ~{;aRi~}\nIt is ~{x}.\n";
	struct read r = read_bytes("~{;%A*Mx~}2019\n", 15, NULL);

	ck_assert_str_eq(r.doc.source.encoding, "HZ-GB-2312");
	ck_assert(jb_str_eq(jb_str_slice(r.doc.text, 0, 9),
			    JB_STR("互联网")));
	done(&r);
	ck_assert(!charset_is_hz(JB_STR("~{x} is a set of ~{y}.")));
	ck_assert(!charset_is_hz(jb_str_of(bytes)));
	ck_assert(!charset_is_hz(JB_STR("no sign of it")));
}
END_TEST

/* Chinese that was taken for Latin-1 once is told, French is not. */
START_TEST(decoded_twice)
{
	static const char french[] =
		"Les délégués ont été réunis à Genève où la séance générale "
		"a été levée après l’été; la société a désigné André "
		"Crémieux, élevé à Liège, délégué général à l’Europe.";
	struct jb_arena *arena = jb_arena_new();
	char bytes[2048], twice[4096];
	size_t n = encode(bytes, sizeof(bytes), hant, "Big5-HKSCS"), k = 0;
	const char *by, *was;

	for (size_t i = 0; i < n; i++)
		k += jb_utf8_put(twice + k, (unsigned char)bytes[i]);
	twice[k] = '\0';
	was = charset_before(jb_str_of(twice), &by, arena);
	ck_assert_ptr_nonnull(was);
	ck_assert_str_eq(was, "Big5-HKSCS");
	ck_assert_str_eq(by, "ISO-8859-1");
	ck_assert_ptr_null(charset_before(JB_STR(french), &by, arena));
	ck_assert_ptr_null(charset_before(jb_str_of(hant), &by, arena));
	jb_arena_free(arena);
}
END_TEST

START_TEST(refused)
{
	static const struct {
		const char *bytes;
		size_t n;
	} rows[] = {
		{ "", 0 },
		{ "\xEF\xBB\xBF", 3 },
		{ " \n\t\n", 4 },
		{ "%PDF-1.4\n", 9 },
		{ "PK\003\004abcdef", 10 },
		{ "\0\1\2\3\4\5\6\7\0\1\2\3\4\5\6\7", 16 },
		{ "a\1\1\1\1\1\1\1\1\1\1\1", 12 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct read r = read_bytes(rows[i].bytes, rows[i].n, NULL);

		ck_assert_msg(!r.ok, "row %zu", i);
		ck_assert_uint_eq(r.diag.told[JB_LEVEL_ERROR], 1);
		done(&r);
	}
}
END_TEST

START_TEST(files_refused)
{
	static const char *const paths[] = { "/nonexistent/file", "/", "tests" };

	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct jb_document doc = { .arena = jb_arena_new() };
		struct jb_diag diag = { 0 };

		ck_assert(!jb_ingest(&doc, paths[i], NULL, &diag));
		ck_assert_uint_eq(diag.told[JB_LEVEL_ERROR], 1);
		jb_arena_free(doc.arena);
	}
}
END_TEST

START_TEST(limits)
{
	struct jb_document doc = { .arena = jb_arena_new() };
	struct jb_diag diag = { 0 };
	struct jb_limits few = { .set[JB_LIMIT_BYTES] = 10 };
	struct jb_ingest_options options = { .limits = &few };

	ck_assert(!jb_ingest(&doc, "Makefile", &options, &diag));
	ck_assert_uint_eq(diag.told[JB_LEVEL_ERROR], 1);
	options = (struct jb_ingest_options){ .encoding = "klingon" };
	ck_assert(!jb_ingest_bytes(&doc, "x", JB_STR("word"), &options,
				   &diag));
	ck_assert(diag.usage);
	jb_arena_free(doc.arena);
}
END_TEST

START_TEST(one_long_line)
{
	size_t n = (size_t)8 << 20;
	char *bytes = malloc(n);
	struct read r;

	ck_assert_ptr_nonnull(bytes);
	memset(bytes, 'x', n);
	bytes[n / 2] = '\xFF';
	r = read_bytes(bytes, n, NULL);
	ck_assert(r.ok);
	ck_assert_uint_eq(r.doc.text.n, n + 2);
	ck_assert_uint_eq(r.doc.map.spans.n, 3);
	done(&r);
	free(bytes);
}
END_TEST

/* Any bytes at all come out as UTF-8 with a whole map, or are refused. */
START_TEST(random_bytes)
{
	static const char *const charsets[] = { NULL, "big5", "gb18030",
						"utf-16le", "shift_jis",
						"iso-2022-jp", "hz", "utf-7",
						"windows-1251", "utf-32" };
	uint32_t seed = 12345;

	for (size_t round = 0; round < 2000; round++) {
		char bytes[300];
		size_t n = strlen(hant);
		struct read r;

		memcpy(bytes, hant, n);
		for (size_t i = 0; i < n; i++) {
			seed = seed * 1664525 + 1013904223;
			if (round % 7 == 0 || seed >> 28 == 0)
				bytes[i] = (char)(seed >> 16);
		}
		r = read_bytes(bytes, n, charsets[round % 10]);
		ck_assert_uint_eq(jb_utf8_valid(r.doc.text), r.doc.text.n);
		ck_assert_uint_eq(jb_map_length(&r.doc.map), r.doc.text.n);
		ck_assert(jb_map_source(&r.doc.map, 0, r.doc.text.n).past <= n);
		done(&r);
	}
}
END_TEST

Suite *decode_suite(void)
{
	Suite *s = suite_create("decode");
	TCase *t = tcase_create("decode");

	tcase_set_timeout(t, 60);
	tcase_add_test(t, sha256_vectors);
	tcase_add_test(t, sha256_million);
	tcase_add_test(t, charsets_declared);
	tcase_add_test(t, charsets_guessed);
	tcase_add_test(t, big5_wide_tables);
	tcase_add_test(t, declared_in_markup);
	tcase_add_test(t, mark_is_no_text);
	tcase_add_test(t, broken_utf8);
	tcase_add_test(t, mixed_charsets);
	tcase_add_test(t, filled_at_the_end);
	tcase_add_test(t, hz_of_news);
	tcase_add_test(t, decoded_twice);
	tcase_add_test(t, refused);
	tcase_add_test(t, files_refused);
	tcase_add_test(t, limits);
	tcase_add_test(t, one_long_line);
	tcase_add_test(t, random_bytes);
	suite_add_tcase(s, t);
	return s;
}

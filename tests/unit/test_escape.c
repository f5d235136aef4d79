/*
 * Escaping proved by the reader it is meant for: what cmark makes of escaped
 * text is that very text, for words chosen to hurt and for chance ones.
 */
#include "tests/unit/suites.h"

#include "render/escape.h"
#include "render/markdown.h"
#include "render/mustache.h"

#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *const nasty[] = {
	"<script>alert(1)</script>", "[x](javascript:alert(1))",
	"![](http://evil.example/a.png)", "{{x}}", "{{{x}}}", "a | b || c",
	"`code` ``", "<http://evil.example>", "http://evil.example",
	"www.evil.example", "a@b.example", "# head", "####### seven", "- item",
	"+ item", "* item", "1. one", "1) one", "12345. x", "> quote", "=====",
	"---", "- - -", "***", "___", "~~~", "```", "~~struck~~",
	"&amp;", "&#60;", "&#x3C;", "&copy;", "&notathing;", "AT&T & co",
	"a\nb", "a  \nb", "a\\\nb", "    code", "\tcode", "  x  ", "\\", "\\\\*",
	"a\\", "*a*", "**a**", "_a_", "a_b_c", "__a__", "snake_case_name",
	"[a]: http://x", "[a][b]", "[^1]", "<!-- x -->", "<?php ?>", "]]>",
	"$x$", "a\r\nb", "\"quoted\" 'single'", "|", "||", "\\|", "\\\\|",
	"| a |", "|---|", "---|---", ":--", "建議：**重點**", "。*a*。",
	"![x][y]", "<a href=\"x\">", "</td></tr></table>", "\x01\x02 \x7F",
	"1986\\. A", "(1) a", "一、a", "x<y>z", "a<b", "!", "![", ")", ".",
	"1", "1.", "0)", "-", "=", "#", ":", "a:b", "https://", "~",
};

/* Text of all nodes; anything that is no paragraph of text is a failure. */
static void text_of(struct jb_buf *out, cmark_node *root, const char *what)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		switch (cmark_node_get_type(node)) {
		case CMARK_NODE_TEXT:
			jb_buf_z(out, cmark_node_get_literal(node));
			break;
		case CMARK_NODE_DOCUMENT:
		case CMARK_NODE_PARAGRAPH:
			break;
		default:
			ck_abort_msg("[%s] made a %s", what,
				     cmark_node_get_type_string(node));
		}
	}
	cmark_iter_free(iter);
}

static void comes_back(jb_escape *escape, struct jb_str text)
{
	struct jb_buf escaped = { 0 }, back = { 0 }, plain = { 0 };
	cmark_node *root;

	escape(&escaped, text);
	jb_plain(&plain, text);
	root = cmark_parse_document(escaped.n ? escaped.p : "", escaped.n,
				    CMARK_OPT_DEFAULT);
	text_of(&back, root, text.n ? text.p : "");
	ck_assert_msg(jb_str_eq(jb_buf_view(&back), jb_buf_view(&plain)),
		      "[%.*s] became [%.*s]", (int)plain.n,
		      plain.n ? plain.p : "", (int)back.n,
		      back.n ? back.p : "");
	cmark_node_free(root);
	jb_buf_clear(&escaped);
	jb_buf_clear(&back);
	jb_buf_clear(&plain);
}

START_TEST(nasty_words_come_back)
{
	struct jb_str text = jb_str_of(nasty[_i]);

	comes_back(jb_escape_markdown, text);
	comes_back(jb_escape_mixed, text);
}
END_TEST

/* xorshift: the same words on every machine */
static uint32_t chance(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

START_TEST(chance_words_come_back)
{
	static const char *const pieces[] = {
		"*", "_", "`", "[", "]", "(", ")", "<", ">", "#", "-", "+",
		".", "!", "|", "~", "\\", "&", ";", ":", "/", "{", "}", "=",
		"\"", "'", " ", "\n", "\t", "1", "a", "amp", "http", "www.",
		"字", "，", "。", "@", "$", "^", "%", "\r\n", "  ", "lt",
	};
	uint32_t state = 2463534242u;

	for (int i = 0; i < 20000; i++) {
		struct jb_buf text = { 0 };
		uint32_t n = chance(&state) % 12;

		while (n-- > 0)
			jb_buf_z(&text,
				 pieces[chance(&state) %
					(sizeof(pieces) / sizeof(*pieces))]);
		jb_buf_add(&text, "", 1);
		text.n--;
		comes_back(jb_escape_markdown, jb_buf_view(&text));
		comes_back(jb_escape_mixed, jb_buf_view(&text));
		jb_buf_clear(&text);
	}
}
END_TEST

/* No word of a cell ends the cell or the row. */
START_TEST(cells_keep_their_words)
{
	for (size_t i = 0; i < sizeof(nasty) / sizeof(*nasty); i++) {
		struct jb_buf table = { 0 }, html = { 0 };

		jb_buf_z(&table, "| a | b |\n|---|---|\n| ");
		jb_escape_mixed(&table, jb_str_of(nasty[i]));
		jb_buf_z(&table, " | end |\n");
		jb_markdown_html(&html, jb_buf_view(&table));
		ck_assert_msg(jb_str_ends(jb_buf_view(&html),
					  JB_STR("<td>\n<p>end</p>\n</td>\n"
						 "</tr>\n</tbody>\n"
						 "</table>\n")),
			      "[%s]: %.*s", nasty[i], (int)html.n, html.p);
		ck_assert(jb_str_find(jb_buf_view(&html), JB_STR("<script"),
				      0) == SIZE_MAX);
		jb_buf_clear(&table);
		jb_buf_clear(&html);
	}
}
END_TEST

START_TEST(readable_where_harmless)
{
	static const struct {
		const char *text, *escaped;
	} same[] = {
		{ "snake_case_name", "snake_case_name" },
		{ "AT&T & co", "AT&T & co" },
		{ "第3條（a）：x-y", "第3條（a）：x-y" },
		{ "a. b, c; 1.5 (d)", "a. b, c; 1.5 (d)" },
		{ "see http://a.b", "see http\\://a.b" },
		{ "www.a.b", "www\\.a.b" },
	};

	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++) {
		struct jb_buf out = { 0 };

		jb_escape_markdown(&out, jb_str_of(same[i].text));
		ck_assert_msg(jb_str_eq(jb_buf_view(&out),
					jb_str_of(same[i].escaped)),
			      "[%s] as [%.*s]", same[i].text, (int)out.n,
			      out.p);
		jb_buf_clear(&out);
	}
}
END_TEST

START_TEST(words_are_compared_without_space)
{
	ck_assert(jb_same_words(JB_STR(" a  b\n"), JB_STR("a b")));
	ck_assert(jb_same_words(JB_STR(""), JB_STR(" ")));
	ck_assert(!jb_same_words(JB_STR("a b"), JB_STR("ab")));
	ck_assert(!jb_same_words(JB_STR("a b"), JB_STR("a bc")));
	ck_assert(!jb_same_words(JB_STR("a"), JB_STR("a b")));
}
END_TEST

Suite *escape_suite(void)
{
	Suite *suite = suite_create("escape");
	TCase *tcase = tcase_create("escape");

	tcase_add_loop_test(tcase, nasty_words_come_back, 0,
			    (int)(sizeof(nasty) / sizeof(*nasty)));
	tcase_add_test(tcase, chance_words_come_back);
	tcase_add_test(tcase, cells_keep_their_words);
	tcase_add_test(tcase, readable_where_harmless);
	tcase_add_test(tcase, words_are_compared_without_space);
	suite_add_tcase(suite, tcase);
	return suite;
}

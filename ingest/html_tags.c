#include "ingest/html_tags.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* sorted by name */
static const struct tag tags[] = {
	{ "a", TAG_LINK, 0 },
	{ "address", TAG_BLOCK, 0 },
	{ "amp-ad", TAG_MARGIN, 0 },
	{ "amp-consent", TAG_MARGIN, 0 },
	{ "amp-sidebar", TAG_MARGIN, 0 },
	{ "amp-social-share", TAG_MARGIN, 0 },
	{ "amp-user-notification", TAG_MARGIN, 0 },
	{ "article", TAG_MAIN, 0 },
	{ "aside", TAG_MARGIN, 0 },
	{ "b", TAG_BOLD, 0 },
	{ "blockquote", TAG_QUOTE, 0 },
	{ "body", TAG_BLOCK, 0 },
	{ "br", TAG_BREAK, 0 },
	{ "button", TAG_DROP, 0 },
	{ "caption", TAG_CAPTION, 0 },
	{ "center", TAG_BLOCK, 0 },
	{ "dd", TAG_VALUE, 0 },
	{ "details", TAG_BLOCK, 0 },
	{ "dialog", TAG_MARGIN, 0 },
	{ "dir", TAG_LIST, 0 },
	{ "div", TAG_BLOCK, 0 },
	{ "dl", TAG_BLOCK, 0 },
	{ "dt", TAG_LABEL, 0 },
	{ "fieldset", TAG_BLOCK, 0 },
	{ "figcaption", TAG_CAPTION, 0 },
	{ "figure", TAG_BLOCK, 0 },
	{ "footer", TAG_MARGIN, 0 },
	{ "form", TAG_BLOCK, 0 },
	{ "h1", TAG_HEADING, 1 },
	{ "h2", TAG_HEADING, 2 },
	{ "h3", TAG_HEADING, 3 },
	{ "h4", TAG_HEADING, 4 },
	{ "h5", TAG_HEADING, 5 },
	{ "h6", TAG_HEADING, 6 },
	{ "head", TAG_DROP, 0 },
	{ "header", TAG_HEADER, 0 },
	{ "hr", TAG_BLOCK, 0 },
	{ "html", TAG_HTML, 0 },
	{ "iframe", TAG_DROP, 0 },
	{ "img", TAG_IMAGE, 0 },
	{ "legend", TAG_BLOCK, 0 },
	{ "li", TAG_ITEM, 0 },
	{ "main", TAG_MAIN, 0 },
	{ "menu", TAG_LIST, 0 },
	{ "meta", TAG_META, 0 },
	{ "nav", TAG_MARGIN, 0 },
	{ "noframes", TAG_DROP, 0 },
	{ "noscript", TAG_DROP, 0 },
	{ "object", TAG_DROP, 0 },
	{ "ol", TAG_LIST, 0 },
	{ "option", TAG_DROP, 0 },
	{ "p", TAG_BLOCK, 0 },
	{ "pre", TAG_CODE, 0 },
	{ "rp", TAG_DROP, 0 },
	{ "rt", TAG_DROP, 0 },
	{ "rtc", TAG_DROP, 0 },
	{ "script", TAG_DROP, 0 },
	{ "section", TAG_BLOCK, 0 },
	{ "select", TAG_DROP, 0 },
	{ "strong", TAG_BOLD, 0 },
	{ "style", TAG_DROP, 0 },
	{ "summary", TAG_BLOCK, 0 },
	{ "svg", TAG_DROP, 0 },
	{ "table", TAG_TABLE, 0 },
	{ "tbody", TAG_BLOCK, 0 },
	{ "td", TAG_CELL, 0 },
	{ "template", TAG_DROP, 0 },
	{ "textarea", TAG_DROP, 0 },
	{ "tfoot", TAG_BLOCK, 0 },
	{ "th", TAG_CELL, 0 },
	{ "thead", TAG_BLOCK, 0 },
	{ "title", TAG_TITLE, 0 },
	{ "tr", TAG_ROW, 0 },
	{ "ul", TAG_LIST, 0 },
};

static int by_name(const void *key, const void *row)
{
	return strcmp(key, ((const struct tag *)row)->name);
}

const struct tag *tag_find(const char *name)
{
	static const struct tag other = { "", TAG_INLINE, 0 };
	const struct tag *found = bsearch(name, tags,
					  sizeof(tags) / sizeof(*tags),
					  sizeof(*tags), by_name);

	return found ? found : &other;
}

/* Whole words of a class or id. "comment" is not one: ICANN has them. */
static const char *const margin_words[] = {
	"ad", "ads", "advert", "breadcrumb", "breadcrumbs", "catlinks",
	"comments", "consent", "cookie", "cookies", "crumb", "crumbs",
	"disqus", "foot", "footer", "gdpr", "masthead", "menu", "nav",
	"navbar", "navbox", "navigation", "newsletter", "pager",
	"pagination", "printfooter", "promo", "related", "share",
	"sharebox", "sharedaddy", "sharing", "sidebar", "signup",
	"skip", "social", "sociallinks", "subscribe", "tags", "toc",
	"toolbar", "topbar", "widget",
};

static bool is_margin_word(const char *p, size_t n)
{
	for (size_t i = 0; i < sizeof(margin_words) / sizeof(*margin_words);
	     i++)
		if (strlen(margin_words[i]) == n &&
		    strncasecmp(p, margin_words[i], n) == 0)
			return true;
	return false;
}

/* For screen readers, or not for print: [edit] beside a heading. */
bool tag_class_is_unseen(const char *value)
{
	static const char *const names[] = { "editsection", "noprint",
					     "sr-only", "visually-hidden",
					     "screen-reader-text" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (strstr(value, names[i]))
			return true;
	return false;
}

bool tag_class_is_margin(const char *value)
{
	while (*value) {
		size_t n = 0;

		while (jb_is_letter(value[n]))
			n++;
		if (n && is_margin_word(value, n))
			return true;
		value += n + (value[n] != '\0');
	}
	return false;
}

/*
 * What word processors call the paragraphs of their styles when they write
 * HTML, and what pages call captions.
 */
static const struct {
	const char *name;
	enum jb_block_type type;
} classes[] = {
	{ "block-text", JB_BLOCK_QUOTE },
	{ "quote", JB_BLOCK_QUOTE },
	{ "intense-quote", JB_BLOCK_QUOTE },
	{ "MsoQuote", JB_BLOCK_QUOTE },
	{ "MsoIntenseQuote", JB_BLOCK_QUOTE },
	{ "MsoBlockText", JB_BLOCK_QUOTE },
	{ "caption", JB_BLOCK_FIGURE },
	{ "image-caption", JB_BLOCK_FIGURE },
	{ "table-caption", JB_BLOCK_FIGURE },
	{ "wp-caption-text", JB_BLOCK_FIGURE },
	{ "MsoCaption", JB_BLOCK_FIGURE },
};

enum jb_block_type tag_class_type(const char *value)
{
	while (*value) {
		size_t n = strcspn(value, " \t\n");

		for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
			if (strlen(classes[i].name) == n &&
			    strncasecmp(classes[i].name, value, n) == 0)
				return classes[i].type;
		value += n + (value[n] != '\0');
	}
	return JB_BLOCK_PARAGRAPH;
}

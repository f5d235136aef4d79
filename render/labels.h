/*
 * The words of an edition: templates/labels/LANG.tsv, a key, a TAB and a text
 * on each line. An empty line or one that begins with "# " is skipped. A text
 * may have places such as {page} that the program fills in.
 */
#ifndef JB_RENDER_LABELS_H
#define JB_RENDER_LABELS_H

#include "core/diag.h"
#include "core/mem.h"
#include "render/value.h"

struct jb_labels_of {
	const char *file;
	/* "fact.who" is member who of member fact: {{label.fact.who}} */
	struct jb_value *tree;
	JB_LIST(struct jb_member) flat;
};

/*
 * Read bytes of file, both living as long as arena. On a mistake diag is told
 * the file and line, and false is returned.
 */
bool jb_labels_read(struct jb_labels_of *labels, struct jb_arena *arena,
		    const char *file, struct jb_str bytes,
		    struct jb_diag *diag);

/*
 * Has labels a text for each key of model, another edition's? Else diag is told
 * the first that it lacks.
 */
bool jb_labels_complete(const struct jb_labels_of *labels,
			const struct jb_labels_of *model,
			struct jb_diag *diag);

/* The text of key, or the key itself where there is none. */
struct jb_str jb_label(const struct jb_labels_of *labels, const char *key);

/* The text of GROUP.NAME, or name itself where there is none. */
struct jb_str jb_label_named(const struct jb_labels_of *labels,
			     const char *group, const char *name);

/* Whether there is a text of key. */
bool jb_label_has(const struct jb_labels_of *labels, const char *key);

/* What stands for {name} in a label. */
struct jb_fill {
	const char *name;
	struct jb_str text;
};

/* The text of key with each place in it filled, in arena. */
struct jb_str jb_label_fill(struct jb_arena *arena,
			    const struct jb_labels_of *labels,
			    const char *key, const struct jb_fill *fills,
			    size_t n);

#endif

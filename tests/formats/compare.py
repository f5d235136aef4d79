"""What the tests of formats share: the samples' blocks as pandoc sees them,
and how like them the blocks are that jianbao reads back.

	want = Original(tree(path), notes_last).blocks
	got = blocks(program, file)
	f1, kept = score(want, got)

A block is (type, text). loose=True is for print, which does not tell white
space between Chinese and Latin, nor U+3000, from a gap.
"""
import base64
import collections
import difflib
import json
import re
import subprocess

FROM = "markdown-smart+east_asian_line_breaks"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB"
    "0C8AAAAASUVORK5CYII=")


class Original:
    """The blocks of pandoc's tree; notes where a format puts them."""

    def __init__(self, tree, notes_last):
        self.blocks, self.notes, self.count = [], [], 0
        self.levels = []	# of the headings
        self.notes_last = notes_last
        self.walk(tree["blocks"], 0)
        if notes_last:
            self.blocks += [("item", f"{n}. {text}")
                            for n, text in self.notes]

    def inline(self, inlines):
        out = ""
        for i in inlines:
            kind, c = i["t"], i.get("c")
            if kind == "Str":
                out += c
            elif kind in ("Space", "SoftBreak", "LineBreak"):
                out += " "
            elif kind == "Code":
                out += c[1]
            elif kind == "Link":
                text, url = self.inline(c[1]), c[2][0]
                out += text if url in text else f"{text} ({url})"
            elif kind == "Note":
                self.count += 1
                out += f"[{self.count}]"
                self.notes.append((self.count, self.inline(c[0]["c"])))
            elif kind in ("Emph", "Strong", "SmallCaps"):
                out += self.inline(c)
        return re.sub("[ \u3000]+", lambda m: "\u3000" if "\u3000" in
                      m.group() else " ", out).strip()

    def add(self, kind, inlines, mark=""):
        self.blocks.append((kind, mark + self.inline(inlines)))
        if not self.notes_last:
            self.blocks += [("paragraph", f"[{n}] {text}")
                            for n, text in self.notes]
            self.notes = []

    def cells(self, row):
        return "\t".join(self.inline(cell[4][0]["c"]) if cell[4] else ""
                         for cell in row[1])

    def items(self, items, marks, depth):
        for mark, blocks in zip(marks, items):
            for n, b in enumerate(blocks):
                if n == 0 and b["t"] in ("Para", "Plain"):
                    self.add("item", b["c"], mark)
                else:
                    self.walk([b], depth + 1)

    def walk(self, blocks, depth):
        for b in blocks:
            kind, c = b["t"], b.get("c")
            if kind == "Header":
                self.levels.append(c[0])
                self.add("heading", c[2])
            elif kind in ("Para", "Plain"):
                if len(c) == 1 and c[0]["t"] == "Image":
                    self.add("figure", c[0]["c"][1])
                else:
                    self.add("paragraph", c)
            elif kind == "BulletList":
                self.items(c, [""] * len(c), depth)
            elif kind == "OrderedList":
                start, style = c[0][0], c[0][1]["t"]
                self.items(c[1], [self.mark(style, start + n) + " "
                                  for n in range(len(c[1]))], depth)
            elif kind == "Table":
                if c[1][1]:
                    self.add("figure", c[1][1][0]["c"])
                rows = c[3][1] + [r for body in c[4] for r in body[3]]
                self.blocks.append(("table", "\n".join(map(self.cells,
                                                           rows))))
            elif kind == "BlockQuote":
                for p in c:
                    self.add("quote", p["c"])
            elif kind == "CodeBlock":
                self.blocks.append(("code", c[1]))

    def mark(self, style, n):
        if style == "LowerAlpha":
            return f"{chr(96 + n)}."
        if style == "LowerRoman":
            return ["", "i", "ii", "iii", "iv", "v"][n] + "."
        return f"{n}."


def run(*args, **kw):
    return subprocess.run(args, stdout=subprocess.PIPE, check=True,
                          **kw).stdout.decode("utf-8")


def tree(path):
    return json.loads(run("pandoc", "-f", FROM, "-t", "json", path))


def blocks(program, path):
    doc = json.loads(run(program, "analyze", "-q", path))
    return [(b["type"], b["text"]) for b in doc["blocks"]]


def letters(blocks):
    return collections.Counter(c for _, text in blocks for c in text
                               if not c.isspace())


def squeezed(blocks):
    return [(kind, re.sub(r"[ \u3000]+", "", text)) for kind, text in blocks]


def score(want, got, loose=False):
    """F1 of blocks that are the same, and the share of characters kept."""
    if loose:
        want, got = squeezed(want), squeezed(got)
    same = sum(m.size for m in difflib.SequenceMatcher(
        None, want, got, autojunk=False).get_matching_blocks())
    a, b = letters(want), letters(got)
    return (2 * same / max(1, len(want) + len(got)),
            sum((a & b).values()) / max(1, sum(a.values())))


def difference(want, got):
    return "\n".join(difflib.unified_diff([f"{k}|{t}" for k, t in want],
                                          [f"{k}|{t}" for k, t in got],
                                          lineterm="", n=0))


def judge(name, want, got, f1_least, kept_least=0.999, loose=False):
    """One line of the matrix; the difference where it is too large."""
    f1, kept = score(want, got, loose)
    print(f"# {name:22} F1 {f1:.3f}  characters kept {kept:.4f}")
    if f1 >= f1_least and kept >= kept_least:
        return True
    print(difference(want, got))
    return False

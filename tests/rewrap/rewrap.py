"""A document cut into other lines.

Each paragraph, item and heading that an analysis found is joined again, as
its block says it in one piece, and cut at so many columns. What is no running
text stays as it is: tables, forms, lines with tabs or with cells set apart,
and blocks whose lines have more in them than their words (the foot of a page,
a numeral on a line of its own).
"""
import re
import unicodedata

RUNNING = ("paragraph", "item", "heading")
NEVER_FIRST = "，。、；：？！」』）》〉】〕”’,.;:?!)]%％"
NEVER_LAST = "「『（《〈【〔“‘(["
KEPT = re.compile(r"[\t\f<]|\S {3,}\S")      # cells, pages, tags


def columns(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in text)


def wrap(text, most):
    """The lines of text, none wider than most but for a word that is."""
    lines, line = [], ""
    for piece in re.findall(r"[!-~\u00C0-\u024F]+|\s+|.", text):
        full = columns(line) + columns(piece) > most
        if full and line.strip() and line[-1] not in NEVER_LAST and \
                piece not in NEVER_FIRST:
            lines.append(line.rstrip())
            line = ""
        if line or not piece.isspace():
            line += piece
    return lines + [line.rstrip()]


def join(lines):
    """What lines say in one, as print joins them."""
    text = ""
    for line in map(str.strip, lines):
        wide = text and line and (columns(text[-1]) == 2 or
                                  columns(line[0]) == 2)
        hyphen = text.endswith("-") and line[:1].islower()
        text += ("" if not text or wide or hyphen else " ") + line
    return text


def bare(text):
    return re.sub(r"\s", "", text)


def is_whole(block, lines):
    """Do the lines have the block's words and at most its mark besides?"""
    words, said = bare("".join(lines)), bare(block["text"])
    first = bare(lines[0])
    return not any(KEPT.search(line) for line in lines) and \
        words.endswith(said) and len(words) - len(said) <= 8 and \
        len(first) > len(words) - len(said)


def indent(line):
    return line[:len(line) - len(line.lstrip())]


def cut(block, lines, most):
    """The lines of a block, cut again."""
    if not is_whole(block, lines):
        return lines
    head = indent(lines[0])
    text = join(lines)
    if not most:
        return [head + text]
    rest = indent(lines[1]) if len(lines) > 1 else ""
    pieces = wrap(text, most - columns(head))
    return [head + pieces[0], *(rest + piece for piece in pieces[1:])]


def rewrap(text, blocks, most, blank):
    """text cut at most columns, 0 for one line each; a blank line below each
    if blank."""
    source = text.split("\n")
    owners = [0] * (len(source) + 2)
    for block in blocks:
        for n in range(*span(block)):
            owners[n] += 1
    starts = {b["lines"][0]: b for b in blocks
              if b["type"] in RUNNING and span(b) and
              all(owners[n] == 1 for n in range(*span(b)))}
    out, n = [], 1
    while n <= len(source):
        block = starts.get(n)
        past = block["lines"][1] + 1 if block else n + 1
        lines = source[n - 1:past - 1]
        out += cut(block, lines, most) if block else lines
        n = past
    if blank:
        out = [x for line in out
               for x in ((line, "") if line.strip() else (line,))]
    return "\n".join(out)


def span(block):
    """The numbers of its lines, as range() takes them."""
    lines = block.get("lines")
    return (lines[0], lines[1] + 1) if lines else ()

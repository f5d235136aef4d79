#!/usr/bin/env python3
"""What the analyzers reach on gold, as a table a person can read.

usage: scores.py [--check] [--out FILE] JIANBAO EVAL

EVAL holds the annotators' gold and the suites of dates with their scorers;
corpus/gold is ours. Floors are those of tests/scores/floors; with --check the
exit status is 1 where one is not reached. --out keeps what was printed.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

SUITES = ("dev", "dev_derived", "dev_open", "dev_holidays", "dev_windows")


def floors():
    """{(set, field): value} of tests/scores/floors."""
    found = {}
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "floors"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                name, row = line.split()
                field, value = row.split("=")
                found[name, field] = float(value)
    return found


def samples():
    """The documents of corpus/ that have gold."""
    for path in sorted(glob.glob("corpus/*.*")):
        name = os.path.splitext(os.path.basename(path))[0]
        if os.path.exists(f"corpus/gold/{name}.json"):
            yield path


def documents(jianbao, evaluation, gold, paths):
    """{field: (precision, recall, F1, counts)} by the annotators' scorer."""
    with tempfile.NamedTemporaryFile(suffix=".ndjson") as out:
        subprocess.run([jianbao, "analyze", "-q", "--format", "ndjson",
                        *paths], stdout=out, check=True)
        shown = subprocess.run(
            [sys.executable, os.path.join(evaluation, "score.py"),
             "--gold", gold, out.name],
            capture_output=True, text=True, check=True).stdout
    found, started = {}, False
    for line in shown.splitlines():
        cells = line.split()
        if cells[:1] == ["field"]:
            started = True
        elif started and len(cells) == 5:
            found[cells[0]] = (*map(float, cells[1:4]), cells[4])
    return found


def share(hit, found, gold):
    """Precision, recall, F1."""
    p = hit / found if found else float(not gold)
    r = hit / gold if gold else 1.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def suite(jianbao, evaluation, name):
    """{group: counts} of one suite of dates."""
    path = os.path.join(evaluation, "dates", name + ".jsonl")
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as out:
        with open(path, "rb") as cases:
            subprocess.run([jianbao, "dates", "--jsonl"], stdin=cases,
                           stdout=out, check=True)
        shown = subprocess.run(
            [sys.executable, os.path.join(evaluation, "dates", "score.py"),
             path, out.name, "--json"],
            capture_output=True, text=True, check=True).stdout
    return json.loads(shown)


class Table:
    """Rows of names, values and floors, told on one or more files."""

    def __init__(self, files, wanted):
        self.files, self.wanted, self.below = files, wanted, []

    def say(self, text=""):
        for f in self.files:
            print(text, file=f)

    def floor(self, name, field, value):
        """What to print beside a value; remembers one that is too low."""
        want = self.wanted.get((name, field))
        if want is None:
            return "    -"
        if value + 0.0005 < want:
            self.below.append(f"{name} {field} {value:.3f} < {want:.3f}")
        return f"{want:.3f}" + ("" if value + 0.0005 >= want else " BELOW")


def show_documents(table, columns):
    """Fields down, sets of gold across: F1, floor, counts."""
    table.say("Documents, F1 (hit/found/gold)")
    table.say(f"{'field':25}" + "".join(
        f"{title:>8} {'floor':>6} {'':18}" for _, title, _ in columns))
    fields = list(columns[-1][2])
    for field in fields:
        row = f"{field:25}"
        for name, _, found in columns:
            if field not in found:
                row += " " * 34
                continue
            f1 = found[field][2]
            row += f"{f1:8.3f} {table.floor(name, field, f1):>6} " \
                   f"{found[field][3]:18}"
        table.say(row.rstrip())


def show_suites(table, found):
    """Suites and their languages down: span, value, cases all right."""
    table.say()
    table.say("Dates in single texts (jianbao dates --jsonl)")
    table.say(f"{'suite':13} {'language':9} {'cases':>5} {'span F1':>8} "
              f"{'value F1':>8} {'floor':>6}")
    for name, groups in found.items():
        for group in sorted(groups):
            if not group.startswith("lang "):
                continue
            c, lang = groups[group], group[5:]
            span = share(c["span"], c["found"], c["gold"])[2]
            value = share(c["value"], c["found"], c["gold"])[2]
            if not c["gold"]:
                continue
            table.say(f"{name:13} {lang:9} {c['cases']:5} {span:8.3f} "
                      f"{value:8.3f} "
                      f"{table.floor('dates', f'{name}.{lang}', value):>6}")
    table.say()
    table.say(f"{'no date in it':23} {'cases':>5} {'false':>8} "
              f"{'share right':>12} {'floor':>6}")
    for name, groups in found.items():
        c = groups.get("negatives")
        if c:
            right = c["exact"] / c["cases"]
            table.say(f"{name:23} {c['cases']:5} "
                      f"{c['cases'] - c['exact']:8} {right:12.3f} "
                      f"{table.floor('dates', name + '.none', right):>6}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--out")
    parser.add_argument("jianbao")
    parser.add_argument("evaluation")
    args = parser.parse_args()
    files = [sys.stdout]
    if args.out:
        files.append(open(args.out, "w", encoding="utf-8"))
    table = Table(files, floors())
    seeds = sorted(glob.glob(os.path.join(args.evaluation, "..", "seeds",
                                          "*.txt")))
    columns = []
    if seeds:
        columns.append(("seeds", "seeds", documents(
            args.jianbao, args.evaluation,
            os.path.join(args.evaluation, "gold"), seeds)))
    columns.append(("corpus", "corpus", documents(
        args.jianbao, args.evaluation, "corpus/gold", list(samples()))))
    show_documents(table, columns)
    show_suites(table, {name: suite(args.jianbao, args.evaluation, name)
                        for name in SUITES})
    if table.below:
        table.say()
        for line in table.below:
            table.say("below its floor: " + line)
    return 1 if args.check and table.below else 0


if __name__ == "__main__":
    sys.exit(main())

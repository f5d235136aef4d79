"""One section of bench/RESULTS.md, put in the place of the one before."""
import os
import re

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "RESULTS.md")


def put(name, text):
    """Replaces what stands between <!-- name --> and <!-- /name -->."""
    first, last = f"<!-- {name} -->", f"<!-- /{name} -->"
    try:
        with open(PAGE, encoding="utf-8") as f:
            page = f.read()
    except FileNotFoundError:
        page = "# Measured against other programs\n"
    section = f"{first}\n{text.strip()}\n{last}"
    found = re.compile(re.escape(first) + ".*?" + re.escape(last), re.S)
    if found.search(page):
        page = found.sub(lambda _: section, page)
    else:
        page = page.rstrip() + "\n\n" + section + "\n"
    with open(PAGE, "w", encoding="utf-8") as f:
        f.write(page)

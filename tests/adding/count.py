# SPDX-License-Identifier: EUPL-1.2
"""Counts the files that each example of docs/adding.md touches.

count.py ROOT           exit 0 when none touches more than its limit, and the page lists those files
                        and has those numbers
count.py --must-fail    exit 0 when examples that break each rule are found out
"""

import re
import sys
from pathlib import Path

from patches import LIMITS, WRITTEN, patch_of, touched

PAGE = "docs/adding.md"
ROW = re.compile(r"^\| \[(?:an?|the) ([^\]]+)\]\([^)]*\) \| (\d+) \| (\d+) \|", re.MULTILINE)
LISTED = re.compile(r"^\d+\. `([^`]+)`", re.MULTILINE)


def sections(page):
    """heading -> the files of its numbered list."""
    parts = re.split(r"^## (?:An?|The) (.+)$", page, flags=re.MULTILINE)
    return {name.strip().replace(" ", "-"): LISTED.findall(text)
            for name, text in zip(parts[1::2], parts[2::2])}


def table(page):
    """kind -> (files, at most) as the table at the head of the page says."""
    return {name.replace(" ", "-"): (int(files), int(most)) for name, files, most in ROW.findall(page)}


def problems(texts, page):
    """What is wrong with the texts of the patches (by kind), and with the page."""
    listed, seen, told = sections(page), {}, table(page)
    for kind in told.keys() - LIMITS.keys():
        yield f"{kind}: in the table of {PAGE}, and no example is counted"
    for kind, limit in LIMITS.items():
        files = touched(texts.get(kind, ""))
        if not files:
            yield f"{kind}: no example"
        if len(files) > limit:
            yield f"{kind}: {len(files)} files, at most {limit}"
        if told.get(kind) != (len(files), limit):
            yield f"{kind}: the table of {PAGE} does not say {len(files)} files, at most {limit}"
        if sorted(files) != sorted(listed.get(kind, [])):
            other = sorted(set(files) ^ set(listed.get(kind, [])))
            yield f"{kind}: {PAGE} lists other files: {', '.join(other)}"
        for file in files:
            if file in WRITTEN:
                yield f"{kind}: {file} is written by a script"
            if file in seen:
                yield f"{kind}: {file} is touched by {seen[file]} too"
            seen[file] = kind


def texts_on_file():
    return {kind: patch_of(kind).read_text(encoding="utf-8") for kind in LIMITS
            if patch_of(kind).exists()}


def must_fail():
    """Whether broken examples and a wrong page give findings of their own."""
    def patch(*files):
        return "".join(f"--- a/{f}\n+++ b/{f}\n" for f in files)

    good = {kind: patch(f"{kind}.txt") for kind in LIMITS}
    rows = {kind: f"| [a {kind.replace('-', ' ')}](#a-{kind}) | 1 | {limit} | one row |\n"
            for kind, limit in LIMITS.items()}
    lists = "".join(f"## A {kind.replace('-', ' ')}\n\n1. `{kind}.txt`: what\n" for kind in LIMITS)
    page = "".join(rows.values()) + lists
    wrong = "".join({**rows, "channel": rows["channel"].replace("| 1 |", "| 2 |"), "column": "",
                     "more": "| [a colour](#a-colour) | 1 | 1 | none |\n"}.values()) + lists
    broken = {**good, "measure": patch("a", "b", "c") + "--- a/d\n+++ /dev/null\n", "verb": "",
              "column": patch("column.txt", "docs/model/state.md"),
              "parameter": patch("parameter.txt", "channel.txt")}
    found = "\n".join(problems(broken, page))
    expected = ("measure: 4 files, at most 3", "verb: no example",
                "column: docs/model/state.md is written by a script",
                "parameter: channel.txt is touched by channel too",
                "measure: docs/adding.md lists other files: a, b, c, d, measure.txt",
                "measure: the table of docs/adding.md does not say 4 files, at most 3")
    of_page = sorted(problems(good, wrong))
    return (not list(problems(good, page)) and all(line in found for line in expected) and of_page == [
        "channel: the table of docs/adding.md does not say 1 files, at most 5",
        "colour: in the table of docs/adding.md, and no example is counted",
        "column: the table of docs/adding.md does not say 1 files, at most 5"])


def main(argument):
    if argument == "--must-fail":
        return 0 if must_fail() else 1
    texts = texts_on_file()
    print("what              files  at most")
    for kind, limit in LIMITS.items():
        print(f"{kind:16} {len(touched(texts.get(kind, ''))):6} {limit:8}")
    found = list(problems(texts, (Path(argument) / PAGE).read_text(encoding="utf-8")))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

# SPDX-License-Identifier: EUPL-1.2
"""Pages of accountability point to lines: [text](path#L12 "words") where line 12 holds those words.
Other pages are pointed to by their headings, which `links` checks."""

import posixpath
import re

from project import Finding

UNDER = ("docs/verantwoording",)
LINK = re.compile(r'(?<!!)\[[^\]]*\]\(([^)\s#]+)(#[^)\s]*)?(?:\s+"([^"]*)")?\)')
LINE = re.compile(r"#L(\d+)$")


def file_links(project, path):
    """(line, file, anchor, words) of every link of a page to a file of the project that is no page."""
    for number, line in project.lines(path):
        for match in LINK.finditer(line):
            target, anchor, words = match[1], match[2] or "", match[3] or ""
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            if re.match(r"[a-z]+:", target) or file.endswith(".md") or (project.root / file).is_dir():
                continue
            yield number, file, anchor, words


def lines_with(project, file, words):
    return [n for n, line in project.lines(file) if words in line]


def problem_of(project, file, anchor, words):
    """What is wrong with a link to a file; empty: nothing."""
    if not project.exists(file):
        return f"link leads nowhere: {file}"
    line = LINE.match(anchor)
    if not line or not words:
        return f'a link to {file} names a line and its words: ({file}#L1 "words")'
    found = lines_with(project, file, words)
    if not found:
        return f"no line of {file} holds: {words}"
    if int(line[1]) not in found:
        return f"line {line[1]} of {file} does not hold: {words} (make_anchors.py finds it)"
    return ""


def check(project):
    count = 0
    for path in project.files(".md", under=UNDER):
        for number, file, anchor, words in file_links(project, path):
            count += 1
            problem = problem_of(project, file, anchor, words)
            if problem:
                yield Finding(path, number, problem)
    if count == 0:
        yield Finding(UNDER[0], 0, "no page points to a line: this check looks at nothing")

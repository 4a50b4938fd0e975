# SPDX-License-Identifier: EUPL-1.2
"""Files that a page names between backticks exist, spelled from the root or from the page's folder."""

import fnmatch
import posixpath
import re

from project import ROOMS, Finding

# History, which speaks of files as they were.
HISTORY = ("CHANGELOG.md", "docs/decisions/")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
FROM_ROOT = re.compile(rf"(?:{'|'.join(ROOMS)}|docs)/\S")
# What only the project has files of; names of other kinds may be those of a reader's own files.
SOURCE = re.compile(r"[\w{*<].*\.(?:hpp|cpp|py|sh|mjs)$")
BRACES = re.compile(r"\{([^{}]*)\}")
NEW = re.compile(r"^\+\+\+ b/(\S+)", re.MULTILINE)


def spelled_out(word):
    """x.{hpp,cpp} as two patterns; <name> stands for anything."""
    word = re.sub(r"<\w+>", "*", word)
    braces = BRACES.search(word)
    if not braces:
        return [word]
    return [w for choice in braces[1].split(",")
            for w in spelled_out(word[:braces.start()] + choice + word[braces.end():])]


def named_files(project, page):
    """(line, pattern) of every word between backticks that looks like a file of the project."""
    text = FENCE.sub(lambda m: "\n" * m[0].count("\n"), project.text(page))
    for number, line in enumerate(text.splitlines(), start=1):
        for span in SPAN.findall(line):
            for word in span.split():
                word = word.strip("().,;:")
                if FROM_ROOT.match(word) or SOURCE.match(word):
                    for pattern in spelled_out(word):
                        yield number, pattern


def examples(project):
    """Files that the examples of docs/adding.md bring along."""
    return {path for patch in project.files(".patch", under=("tests",))
            for path in NEW.findall(project.text(patch))}


def check(project):
    there = [*project.paths, *examples(project)]
    known = set(there)
    known.update(posixpath.dirname(p) for p in project.paths)
    for page in project.files(".md"):
        if page.startswith(HISTORY):
            continue
        for number, pattern in named_files(project, page):
            if project.exists(pattern) or pattern.rstrip("/") in known:
                continue
            near = posixpath.normpath(posixpath.join(posixpath.dirname(page), pattern))
            loose = "/" not in pattern  # a name alone: wherever it stands
            if not any(fnmatch.fnmatchcase(path, pattern) or fnmatch.fnmatchcase(path, near)
                       or loose and fnmatch.fnmatchcase(posixpath.basename(path), pattern)
                       for path in there):
                yield Finding(page, number, f"no such file: {pattern}")

# SPDX-License-Identifier: EUPL-1.2
"""Puts the right line numbers into the links of docs/verantwoording: the line that holds the words of
a link, and of several the one nearest to where it was.

make_anchors.py ROOT     after files moved that those pages point to; words that are gone are told
"""

import posixpath
import sys
from pathlib import Path

from checks.anchored import LINE, LINK, UNDER, lines_with
from project import Project


def refreshed(project, path):
    """The text of a page with the lines as they are now."""

    def renew(match):
        target, anchor, words = match[1], match[2] or "", match[3] or ""
        line = LINE.match(anchor)
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        if not line or not words or not project.exists(file):
            return match[0]
        found = lines_with(project, file, words)
        if not found:
            print(f"{path}: no line of {file} holds: {words}")
            return match[0]
        nearest = min(found, key=lambda n: (abs(n - int(line[1])), n))
        return match[0].replace(f"{target}{anchor}", f"{target}#L{nearest}")

    return LINK.sub(renew, project.text(path))


if __name__ == "__main__":
    root = Project(sys.argv[1])
    for page in root.files(".md", under=UNDER):
        (Path(sys.argv[1]) / page).write_text(refreshed(root, page), encoding="utf-8")

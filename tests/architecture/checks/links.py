# SPDX-License-Identifier: EUPL-1.2
"""Links between the project's pages lead somewhere, anchors included; every page is reachable."""

import posixpath
import re

from project import Finding

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)|!\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def anchors(text):
    """The anchors that headings make, as the usual Markdown renderers spell them."""
    for heading in re.findall(r"^#+\s+(.*)$", text, re.MULTILINE):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        yield re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def without_code(text):
    text = FENCE.sub(lambda m: "\n" * m[0].count("\n"), text)
    return re.sub(r"`[^`\n]*`", "", text)


def targets(project, path):
    """(line, file, anchor) of every link of a page to something of the project."""
    for number, line in enumerate(without_code(project.text(path)).splitlines(), start=1):
        for match in LINK.finditer(line):
            target = match[1] or match[2]
            if re.match(r"[a-z]+:", target):
                continue
            file, _, anchor = target.partition("#")
            folder = posixpath.dirname(path)
            yield number, posixpath.normpath(posixpath.join(folder, file)) if file else path, anchor


def check(project):
    reached = {"README.md", "docs/README.md"}
    pages = project.files(".md")
    for path in pages:
        for number, file, anchor in targets(project, path):
            reached.add(file)
            if file.startswith("..") or not project.exists(file):
                yield Finding(path, number, f"link leads nowhere: {file}")
            elif anchor and file.endswith(".md") and anchor not in anchors(project.text(file)):
                yield Finding(path, number, f"no heading for #{anchor} in {file}")
    for path in project.files(".md", under=("docs",)):
        folder = posixpath.dirname(path)
        if path not in reached and folder not in reached and path.count("/") > 0:
            yield Finding(path, 0, "no page links here")

# SPDX-License-Identifier: EUPL-1.2
"""Names with an underscore that a page gives between backticks (rules, numbers, columns, members)
exist in the code or the data."""

import re

from project import CPP, SCRIPT, Finding
from checks.paths import FENCE, HISTORY, SPAN

NAME = re.compile(r"(?<![\w-])[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?![\w-])")
# Where a name may stand: what is read and run, evidence, and the examples of docs/adding.md.
SOURCES = (*CPP, *SCRIPT, ".toml", ".csv", ".patch", "CMakeLists.txt", "run")


def known_names(project):
    names = set()
    for path in project.files(*SOURCES):
        names.update(NAME.findall(path.replace(".", " ").replace("/", " ")))
        names.update(NAME.findall(project.text(path)))
    return names


def check(project):
    known = known_names(project)
    for page in project.files(".md"):
        if page.startswith(HISTORY):
            continue
        text = FENCE.sub(lambda m: "\n" * m[0].count("\n"), project.text(page))
        for number, line in enumerate(text.splitlines(), start=1):
            for name in NAME.findall(" ".join(SPAN.findall(line))):
                if name not in known:
                    yield Finding(page, number, f"nothing in the project is called {name}")

# SPDX-License-Identifier: EUPL-1.2
"""Two types of one name in one namespace are two halves of one type to the linker, in silence."""

import re

from project import CPP, ROOMS, Finding

OPENS = re.compile(r"^namespace ([\w:]*) ?\{")
CLOSES = re.compile(r"^\}  // namespace")
TYPE = re.compile(r"^(?:struct|class|enum class|enum|union) (?:alignas\(\d+\) )?(\w+)(?: final)?(?: :.*)? \{")


def types_of(project, path):
    """(line, namespace and name) of every type that other files can see by its name."""
    scopes = []
    for number, line in project.lines(path):
        if opened := OPENS.match(line):
            scopes.append(opened[1])
        elif CLOSES.match(line):
            scopes = scopes[:-1]
        elif (found := TYPE.match(line)) and "" not in scopes:
            yield number, "::".join(scopes + [found[1]])


def check(project):
    seen = {}
    for path in sorted(project.files(*CPP, under=ROOMS)):
        for number, name in types_of(project, path):
            first = seen.setdefault(name, path)
            if first != path:
                yield Finding(path, number, f"{name} is already a type in {first}")

# SPDX-License-Identifier: EUPL-1.2
"""Inside agents/ a folder includes only folders before it, so no two include each other, and the
header of a mechanism reaches few others."""

import re

from project import CPP, Finding

ORDER = ("kinds", "inputs", "law", "state", "wellbeing", "household", "work", "instruments",
         "municipality", "population", "measures", "")
THEMES = ("wellbeing", "household", "work", "instruments", "municipality", "population", "measures")
MOST_HEADERS = 16
INCLUDE = re.compile(r'^\s*#\s*include\s+"(agents/[^"]+)"')


def folder_of(path):
    """'work' of agents/work/search.hpp, '' of agents/month.cpp."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def includes(project, path):
    for number, line in project.lines(path):
        match = INCLUDE.match(line)
        if match:
            yield number, match[1]


def reached(project, path, seen):
    """The header and all headers of agents/ that it includes."""
    if path not in seen and project.exists(path):
        seen.add(path)
        for _, target in includes(project, path):
            reached(project, target, seen)
    return seen


def is_mechanism(text):
    """Whether a header has a page or declares a step."""
    return "Page: docs/model/" in text[:400] or "AFWEGING_ISA_VARIANTS(" in text


def check(project):
    for path in project.files(*CPP, under=("agents",)):
        folder = folder_of(path)
        if folder not in ORDER:
            yield Finding(path, 0, f"unknown folder: {folder}")
            continue
        for number, target in includes(project, path):
            other = folder_of(target)
            if other in ORDER and ORDER.index(other) > ORDER.index(folder):
                yield Finding(path, number, f"includes back up: {target}")
        if path.endswith(".hpp") and folder in THEMES and is_mechanism(project.text(path)):
            count = len(reached(project, path, set()))
            if count > MOST_HEADERS:
                yield Finding(path, 0, f"reaches {count} headers of agents/, at most {MOST_HEADERS}")

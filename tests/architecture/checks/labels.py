# SPDX-License-Identifier: EUPL-1.2
"""Everything that is reported has a label in English and one in Dutch."""

import re

from project import Finding, code_only

LABELS = "agents/measures/labels.cpp"
REPORTED = {
    "agents/measures/gauges.hpp": ("Gauge", "Event", "Group"),
    "agents/kinds/kinds.hpp": ("Status",),
    "agents/state/ledger.hpp": ("Line",),
    "agents/inputs/instrument.hpp": ("Pot",),
}
ENUM = re.compile(r"enum class (\w+)[^{;]*\{([^}]*)\}")
ROW = re.compile(r'\{\s*"([\w.]+)"((?:\s*,\s*(?:"(?:\\.|[^"\\])*"\s*)+)+)')
STRING = re.compile(r'((?:"(?:\\.|[^"\\])*"\s*)+)')


def enumerators(project):
    """(path, line, enum, enumerator) of all that is reported."""
    for path, names in REPORTED.items():
        if not project.exists(path):
            continue
        code = code_only(project.text(path))
        for match in ENUM.finditer(code):
            if match[1] in names:
                for name in re.finditer(r"\b([a-z]\w*)\b\s*(?:=[^,}]*)?", match[2]):
                    line = code.count("\n", 0, match.start(2) + name.start()) + 1
                    yield path, line, match[1], name[1]


def labels(project):
    """{key: (line, English, Dutch)}: {key, en, nl} and {key, unit, en, nl, meaning, meaning_nl}."""
    code, found = code_only(project.text(LABELS), keep_strings=True), {}
    for match in ROW.finditer(code):
        texts = [re.sub(r'"\s*"|^"|"$', "", s.strip()) for s in STRING.findall(match[2])]
        english, dutch = (texts[1:3] if len(texts) == 5 else [*texts, "", ""][:2])
        found[match[1]] = (code.count("\n", 0, match.start()) + 1, english, dutch)
    return found


def check(project):
    if not project.exists(LABELS):
        yield Finding(LABELS, 0, "does not exist")
        return
    found = labels(project)
    for path, line, enum, name in enumerators(project):
        if name not in found:
            yield Finding(path, line, f"{enum}::{name} has no labels in {LABELS}")
        elif not (found[name][1].strip() and found[name][2].strip()):
            yield Finding(LABELS, found[name][0], f"{name} needs an English and a Dutch label")

# SPDX-License-Identifier: EUPL-1.2
"""The mechanism table is the code: its rules exist, and every page and every rule is in it."""

import posixpath
import re

from project import Finding, code_only, table_rows
from rules import documented_functions

TABLE = "docs/model/README.md"
NAME = re.compile(r"`([a-z_]\w*)`")
LINK = re.compile(r"\]\(([^)#]+)")
STATUS = re.compile(r"^(statute|measured|calibrated|assumed)\b")
# Pages of the folder that describe no mechanism.
NOT_MECHANISMS = {"README.md", "catalogue.md", "mechanisms.md", "policies.md", "steady.md",
                  "budgets-of-basis.md", "odd.md", "state.md", "parameters.md", "patterns.md",
                  "steps.md", "assumed.md", "reach.md", "verhalen.md"}


def functions_of(project):
    code = "\n".join(code_only(project.text(p)) for p in project.files(".hpp", ".cpp",
                                                                       under=("agents",)))
    return set(re.findall(r"\b([a-z]\w*)\s*\(", code))


def check(project):
    known, named, linked = functions_of(project), set(), set()
    for number, cells in table_rows(project.text(TABLE), "mechanism"):
        if len(cells) != 6:
            yield Finding(TABLE, number, "a row has six cells")
            continue
        rules = NAME.findall(cells[2])
        named.update(rules)
        linked.update(posixpath.normpath(t) for t in LINK.findall(cells[0]))
        if not rules:
            yield Finding(TABLE, number, "no rule named")
        for rule in rules:
            if rule not in known:
                yield Finding(TABLE, number, f"no such function in agents/: {rule}")
        if not STATUS.match(cells[4]):
            yield Finding(TABLE, number, f"unknown status: {cells[4]}")
    for path in project.files(".md", under=("docs/model",)):
        name = path.removeprefix("docs/model/")
        if "/" not in name and name not in NOT_MECHANISMS and name not in linked:
            yield Finding(path, 0, "not in the mechanism table")
    for path in project.files(".hpp", under=("agents",)):
        for number, name, _ in documented_functions(project, path):
            if name not in named:
                yield Finding(path, number, f"{name} names its page but is not in {TABLE}")

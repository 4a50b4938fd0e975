# SPDX-License-Identifier: EUPL-1.2
"""The mechanism table is the code: its rules exist, and every page and every rule is in it."""

import posixpath
import re

from project import Finding, code_only, table_rows

TABLE = "docs/model/README.md"
NAME = re.compile(r"`([a-z_]\w*)`")
LINK = re.compile(r"\]\(([^)#]+)")
STATUS = re.compile(r"^(statute|measured|calibrated|assumed)\b")
# Pages of the folder that describe no mechanism.
NOT_MECHANISMS = {"README.md", "odd.md", "state.md", "parameters.md", "patterns.md", "steps.md"}
RULE = re.compile(r"^AFWEGING_(?:RULE|SWEEP)\s+[\w:<>,\s*&]*?\b(\w+)\s*\(", re.MULTILINE)
PAGE = re.compile(r"Page:\s+docs/model/(\S+)")


def documented_rules(project):
    """(path, line, name, page) of every function of agents/ whose comment names its page."""
    for path in project.files(".hpp", under=("agents",)):
        lines = project.text(path).splitlines()
        page = None
        for number, line in enumerate(lines, start=1):
            match = PAGE.search(line)
            if match and line.lstrip().startswith("///"):
                page = match[1]
            elif page and not line.lstrip().startswith("///"):
                name = re.search(r"(?<!\.)\b([a-z]\w*)\s*\(", line)
                if name and not line.startswith((" ", "}")):
                    yield path, number, name[1], page
                    page = None
                elif re.match(r"(struct|class|enum)\b", line):
                    # A struct between a comment and its rule belongs to the rule.
                    page = page if "{" in line else None


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
    for path, number, name, _ in documented_rules(project):
        if name not in named:
            yield Finding(path, number, f"{name} names its page but is not in {TABLE}")

# SPDX-License-Identifier: EUPL-1.2
"""What a header of agents/ holds: rules, functions that name their page, steps, its own page."""

import re

from project import code_only

RULE = re.compile(r"^(?:AFWEGING_RULE|\[\[nodiscard\]\] inline)\s+(?:constexpr\s+)?"
                  r"[\w:<>,\s*&]*?\b(\w+)\s*\(", re.MULTILINE)
PAGE = re.compile(r"Page:\s+docs/model/(\S+)")
PAGE_OF_FILE = re.compile(r"^// .*Page: docs/model/(\w+)\.md")
VARIANTS = re.compile(r"\bAFWEGING_ISA_VARIANTS\s*\(")
STEP = re.compile(r"\bvoid\s+(\w+)\s*\(")


def page_of(project, path):
    """The page that the head of a file names: that of a mechanism."""
    for number, line in project.lines(path):
        match = PAGE_OF_FILE.match(line)
        if match:
            return match[1]
        if number > 4:
            return None
    return None


def documented_functions(project, path):
    """(line, name, whether its body is here) of every function whose comment names its page."""
    page = False
    for number, line in project.lines(path):
        if line.lstrip().startswith("///"):
            page = page or bool(PAGE.search(line))
        elif page:
            name = re.search(r"(?<!\.)\b([a-z]\w*)\s*\(", line)
            if name and not line.startswith((" ", "}")):
                yield number, name[1], " inline " in line or line.startswith("AFWEGING_")
                page = False
            elif re.match(r"(struct|class|enum)\b", line):
                # A struct between a comment and its rule belongs to the rule.
                page = "{" in line


def rules(project, path):
    """The functions of a header that compute something and have their body there."""
    return RULE.findall(code_only(project.text(path)))


def steps(project, path):
    """The functions that a header declares for each instruction set, however many at once."""
    code, found = code_only(project.text(path)), []
    for match in VARIANTS.finditer(code):
        depth, end = 1, match.end()
        while depth and end < len(code):
            depth += {"(": 1, ")": -1}.get(code[end], 0)
            end += 1
        found += STEP.findall(code, match.end(), end)
    return found

# SPDX-License-Identifier: EUPL-1.2
"""The table of black-box checks of docs/verantwoording/tech-ver.md, from the list that the command has."""

import re

from macro_lists import macro_lists

LIST, PAGE = "app/verifying/check_list.hpp", "docs/verantwoording/tech-ver.md"
WRITTEN = re.compile(r"(<!-- written by make_tables.py from [^>]+ -->\n).*?(<!-- end -->)", re.DOTALL)
PARTS = {"input": "invoer", "flows": "mensen en toestanden", "results": "uitkomsten", "doubt": "onzekerheid",
         "rest": "het geheel"}


def function_link(project, key):
    """Where the function of a check stands."""
    words = f"Finding {key}(Lab& lab) {{"
    for path in project.files("_checks.cpp", under=("app/verifying",)):
        for number, line in project.lines(path):
            if words in line:
                return f'[{key}](../../{path}#L{number} "{words}")'
    return f"`{key}`"


def rows_of(project, macro):
    return [row for _, _, rows in macro_lists(project, LIST) for row in rows if row.macro == macro]


def tech_ver_page(project):
    out = ["\n| toets | deel | wat wordt veranderd | wat moet gebeuren |", "|---|---|---|---|"]
    for row in rows_of(project, "CHECK"):
        _, changed, _, expected = row.texts()
        out.append(f"| {function_link(project, row.key)} | {PARTS[row.arguments[0]]} | {changed} | {expected} |")
    out += ["", "Wat TECH-VER ook vraagt en hier niet van toepassing is; de opdracht noemt het met de reden:", "",
            "| vraag | deel | wat TECH-VER vraagt | waarom hier niet |", "|---|---|---|---|"]
    for row in rows_of(project, "SKIP"):
        _, asked, _, why = row.texts()
        out.append(f"| `{row.key}` | {PARTS[row.arguments[0]]} | {asked} | {why} |")
    table = "\n".join(out) + "\n\n"
    return WRITTEN.sub(lambda m: m[1] + table + m[2], project.text(PAGE))

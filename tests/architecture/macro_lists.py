# SPDX-License-Identifier: EUPL-1.2
"""Lists kept as macros, #define AFWEGING_STATUSES(KIND) KIND(...) KIND(...): their rows as data."""

import re
from dataclasses import dataclass

from project import code_only

LIST = re.compile(r"^#define (AFWEGING_\w+)\(([\w, ]+)\)((?:[^\n]*\\\n)+[^\n]*)", re.MULTILINE)
STRINGS = re.compile(r'"(?:\\.|[^"\\])*"')


@dataclass(frozen=True)
class Row:
    """A row of a list: its line, the macro that it calls, its key and its other arguments."""

    line: int
    macro: str
    key: str
    arguments: tuple

    def texts(self):
        """The arguments that are strings, adjacent literals as one."""
        return ["".join(s[1:-1] for s in STRINGS.findall(a)).strip()
                for a in self.arguments if a.startswith('"')]


def arguments_from(code, start):
    """The arguments of the call whose opening bracket is just before `start`, and where it ends."""
    found, depth, begin, i = [], 0, start, start
    while i < len(code):
        text = STRINGS.match(code, i)
        if text:
            i = text.end()
            continue
        if code[i] == "," and depth == 0 or code[i] == ")" and depth == 0:
            found.append(code[begin:i].replace("\\\n", " ").strip())
            begin = i + 1
        if code[i] == ")" and depth == 0:
            break
        depth += {"(": 1, ")": -1}.get(code[i], 0)
        i += 1
    return found, i


def macro_lists(project, path):
    """(name of the list, line, its rows) of every list of a file."""
    code = code_only(project.text(path), keep_strings=True)
    for match in LIST.finditer(code):
        row = re.compile(r"\b(" + "|".join(re.findall(r"\w+", match[2])) + r")\s*\(")
        rows, i = [], match.start(3)
        while call := row.search(code, i, match.end()):
            (key, *rest), i = arguments_from(code, call.end())
            line = code.count("\n", 0, call.start()) + 1
            rows.append(Row(line, call[1], key, tuple(rest)))
        yield match[1], code.count("\n", 0, match.start()) + 1, rows

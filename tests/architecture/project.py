# SPDX-License-Identifier: EUPL-1.2
"""What the checks share: the project's files, a C++ text without comments, and findings."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOMS = ("sim", "agents", "scenarios", "output", "calibration", "app", "tests")
CPP = (".hpp", ".cpp")
SCRIPT = (".py", ".ts", ".tsx", ".js", ".mjs", ".sh")
SKIPPED_FOLDERS = {".git", "build", "demo", "node_modules", "dist", "__pycache__", ".cache"}
FIXTURES = "tests/architecture/fixtures/"


@dataclass(frozen=True, order=True)
class Finding:
    """One violation: a path from the root, a line (0 = the whole file) and what is wrong."""

    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}" if self.line else f"{self.path}: {self.message}"


class Project:
    """The files below a root, read at most once."""

    def __init__(self, root):
        self.root = Path(root).resolve()
        self._texts = {}
        self.paths = sorted(self._walk())

    def _walk(self):
        pending = [self.root]
        while pending:
            folder = pending.pop()
            for entry in folder.iterdir():
                name = entry.relative_to(self.root).as_posix()
                if entry.is_symlink():
                    continue
                if entry.is_dir():
                    if entry.name not in SKIPPED_FOLDERS and name + "/" != FIXTURES:
                        pending.append(entry)
                else:
                    yield name

    def files(self, *suffixes, under=("",)):
        """Paths that end in one of `suffixes` (all when none is given) below one of `under`."""
        under = tuple(u if u == "" or u.endswith("/") else u + "/" for u in under)
        return [p for p in self.paths
                if (not suffixes or p.endswith(suffixes)) and p.startswith(under)]

    def exists(self, path):
        return (self.root / path).exists()

    def text(self, path):
        if path not in self._texts:
            self._texts[path] = (self.root / path).read_text(encoding="utf-8", errors="replace")
        return self._texts[path]

    def lines(self, path):
        """(line number, line) pairs."""
        return enumerate(self.text(path).splitlines(), start=1)


_TOKENS = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])*\'',
    re.DOTALL)


def code_only(text, keep_strings=False):
    """C++ text with comments (and strings) blanked out, line numbers kept."""

    def blank(match):
        token = match.group()
        if token[0] == "/":
            return "\n" * token.count("\n") + " "
        if keep_strings:
            return token
        return token[0] + "\n" * token.count("\n") + token[-1]

    return _TOKENS.sub(blank, text)


_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")


def words_of(identifier):
    """The lower-case words of a snake_case or CamelCase identifier."""
    return [w.lower() for w in _WORD.findall(identifier)]


def table_rows(text, header):
    """Cells of the rows of the Markdown tables whose first heading is `header`, by line."""
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("|"):
            inside = False
            continue
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if cells[0].lower() == header:
            inside = True
        elif inside and not set(cells[0]) <= set("-: "):
            yield number, cells

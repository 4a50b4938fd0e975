# SPDX-License-Identifier: EUPL-1.2
"""The project stands alone: no file names the place, the people or the tools it was written with."""

import re

from project import Finding

SLASH = "/"
PATTERNS = tuple(re.compile(p) for p in (
    rf"(?<![\w.~-]){SLASH}(?:work|root|home{SLASH}\w+|tmp{SLASH}\w+){SLASH}",
    rf"\.\.{SLASH}" + "shared\\b",
    r"(?<![\w])\." + "library\\b",
    r"\bshared" + rf"{SLASH}(?:design|evidence|seeds|hooks)",
    r"(?i)\b(?:" + "|".join(("clau" + "de", "anthro" + "pic", "chat" + "gpt", "copi" + "lot")) + r")\b",
))
TEXT = (".hpp", ".cpp", ".py", ".ts", ".tsx", ".js", ".mjs", ".sh", ".md", ".txt", ".toml", ".csv",
        ".bib", ".json", ".cmake", ".yml", ".yaml", ".html", ".css", ".cff", ".svg", ".clang-tidy")
HOSTS = re.compile(r'"resolved":\s*"([^"]*)"')


def check(project):
    for path in project.files(*TEXT):
        for number, line in project.lines(path):
            for pattern in PATTERNS:
                match = pattern.search(line)
                if match:
                    yield Finding(path, number, f"names a workplace: {match[0]}")
            if path.endswith("package-lock.json") and HOSTS.search(line):
                yield Finding(path, number, "a lock file names no hosts")

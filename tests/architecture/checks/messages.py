# SPDX-License-Identifier: EUPL-1.2
"""Every error that a user can meet carries both languages: none is thrown as one English text."""

import re

from project import CPP, Finding

ROOMS = ("output", "scenarios", "calibration", "app")
ONE_LANGUAGE = re.compile(r"\bthrow\s+(?:afweging::)?Error\s*[({]")
# The first thing after the exit code must be a pair or a form, not a text: it would be the same
# in both languages.
SAME_TWICE = re.compile(r"\bPhrasedError\s*\(\s*ExitCode::\w+\s*,\s*\"")


def check(project):
    for path in project.files(*CPP, ".in", under=ROOMS):
        text = project.text(path)
        for pattern, problem in ((ONE_LANGUAGE, "an error in one language"),
                                 (SAME_TWICE, "the same text for both languages")):
            for match in pattern.finditer(text):
                yield Finding(path, text.count("\n", 0, match.start()) + 1, problem)

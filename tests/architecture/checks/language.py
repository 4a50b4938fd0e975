# SPDX-License-Identifier: EUPL-1.2
"""The ground floor speaks English only: no Dutch word in sim/, comments included."""

import re

from dutch import glossary_identifiers, listed_words
from project import CPP, Finding, words_of

FIELDS = {("label", "nl")}
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")


def check(project):
    # Words of the glossary that mean something in English too, or are too short to tell.
    glossary = {"".join(words) for words in glossary_identifiers(project)} - {"vip", "stip"}
    dutch = glossary | listed_words()
    for path in project.files(*CPP, ".md", "CMakeLists.txt", under=("sim",)):
        for number, line in project.lines(path):
            for identifier in IDENTIFIER.findall(line):
                words = words_of(identifier)
                if tuple(words) in FIELDS:
                    continue
                for word in {*words, "".join(words)}:
                    if word in dutch:
                        yield Finding(path, number, f"Dutch in sim/: {word}")

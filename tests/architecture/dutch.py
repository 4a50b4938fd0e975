# SPDX-License-Identifier: EUPL-1.2
"""Which words are Dutch, and what the glossary allows."""

import re
from pathlib import Path

from project import table_rows

GLOSSARY = "docs/glossary.md"
# Letter pairs of Dutch that English does not have; English words that have them all the same.
LOOKS_DUTCH = re.compile(r"ij|aa|uu|heid$|lijk$|tje$|schap$|ende[rn]?$|baar$|kken$|ggen$|ppen$|tten$")
ENGLISH = set("vacuum continuum calendar bending ending gender lender sender render tender slender "
              "happen written bitten gotten forgotten rewritten open kitten ridden hijack "
              "friend blend send amend append extend depend spend attend defend suspended mitten "
              "calender vendor spender defender offender fatten flatten rotten unwritten "
              "overwritten batten shorten".split())


def listed_words():
    lines = (Path(__file__).parent / "dutch_words.txt").read_text(encoding="utf-8").splitlines()
    return {w for line in lines if not line.startswith("#") for w in line.split()}


def is_dutch(word, listed):
    return word in listed or (len(word) > 3 and bool(LOOKS_DUTCH.search(word))
                              and word not in ENGLISH)


def glossary_identifiers(project):
    """Every identifier of the glossary's tables, as a tuple of words."""
    found = set()
    if project.exists(GLOSSARY):
        for _, cells in table_rows(project.text(GLOSSARY), "term"):
            for identifier in cells[-1].split(","):
                found.add(tuple(identifier.strip().strip("`").split("_")))
    return found

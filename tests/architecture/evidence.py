# SPDX-License-Identifier: EUPL-1.2
"""What may be cited: the ids of the evidence file and the keys of the references."""

import csv
import re

EVIDENCE = "calibration/evidence/evidence.csv"
MECHANISMS = "calibration/evidence/mechanisms.csv"
REFERENCES = "docs/references.bib"
ID = re.compile(r"\b[SRMN]\d{3}\b")
MECHANISM = re.compile(r"\bmech(?:anisms?|\.)\s+(\d+(?:(?:\s*,\s*|\s+and\s+|-)\d+)*)")
RANGE = re.compile(r"\b([SRMN])(\d{3})-\1?(\d{3})\b")


def evidence_ids(project):
    if not project.exists(EVIDENCE):
        return set()
    return {row["id"] for row in csv.DictReader(project.text(EVIDENCE).splitlines())}


def mechanism_numbers(project):
    if not project.exists(MECHANISMS):
        return set()
    return {row["no"] for row in csv.DictReader(project.text(MECHANISMS).splitlines())}


def cited_mechanisms(text):
    """Numbers of causal claims: mechanism 38, mechanisms 1, 37, mech. 6-7."""
    return [n for match in MECHANISM.findall(text) for n in re.findall(r"\d+", match)]


def reference_keys(project):
    if not project.exists(REFERENCES):
        return set()
    return set(re.findall(r"^@\w+\{([^,\s]+),", project.text(REFERENCES), re.MULTILINE))


def law_titles(project):
    """Titles of the laws among the references: a comment cites a law by name and article."""
    if not project.exists(REFERENCES):
        return []
    laws = re.findall(r"^@misc\{\w+,\n  title = \{([^}]*)\},\n  note = \{Law",
                      project.text(REFERENCES), re.MULTILINE)
    return laws


def cited_ids(text):
    """Ids in a text; a range names its first and last (numbers in between may be missing)."""
    text = RANGE.sub(lambda m: f"{m[1]}{m[2]} {m[1]}{m[3]}", text)
    return ID.findall(text)

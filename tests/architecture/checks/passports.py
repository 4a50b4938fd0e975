# SPDX-License-Identifier: EUPL-1.2
"""Every number in the data files says what it is: unit, status, and evidence, source or assumed."""

import csv
import re
import tomllib

from evidence import EVIDENCE, cited_ids, evidence_ids, reference_keys
from project import Finding

FOLDERS = ("scenarios/parameters", "scenarios/instruments", "scenarios/municipalities",
           "scenarios/statute")
STATUSES = {"statute", "measured", "calibrated", "assumed"}
# A rule of law that was recalled and not read: it needs a note, and counts as unread.
STATUTE_STATUSES = STATUSES | {"memory"}
SUPPORTED = {"statute", "measured", "calibrated"}
UNIT = re.compile(r"_(?:eur(?:_per_\w+)?|fraction|share|shares|months?|years?|persons?|hours?\w*|"
                  r"per_\w+|weeks?|count|code|places|index)$")
# Counting and naming, not facts about the world.
PLAIN = {"schema", "version", "number"}
# What an instrument is by design: its evidence list and page stand for these together.
DESIGN = {"duration_months", "startup_months", "every_months", "eligibility"}


def numbers(value):
    """The numbers in a value of a passport."""
    if isinstance(value, bool):
        return []
    if isinstance(value, (int, float)):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [n for item in items for n in numbers(item)]


def is_passport(table):
    return isinstance(table, dict) and ("status" in table) and not isinstance(table["status"], dict)


def by_date(number):
    """(date, passport) of each value of a number of law; the rules are in docs/formats/statute.md."""
    common = {key: number[key] for key in ("status", "evidence", "source", "note", "note_nl", "prior_note")
              if key in number}
    for value in number["values"]:
        taken = {} if "status" in value else dict(common)
        if "note" in value or "note_nl" in value:
            taken = {key: item for key, item in taken.items() if not key.startswith("note")}
        unit = {"unit": number["unit"]} if "unit" in number else {}
        yield value.get("from", "?"), {"status": "none", **unit, **taken, **value}


def walk(path, value):
    """(path, passport) and (path, None) for each bare number below a value."""
    if isinstance(value, dict) and isinstance(value.get("values"), list):
        for date, passport in by_date(value):
            yield (*path, date), passport
    elif is_passport(value):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in PLAIN:
                yield from walk((*path, key), item)
    elif isinstance(value, list):
        for item in value:
            yield from walk(path, item)
    elif numbers(value):
        yield path, None


def problems(path, passport, allowed, ids, keys):
    status = passport["status"]
    evidence = passport.get("evidence", [])
    evidence = [evidence] if isinstance(evidence, str) else evidence
    source, note = passport.get("source", ""), passport.get("note", "")
    if status not in allowed:
        yield f"unknown status {status}"
    if not numbers({k: v for k, v in passport.items() if k in ("value", "low", "mode", "high")}):
        yield "no number"
    if "unit" not in passport and not any(UNIT.search(step) for step in path):
        yield "no unit"
    for cited in evidence:
        if not cited_ids(cited) or cited not in ids:
            yield f"not an id of {EVIDENCE}: {cited}"
    if status in SUPPORTED and not evidence and not source:
        yield f"{status} without evidence or source"
    if status == "memory" and not note:
        yield "from memory, without a note"
    if source and re.fullmatch(r"[a-z]+\d{4}\w*", source) and source not in keys:
        yield f"unknown reference {source}"
    yield from out_of_order(passport)


def out_of_order(passport):
    if "value" in passport and "mode" not in passport:
        yield from ends_of_value(passport)
        return
    steps = [(k, passport[k]) for k in ("low", "mode", "high") if k in passport]
    if steps and len(steps) != 3:
        yield "a prior has low, mode and high"
    elif steps and not steps[0][1] <= steps[1][1] <= steps[2][1]:
        yield "not low <= mode <= high"
    elif steps and isinstance(passport.get("value"), (int, float)):
        if not steps[0][1] <= passport["value"] <= steps[2][1]:
            yield "the value lies outside its own prior"


def ends_of_value(passport):
    """Of a number of law or a margin the value is the mode; assumed ones have both ends."""
    value, low, high = (passport.get(key) for key in ("value", "low", "high"))
    if (low is None) != (high is None):
        yield "a prior has low and high"
    elif low is None:
        if passport["status"] in ("assumed", "memory"):
            yield f"{passport['status']} without low and high"
    else:
        ends = zip(*(part.values() if isinstance(part, dict) else [part]
                     for part in (low, value, high)))
        if not all(a <= b <= c for a, b, c in ends):
            yield "not low <= value <= high"


def evidence_file(project, keys):
    """Ids are unique; every fact has a source, and a reference that exists."""
    if not project.exists(EVIDENCE):
        return
    seen = set()
    for number, row in enumerate(csv.DictReader(project.text(EVIDENCE).splitlines()), start=2):
        if row["id"] in seen:
            yield Finding(EVIDENCE, number, f"twice: {row['id']}")
        seen.add(row["id"])
        if not row.get("source", "").strip() or not row.get("status", "").strip():
            yield Finding(EVIDENCE, number, f"no source or status: {row['id']}")
        if row.get("reference") and row["reference"] not in keys:
            yield Finding(EVIDENCE, number, f"unknown reference {row['reference']}")


def instrument(project, path, data, ids):
    """The passport of an instrument as a whole."""
    if not project.exists(data.get("page", "")) or not data.get("page"):
        yield Finding(path, 0, f"page does not exist: {data.get('page', 'none')}")
    for cited in data.get("evidence", []):
        if cited not in ids:
            yield Finding(path, 0, f"not an id of {EVIDENCE}: {cited}")


def check(project):
    ids, keys = evidence_ids(project), reference_keys(project)
    yield from evidence_file(project, keys)
    for path in project.files(".toml", under=FOLDERS):
        allowed = STATUTE_STATUSES if path.startswith("scenarios/statute") else STATUSES
        data = tomllib.loads(project.text(path))
        if path.startswith("scenarios/instruments"):
            yield from instrument(project, path, data, ids)
            data = {key: value for key, value in data.items() if key not in DESIGN}
        for place, passport in walk((), data):
            name = ".".join(place)
            if passport is None:
                yield Finding(path, 0, f"{name}: a number without a passport")
                continue
            for problem in problems(place, passport, allowed, ids, keys):
                yield Finding(path, 0, f"{name}: {problem}")

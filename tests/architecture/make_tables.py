# SPDX-License-Identifier: EUPL-1.2
"""Writes docs/model/state.md, docs/model/parameters.md, docs/glossary.md and the tables of
docs/formats/statute.md, docs/formats/instrument.md, docs/model/mechanisms.md, policies.md,
catalogue.md, assumed.md and instruments/, docs/calibration/evidence.md and
docs/verantwoording/tech-ver.md, from what is read. In odd.md rows that are missing.

make_tables.py ROOT     run it after a change of month.cpp, state/people.hpp, state/gemeente.hpp,
                        law/statute.hpp, kinds/channel.hpp, scenarios/parameters, mechanisms,
                        instruments, policies, scenarios or glossary, calibration/targets, or
                        calibration/evidence/claims.toml, replacements.toml, conflicts.toml or
                        evidence.csv, or of app/verifying/
"""

import re
import sys
import tomllib
from pathlib import Path

import assumed_page
import evidence_page
import odd_tables
import tech_ver_table
from catalogue_tables import catalogue_pages
from mechanism_tables import CLAIMS, PAGE, mechanisms_page
from project import Project

STATE, PARAMETERS = "docs/model/state.md", "docs/model/parameters.md"
GLOSSARY, TERMS = "docs/glossary.md", "scenarios/glossary/terms.toml"
STATUTE, LAW = "docs/formats/statute.md", "agents/law/month_law.hpp"
NOTE = ("This page is written by `tests/architecture/make_tables.py` from {}. Edit that, "
        "run the script, and commit both.\n")
STRUCT = re.compile(r"^struct (\w+) \{\n(.*?)^\};", re.MULTILINE | re.DOTALL)
FIELD = re.compile(r"^    ([\w:<>,\s\[\]]+?)\s+(\w+)(?:\s*=\s*[^;{]+|\{\})?;(?:\s*///<\s*(.*))?$")
SECTION = re.compile(r"^    // (.+?)\.?(?: \[(.*)\])?$")
COLUMNS = "agents/state/people.hpp"
COLUMN = re.compile(r'^    COLUMN\(([\w:]+), (\w+), "([^"]*)", "(.*)"\)')
COLUMN_SECTION = re.compile(r'^    SECTION\("(.*)"\)')
SHOWN = {"agents/state/gemeente.hpp": ("Klantmanager", "Budget", "Gemeente"),
         "agents/state/labour_market.hpp": ("LabourMarket",)}


def cell(text):
    return " ".join(text.replace("|", "\\|").split())


def number(value):
    """A number as people write it."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def kind_of(type_name):
    match = re.fullmatch(r"(?:sim::)?Column<(.*)>", type_name)
    return re.sub(r"\b(?:std|sim)::|_t\b", "", match[1] if match else type_name)


def struct_rows(body):
    """('section', text) or ('field', name, type, comment) of each line of a struct."""
    for line in body.splitlines():
        section, field = SECTION.match(line), FIELD.match(line)
        if section:
            yield "section", section[1] + (f" [{section[2]}]" if section[2] else "")
        elif field:
            yield "field", field[2], kind_of(field[1]), field[3] or ""


def column_rows(project, macro):
    """Lines of the tables of a list of columns."""
    text = project.text(COLUMNS)
    head = ["| name | type | unit | meaning |", "|---|---|---|---|"]
    fresh = True
    for line in text[text.index(f"#define {macro}("):].splitlines()[1:]:
        section, column = COLUMN_SECTION.match(line), COLUMN.match(line)
        if section:
            yield from ([] if fresh else [""]) + [f"**{section[1]}**", ""]
            fresh = True
        elif column:
            yield from head if fresh else []
            fresh = False
            kind, name, unit, meaning = column.groups()
            yield f"| `{name}` | {cell(kind_of(kind))} | {cell(unit)} | {cell(meaning)} |"
        if not line.endswith("\\"):
            return


def state_page(project):
    out = ["# State variables\n",
           NOTE.format("`agents/state/people.hpp` and `agents/state/gemeente.hpp`"),
           "A kind, a share or a flag has no unit. Which step reads and writes a column: "
           "[steps](steps.md).\n",
           "## People\n", *column_rows(project, "AFWEGING_PERSON_COLUMNS"), "",
           "## What the steps of one month tell each other\n",
           "Derived every month and never kept as truth.\n",
           *column_rows(project, "AFWEGING_MONTH_COLUMNS"), ""]
    head = ["| name | type | meaning |", "|---|---|---|"]
    for path, names in SHOWN.items():
        for match in STRUCT.finditer(project.text(path) if project.exists(path) else ""):
            if match[1] not in names:
                continue
            out.append(f"## {match[1]}\n")
            fresh = True
            for kind, *parts in struct_rows(match[2]):
                if kind == "section":
                    out += ([] if fresh else [""]) + [f"**{parts[0]}**", ""]
                    fresh = True
                else:
                    out += head if fresh else []
                    fresh = False
                    name, type_name, meaning = parts
                    out.append(f"| `{name}` | {cell(type_name)} | {cell(meaning)} |")
            out.append("")
    return "\n".join(out)


def parameter_rows(table):
    for key, entry in table.items():
        prior = " / ".join(number(entry[k]) for k in ("low", "mode", "high") if k in entry)
        evidence = ", ".join(entry.get("evidence", []))
        source = entry.get("source", "")
        support = "; ".join(t for t in (evidence, source, entry.get("note", "")) if t)
        yield (f"| `{key}` | {cell(entry.get('en', ''))} | {cell(entry['unit'])} | {prior} "
               f"| {entry['status']} | {cell(support)} |")


def parameters_page(project):
    groups = {}
    for path in project.files(".toml", under=("scenarios/parameters",)):
        groups.update(tomllib.loads(project.text(path)))
    entries = [e for group in groups.values() for e in group.values()]
    assumed = sum(e["status"] == "assumed" for e in entries)
    out = ["# Parameters\n", NOTE.format("`scenarios/parameters/`"),
           f"{len(entries)} parameters, {assumed} of them assumed: no source gives their value, "
           "whatever evidence bears on them. A prior is low / mode / high; a run uses the mode "
           "unless told otherwise.\n"]
    for name in sorted(groups):
        out += [f"## {name}\n", "| name | meaning | unit | prior | status | evidence, source |",
                "|---|---|---|---|---|---|", *parameter_rows(groups[name]), ""]
    return "\n".join(out)


GLOSSARY_HEAD = """# Glossary

Code and pages are in English. A Dutch word stays where a law or an institution defines the term
and an English word would blur it; it then stays whole, in the one spelling of the last column.
Adding a Dutch term to `agents/` or `scenarios/` starts with a term in
`scenarios/glossary/terms.toml`: `afweging explain` reads that file, also in Dutch, this page is
written from it by `tests/architecture/make_tables.py`, and a test reads this page.
"""
SECTIONS = {
    "law": "## Terms of law and institutions\n",
    "programme": "## Programmes and instruments\n\n"
                 "Proper names and names of local practice. Every file in `scenarios/instruments/` "
                 "has a row; some rows\nhave no file yet.\n"}


def glossary_page(project):
    terms = tomllib.loads(project.text(TERMS))
    out = [GLOSSARY_HEAD]
    for section, head in SECTIONS.items():
        out += [head, "| term | gloss | law or source | identifier |", "|---|---|---|---|"]
        out += [f"| {cell(t['term'])} | {cell(t['en'])} | {cell(t['source'])} "
                f"| {', '.join(t['identifiers'])} |" for t in terms[section]]
        out.append("")
    return "\n".join(out)


LAW_LISTS = ("agents/law/month_law.hpp", "agents/law/household_law.hpp",
             "agents/law/buig_law.hpp")
LAW_ROW = re.compile(r'NUMBER\(([\w:]+), (\w+), "([^"]*)", (\S+), (\S+), "[^"]*", \\\n\s*"([^"]*)", "[^"]*"\)')
WRITTEN = re.compile(r"(<!-- written by make_tables.py from [^>]+ -->\n).*?(<!-- end -->)", re.DOTALL)


def law_lists(project):
    """(type, key, unit, low, high, meaning) of each number of law."""
    return [row for path in LAW_LISTS if project.exists(path)
            for row in LAW_ROW.findall(project.text(path))]


def law_page(project):
    out = ["\n| key | unit | range | what it is |", "|---|---|---|---|"]
    for kind, key, unit, low, high, english in law_lists(project):
        tables = "; five tables, by household" if "ByHousehold" in kind else ""
        out.append(f"| `{key}` | {unit} | {low}..{high} | {cell(english)}{tables} |")
    table = "\n".join(out) + "\n\n"
    return WRITTEN.sub(lambda m: m[1] + table + m[2], project.text(STATUTE))


INDEXATION, INDEXED_LAW = "docs/model/indexation.md", "agents/law/indexation.hpp"
MOVES = re.compile(r"^    MOVES\((\w+), (\w+), (\w+)\)", re.MULTILINE)
FOLLOWS = {("prices", "half_years"): "prices, on 1 January and 1 July",
           ("wages", "januaries"): "wages, on 1 January",
           ("prices", "januaries"): "prices, on 1 January",
           ("none", "januaries"): "nothing"}


def indexation_page(project):
    """What each amount of law follows; all that the list does not name: wages, twice a year."""
    listed = {key: FOLLOWS[index, dates]
              for key, index, dates in MOVES.findall(project.text(INDEXED_LAW))}
    usual = "wages, on 1 January and 1 July"
    groups = {name: [] for name in (usual, *FOLLOWS.values())}
    for _, key, unit, *_ in law_lists(project):
        if unit.startswith("EUR"):
            groups[listed.get(key, usual)].append(f"`{key}`")
    out = ["\n| follows | amounts |", "|---|---|"]
    out += [f"| {name} | {', '.join(keys)} |" for name, keys in groups.items() if keys]
    table = "\n".join(out) + "\n\n"
    return WRITTEN.sub(lambda m: m[1] + table + m[2], project.text(INDEXATION))


CHANNELS, CHANNEL_PAGE = "agents/kinds/channel.hpp", "docs/formats/instrument.md"
CHANNEL = re.compile(r'^    CHANNEL\((\w+), "([^"]*)", (\S+), (\S+), "[^"]*", \w+, ([\w |]+),', re.MULTILINE)
PLACE_KINDS = re.compile(r"#define AFWEGING_PLACE_KINDS\(PLACE\)((?:[^\n]*\\\n)+[^\n]*)")


def channel_page(project):
    text = project.text(CHANNELS)
    places = re.findall(r"PLACE\((\w+)\)", PLACE_KINDS.search(text)[1])
    out = [f"\n| channel | unit | range | {' | '.join(places)} |", "|---" * (3 + len(places)) + "|"]
    for key, unit, low, high, read_by in CHANNEL.findall(text):
        span = f"{low} or {high}" if unit == "switch" else f"{low}..{high}"
        marks = "".join(" x |" if place in read_by.split(" | ") else " |" for place in places)
        out.append(f'| `{key}` | `"{unit}"` | {span} |{marks}')
    table = "\n".join(out) + "\n\n"
    return WRITTEN.sub(lambda m: m[1] + table + m[2], project.text(CHANNEL_PAGE))


def pages(project):
    written = {STATE: state_page(project), PARAMETERS: parameters_page(project)}
    if project.exists(TERMS):
        written[GLOSSARY] = glossary_page(project)
    if project.exists(LAW) and project.exists(STATUTE):
        written[STATUTE] = law_page(project)
    if project.exists(INDEXED_LAW) and project.exists(INDEXATION):
        written[INDEXATION] = indexation_page(project)
    if project.exists(CHANNELS) and project.exists(CHANNEL_PAGE):
        written[CHANNEL_PAGE] = channel_page(project)
    if project.exists(CLAIMS) and project.exists(PAGE):
        written[PAGE] = mechanisms_page(project)
    if project.exists(assumed_page.REPLACEMENTS):
        written[assumed_page.PAGE] = assumed_page.assumed_page(project)
    if project.exists(odd_tables.ODD) and project.exists(odd_tables.MONTH):
        written[odd_tables.ODD] = odd_tables.odd_page(project)
    if project.exists(evidence_page.CONFLICTS):
        written[evidence_page.PAGE] = evidence_page.evidence_page(project)
    if project.exists(tech_ver_table.PAGE) and project.exists(tech_ver_table.LIST):
        written[tech_ver_table.PAGE] = tech_ver_table.tech_ver_page(project)
    written.update(catalogue_pages(project))
    return written


if __name__ == "__main__":
    root = Path(sys.argv[1])
    for page, text in pages(Project(root)).items():
        (root / page).write_text(text, encoding="utf-8")

# SPDX-License-Identifier: EUPL-1.2
"""What comments and pages cite exists: evidence ids, reference keys, pages; statuses are known."""

import re

from evidence import (EVIDENCE, MECHANISMS, REFERENCES, cited_ids, cited_mechanisms, evidence_ids,
                      law_titles, mechanism_numbers, reference_keys)
from project import CPP, Finding

FIELD = re.compile(r"^[ \t]*//[/!]?.*?\b(Status|Sources|Evidence|Page):\s+(.*)$|"
                   r"^[*\s]*(Status|Sources|Evidence|Page):[*\s]+(.*)$")
GOES_ON = re.compile(r"^\s*///\s{6,}(\S.*)$")
STATUSES = ("statute", "measured", "calibrated", "assumed")


def fields(project, path):
    """(line, name, text) of the citations of a file; indented comment lines go on."""
    current, page = None, path.endswith(".md")
    for number, line in project.lines(path):
        match, more = FIELD.match(line), GOES_ON.match(line)
        if match and (match[1] or page):
            if current:
                yield current
            current = (number, match[1] or match[3], match[2] or match[4])
        elif current and more:
            current = (*current[:2], current[2] + " " + more[1])
        elif current:
            yield current
            current = None
    if current:
        yield current


def problems(project, name, text, keys, laws):
    if name == "Page":
        for page in re.findall(r"docs/[\w./-]+", text):
            if not project.exists(page.rstrip(".")):
                yield f"page does not exist: {page}"
    elif name == "Sources":
        for source in text.split(";"):
            key = re.split(r"[\s,]", source.strip(" `."))[0].strip("`.,")
            if key not in keys and not any(law in source for law in laws):
                yield f"not a key of {REFERENCES}: {key}"
    elif name == "Status" and not text.startswith(STATUSES):
        yield f"unknown status: {text}"
    elif name == "Evidence" and not cited_ids(text) and not cited_mechanisms(text):
        yield f"no evidence id: {text}"


def check(project):
    ids, keys = evidence_ids(project), reference_keys(project)
    laws, mechanisms = law_titles(project), mechanism_numbers(project)
    for path in project.files(*CPP, ".md", under=("sim", "agents", "scenarios", "output",
                                                  "calibration", "app", "docs", "tests")):
        for number, name, text in fields(project, path):
            for problem in problems(project, name, text, keys, laws):
                yield Finding(path, number, problem)
        if path.startswith("tests/"):  # made-up ids are what some tests are about
            continue
        for number, line in project.lines(path):
            for cited in cited_ids(line):
                if cited not in ids:
                    yield Finding(path, number, f"not an id of {EVIDENCE}: {cited}")
            for cited in cited_mechanisms(line):
                if cited not in mechanisms:
                    yield Finding(path, number, f"not a number of {MECHANISMS}: {cited}")

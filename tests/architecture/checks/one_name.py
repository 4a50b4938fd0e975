# SPDX-License-Identifier: EUPL-1.2
"""One mechanism, one name: page, rule file, step, parameters and test; every rule has its test."""

import re
import tomllib

from project import Finding, code_only
from rules import documented_functions, page_of, rules, steps

# Folders in which every rule has a test that calls it; elsewhere in agents/ those that name a page.
THEMES = ("law", "wellbeing", "household", "work", "instruments", "municipality", "population",
          "measures")
PARAMETERS = re.compile(r"#define AFWEGING_(\w+)_PARAMETERS\(")
MECHANISM = re.compile(r"^    (?:MECHANISM\(\w+, \w+|NO_RATES\(\w+), (\w+)\)", re.MULTILINE)
LIST = "agents/parameters.hpp"
# Files whose steps have names of their own: the first of them, and why.
STEPS = {
    "arrivals": "arrive",  # the file counts arrivals too; a person arrives
    "jobs": "take_jobs",  # a job is taken, kept or lost, and remembered: four steps
}
# Files with a step and no page of that name, and why.
NO_PAGE = {
    "counting": "measures.md tells of all measures",
    "transitions": "measures.md tells of all measures",
    "opening": "no mechanism: it opens a phase",
    "participants": "no mechanism: it lists who takes part in something",
}


def name_of(path):
    return path.rpartition("/")[2].removesuffix(".hpp")


def check_page(project, path, name):
    page = page_of(project, path)
    if page is None:
        if name not in NO_PAGE and (steps(project, path) or PARAMETERS.search(project.text(path))):
            yield Finding(path, 0, "a mechanism, and its first lines name no page")
        return
    if page != name and not name.startswith(f"{page}_"):
        yield Finding(path, 0, f"its page is called {page}")
    if not project.exists(f"docs/model/{page}.md"):
        yield Finding(path, 0, f"its page docs/model/{page}.md does not exist")


def check_parameters(project, path, name):
    found = PARAMETERS.search(project.text(path))
    if not found:
        return
    if found[1].lower() != name:
        yield Finding(path, 0, f"its parameters are named for {found[1].lower()}, not for {name}")
    table = f"scenarios/parameters/{name}.toml"
    if not project.exists(table):
        yield Finding(path, 0, f"has parameters and no {table}")
    elif list(tomllib.loads(project.text(table))) != [name]:
        yield Finding(table, 0, f"holds another table than [{name}]")


def check_step(project, path, name):
    found = steps(project, path)
    if found and STEPS.get(name, name) not in found:
        yield Finding(path, 0, f"no step is called {name}: {', '.join(found)}")


def check_test(project, path, name):
    """A test file for a mechanism or a rule, and in it a call of every rule."""
    duties = {n for _, n, body in documented_functions(project, path) if body}
    if path.split("/")[1] in THEMES:
        duties.update(rules(project, path))
    if not duties and not steps(project, path) and page_of(project, path) is None:
        return
    test = f"tests/{path.rpartition('/')[0]}/{name}_test.cpp"
    if not project.exists(test):
        yield Finding(path, 0, f"has no {test}")
        return
    code = code_only(project.text(test))
    for rule in sorted(duties):
        if not re.search(rf"\b{rule}(?:<[^;()]*>)?\s*\(", code):
            yield Finding(path, 0, f"{rule} is called by no test in {test}")


def check(project):
    for path in project.files(".hpp", under=("agents",)):
        if path.count("/") < 2:
            continue
        name = name_of(path)
        yield from check_page(project, path, name)
        yield from check_parameters(project, path, name)
        yield from check_step(project, path, name)
        yield from check_test(project, path, name)
    if project.exists(LIST):
        for name in MECHANISM.findall(project.text(LIST)):
            if not project.exists(f"scenarios/parameters/{name}.toml"):
                yield Finding(LIST, 0, f"no scenarios/parameters/{name}.toml")

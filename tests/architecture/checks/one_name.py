# SPDX-License-Identifier: EUPL-1.2
"""One mechanism, one name: page, rule file, step, parameters and test; every rule has its test."""

import re
import tomllib

from project import Finding, code_only

THEMES = ("wellbeing", "household", "work", "instruments", "municipality", "population", "measures")
PAGE_OF_FILE = re.compile(r"^// .*Page: docs/model/(\w+)\.md")
PARAMETERS = re.compile(r"#define AFWEGING_(\w+)_PARAMETERS\(")
RULE = re.compile(r"^AFWEGING_RULE\s+(?:constexpr\s+)?[\w:<>,\s*&]*?\b(\w+)\s*\(", re.MULTILINE)
STEP = re.compile(r"AFWEGING_ISA_VARIANTS\(void (\w+)\(")
MECHANISM = re.compile(r"^    (?:MECHANISM\(\w+, \w+|NO_RATES\(\w+), (\w+)\)", re.MULTILINE)
LIST = "agents/parameters.hpp"


def name_of(path):
    return path.rpartition("/")[2].removesuffix(".hpp")


def page_of(project, path):
    """The page that the head of a file names: that of a mechanism."""
    for number, line in project.lines(path):
        match = PAGE_OF_FILE.match(line)
        if match:
            return match[1]
        if number > 4:
            return None
    return None


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


def check_test(project, path, name):
    test = f"tests/{path.rpartition('/')[0]}/{name}_test.cpp"
    if not project.exists(test):
        yield Finding(path, 0, f"has no {test}")
        return
    words = set(re.findall(r"\w+", code_only(project.text(test))))
    for rule in RULE.findall(project.text(path)):
        if rule not in words:
            yield Finding(path, 0, f"{rule} has no test in {test}")


def check(project):
    for folder in THEMES:
        for path in project.files(".hpp", under=(f"agents/{folder}",)):
            page = page_of(project, path)
            if page is None:
                continue
            name = name_of(path)
            if page != name and not name.startswith(f"{page}_"):
                yield Finding(path, 0, f"its page is called {page}")
            if not project.exists(f"docs/model/{page}.md"):
                yield Finding(path, 0, f"its page docs/model/{page}.md does not exist")
            yield from check_parameters(project, path, name)
            yield from check_test(project, path, name)
            steps = STEP.findall(project.text(path))
            if steps and name not in steps and f"{name}_step" not in steps:
                yield Finding(path, 0, f"no step is called {name}: {', '.join(steps)}")
    if project.exists(LIST):
        for name in MECHANISM.findall(project.text(LIST)):
            if not project.exists(f"scenarios/parameters/{name}.toml"):
                yield Finding(LIST, 0, f"no scenarios/parameters/{name}.toml")

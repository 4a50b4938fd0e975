# SPDX-License-Identifier: EUPL-1.2
"""Keeps the tables of docs/model/odd.md beside the code: steps in the order of agents/month.cpp, and
a row for the page of every rule. What people wrote in a row stays; a new one begins with the first
sentence of its page."""

import re

from project import code_only
from rules import PAGE

ODD = "docs/model/odd.md"
MONTH = "agents/month.cpp"
PHASES = ("propose", "settle", "commit", "close")
BODY = re.compile(r"^void (\w+)\([^{]*\{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"^    (\w+)\(", re.MULTILINE)
LINK = re.compile(r"\]\(([\w/-]+\.md)")
STEPS = re.compile(r"(?<=^\| step \| what happens \|\n\|---\|---\|\n)(?:\|.*\n)*", re.MULTILINE)
SUBMODELS = re.compile(r"(?<=^\| submodel \| what it says \|\n\|---\|---\|\n)(?:\|.*\n)*", re.MULTILINE)
STEP = re.compile(r"^\| `(\w+)` \|.*\n", re.MULTILINE)


def pages_of_rules(project):
    """Page by page, the first header that names it."""
    pages = {}
    for path in project.files(".hpp"):
        for match in PAGE.finditer(project.text(path)):
            page = match[1].rstrip(".,")
            if project.exists(f"docs/model/{page}"):
                pages.setdefault(page, path)
    return pages


def steps_of_month(project):
    """The steps that each phase calls, phase by phase, in the order in which it calls them."""
    bodies = dict(BODY.findall(code_only(project.text(MONTH))))
    return [CALL.findall(bodies.get(phase, "")) for phase in PHASES]


def first_sentence(project, page):
    path = f"docs/model/{page}"
    parts = project.text(path).split("\n\n") if project.exists(path) else []
    text = " ".join(parts[1].split()) if len(parts) > 1 else ""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.split(r"(?<=\.) ", text)[0]).rstrip(".")


def odd_page(project):
    phases = iter(steps_of_month(project))

    def steps(match):
        told = {row[1]: row[0] for row in STEP.finditer(match[0])}
        return "".join(told.get(step) or f"| `{step}` | {first_sentence(project, step + '.md')} |\n"
                       for step in next(phases, []))

    text = STEPS.sub(steps, project.text(ODD))
    linked = set(LINK.findall(text))
    more = [f"| [{page.removesuffix('.md')}]({page}) | {first_sentence(project, page)} |\n"
            for page in sorted(pages_of_rules(project)) if page not in linked]
    return SUBMODELS.sub(lambda match: match[0] + "".join(more), text)

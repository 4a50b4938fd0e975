# SPDX-License-Identifier: EUPL-1.2
"""Dutch in agents/ and scenarios/ is in the glossary, whole: never half a compound."""

import re
import tomllib

from dutch import GLOSSARY, glossary_identifiers, is_dutch, listed_words
from project import CPP, Finding, code_only, table_rows, words_of

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
LANGUAGE_MARKS = {"nl", "en"}


def without_terms(words, terms):
    """The words that are left when the glossary's terms are taken out, longest first."""
    left, i = [], 0
    longest = max((len(t) for t in terms), default=1)
    while i < len(words):
        size = next((n for n in range(min(longest, len(words) - i), 0, -1)
                     if tuple(words[i:i + n]) in terms), 0)
        if not size:
            left.append(words[i])
        i += size or 1
    return left


def split_compound(words, terms):
    """A glossary word that the identifier writes in pieces, or None."""
    whole = {t[0] for t in terms if len(t) == 1}
    for i in range(len(words) - 1):
        for link in ("", "s", "e", "en", "n"):
            joined = words[i] + link + words[i + 1]
            if joined in whole and words[i] not in LANGUAGE_MARKS:
                return joined
    return None


def problem(identifier, terms, listed):
    words = words_of(identifier)
    broken = split_compound(words, terms)
    if broken:
        return f"{identifier} breaks up {broken}"
    if len(words) > 1 and "norm" in words:
        return f"{identifier} holds half a compound: norm"
    for word in without_terms(words, terms):
        if is_dutch(word, listed):
            return f"{identifier}: {word} is not in {GLOSSARY}"
    return None


def toml_keys(value):
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from toml_keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from toml_keys(item)


def identifiers(project):
    """(path, line, identifier): C++ names, TOML keys and file names."""
    for path in project.files(*CPP, under=("agents", "scenarios", "output")):
        yield path, 0, path.rpartition("/")[2].partition(".")[0]
        for number, line in enumerate(code_only(project.text(path)).splitlines(), start=1):
            for identifier in IDENTIFIER.findall(line):
                yield path, number, identifier
    for path in project.files(".toml", under=("scenarios",)):
        # Municipalities, scenarios and sweeps have proper names.
        named = path.startswith(("scenarios/municipalities", "scenarios/sweeps"))
        if not named and path.count("/") > 1:
            yield path, 0, path.rpartition("/")[2].partition(".")[0].replace("-", "_")
        for key in toml_keys(tomllib.loads(project.text(path))):
            yield path, 0, key


def unnamed_instruments(project, terms):
    """Instruments without a row; a number at the end of a key is its length in months."""
    for path in project.files(".toml", under=("scenarios/instruments",)):
        words = path.rpartition("/")[2].removesuffix(".toml").split("-")
        words = words[:-1] if words[-1].isdigit() else words
        if tuple(words) not in terms:
            yield Finding(path, 0, f"instrument without a row in {GLOSSARY}")


def complete_rows(project):
    seen = {}
    for number, cells in table_rows(project.text(GLOSSARY), "term"):
        if len(cells) != 4 or not all(cells):
            yield Finding(GLOSSARY, number, f"not complete: {cells[0]}")
        elif cells[0] in seen:
            yield Finding(GLOSSARY, number, f"twice: {cells[0]}")
        seen[cells[0]] = number


def check(project):
    if project.exists(GLOSSARY):
        yield from complete_rows(project)
    terms, listed = glossary_identifiers(project), listed_words()
    yield from unnamed_instruments(project, terms)
    judged = {}
    for path, number, identifier in identifiers(project):
        if identifier not in judged:
            judged[identifier] = problem(identifier, terms, listed)
        if judged[identifier]:
            yield Finding(path, number, judged[identifier])

# SPDX-License-Identifier: EUPL-1.2
"""Files, functions, folders and room READMEs stay small. Exceptions carry a reason."""

import ast
import re

from project import CPP, ROOMS, SCRIPT, Finding, code_only

EXCEPTIONS = "tests/architecture/exceptions.txt"
SOURCE_LINES, TEST_LINES, README_LINES, FUNCTION_LINES, FOLDER_FILES = 400, 400, 80, 60, 40
# Inside agents/, where most is added, limits are lower.
AGENTS_LINES, AGENTS_FUNCTION_LINES = 250, 40
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum)\b")


def cpp_functions(text):
    """(first line of the body, lines, name) of every function body that is not inside another."""
    code = re.sub(r"^[ \t]*#[^\n]*(\\\n[^\n]*)*", "", code_only(text), flags=re.MULTILINE)
    stack, since, start, depth_of_function, head = [], 0, 0, None, ""
    line = 1
    for i, c in enumerate(code):
        if c == "\n":
            line += 1
        elif c == "{":
            before = code[since:i].strip()
            if depth_of_function is None and is_function(before):
                depth_of_function, start, head = len(stack), line, before
            stack.append(c)
            since = i + 1
        elif c == "}":
            if stack:
                stack.pop()
            if depth_of_function is not None and len(stack) == depth_of_function:
                yield start, line - start - 1, name_of(head)
                depth_of_function = None
            since = i + 1
        elif c == ";":
            since = i + 1


def is_function(before):
    """Whether the text before a brace is the head of a function (not a scope, not a value)."""
    if "(" not in before or before.endswith(("=", ",", "(", "return")):
        return False
    head, innermost = before.split("(")[0], True
    while innermost:
        head, innermost = re.subn(r"<[^<>]*>", "", head)  # template <class T> is not a scope
    return not SCOPE.search(head)


def name_of(head):
    match = re.search(r"([\w:~]+|operator\S+)\s*\(", head)
    return match[1] if match else "?"


def python_functions(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.lineno, node.end_lineno - node.body[0].lineno + 1, node.name


def allowed(project):
    """Exceptions as {path or path:function: line of the exception}, and findings about them."""
    entries, findings = {}, []
    if project.exists(EXCEPTIONS):
        for number, line in project.lines(EXCEPTIONS):
            if not line.strip() or line.startswith("#"):
                continue
            subject, _, reason = line.partition("  ")
            if len(reason.strip()) < 10:
                findings.append(Finding(EXCEPTIONS, number, f"no reason given for {subject}"))
            entries[subject.strip()] = number
    return entries, findings


def too_long(project):
    """(subject of an exception, finding) for everything above its limit."""
    for path in project.files(*CPP, *SCRIPT, under=ROOMS):
        text = project.text(path)
        lines = text.count("\n")
        agents = path.startswith("agents/")
        limit = (TEST_LINES if path.startswith("tests/") else
                 AGENTS_LINES if agents else SOURCE_LINES)
        longest = AGENTS_FUNCTION_LINES if agents else FUNCTION_LINES
        if lines > limit:
            yield path, Finding(path, 0, f"{lines} lines, at most {limit}")
        functions = (cpp_functions if path.endswith(CPP)
                     else python_functions if path.endswith(".py") else lambda _: ())
        for line, length, name in functions(text):
            if length > longest and not name.startswith("TEST_CASE"):
                yield f"{path}:{name}", Finding(
                    path, line, f"{name} has {length} lines, at most {longest}")
    for path in project.files("README.md", under=ROOMS):
        lines = project.text(path).count("\n")
        if lines > README_LINES:
            yield path, Finding(path, 0, f"{lines} lines, at most {README_LINES}")


def full_folders(project):
    folders = {}
    for path in project.files(under=ROOMS):
        folder = path.rpartition("/")[0]
        folders[folder] = folders.get(folder, 0) + 1
    for folder, count in folders.items():
        if count > FOLDER_FILES:
            yield folder, Finding(folder, 0, f"{count} files, at most {FOLDER_FILES}")


def check(project):
    entries, findings = allowed(project)
    yield from findings
    used = set()
    for subject, finding in [*too_long(project), *full_folders(project)]:
        if subject in entries:
            used.add(subject)
        else:
            yield finding
    for subject in entries.keys() - used:
        yield Finding(EXCEPTIONS, entries[subject], f"not needed any more: {subject}")

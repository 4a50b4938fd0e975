# SPDX-License-Identifier: EUPL-1.2
"""Every header of the project stands alone.

Held against two things, which together cost a tenth of compiling each from nothing: each name of
the standard library that it uses has its include, and it compiles after all standard headers
(precompiled). Of a header with a source of its name, whose first include it is, the build proves the
latter. What compiled before is not compiled again.
"""

import hashlib
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from project import Finding, code_only

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
STANDARD = re.compile(r"^\s*#\s*include\s+<([\w/.]+)>", re.MULTILINE)
ROOMS = ("sim", "agents", "scenarios", "output", "calibration", "app", "tests/support")
SIZES = "cstddef array vector string string_view span bit limits memory iterator cstdint".split()
# Which header gives a name of namespace std. Any one of those named will do.
GIVES = {
    "array": "array", "vector": "vector", "span": "span", "optional nullopt": "optional",
    "string to_string": "string", "string_view": "string_view", "variant visit get_if": "variant",
    "unique_ptr make_unique shared_ptr make_shared": "memory", "function": "functional",
    "map": "map", "set": "set", "unordered_map": "unordered_map", "deque": "deque",
    "tuple tie": "tuple", "pair move exchange forward": "utility memory map string vector",
    "runtime_error logic_error invalid_argument": "stdexcept", "exception": "exception stdexcept",
    "atomic": "atomic", "mutex lock_guard unique_lock": "mutex", "thread jthread": "thread",
    "stop_token stop_source": "stop_token thread", "condition_variable": "condition_variable",
    "ostream": "ostream iosfwd iostream sstream fstream", "istream": "istream iosfwd iostream",
    "FILE fopen": "cstdio", "filesystem": "filesystem", "chrono": "chrono",
    "numeric_limits": "limits", "bit_cast popcount bit_width countl_zero": "bit",
    "integral floating_point same_as convertible_to": "concepts",
    "sort min max clamp find_if any_of all_of none_of copy fill": "algorithm",
    "accumulate iota": "numeric", "initializer_list": "initializer_list array vector string",
    "sqrt floor fabs": "cmath", "size_t ptrdiff_t": " ".join(SIZES),
    "int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t uintptr_t": "cstdint",
}
HEADERS_OF = {n: set(h.split()) for names, h in GIVES.items() for n in names.split()}
ALL_STANDARD = sorted({h for headers in HEADERS_OF.values() for h in headers} | {
    "cerrno", "cstring", "cstdlib", "sstream", "fstream", "iostream", "type_traits", "compare",
    "new", "charconv", "csignal", "iterator", "list", "unordered_set", "ranges"})


def closure(project, path, seen):
    """The header and all project headers that it includes."""
    if path not in seen and project.exists(path):
        seen.add(path)
        for target in INCLUDE.findall(project.text(path)):
            closure(project, target, seen)
    return seen


def missing_standard(project, path):
    """Names of namespace std that the header uses, without an include that gives them."""
    included = {h for name in closure(project, path, set())
                for h in STANDARD.findall(project.text(name))}
    code = code_only(project.text(path))
    for match in re.finditer(r"\bstd::(\w+)", code):
        headers = HEADERS_OF.get(match[1])
        if headers and not headers & included:
            line = code.count("\n", 0, match.start()) + 1
            yield Finding(path, line, f"std::{match[1]} needs <{min(headers, key=len)}>")


def proven_by_source(project, path):
    """Whether a source of the same name exists; a finding when it includes something else first."""
    source = path.removesuffix(".hpp") + ".cpp"
    if not project.exists(source):
        return False, None
    first = re.search(r'#\s*include\s+["<]([^">]+)', project.text(source))
    if first and first[1] == path:
        return True, None
    return True, Finding(source, 0, f"its first include is not {path}")


def fingerprint(project, path, command):
    digest = hashlib.sha256(" ".join(command).encode())
    for name in sorted(closure(project, path, set())):
        digest.update(name.encode() + b"\0" + project.text(name).encode())
    return digest.hexdigest()


def include_flags(build):
    """Include folders of libraries, as the build uses them."""
    commands = build / "compile_commands.json"
    if not commands.exists():
        return []
    text = " ".join(c["command"] for c in json.loads(commands.read_text(encoding="utf-8")))
    return [flag for folder in sorted(set(re.findall(r"-(?:isystem ?|I)(/\S+)", text)))
            for flag in ("-isystem", folder)]


def replace_text(path, text):
    """Writes a file whole or not at all: the check and its twin run at the same time."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def precompile(build, compiler):
    """The flags that put all standard headers first; none where that does not work.

    The compiled header is in its place before the text that stands for it: a compiler that reads
    one half written asks for memory without end.
    """
    header, compiled = build / "standard_headers.hpp", build / "standard_headers.hpp.gch"
    text = f"// {compiler}\n" + "".join(f"#include <{h}>\n" for h in ALL_STANDARD)
    if not header.exists() or header.read_text(encoding="utf-8") != text:
        source = build / f"standard_headers.{os.getpid()}.hpp"
        draft = source.with_name(source.name + ".gch")
        source.write_text(text, encoding="utf-8")
        subprocess.run([compiler, "-std=c++20", "-x", "c++-header", str(source), "-o",
                        str(draft)], capture_output=True, check=False)
        source.unlink()
        if draft.exists():
            draft.replace(compiled)
        replace_text(header, text)
    return ["-include", str(header)] if compiled.exists() else []


def compile_alone(project, path, command):
    """The first error of a source that includes the header (twice: guards must hold), or None."""
    source = f'#include "{path}"\n#include "{path}"\n'
    for _ in range(3):  # a compiler that the machine killed says nothing about the header
        result = subprocess.run(command, input=source, text=True, capture_output=True, check=False,
                                cwd=project.root)
        if "Killed" not in result.stderr:
            break
    errors = [line for line in result.stderr.splitlines() if "error:" in line]
    return (errors or ["does not compile"])[0] if result.returncode else None


def check(project):
    build = Path(os.environ.get("AFWEGING_BUILD", project.root / "build")) / "headers"
    build.mkdir(parents=True, exist_ok=True)
    compiler = os.environ.get("CXX", "c++")
    command = [compiler, "-std=c++20", "-fsyntax-only", "-I", str(project.root),
               *include_flags(build.parent), "-x", "c++", "-"]
    cache = build / "stand_alone.txt"
    good = set(cache.read_text().split()) if cache.exists() else set()
    todo = []
    for path in project.files(".hpp", under=ROOMS):
        proven, finding = proven_by_source(project, path)
        yield from missing_standard(project, path)
        if finding:
            yield finding
        elif not proven:
            todo.append((path, fingerprint(project, path, command)))
    todo = [(p, mark) for p, mark in todo if mark not in good]
    full = command[:2] + precompile(build, compiler) + command[2:] if todo else command
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        results = list(pool.map(lambda t: compile_alone(project, t[0], full), todo))
    good.update(mark for (_, mark), error in zip(todo, results) if not error)
    replace_text(cache, "\n".join(sorted(good)))
    for (path, _), error in zip(todo, results):
        if error:
            yield Finding(path, 0, f"does not stand alone: {error}")

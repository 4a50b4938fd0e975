# SPDX-License-Identifier: EUPL-1.2
"""Every header of the project compiles alone.

A header with a source of its name is that source's first include, so the build proves it. The
others are compiled here, once for each version of their text.
"""

import hashlib
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from project import Finding

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
ROOMS = ("sim", "agents", "scenarios", "output", "calibration", "app", "tests/support")


def closure(project, path, seen):
    """The header and all project headers that it includes."""
    if path not in seen and project.exists(path):
        seen.add(path)
        for target in INCLUDE.findall(project.text(path)):
            closure(project, target, seen)
    return seen


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


def compile_alone(project, path, command):
    """The first error of a source that includes the header (twice: guards must hold), or None."""
    source = f'#include "{path}"\n#include "{path}"\n'
    result = subprocess.run(command, input=source, text=True, capture_output=True, check=False,
                            cwd=project.root)
    errors = [line for line in result.stderr.splitlines() if "error:" in line]
    return (errors or ["does not compile"])[0] if result.returncode else None


def check(project):
    build = Path(os.environ.get("AFWEGING_BUILD", project.root / "build"))
    command = [os.environ.get("CXX", "c++"), "-std=c++20", "-fsyntax-only", "-x", "c++",
               "-I", str(project.root), *include_flags(build), "-"]
    cache = build / "headers_that_stand_alone.txt"
    good = set(cache.read_text().split()) if cache.exists() else set()
    todo = []
    for path in project.files(".hpp", under=ROOMS):
        proven, finding = proven_by_source(project, path)
        if finding:
            yield finding
        elif not proven:
            todo.append((path, fingerprint(project, path, command)))
    todo = [(p, mark) for p, mark in todo if mark not in good]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda t: compile_alone(project, t[0], command), todo))
    good.update(mark for (_, mark), error in zip(todo, results) if not error)
    if build.is_dir():
        cache.write_text("\n".join(sorted(good)))
    for (path, _), error in zip(todo, results):
        if error:
            yield Finding(path, 0, f"does not stand alone: {error}")

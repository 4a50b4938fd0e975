# SPDX-License-Identifier: EUPL-1.2
"""A copy of the project in which every example is applied, with its pages written anew."""

import shutil
import subprocess
import sys
from pathlib import Path

from patches import LIMITS, apply_to


def files_of(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def write_pages(folder):
    subprocess.run([sys.executable, "-B", folder / "tests/architecture/make_tables.py", folder],
                   check=True)


def sync(fresh, tree):
    """Makes `tree` equal to `fresh`, and leaves alone what is equal: a build then does little."""
    for name in files_of(tree) - files_of(fresh) if tree.exists() else ():
        (tree / name).unlink()
    for name in files_of(fresh):
        new, old = fresh / name, tree / name
        if not old.exists() or old.read_bytes() != new.read_bytes():
            old.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(new, old)


def make(project, folder):
    """Writes folder/tree; returns it, or None after telling which example does not apply."""
    fresh = folder / "fresh"
    shutil.rmtree(fresh, ignore_errors=True)
    for name in project.paths:
        target = fresh / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project.root / name, target)
    for kind in LIMITS:
        done = apply_to(fresh, kind)
        if done.returncode != 0:
            print(f"tests/adding/{kind}.patch does not apply any more; tests/adding/refresh.sh helps:")
            print(done.stderr)
            return None
    write_pages(fresh)
    tree = folder / "tree"
    sync(fresh, tree)
    shutil.rmtree(fresh)
    return tree

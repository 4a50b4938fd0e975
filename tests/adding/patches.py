# SPDX-License-Identifier: EUPL-1.2
"""The examples of docs/adding.md: one patch a kind, and how many files each may touch."""

import os
import re
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent

# What is added, and at most so many files. Pages that a script writes do not count.
LIMITS = {"instrument": 4, "channel": 5, "column": 5, "measure": 3, "statute-number": 4,
          "parameter": 4, "mechanism": 9, "verb": 5}
WRITTEN = {"docs/model/parameters.md", "docs/model/state.md", "docs/model/steps.md", "docs/glossary.md"}
FILE = re.compile(r"^--- (?:a/(\S+)|/dev/null)\n\+\+\+ (?:b/(\S+)|/dev/null)|^rename (?:from|to) (\S+)",
                  re.MULTILINE)


def patch_of(kind):
    return HERE / f"{kind}.patch"


def touched(text):
    """The files that a patch touches, in its order: changed, new, deleted or renamed."""
    names = (name for match in FILE.finditer(text) for name in match.groups() if name)
    return list(dict.fromkeys(names))


def apply_to(folder, kind, *words):
    """Applies the example of a kind to a copy of the project; returns what git says."""
    # Without this git would look for the repository around the folder and apply nothing.
    alone = {**os.environ, "GIT_CEILING_DIRECTORIES": str(Path(folder).resolve().parent)}
    alone.pop("GIT_DIR", None)
    return subprocess.run(["git", "apply", "-p1", *words, str(patch_of(kind))], cwd=folder, env=alone,
                          capture_output=True, text=True, check=False)

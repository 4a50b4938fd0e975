# SPDX-License-Identifier: EUPL-1.2
"""One hash of all known results: the lives in tests/golden, the digests of nets, kernel and doctor.

known_results.py ROOT    prints it, for `known_results` of scenarios/versions/number_changes.toml
"""

import hashlib
import re
import sys

from project import Project

KNOWN = re.compile(r"tests/golden/[\w-]+/expected\.txt|tests/net/digests\.txt"
                   r"|tests/sim/golden/kernel_digest\.txt|app/known_digest\.txt")


def known_results(project):
    whole = hashlib.sha256()
    for path in sorted(p for p in project.paths if KNOWN.fullmatch(p)):
        whole.update(f"{path}\n{project.text(path)}\n".encode("utf-8"))
    return whole.hexdigest()


if __name__ == "__main__":
    print(known_results(Project(sys.argv[1])))

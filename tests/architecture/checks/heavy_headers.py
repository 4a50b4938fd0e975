# SPDX-License-Identifier: EUPL-1.2
"""Headers that are slow to compile or tie us to a library have one door each."""

import re

from project import CPP, Finding

INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]')
# What an include starts with: (where it may be, most files that may have it).
DOORS = {
    "tbb/": (("sim/parallel.cpp",), 1),
    "oneapi/tbb": (("sim/parallel.cpp",), 1),
    "hdf5": (("output/hdf5/",), None),
    "H5": (("output/hdf5/",), None),
    "zlib.h": (("output/hdf5/pack.cpp",), 1),
    "toml++/": (("scenarios/",), 1),
    "CLI/": (("app/cli/parse.cpp",), 1),
    "catch2/": (("tests/support/catch.hpp",), 1),
    # One writes, one reads what a report holds; a test reads what it shows; the benchmark is a program of its own.
    "nlohmann/": (("app/report/json.cpp", "app/proof/read_proof.cpp", "tests/app/prove/report_command_test.cpp",
                   "tests/bench/main.cpp"), 4),
    "utf8proc": (("app/report/text.cpp",), 1),
    "xlsxwriter": (("app/tables/xlsx.cpp",), 1),
}


def check(project):
    users = {prefix: set() for prefix in DOORS}
    for path in project.files(*CPP):
        for number, line in project.lines(path):
            match = INCLUDE.match(line)
            prefix = match and next((p for p in DOORS if match[1].startswith(p)), None)
            if not prefix:
                continue
            doors, most = DOORS[prefix]
            users[prefix].add(path)
            if not path.startswith(doors):
                yield Finding(path, number, f"{match[1]} is included in {' or '.join(doors)} only")
            elif most is not None and len(users[prefix]) > most:
                yield Finding(path, number, f"{match[1]} is included in {most} file(s) only, as in "
                                            f"{min(users[prefix])}")

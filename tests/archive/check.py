# SPDX-License-Identifier: EUPL-1.2
"""Files of earlier versions are read, or refused with the sentence that expected.toml has.

check.py PROGRAM          exit 0 when every file does what is expected, and every file has an entry
check.py PROGRAM --twin   the same with one digest and one sentence wrong: exit 0 when both are noticed
"""

import gzip
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

PACKED = ".h5.gz"
HERE = Path(__file__).resolve().parent


def ran(program, folder, *words):
    done = subprocess.run([program, *words, "--lang", "en"], capture_output=True, text=True, cwd=folder,
                          timeout=60)
    return done.returncode, done.stdout, " ".join(done.stderr.split())


def faults_of_results(program, path, entry, folder):
    code, out, said = ran(program, folder, "digest", str(path))
    if code == 0 and entry["exit"] == 0 and entry["digest"] not in out:
        yield f"its digest is {out.strip()}, and was {entry['digest']}"
    yield from faults_of_answer(code, said, entry)
    if code == 0 and entry["exit"] == 0:
        for words in (("export", str(path), "--csv", "-o", "tables-" + path.stem),
                      ("compare", str(path), str(path))):
            other, _, why = ran(program, folder, *words)
            if other != 0:
                yield f"{words[0]} ends with {other}: {why}"


def faults_of_answer(code, said, entry):
    if code != entry["exit"]:
        yield f"ends with {code}, expected {entry['exit']}: {said}"
    for piece in entry.get("says", []):
        if piece not in said:
            yield f"does not say '{piece}': {said}"


def faults(program, expected):
    with tempfile.TemporaryDirectory() as folder:
        for name, entry in expected.items():
            path = HERE / name
            if name.endswith(PACKED):
                unpacked = Path(folder) / path.name.removesuffix(".gz")
                unpacked.write_bytes(gzip.decompress(path.read_bytes()))
                found = faults_of_results(program, unpacked, entry, folder)
            else:
                code, _, said = ran(program, folder, "check", str(path))
                found = faults_of_answer(code, said, entry)
            yield from (f"{name}: {fault}" for fault in found)
    kept = {p.relative_to(HERE).as_posix() for p in HERE.glob("*/*")
            if p.name.endswith((PACKED, ".toml"))}
    for name in sorted(kept ^ set(expected)):
        yield f"{name}: a file without an entry, or an entry without a file"


def twin(program, expected):
    """The first file that is read has another digest, the first that is refused another sentence."""
    read = next(e for n, e in expected.items() if n.endswith(PACKED) and e["exit"] == 0)
    refused = next(e for e in expected.values() if e["exit"] != 0)
    read["digest"], refused["says"] = "0" * 64, ["nobody says this"]
    found = list(faults(program, expected))
    return len(found) == 2


def main(program, *words):
    program = str(Path(program).resolve())
    expected = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
    if words == ("--twin",):
        return 0 if twin(program, expected) else 1
    found = list(faults(program, expected))
    print("\n".join(found) if found else f"{len(expected)} files of earlier versions")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

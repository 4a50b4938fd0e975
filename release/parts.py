# SPDX-License-Identifier: EUPL-1.2
"""What went into a static program: a list of it (SPDX 2.3), and the licence of each part.

parts.py MAP PROGRAM XLSXWRITER LOCK VERSION COMMIT EPOCH FOLDER

MAP is the linker's map: which objects of which archive are in the program. Headers leave no trace there
and are named below; what the script of pages holds is in the lock file of npm (LOCK).
"""

import hashlib
import json
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

MEMBER = re.compile(r"^(/\S+\.a)\(", re.MULTILINE)
HEADERS = ("libboost1.74-dev", "libcli11-dev", "nlohmann-json3-dev", "libtomlplusplus-dev", "libfmt-dev")


def dpkg(*words):
    return subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=True).stdout


def owner_of(path):
    """The package of a file; through what /lib and /usr/lib are to each other."""
    for way in (path, str(Path(path).resolve())):
        try:
            return dpkg("-S", way).split(":")[0]
        except subprocess.CalledProcessError:
            continue
    return None


def debian_parts(text):
    packages = set(HEADERS)
    for archive in sorted(set(MEMBER.findall(text))):
        if package := owner_of(archive):
            packages.add(package)
    parts = []
    for name in sorted(packages):
        source, version = dpkg("-W", "-f", "${source:Package} ${Version}", name).split()
        parts.append({"name": name, "version": version, "from": f"Debian source package {source}",
                      "purl": f"pkg:deb/debian/{name}@{version}?arch=amd64",
                      "licence": Path(f"/usr/share/doc/{name}/copyright")})
    return parts


def script_parts(lock):
    """Packages that the script of pages may hold: those that are not for building alone."""
    parts = []
    for path, entry in sorted(json.loads(lock.read_text(encoding="utf-8"))["packages"].items()):
        if path and not entry.get("dev"):
            name = path.removeprefix("node_modules/")
            parts.append({"name": name, "version": entry["version"], "from": "npm",
                          "purl": f"pkg:npm/{name}@{entry['version']}",
                          "declared": entry.get("license", "NOASSERTION")})
    return parts


def entry_of(part):
    key = re.sub(r"[^A-Za-z0-9.-]", "-", part["name"])
    return {"SPDXID": f"SPDXRef-{key}", "name": part["name"], "versionInfo": part["version"],
            "supplier": "NOASSERTION", "downloadLocation": "NOASSERTION", "sourceInfo": part["from"],
            "licenseConcluded": "NOASSERTION", "licenseDeclared": part.get("declared", "NOASSERTION"),
            "copyrightText": "NOASSERTION", "filesAnalyzed": False,
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": part["purl"]}]}


def document(parts, program, version, commit, epoch):
    digest = hashlib.sha256(program.read_bytes()).hexdigest()
    own = {"SPDXID": "SPDXRef-afweging", "name": "afweging", "versionInfo": version,
           "supplier": "NOASSERTION", "downloadLocation": "NOASSERTION", "sourceInfo": f"commit {commit}",
           "licenseConcluded": "EUPL-1.2", "licenseDeclared": "EUPL-1.2", "copyrightText": "NOASSERTION",
           "filesAnalyzed": False, "primaryPackagePurpose": "APPLICATION",
           "checksums": [{"algorithm": "SHA256", "checksumValue": digest}]}
    entries = [entry_of(part) for part in parts]
    made = datetime.fromtimestamp(int(epoch), timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-afweging")]
    relations += [("SPDXRef-afweging", "STATIC_LINK" if part["from"] != "npm" else "CONTAINS",
                   entry["SPDXID"]) for part, entry in zip(parts, entries)]
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
            "name": f"afweging-{version}", "documentNamespace": f"urn:sha256:{digest}",
            "creationInfo": {"created": made, "creators": ["Tool: release/parts.py"]},
            "packages": [own, *entries],
            "relationships": [{"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b}
                              for a, kind, b in relations]}


def main(linker_map, program, xlsxwriter, lock, version, commit, epoch, folder):
    folder = Path(folder)
    parts = debian_parts(Path(linker_map).read_text(encoding="utf-8", errors="replace"))
    source = Path(xlsxwriter)
    parts.append({"name": "libxlsxwriter", "version": "1.1.4", "from": "Debian source package libxlsxwriter",
                  "purl": "pkg:deb/debian/libxlsxwriter@1.1.4-2?arch=source",
                  "licence": source / "License.txt"})
    licences = folder / "licences"
    licences.mkdir(parents=True, exist_ok=True)
    for part in parts:
        (licences / f"{part['name']}.txt").write_bytes(part["licence"].read_bytes())
    parts += script_parts(Path(lock))
    text = json.dumps(document(parts, Path(program), version, commit, epoch), indent=1)
    (folder / "sbom.spdx.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

# SPDX-License-Identifier: EUPL-1.2
"""Holds the JSON Schemas against the program, the shipped files, the bad files and the readers."""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)

PROGRAM, READER, ROOT = sys.argv[1], sys.argv[2], Path(sys.argv[3])
SCHEMAS = ROOT / "docs/formats/schema"
FOLDERS = {"scenario": "scenarios", "instrument": "scenarios/instruments",
           "municipality": "scenarios/municipalities", "trial": "scenarios/trials",
           "plan": "calibration/plans", "sweep": "scenarios/sweeps"}

# What a schema sees: names, types, ranges and words of one key.
SEEN = {"AFW-1201": "unknown key", "AFW-1202": "missing key", "AFW-1204": "range", "AFW-1205": "type",
        "AFW-1206": "unknown key, of another unit", "AFW-1207": "word", "AFW-1208": "unknown key: a lever",
        "AFW-1209": "unknown key: of the world", "AFW-1210": "length of a list", "AFW-1212": "no whole number",
        "AFW-1215": "month", "AFW-1218": "unit", "AFW-1225": "empty text", "AFW-1229": "unknown key: old name",
        "AFW-1232": "unknown key: taken out"}
# What it cannot see, and why.
UNSEEN = {"AFW-1103": "how a number is written: TOML without quotes has no such value, or it is a text",
          "AFW-1104": "340.000 is a number to who reads values",
          "AFW-1203": "nan, and numbers that vanished, compare with nothing",
          "AFW-1211": "a sum over keys", "AFW-1213": "which facts there are is in another file",
          "AFW-1214": "one key depends on another", "AFW-1216": "which files there are is outside the file",
          "AFW-1217": "order of values", "AFW-1219": "one number against another",
          "AFW-1220": "one key against another", "AFW-1222": "one month against another",
          "AFW-1223": "how many instruments act", "AFW-1224": "minus zero equals zero",
          "AFW-1226": "rules over keys together", "AFW-1230": "one month against another",
          "AFW-1231": "one number against another", "AFW-1233": "two lines against each other",
          "AFW-1234": "two files against each other", "AFW-1240": "one key depends on another"}

FAILED = []


def fail(text):
    FAILED.append(text)
    print("FAILED:", text)


def problems_of(files):
    """[{code, pointer, said}] of each (kind, path), by the readers of the program."""
    lines = "".join(f"{kind} {path}\n" for kind, path in files)
    done = subprocess.run([READER], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def pointer_of(path):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def errors_of(schema, value):
    """The pointers of all keys at which the schema refuses the value."""
    found, waiting = set(), list(Draft202012Validator(schema).iter_errors(value))
    while waiting:
        error = waiting.pop()
        here = list(error.absolute_path)
        if error.validator == "anyOf":
            # Of a number or a list: the alternative of the type that is there says where.
            deeper = [e for e in error.context if len(e.absolute_path) > len(here)]
            found.add(pointer_of(here))
            waiting += deeper
        elif error.validator == "additionalProperties" and isinstance(error.instance, dict):
            named = error.schema.get("properties", {})
            found |= {pointer_of(here + [name]) for name in error.instance if name not in named}
        elif error.validator == "dependentRequired":
            found |= {pointer_of(here + [other]) for key, others in error.validator_value.items()
                      for other in others if key in error.instance and other not in error.instance}
        elif error.validator == "required":
            found |= {pointer_of(here + [name]) for name in error.validator_value
                      if name not in error.instance}
        else:
            found.add(pointer_of(here))
    return found


def subschema(schema, pointer):
    """What the schema says of the key; {} when it says nothing."""
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        below = schema.get("properties", {}).get(step) or schema.get("additionalProperties") or schema.get("items")
        schema = below if isinstance(below, dict) else {}
    return schema


def value_at(value, pointer):
    """What stands at the pointer; None when nothing does."""
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            value = value[int(step)] if step.isdigit() and int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def is_seen(problem, schema, value):
    """Whether a schema can see the problem."""
    code, key = problem["code"], subschema(schema, problem["pointer"])
    if code == "AFW-1204" and "minimum" in json.dumps(key):
        found = value_at(value, problem["pointer"])
        return not (isinstance(found, (int, float)) and not errors_of(key, found))  # else another key narrows it
    if code == "AFW-1212":
        return ".0;" not in problem["said"]  # 36.0 is a whole number to JSON Schema
    if code == "AFW-1207":
        return "enum" in json.dumps(key)  # else the names are in other files
    if code == "AFW-1225":
        return "minLength" in json.dumps(key)  # else it may be empty, beside an empty one
    return code in SEEN


def agrees(pointer, errors):
    """Whether the schema refuses that key, an item of it, or the table that holds it."""
    return any(each == pointer or each.startswith(pointer + "/") or pointer.startswith(each + "/")
               for each in errors)


def equal_to_program():
    schemas = {}
    for kind in FOLDERS:
        told = subprocess.run([PROGRAM, "schema", kind], capture_output=True, text=True, check=True).stdout
        path = SCHEMAS / f"{kind}.schema.json"
        if os.environ.get("AFWEGING_BLESS") == "1":
            path.parent.mkdir(exist_ok=True)
            path.write_text(told, encoding="utf-8")
        if not path.exists() or path.read_text(encoding="utf-8") != told:
            fail(f"{path.relative_to(ROOT)} is not what the program prints: afweging schema -o "
                 "docs/formats/schema --force")
        schemas[kind] = json.loads(told)
        Draft202012Validator.check_schema(schemas[kind])
    return schemas


def keys_of(schema):
    """(pointer, subschema) of every key, below lists and tables with free names too."""
    for name, inner in schema.get("properties", {}).items():
        if isinstance(inner, dict):
            yield name, inner
            yield from ((f"{name}.{below}", deep) for below, deep in keys_of(inner))
    for part in ("items", "additionalProperties"):
        if isinstance(schema.get(part), dict):
            yield from keys_of(schema[part])
    for each in schema.get("anyOf", []):
        yield from keys_of(each)


def everything_is_told(schemas):
    for kind, schema in schemas.items():
        count = 0
        for key, inner in keys_of(schema):
            count += 1
            if "$ref" not in inner and not (inner.get("description") and inner.get("x-description-en")):
                fail(f"{kind}: {key} has no description in both languages")
        print(f"{kind}: {count} keys")


def shipped():
    for kind, folder in FOLDERS.items():
        for path in sorted((ROOT / folder).glob("*.toml")):
            yield kind, path


def shipped_files_fit(schemas):
    count = 0
    for kind, path in shipped():
        errors = errors_of(schemas[kind], tomllib.loads(path.read_text(encoding="utf-8")))
        count += 1
        if errors:
            fail(f"{path.relative_to(ROOT)}: {sorted(errors)}")
    print(f"{count} shipped files fit")


def bad_files(schemas):
    corpus = ROOT / "tests/scenarios/corpus"
    files = []
    for line in (corpus / "expected.txt").read_text(encoding="utf-8").splitlines():
        name = line.split(" | ")[0]
        folder = name.split("/")[0] if "/" in name else ""
        kind = {"": "scenario", "instruments": "instrument", "municipalities": "municipality"}.get(folder)
        if not line.startswith("#") and kind:
            files.append((kind, corpus / name))
    seen = no_toml = 0
    for (kind, path), problems in zip(files, problems_of(files), strict=True):
        try:
            value = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
            no_toml += 1
            continue
        errors = errors_of(schemas[kind], value)
        for problem in problems:
            code = problem["code"]
            if is_seen(problem, schemas[kind], value):
                if not agrees(problem["pointer"], errors):
                    fail(f"{path.name}: {code} at {problem['pointer']} is not seen: {sorted(errors)}")
                seen += 1
            elif code not in SEEN and code not in UNSEEN and not code.startswith("AFW-10") and not code.startswith("AFW-110"):
                fail(f"{path.name}: {code} is neither among what a schema sees nor what it cannot see")
    print(f"bad files: {seen} problems seen at the same key, {no_toml} files are not TOML")


def toml_of(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(k)} = {toml_of(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml_of(each) for each in value) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def places(value, path=()):
    """The path of every key, tables included."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        if isinstance(value, dict):
            yield path + (key,)
        yield from places(inner, path + (key,))


def mutated(value, luck):
    """A copy with one key renamed, taken out, or given another type, range or word."""
    value = copy.deepcopy(value)
    path = luck.choice(list(places(value)))
    table = value
    for step in path[:-1]:
        table = table[step]
    key, old = path[-1], table[path[-1]]
    kind = luck.choice(["rename", "remove", "type", "value"])
    if kind == "rename":
        del table[key]
        table[key + luck.choice(["x", "_eur", "_per_month"])] = old
    elif kind == "remove":
        del table[key]
    elif kind == "type":
        table[key] = luck.choice([v for v in ("tekst", 7, 0.5, True, [["x"]], {"x": 1}) if type(v) is not type(old)])
    elif isinstance(old, bool):
        table[key] = not old
    elif isinstance(old, (int, float)):
        table[key] = luck.choice([-1e15, 1e15, -1, 2, old + 0.25, old * 100])
    elif isinstance(old, str):
        table[key] = luck.choice(["", "zzz", "2025-13", old.upper(), old + "x"])
    else:
        table[key] = luck.choice([[], {}, "x"])
    return value, f"{kind} {pointer_of(path)}"


def reader_and_schema_agree(schemas, seed, count=60):
    luck = random.Random(seed)
    cases = []
    for kind in FOLDERS:
        whole = [tomllib.loads(p.read_text(encoding="utf-8")) for k, p in shipped() if k == kind]
        whole = [value for value in whole if kind == "scenario" or "extends" not in value]
        cases += [(kind, *mutated(luck.choice(whole), luck)) for _ in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, (kind, value, _) in enumerate(cases):
            path = Path(folder) / str(i) / f"{value.get('key', 'x') if kind == 'instrument' else 'x'}.toml"
            path.parent.mkdir()
            path.write_text("".join(f"{json.dumps(k)} = {toml_of(v)}\n" for k, v in value.items()),
                            encoding="utf-8")
            files.append((kind, path))
        told = problems_of(files)
    both = neither = unseen = 0
    for (kind, value, what), problems in zip(cases, told, strict=True):
        errors = errors_of(schemas[kind], value)
        missed = [p for p in problems
                  if is_seen(p, schemas[kind], value) and not agrees(p["pointer"], errors)]
        if missed:
            fail(f"{kind}, {what}: the reader refuses {missed}, the schema {sorted(errors)}")
        if kind == "plan" and value.get("model") == {}:
            continue  # an empty table asks for nothing; the schema wants what it would need
        if errors and not problems:
            fail(f"{kind}, {what}: the schema refuses {sorted(errors)}, the reader nothing")
        both += bool(errors) and bool(problems)
        unseen += bool(problems) and not errors
        neither += not problems and not errors
    print(f"{len(cases)} files changed at random: {both} refused by both, {neither} by neither, "
          f"{unseen} only by the reader, for what a schema cannot see")
    if both < len(cases) // 3:
        fail("too few changes are seen by both")


def schema_is_no_rubber_stamp(schemas):
    """The checks themselves: a schema that takes anything is found out."""
    if agrees("/run/months", errors_of({}, {"run": {"months": 0}})):
        fail("an empty schema refuses something")
    if not agrees("/run/months", errors_of(schemas["scenario"], {"run": {"months": 0}})):
        fail("months = 0 is taken")


def main():
    schemas = equal_to_program()
    everything_is_told(schemas)
    shipped_files_fit(schemas)
    bad_files(schemas)
    for seed in (1, 2, 2026):
        reader_and_schema_agree(schemas, seed)
    schema_is_no_rubber_stamp(schemas)
    return 1 if FAILED else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: EUPL-1.2
"""Nothing in sim/ and agents/ may give other bits on another machine, or remember a last run."""

import re

from project import CPP, Finding, code_only

LIBM = ("exp exp2 expm1 log log2 log10 log1p pow sin cos tan asin acos atan atan2 sinh cosh tanh "
        "asinh acosh atanh erf erfc tgamma lgamma cbrt hypot fma").split()
RULES = (
    # Our own overloads for sim/dice/real.hpp are defined, not called, where a type comes first.
    (re.compile(r"(?<!\bReal )(?<![\w.:>])(?:std::|::)?(" + "|".join(LIBM) + r")f?\s*\("),
     "libm differs between machines (use sim/mathematics.hpp): {}"),
    (re.compile(r"\bstd::(\w+_distribution|mt19937(?:_64)?|minstd_rand0?|random_device|"
                r"default_random_engine|shuffle|generate_canonical)\b"),
     "standard libraries differ in this: {}"),
    (re.compile(r"(?<![\w.:>])(?:std::)?(s?rand|random)\s*\("), "draws have an address: {}"),
    (re.compile(r"#\s*include\s*<boost/random/(normal|exponential|gamma|beta|lognormal)"
                r"_distribution"), "calls libm (draw by inverse): {}"),
    (re.compile(r"\b(std::(?:reduce|transform_reduce|execution)\b|long double|volatile)"),
     "order or size is not fixed: {}"),
    (re.compile(r"\b(std::chrono|std::getenv|std::time|std::clock|std::locale)\b"),
     "a run depends on nothing around it: {}"),
    (re.compile(r"\b(thread_local)\b"), "no hidden state: {}"),
    (re.compile(r"^\s*(?:inline\s+)?static\s+(?!const\b|constexpr\b|inline\b)"
                r"((?:[\w:<>,*&]+\s+)+\w+\s*(?:=|;|\{))", re.MULTILINE), "no hidden state: {}"),
)
FLAGS = re.compile(r"-ffast-math|-Ofast|-funsafe-math|-fassociative-math|-ffp-contract=(?!off)\w+")


def check(project):
    for path in project.files(*CPP, under=("sim", "agents")):
        code = code_only(project.text(path), keep_strings=False)
        for pattern, message in RULES:
            for match in pattern.finditer(code):
                line = code.count("\n", 0, match.start(1)) + 1
                yield Finding(path, line, message.format(" ".join(match[1].split())))
    for path in project.files("CMakeLists.txt", ".cmake", "CMakePresets.json"):
        for number, line in project.lines(path):
            if FLAGS.search(line):
                yield Finding(path, number, f"changes the bits: {FLAGS.search(line)[0]}")

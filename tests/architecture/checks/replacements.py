# SPDX-License-Identifier: EUPL-1.2
"""Of every group of assumed numbers it is said what evidence would replace them, and of no other."""

from assumed_page import REPLACEMENTS, missing_replacements
from project import Finding


def check(project):
    if project.exists(REPLACEMENTS):
        for missing in missing_replacements(project):
            yield Finding(REPLACEMENTS, 0, missing)

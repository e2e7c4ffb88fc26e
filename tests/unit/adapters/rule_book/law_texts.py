"""A small row of law as a file has it, to be changed by tests."""

import tomllib
from typing import Any

NOWHERE = """
schema = 1
code = "XX"
name = "Nowhere"
law = "Privacy Act 2001"
regime = "own"
binds_small_practice = true
binds = "Everybody"
mark = "verified"
source_grade = "act text or regulator page"
checked_on = 2026-11-21
covers = ["XY"]
letter_languages = ["fr", "zh-Hant-HK"]

[authority]
name = "Commissioner"
website = "https://privacy.example"
phone = "+1 555 0100"
mark = "mixed"

[authority.regional]
XX-A = "https://a.privacy.example"

[field_marks]
contents = "mixed"

[[duties]]
key = "authority"
recipient = "authority"
addressee = "Commissioner"
law = "Privacy Act 2001 s 5"
force = "mandatory"
wording = "72 hours"
mark = "verified"
clock = { value = 72, unit = "hours", starts = "aware" }
source = "https://law.example/s5"
threshold = { tests = ["risk"], words = "unless a risk is unlikely" }

[[duties]]
key = "people"
recipient = "people"
addressee = "Those affected"
law = "Privacy Act 2001 s 6"
force = "mandatory"
wording = "without delay"
mark = "verified"
planning_hours = 72
sequence = "after-authority"
[duties.threshold]
tests = ["harm", "count"]
words = "harm, or more than 50"
count = { comparison = "gt", number = 50, scope = "all" }

[[sources]]
title = "Act"
url = "https://law.example/s5"
verified = true
"""


def nowhere(**changes: Any) -> dict[str, Any]:
    """Return the keys of the row, some of them changed; None takes a key away."""
    table = tomllib.loads(NOWHERE)
    del table["schema"]
    for key, value in changes.items():
        if value is None:
            del table[key]
        else:
            table[key] = value
    return table


def file_of(code: str, text: str = NOWHERE) -> tuple[str, bytes]:
    """Return the row as a file of another jurisdiction, with its name."""
    other = text.replace('"XX"', f'"{code}"').replace('covers = ["XY"]\n', "")
    return f"{code}.toml", other.encode()

"""The rules as they ship, and a strict reader: what it does not understand, it refuses."""

from copy import deepcopy
from typing import Any

import pytest

from practiceguard.adapters.wording_rules import (
    WordingRuleFiles,
    case_of,
    common_rules_of,
    language_rules_of,
)
from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.wording_rule import FOR_LAW, OF_PHRASES, Rule, Severity

RULES = WordingRuleFiles()
CASES = frozenset(RULES.cases())

LANGUAGE: dict[str, Any] = {
    "language": "xx",
    "native_speaker": "",
    "longest_sentence": 20,
    "lists": {"people": ["patient"]},
    "numbers": {"joins": [], "thousands": [","], "names": {"2": ["two"]}},
    "people": {"counts": ["<number> <people>"], "about": ["a"], "roughly": [], "before_years": []},
    "dates": {"months": [["m"]] * 12},
    "headings": {"happened": ["what happened"]},
    "tells": {},
    "rule": [{"rule": "minimising", "severity": "fix", "case": "lvhn", "phrases": ["only"]}],
}


def changed(path: str, value: object) -> dict[str, Any]:
    made = deepcopy(LANGUAGE)
    *parts, last = path.split(".")
    at: Any = made
    for part in parts:
        at = at[int(part)] if part.isdigit() else at[part]
    at[last] = value
    return made


def test_a_small_file_is_read() -> None:
    read = language_rules_of(LANGUAGE, CASES)
    assert [(one.rule, one.severity) for one in read.rules] == [(Rule.MINIMISING, Severity.FIX)]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("rulez", []),
        ("rule.0.rule", "minimizing"),
        ("rule.0.rule", "count"),
        ("rule.0.severity", "high"),
        ("rule.0.case", "nobody"),
        ("rule.0.phrases", []),
        ("rule.0.phrases", ["..."]),
        ("rule.0.phrases", ["<nobody>"]),
        ("rule.0.phrase", ["only"]),
        ("dates.months", [["m"]] * 11),
        ("headings", {"wappened": ["x"]}),
        ("longest_sentence", "many"),
    ],
)
def test_what_is_not_understood_is_refused(path: str, value: object) -> None:
    with pytest.raises((KeyError, ValueError)):
        language_rules_of(changed(path, value), CASES)


@pytest.mark.parametrize("key", LANGUAGE)
def test_nothing_may_be_left_out(key: str) -> None:
    with pytest.raises(KeyError):
        language_rules_of({name: one for name, one in LANGUAGE.items() if name != key}, CASES)


def test_a_case_is_told_in_both_languages_with_its_mark() -> None:
    row = {"source": "s", "checked": "read", "says": {"en": "a", "fr": "b"}}
    assert case_of("x", row).checked is Checked.READ
    for broken in ({"says": {"en": "a"}}, {"checked": "sure"}, {"sauce": "s"}):
        with pytest.raises(ValueError, match=r"."):
            case_of("x", {**row, **broken})


def test_what_is_in_common_says_something_of_every_content() -> None:
    table: dict[str, Any] = {"cases": {}, "content_facts": {}, "kinds": {}, "place": []}
    with pytest.raises(ValueError, match="nothing is said"):
        common_rules_of(table, CASES)


def test_the_marks_are_those_of_the_looking_up() -> None:
    marks = {key: one.checked for key, one in RULES.cases().items()}
    assert marks["massachusetts"] is Checked.READ
    assert marks["ransom"] is Checked.READ
    assert marks["skymed"] is Checked.SECOND_HAND
    assert marks["sentara"] is Checked.SECOND_HAND
    assert marks["blame"] is Checked.FROM_KNOWLEDGE
    assert all(one.source for one in RULES.cases().values())


def test_every_case_stands_behind_a_rule() -> None:
    known = [RULES.of(one).language for one in RULES.languages()]
    used = {rule.case for one in known if one for rule in one.rules}
    common = RULES.common()
    used |= {*common.cases.values(), *(one.case for one in common.places)}
    assert used == CASES


@pytest.mark.parametrize("language", RULES.languages())
def test_every_language_has_every_rule(language: str) -> None:
    rules = RULES.of(language).language
    assert rules is not None
    assert rules.language == language
    assert {one.rule for one in rules.rules} == OF_PHRASES
    assert OF_PHRASES > FOR_LAW
    assert all(one.unless is not None and one.phrases for one in rules.rules)

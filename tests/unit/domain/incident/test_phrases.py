"""Phrases, words and numbers: what fits, and what is refused instead of finding nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.domain.incident.folded_words import fold, words_of
from practiceguard.domain.incident.numerals import Numerals
from practiceguard.domain.incident.phrase import phrase_of

RULES = WordingRuleFiles()
LISTS = {"people": ["patient", "patients", "old people"]}


def stands(phrase: str, text: str, numerals: Numerals | None = None) -> bool:
    words, read = words_of(text), phrase_of(phrase, LISTS)
    places = range(len(words))
    return any(read.end_in(words, at, numerals or Numerals()) is not None for at in places)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("no evidence", "There is NO  evidence."),
        ("n'a pas", "Il n’a\u00a0pas"),
        ("n’a pas", "il n'a\npas"),
        ("precaution", "pre\u0301caution"),
        ("précaution", "precaution"),
        ("šeši", "SESI"),
        ("straße", "strasse"),
        ("publi*", "publication"),
        ("*betrug", "Versicherungsbetrug"),
        ("*betrug*", "Versicherungsbetruges"),
        ("(only|just) six", "just six"),
        ("only (about|) six", "only six"),
        ("only (about|) six", "only about six"),
        ("take ... seriously", "take your privacy very seriously"),
        ("take ... seriously", "take seriously"),
        ("few <people>", "few old people"),
        ("few (<people>|others)", "few patients"),
        ("co\u00adpied", "copied"),
        ("copied", "co\u00adpied"),
        ("clean up", "clean-up"),
    ],
)
def test_it_fits(phrase: str, text: str) -> None:
    assert stands(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("no evidence", "no. Evidence"),
        ("no evidence", "noevidence"),
        ("publi", "public"),
        ("publi*", "republic"),
        ("take ... seriously", "take it. Seriously"),
        ("take ... seriously", "take a b c d e f g seriously"),
        ("only six", "only sixty"),
    ],
)
def test_it_does_not_fit(phrase: str, text: str) -> None:
    assert not stands(phrase, text)


@pytest.mark.parametrize(
    "phrase",
    ["", "...", "... evidence", "no ...", "(|)", "(a|) (b|)", "<men>", "a*b", "(no", "no *"],
)
def test_a_phrase_that_says_nothing_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        phrase_of(phrase, LISTS)


def numbers(language: str, text: str) -> list[int]:
    rules = RULES.of(language).language
    assert rules is not None
    words, at, found = words_of(text), 0, []
    while at < len(words):
        number = rules.numerals.at(words, at)
        if number:
            found.append(number.value)
        at = number.end if number else at + 1
    return found


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "six, twenty-one and ninety-nine", [6, 21, 99]),
        ("en", "one hundred and twenty-three", [123]),
        ("en", "two thousand three hundred and four", [2304]),
        ("en", "1,284 or 1\u00a0284 or 1284 or 1,284,000", [1284, 1284, 1284, 1284000]),
        ("en", "12 345", [12, 345]),
        ("fr", "soixante-dix-sept, quatre-vingts, quatre-vingt-onze", [77, 80, 91]),
        ("fr", "vingt et un, soixante et onze, deux cent six", [21, 71, 206]),
        ("fr", "1 284 et 1\u202f284 et 1.284", [1284, 1284, 1284]),
        ("de", "sechs, einundzwanzig, neunundneunzig, zweihundert", [6, 21, 99, 200]),
        ("de", "1.284 und 1 284 und 1'284", [1284, 1284, 1284]),
        ("lt", "šeši, šešių, dvidešimt vienas, devyniasdešimt devyni", [6, 6, 21, 99]),
        ("lt", "du šimtai trys ir 1 284", [203, 1284]),
        ("en", "0800 123 456, +49 30 284, § 34, €65, 10:30, 14.3.2026", [10, 14]),
        ("en", "six. Seven", [6, 7]),
        ("fr", "dix. Sept", [10, 7]),
    ],
)
def test_numbers_are_read_each_languages_way(language: str, text: str, expected: list[int]) -> None:
    assert numbers(language, text) == expected


@pytest.mark.parametrize("language", RULES.languages())
def test_every_number_to_ninety_nine_can_be_written_out(language: str) -> None:
    rules = RULES.of(language).language
    assert rules is not None
    by_value: dict[int, list[str]] = {}
    for name, value in rules.numerals.names.items():
        by_value.setdefault(value, []).append(" ".join(name))
    join = next(iter(rules.numerals.joins), "")
    for value in range(2, 100):
        if value in by_value:
            written = by_value[value][0]
        else:
            tens, ones = divmod(value, 10)
            written = f"{by_value[tens * 10][0]} {join} {by_value[ones][0]}"
        assert numbers(language, written) == [value], written


@given(st.text(max_size=100))
def test_words_stand_where_they_say(text: str) -> None:
    for one in words_of(text):
        assert one.folded == fold(text[one.start : one.end])
        assert one.folded

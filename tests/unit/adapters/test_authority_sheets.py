"""The forms as they are shipped: complete, honest about the looking-up, refused if not whole."""

import tomllib
from datetime import date
from typing import Any

import pytest

from practiceguard.adapters.authority_sheets import KnownAuthoritySheets, form_of
from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.authority_form import AuthorityForm, Condition, numbers_of
from practiceguard.domain.incident.choices import CHOICES
from practiceguard.domain.incident.finding import EDPB_FIELD
from practiceguard.resources import resource

FORMS = {one.key: one for one in KnownAuthoritySheets().all()}
EDPB_NUMBERS = (
    range(3, 8), range(10, 20), range(21, 27), range(29, 32), range(33, 37), range(38, 42),
    range(44, 54), range(55, 64), range(65, 69), range(70, 74), range(75, 77), range(79, 88),
    range(89, 91), range(92, 93), range(94, 96), range(97, 107), range(109, 112), range(113, 119),
    range(120, 124), range(125, 127),
)  # fmt: skip
"""Every number of the template that asks something; the others are headings."""


def test_every_number_of_the_common_form_is_there_once_and_in_order() -> None:
    found = [number for one in FORMS["edpb"].fields() for number in numbers_of(one.number)]
    assert found == [number for numbers in EDPB_NUMBERS for number in numbers]
    for number in (48, 56, 60, 126):
        assert number in found


def test_every_fact_of_the_record_goes_into_the_common_form() -> None:
    sources = {one.source for one in FORMS["edpb"].fields()}
    by_another_way = {"controller", "people-number", "countries", "risk", "contact", "timeline",
                      "people-told"}  # fmt: skip
    for field in EDPB_FIELD:
        assert f"fact.{field}" in sources or field in by_another_way, field


def test_closed_answers_stand_under_the_number_that_the_record_says() -> None:
    by_source = {one.source: one for one in reversed(list(FORMS["edpb"].fields()))}
    for field, choices in CHOICES.items():
        source = {"risk": "risk.outcome", "people-told": "people.told"}.get(field, f"fact.{field}")
        assert by_source[source].number == choices.number


def test_each_condition_is_used_by_some_form() -> None:
    used = {one for form in FORMS.values() for field in form.fields() for one in field.conditions}
    assert used == set(Condition)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: str(form.key))
def test_what_is_not_confirmed_is_said(form: AuthorityForm) -> None:
    assert set(form.status) == {"en", "fr"}
    assert "prevails" in form.status["en"]
    assert form.checked_on >= date(2026, 11, 1)
    assert form.source or form.checked is Checked.FROM_KNOWLEDGE
    assert form.is_old(date(form.checked_on.year + 1, 12, 1))
    assert not form.is_old(form.checked_on)


def test_the_warnings_are_those_of_the_looking_up() -> None:
    assert (
        FORMS["cnil"]
        .status["en"]
        .startswith("The order and the exact words are to be confirmed on first real use")
    )
    assert (
        FORMS["edpb"]
        .status["en"]
        .startswith("EDPB consultation template v1.0; the national portal prevails")
    )
    marks = {one.number: one.checked for one in FORMS["cnil"].fields()}
    assert marks["5.3"] is Checked.READ
    assert marks["4.1"] is Checked.SECOND_HAND
    assert marks["2.1"] is Checked.FROM_KNOWLEDGE
    assert FORMS["hhs"].time_format == ""


# --- the strict reader ----------------------------------------------------------------------------


def rows() -> dict[str, Any]:
    text = resource("authority_sheets", "cnil.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def broken(**changes: object) -> dict[str, Any]:
    """Return a form whose first question has these changes; None takes a word away."""
    found = rows()
    field = found["sections"][0]["fields"][0]
    for name, value in changes.items():
        if value is None:
            field.pop(name)
        else:
            field[name] = value
    return found


@pytest.mark.parametrize(
    "changes",
    [
        {"from": "fact.nothing"}, {"choices": None}, {"choices": "yesno"}, {"checked": "surely"},
        {"if": ["always"]}, {"label": {"en": "only one"}}, {"label": {"en": "one", "fr": " "}},
        {"number": "1.2"}, {"colour": "red"}, {"label": None}, {"from": None}, {"number": None},
    ],
    ids=str,
)  # fmt: skip
def test_a_question_that_is_not_whole_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError)):
        form_of(broken(**changes))


def test_an_answer_without_words_is_refused() -> None:
    found = rows()
    del found["lists"]["kind"]["withdrawal"]
    with pytest.raises(ValueError, match="withdrawal"):
        form_of(found)


@pytest.mark.parametrize("name", ["status", "checked_on", "languages", "schema", "date_format"])
def test_a_form_without_one_of_its_words_is_refused(name: str) -> None:
    found = rows()
    del found[name]
    with pytest.raises(KeyError):
        form_of(found)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("schema", 2, "version"),
        ("languages", ["de"], "languages"),
        ("languages", [], "languages"),
        ("colour", "red", "colour"),
    ],
)
def test_a_form_with_a_word_that_nobody_knows_is_refused(
    name: str, value: object, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        form_of({**rows(), name: value})

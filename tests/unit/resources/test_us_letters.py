"""The letters of the United States: each has what its law asks for, and nothing that it bars."""

from pathlib import Path

import pytest

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.domain.incident.document import BlockKind, Document
from practiceguard.domain.incident.notice import NoticeKind, TemplateId
from practiceguard.domain.incident.notice_facts import FACTS, Form

SHELF = TemplateShelf(Path("/nowhere"))
PLACES = [one.place for one in SHELF.all() if one.language == "en" and one.place.startswith("US")]
EVERYTHING: dict[str, str | bool | list[str]] = {
    name: True if fact.form is Form.YES_NO else [name] if fact.form is Form.LIST else f"<{name}>"
    for name, fact in FACTS.items()
}
AGENCIES = ("1-800-685-1111", "1-888-397-3742", "1-888-909-8872")


def _letter(place: str, **other: str | bool | list[str]) -> Document:
    template = SHELF.read(TemplateId(NoticeKind.PATIENT_LETTER, "en", place))
    changed = {name.replace("__", "."): value for name, value in other.items()}
    return SandboxedRenderer().render(template, EVERYTHING | changed)


def _facts(letter: Document) -> set[str]:
    return {run.fact for run in letter.runs() if run.fact}


def _headings(letter: Document) -> list[str]:
    return [one.text for one in letter.blocks if one.kind is BlockKind.HEADING]


@pytest.mark.parametrize("place", [one for one in PLACES if one != "US-MA"])
def test_a_letter_has_what_hipaa_asks_for(place: str) -> None:
    """45 CFR 164.404(c)(1): (A) what happened and both dates to (E) a toll-free number."""
    letter = _letter(place)
    assert _facts(letter) >= {
        "incident.happened", "incident.started_on", "incident.noticed_on", "person.data",
        "measures.now", "measures.future", "practice.free_phone", "practice.email",
        "practice.address_line",
    }  # fmt: skip
    assert "What You Can Do" in _headings(letter)


@pytest.mark.parametrize("place", [one for one in PLACES if one != "US-RI"])
def test_no_letter_says_how_many_people_are_affected(place: str) -> None:
    """Massachusetts bars it, Illinois may; HIPAA does not ask for it, Rhode Island alone does."""
    assert "incident.people" not in _facts(_letter(place))


def test_california_has_its_title_and_five_headings_in_their_order() -> None:
    letter = _letter("US-CA")
    assert letter.title == "Notice of Data Breach"
    assert _headings(letter) == [
        "What Happened",
        "What Information Was Involved",
        "What We Are Doing",
        "What You Can Do",
        "For More Information",
    ]
    assert "today" in _facts(letter)


@pytest.mark.parametrize("exposed", ["person__ssn", "person__licence"])
def test_california_names_agencies_and_service_for_ssn_and_licence(exposed: str) -> None:
    none: dict[str, str | bool | list[str]] = {
        "person__ssn": False,
        "person__licence": False,
        "person__payment": False,
    }
    with_it, without = _letter("US-CA", **none | {exposed: True}), _letter("US-CA", **none)
    assert all(one in with_it.text for one in AGENCIES)
    assert "credit.months" in _facts(with_it)
    assert not any(one in without.text for one in AGENCIES)
    assert "credit.months" not in _facts(without)


def test_california_says_whether_the_police_delayed_it() -> None:
    assert "asked us to wait" in _letter("US-CA").text
    assert "was not delayed" in _letter("US-CA", told__delayed=False).text


def test_massachusetts_is_silent_about_the_nature_of_the_breach() -> None:
    """M.G.L. c. 93H, s. 3(b)."""
    letter = _letter("US-MA")
    barred = {"incident.happened", "incident.description", "truth.you", "truth.public"}
    assert not barred & _facts(letter)
    assert "police report" in letter.text
    assert "free of charge" in letter.text
    assert "Security Freeze" in letter.text
    assert all(one in letter.text for one in AGENCIES)
    bare = _letter("US-MA", credit__months="")
    assert "credit.months" in bare.missing, "18 months are due where it has the number"


def test_new_york_names_the_offices_that_help() -> None:
    text = _letter("US-NY").text
    for office in ("1-877-438-4338", "1-800-771-7755", "1-800-697-1220", "www.ag.ny.gov"):
        assert office in text


@pytest.mark.parametrize("place", ["US-NY", "US-MD", "US-NC", "US-OR", "US-IL", "US-CO", "US-WV"])
def test_states_that_ask_for_it_name_agencies_and_freeze_in_each_letter(place: str) -> None:
    text = _letter(place, person__ssn=False, person__licence=False, person__payment=False).text
    assert all(one in text for one in AGENCIES)
    assert "Security freeze" in text
    assert "Fraud alert" in text
    assert "Federal Trade Commission" in text


@pytest.mark.parametrize("place", PLACES)
def test_a_letter_says_what_nobody_found_in_a_source(place: str) -> None:
    assert (
        place == "US" or SHELF.read(TemplateId(NoticeKind.PATIENT_LETTER, "en", place)).unverified
    )

"""Whom a practice calls: what each line is worth on a day, and what the law's rows fill in."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.contact_list import ContactLine, contact_list
from practiceguard.domain.incident.contacts import (
    NEVER_LACKING,
    Contact,
    ContactRole,
    ContactState,
    HomeCopy,
    changed_since,
    months_later,
)
from practiceguard.domain.incident.roles import Helper, Role, RoleState, Task, all_roles
from practiceguard.domain.incident.rule import Jurisdiction, Mark
from practiceguard.resources import resource
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_law import MemoryLawStore

TODAY = date(2026, 11, 23)
HELPER = Contact(ContactRole.IT_HELPER, "Réseau 12", "+33 6 12 34 56 78")


@pytest.fixture(scope="module")
def rows() -> dict[str, Jurisdiction]:
    book = KnownRuleBook(resource("jurisdictions"), MemoryLawStore(), ())
    return {one.code: one for one in book.all()}


def line(role: ContactRole, lines: tuple[ContactLine, ...]) -> ContactLine:
    return next(one for one in lines if one.role is role)


@pytest.mark.parametrize(
    ("verified_on", "state"),
    [
        (None, ContactState.NOT_VERIFIED),
        (TODAY, ContactState.FINE),
        (date(2026, 5, 24), ContactState.FINE),
        (date(2026, 5, 23), ContactState.STALE),
        (TODAY + timedelta(days=1), ContactState.NOT_VERIFIED),
    ],
)
def test_a_number_is_worth_as_much_as_the_day_somebody_called_it(
    verified_on: date | None, state: ContactState
) -> None:
    assert replace(HELPER, verified_on=verified_on).state(TODAY) is state


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 30), date(2028, 2, 29)),
        (date(2026, 6, 30), date(2026, 12, 30)),
        (date(2026, 1, 1), date(2026, 7, 1)),
        (date(9999, 12, 1), date.max),
    ],
)
def test_months_are_those_of_the_calendar(day: date, end: date) -> None:
    assert months_later(day, 6) == end


def test_without_a_number_a_line_is_missing_whatever_else_it_says() -> None:
    named = replace(HELPER, number="", verified_on=TODAY)
    assert named.state(TODAY) is ContactState.MISSING


def test_a_practice_may_have_no_bank_but_never_no_police() -> None:
    assert Contact(ContactRole.BANK, has_none=True).state(TODAY) is ContactState.NONE
    for role in NEVER_LACKING:
        with pytest.raises(PracticeGuardError) as refused:
            Contact(role, has_none=True)
        assert refused.value.code is ErrorCode.INPUT_INVALID


def test_another_number_has_to_be_called_anew() -> None:
    called = replace(HELPER, verified_on=TODAY, verified_by="Sophie", changed_at=NOON)
    later = NOON + timedelta(days=3)
    noted = called.edited(replace(called, note="knows our server"), later)
    assert (noted.verified_on, noted.changed_at) == (TODAY, later)
    dialled = called.edited(replace(called, number="+33 6 00"), later)
    assert (dialled.verified_on, dialled.verified_by, dialled.changed_at) == (None, "", later)
    assert called.edited(called, later) == called


def test_a_copy_at_home_is_old_when_anything_on_it_changed() -> None:
    copy = HomeCopy("chez le Dr", NOON)
    before, after = NOON - timedelta(hours=1), NOON + timedelta(hours=1)
    contact = replace(HELPER, changed_at=before)
    role = Role(Task.LEADS, changed_at=before)
    assert not changed_since(copy, [contact], [role])
    assert changed_since(copy, [replace(contact, changed_at=after)], [role])
    assert changed_since(copy, [contact], [replace(role, changed_at=after)])
    assert not changed_since(None, [replace(contact, changed_at=after)], [])


def test_the_authority_of_the_country_stands_there_and_waits_for_a_call(
    rows: dict[str, Jurisdiction],
) -> None:
    found = line(ContactRole.AUTHORITY, contact_list(rows["FR"], [], None, TODAY))
    assert "CNIL" in found.contact.who
    assert found.contact.number == "+33 1 53 73 22 22"
    assert (found.state, found.is_written) == (ContactState.NOT_VERIFIED, False)
    assert found.from_law is not None
    assert found.from_law.mark is Mark.VERIFIED
    assert found.from_law.portal == "https://notifications.cnil.fr/notifications/index"
    assert found.from_law.checked_on == rows["FR"].checked_on


def test_no_number_is_made_up_where_the_law_has_none(rows: dict[str, Jurisdiction]) -> None:
    for code, row in rows.items():
        for found in contact_list(row, [], None, TODAY):
            known = found.from_law.phone if found.from_law else ""
            assert found.contact.number in {"", known}, (code, found.role)
            expected = ContactState.NOT_VERIFIED if found.contact.number else ContactState.MISSING
            assert found.state is expected, (code, found.role)


def test_what_nobody_marked_counts_as_not_looked_up(rows: dict[str, Jurisdiction]) -> None:
    lines = contact_list(rows["FR"], [], None, TODAY)
    told = [line(role, lines).from_law for role in (ContactRole.POLICE, ContactRole.CERT)]
    assert [one.mark for one in told if one] == [Mark.MIXED, Mark.FROM_KNOWLEDGE]


def test_a_country_that_nobody_looked_up_still_has_the_list() -> None:
    lines = contact_list(None, [HELPER], None, TODAY)
    assert {one.role for one in lines} == set(ContactRole)
    assert all(one.from_law is None for one in lines)


def test_missing_ones_come_first_then_stale_ones_and_what_is_fine_last(
    rows: dict[str, Jurisdiction],
) -> None:
    fine = replace(HELPER, verified_on=TODAY)
    stale = Contact(ContactRole.BANK, "Banque", "39 00", verified_on=date(2026, 1, 1))
    none = Contact(ContactRole.CLINIC, has_none=True)
    states = [one.state for one in contact_list(rows["FR"], [none, fine, stale], None, TODAY)]
    assert states == sorted(states, key=list(ContactState).index)
    assert states[0] is ContactState.MISSING
    assert states[-2:] == [ContactState.FINE, ContactState.NONE]


@pytest.mark.parametrize(
    ("number", "differs"),
    [("01 53 73 22 22", False), ("+33153732222", False), ("+33 1 53 73 22 23", True), ("", False)],
)
def test_a_number_that_is_not_the_one_of_the_law_is_told(
    rows: dict[str, Jurisdiction], number: str, differs: bool
) -> None:
    ours = Contact(ContactRole.AUTHORITY, "CNIL", number)
    found = line(ContactRole.AUTHORITY, contact_list(rows["FR"], [ours], None, TODAY))
    assert found.law_differs is differs


def test_the_complaint_that_an_insurance_hangs_on_stands_at_insurer_and_police(
    rows: dict[str, Jurisdiction],
) -> None:
    lines = contact_list(rows["FR"], [], None, TODAY)
    for role in (ContactRole.INSURER, ContactRole.POLICE):
        assert [one.key for one in line(role, lines).rules] == ["police-complaint"]
    assert line(ContactRole.INSURER, contact_list(rows["LT"], [], None, TODAY)).rules == ()


def test_a_line_that_changed_after_the_copy_says_so() -> None:
    changed = replace(HELPER, changed_at=NOON + timedelta(minutes=1))
    lines = contact_list(None, [changed], HomeCopy("home", NOON), TODAY)
    assert [one.role for one in lines if one.is_newer_than_copy] == [ContactRole.IT_HELPER]


ZOE, ANN = Helper("Zoë Martin", "06 1234"), Helper("Ann", "06 12")


@pytest.mark.parametrize(
    ("person", "deputy", "state"),
    [
        (Helper(), Helper(), RoleState.MISSING),
        (Helper("Zoë"), ANN, RoleState.MISSING),
        (ZOE, Helper(), RoleState.NO_DEPUTY),
        (ZOE, Helper("Ann"), RoleState.NO_DEPUTY),
        (ZOE, ANN, RoleState.COMPLETE),
    ],
)
def test_a_task_needs_two_who_can_be_called(
    person: Helper, deputy: Helper, state: RoleState
) -> None:
    assert Role(Task.LEADS, person, deputy).state is state


@pytest.mark.parametrize("name", ["Zoë Martin", "zoe  martin", "MARTIN, Zoë"])
def test_nobody_stands_in_for_themselves(name: str) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        Role(Task.LEADS, ZOE, Helper(name, "06 99"))
    assert refused.value.code is ErrorCode.DEPUTY_SAME_PERSON


def test_every_task_is_there_once() -> None:
    calls = Role(Task.CALLS, ANN)
    assert all_roles([calls]) == (Role(Task.LEADS), Role(Task.WRITES), calls)

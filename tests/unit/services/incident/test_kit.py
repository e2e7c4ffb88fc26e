"""Contacts, roles and letters by their services, and as they leave with a copy and come back."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from practiceguard.cli.incident_record import kit_in_words
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.contacts import Contact, ContactRole, ContactState
from practiceguard.domain.incident.roles import Helper, RoleState, Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.domain.record import RecordKind
from practiceguard.services.incident.kit_codec import KnownKit, from_bytes, to_bytes
from tests.unit.services.incident.test_records_that_leave import new_computer, stored
from tests.unit.services.practice_world import PracticeWorld, practice_world

HELPER = Contact(ContactRole.IT_HELPER, " Réseau 12 ", "+33 6 12 34 56 78")


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    return world


def fill(world: PracticeWorld) -> None:
    kit = world.app.kit
    kit.contacts.save(HELPER)
    kit.roles.save(Task.LEADS, Helper("Dr Zoë", "06 01"), Helper("Ann", "06 02"))
    kit.details(PracticeDetails("Cabinet", street="1, rue de l’Église"))
    kit.contacts.take_home("chez Ann", "Ann")


def test_before_set_up_the_list_is_there_without_a_country(tmp_path: Path) -> None:
    app = practice_world(tmp_path).app
    found = app.kit.contacts.read()
    assert (found.country, found.row) == ("", None)
    assert found.count(ContactState.MISSING) == len(ContactRole)
    app.kit.details(PracticeDetails(country="FR"))
    assert app.kit.contacts.read().line(ContactRole.AUTHORITY).contact.number


def test_a_line_is_kept_without_space_around_it_and_called_today(world: PracticeWorld) -> None:
    contacts = world.app.kit.contacts
    kept = contacts.save(HELPER)
    assert kept.who == "Réseau 12"
    verified = contacts.verify(ContactRole.IT_HELPER, "Sophie")
    today = world.clock.now().astimezone(world.clock.zone()).date()
    assert (verified.verified_on, verified.verified_by) == (today, "Sophie")
    assert verified.changed_at == kept.changed_at
    assert contacts.read().line(ContactRole.IT_HELPER).state is ContactState.FINE
    world.clock.advance(timedelta(days=190))
    assert contacts.read().line(ContactRole.IT_HELPER).state is ContactState.STALE


def test_a_number_from_the_law_that_was_called_is_kept_as_it_was_called(
    world: PracticeWorld,
) -> None:
    contacts = world.app.kit.contacts
    world.app.kit.details(PracticeDetails(country="FR"))
    number = contacts.read().line(ContactRole.AUTHORITY).contact.number
    contacts.verify(ContactRole.AUTHORITY, "Sophie")
    line = contacts.read().line(ContactRole.AUTHORITY)
    assert (line.contact.number, line.is_written, line.law_differs) == (number, True, False)
    phone = "+33 9 99 99 99 99"
    world.app.incidents.correct_law("FR", "authority.phone", phone, "rang there", "Sophie")
    assert contacts.read().line(ContactRole.AUTHORITY).law_differs


@pytest.mark.parametrize(("role", "by"), [(ContactRole.BANK, "Ann"), (ContactRole.AUTHORITY, " ")])
def test_nobody_verifies_without_a_number_or_a_name(
    world: PracticeWorld, role: ContactRole, by: str
) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        world.app.kit.contacts.verify(role, by)
    assert refused.value.code is ErrorCode.INPUT_INVALID


def test_the_copy_at_home_is_old_as_soon_as_a_role_changed(world: PracticeWorld) -> None:
    fill(world)
    contacts, roles = world.app.kit.contacts, world.app.kit.roles
    assert not contacts.read().is_copy_old
    world.clock.advance(timedelta(hours=1))
    first = roles.read()[0]
    roles.save(Task.LEADS, first.person, first.deputy)
    assert not contacts.read().is_copy_old
    roles.save(Task.LEADS, first.person, Helper("Max", "06 03"))
    assert contacts.read().is_copy_old
    contacts.take_home("chez Ann", "Ann")
    assert not contacts.read().is_copy_old


def test_roles_tell_who_is_missing(world: PracticeWorld) -> None:
    roles = world.app.kit.roles
    with pytest.raises(PracticeGuardError):
        roles.save(Task.CALLS, Helper("Ann", "06 02"), Helper(" ann ", "06 03"))
    roles.save(Task.CALLS, Helper("Ann", "06 02"), Helper())
    states = [one.state for one in roles.read()]
    assert states == [RoleState.MISSING, RoleState.MISSING, RoleState.NO_DEPUTY]


def test_letters_begin_with_the_name_and_country_of_the_practice(world: PracticeWorld) -> None:
    details, practice = world.app.kit.details, world.world.store.practice()
    assert practice is not None
    known = details.read()
    assert (known.name, known.country, known.street) == (practice.name, practice.country, "")
    details(replace(known, name="Cabinet M.", city=" Paris "))
    assert (details.read().name, details.read().city) == ("Cabinet M.", "Paris")


def test_the_kit_comes_back_on_a_new_computer(world: PracticeWorld, tmp_path: Path) -> None:
    world.back_up()
    assert stored(world, RecordKind.KIT) == ()
    fill(world)
    for _ in range(2):
        world.back_up()
    assert len(stored(world, RecordKind.KIT)) == 1
    new = new_computer(world, tmp_path / "new")
    (result,) = new.app.records.bring_kit()
    assert (result.contacts, result.roles) == ((ContactRole.IT_HELPER,), (Task.LEADS,))
    assert result.has_details
    assert result.is_whole
    here, there = new.world.aftermath.contacts, world.world.aftermath.contacts
    assert (here.contacts(), here.roles()) == (there.contacts(), there.roles())
    assert (here.details(), here.home_copy()) == (there.details(), there.home_copy())
    (again,) = new.app.records.bring_kit()
    assert (again.contacts, again.roles, again.has_details) == ((), (), False)
    assert "1 line and 1 role came back" in kit_in_words((result,))


def test_what_was_written_here_stays_and_what_differs_is_told(
    world: PracticeWorld, tmp_path: Path
) -> None:
    fill(world)
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    new.app.kit.contacts.save(replace(HELPER, number="+33 6 00"))
    new.app.kit.details(PracticeDetails("Other"))
    (result,) = new.app.records.bring_kit()
    assert result.differing == (ContactRole.IT_HELPER,)
    assert not result.is_whole
    line = new.app.kit.contacts.read().line(ContactRole.IT_HELPER)
    assert line.contact.number == "+33 6 00"
    details = new.app.kit.details.read()
    assert (details.name, details.street) == ("Other", "1, rue de l’Église")
    assert "it-helper" in kit_in_words((result,))


def test_a_record_is_read_as_strictly_as_it_is_made() -> None:
    kit = KnownKit((replace(HELPER, who="Réseau", verified_on=date(2026, 1, 2)),))
    content = to_bytes(kit)
    assert from_bytes(content) == kit
    for old, new in (
        (b"it-helper", b"anybody"),
        (b"+33 6 12 34 56 78", b"call me"),
        (b"2026-01-02", b"yesterday"),
        (b'"version": 1', b'"version": 2'),
        (b'"who": "R', b'"who": 12, "x": "R'),
    ):
        assert old in content
        assert from_bytes(content.replace(old, new)) is None
    assert from_bytes(content[:-4]) is None

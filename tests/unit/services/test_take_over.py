"""The settings leave with each copy without any secret, and a new computer takes them on."""

import json
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.backup.connection import RestConnection, SecretPart
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.retention import PRESETS, Preset, Why
from practiceguard.domain.backup.run import RunState, RunTrigger, UnreadItem
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.practice import Practice
from practiceguard.domain.record import RecordKind
from practiceguard.domain.secret import Secret
from practiceguard.services.backup import known_runs
from practiceguard.services.backup.list_snapshots import Completeness
from practiceguard.services.practice.known_settings import (
    KnownPlace,
    KnownSettings,
    from_bytes,
    to_bytes,
)
from practiceguard.services.practice.take_over import Proposal
from tests.unit.services.practice_world import PracticeWorld, practice_world

SCHEDULE = Schedule(frozenset({0, 1, 2}), (time(7, 30), time(20)))
MAIL = MailServer("mail.example.org", 587, MailSecurity.STARTTLS, "praxis", "praxis@example.org")
TOPIC = "https://ntfy.example.org/very-secret-topic-4711"
SECRETS = ("hunter2-of-the-mail", "very-secret-topic-4711", "rest-pass-wörd")


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    """Return a practice with a schedule, rules, ways to be told and a second place of its own."""
    world = practice_world(tmp_path)
    world.set_up()
    app, key = world.app, world.plan().repository
    limit = SpeedLimit(time(8), time(18), 250)
    app.change_rules(PlaceRules(key, world.clock.now(), SCHEDULE, 50, True, (limit,)))
    app.retention.choose(PRESETS[Preset.TWENTY_YEARS], "Dr Moreau")
    app.choose_messengers.save(
        AlertSettings(mail=MAIL, addresses=("a@example.org",), second_name="Ann", desktop=False)
    )
    app.choose_messengers.save_mail_password(Secret(SECRETS[0]))
    app.choose_messengers.save_url(Channel.NTFY, Audience.PRACTICE, Secret(TOPIC))
    connection = RestConnection("nas.example.org", "copies", "ann")
    app.add_place.create(connection, {SecretPart.REST_PASSWORD: Secret(SECRETS[2])}, "NAS")
    return world


def new_computer(world: PracticeWorld, folder: Path) -> PracticeWorld:
    folder.mkdir()
    new = practice_world(folder)
    new.engine.repositories = world.engine.repositories
    new.clock.set(world.clock.now())
    new.app.set_up.answer_practice("Praxis Dr. Beispiel", "de")
    new.app.set_up.answer_sources((new.source,), ())
    new.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, world.paper())
    new.walk(new.app)
    return new


def proposal(new: PracticeWorld) -> Proposal:
    found = new.app.records.take_over.proposal(new.app.open_repository.current())
    assert found is not None
    return found


def contents(world: PracticeWorld) -> dict[str, list[bytes]]:
    """Return what is stored beside the copies in all places, by kind."""
    found: dict[str, list[bytes]] = {}
    for repository in world.app.open_repository.all():
        access = world.app.open_repository(repository)
        for one in world.engine.records(access):
            assert one.label is not None
            content = b"".join(world.engine.read_record(access, one))
            found.setdefault(one.label.kind.value, []).append(content)
    return found


def test_pain_06_the_settings_leave_with_the_copy_and_are_taken_on_elsewhere(
    world: PracticeWorld, tmp_path: Path
) -> None:
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    found = proposal(new)
    assert found.settings.practice == world.store.practice()
    assert found.sources == (world.source,)
    assert [one.label for one in found.further_places] == ["NAS"]
    repository = new.app.open_repository.current()
    taken = new.app.records.take_over.take_on(found, repository, "Dr Moreau")

    rules = new.store.rules(repository.key)
    assert rules is not None
    assert (rules.schedule, rules.least_battery, rules.on_metered) == (SCHEDULE, 50, True)
    assert rules.speed_limits == (SpeedLimit(time(8), time(18), 250),)
    choice = new.app.retention.choice()
    assert choice is not None
    assert choice.policy == PRESETS[Preset.TWENTY_YEARS]
    # Of what is secret the host alone is known: it is asked for again.
    assert taken.wants_mail_password == "mail.example.org"
    assert taken.wants_addresses == ("ntfy.example.org",)
    told = new.app.choose_messengers.settings()
    assert (told.mail, told.addresses, told.ntfy_host) == (None, ("a@example.org",), "")
    assert (told.second_name, told.desktop) == ("Ann", False)


def test_mails_begin_with_the_password(world: PracticeWorld, tmp_path: Path) -> None:
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    repository = new.app.open_repository.current()
    password = Secret("typed again")
    taken = new.app.records.take_over.take_on(
        proposal(new), repository, "Dr Moreau", mail_password=password
    )
    assert taken.wants_mail_password == ""
    assert new.app.choose_messengers.settings().mail == MAIL


def test_no_secret_is_in_anything_that_is_stored(world: PracticeWorld) -> None:
    world.back_up()
    kinds = contents(world)
    assert set(kinds) == {"settings", "runs"}
    everything = b"".join(one for found in kinds.values() for one in found)
    kept = [secret.reveal() for secret in world.secrets.entries.values()]
    assert {SECRETS[0], SECRETS[2], TOPIC} <= set(kept)
    for secret in (*kept, *SECRETS, world.paper(), TOPIC):
        assert secret.encode() not in everything
        assert json.dumps(secret)[1:-1].encode() not in everything


def test_settings_are_stored_again_only_when_they_changed(world: PracticeWorld) -> None:
    for _ in range(3):
        world.back_up()
    assert len(contents(world)["settings"]) == 1
    world.app.retention.choose(PRESETS[Preset.EVERYTHING], "Dr Moreau")
    world.back_up()
    world.app.retention.choose(PRESETS[Preset.TWENTY_YEARS], "Dr Moreau")
    world.back_up()
    # Back to what it was is a change, too: the newest is what counts.
    assert len(contents(world)["settings"]) == 3


def test_what_was_chosen_here_already_stays(world: PracticeWorld, tmp_path: Path) -> None:
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    mine = new.app.choose_messengers.save(AlertSettings(second_name="Bob"))
    repository = new.app.open_repository.current()
    taken = new.app.records.take_over.take_on(proposal(new), repository, "Dr Moreau")
    assert not taken.has_telling
    assert new.app.choose_messengers.settings() == mine


def test_a_damaged_record_gives_way_to_the_one_before(world: PracticeWorld, tmp_path: Path) -> None:
    world.back_up()
    world.app.retention.choose(PRESETS[Preset.EVERYTHING], "Dr Moreau")
    world.back_up()
    access = world.app.open_repository()
    newest = [one for one in world.engine.records(access) if one.name == "settings.json"][-1]
    tree = world.engine.repositories[world.location].trees[newest.snapshot_id]
    path = f"/practiceguard-records/{newest.name}"
    tree[path] = replace(tree[path], content=b"{")
    new = new_computer(world, tmp_path / "new")
    place = proposal(new).settings.places[0]
    assert place.retention == PRESETS[Preset.TWENTY_YEARS]


def test_a_copy_without_settings_proposes_nothing(tmp_path: Path) -> None:
    old = practice_world(tmp_path)
    old.set_up()
    old.engine.add_snapshot(old.location, {"/home/ann/a": b"1"})
    new = new_computer(old, tmp_path / "new")
    assert new.app.records.take_over.proposal(new.app.open_repository.current()) is None


def test_which_copies_were_complete_is_known_on_the_new_computer(
    world: PracticeWorld, tmp_path: Path
) -> None:
    good = world.back_up()
    world.clock.advance(timedelta(hours=2))
    world.engine.unread = (UnreadItem(str(world.source / "letter.txt"), "locked"),)
    bad = world.back_up()
    assert bad.state is RunState.INCOMPLETE
    new = new_computer(world, tmp_path / "new")
    repository = new.app.open_repository.current()
    assert new.app.records.take_over.bring_runs(repository) == 2
    assert new.app.records.take_over.bring_runs(repository) == 0
    known = {
        one.snapshot.snapshot_id: one.completeness for one in new.app.list_snapshots(refresh=True)
    }
    assert known == {
        good.snapshot_id: Completeness.COMPLETE, bad.snapshot_id: Completeness.INCOMPLETE,
    }  # fmt: skip
    assert {run.trigger for run in new.app.watch.all()} == {RunTrigger.TAKEN_OVER}


def test_a_word_in_the_place_makes_no_copy_go(world: PracticeWorld, tmp_path: Path) -> None:
    for _ in range(3):
        world.back_up()
        world.clock.advance(timedelta(days=200))
    new = new_computer(world, tmp_path / "new")
    new.app.records.take_over.bring_runs(new.app.open_repository.current())
    seen = new.app.retention.preview(PRESETS[Preset.SMALL_PLACE])
    assert seen.going == ()
    assert {fate.why for fate in seen.fates} == {Why.STRANGE}


def test_lines_of_copies_that_are_not_there_or_from_the_future_are_left(
    world: PracticeWorld, tmp_path: Path
) -> None:
    run = world.back_up()
    assert run.snapshot_id is not None
    repository = world.engine.repositories[world.location]
    del repository.snapshots[run.snapshot_id]
    world.clock.advance(timedelta(days=2))
    other = world.back_up()
    new = new_computer(world, tmp_path / "new")
    new.clock.set(other.begun_at - timedelta(days=1))
    take_over = new.app.records.take_over
    assert take_over.bring_runs(new.app.open_repository.current()) == 0


def test_the_ledger_is_stored_once_a_day_and_when_a_copy_got_worse(world: PracticeWorld) -> None:
    for _ in range(4):
        world.back_up()
        world.clock.advance(timedelta(minutes=30))
    assert len(contents(world)["runs"]) == 1
    world.engine.unread = (UnreadItem(str(world.source / "letter.txt"), "locked"),)
    world.back_up()
    assert len(contents(world)["runs"]) == 2
    world.clock.advance(timedelta(days=1))
    world.back_up()
    assert len(contents(world)["runs"]) == 3


# --- the form -----------------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=()), max_size=30)
TIMES = st.times().map(lambda one: one.replace(second=0, microsecond=0))
RULES = st.builds(
    lambda days, times, battery, metered: (days, times, battery, metered),
    st.frozensets(st.integers(0, 6)),
    st.lists(TIMES, max_size=4).map(tuple),
    st.integers(0, 100),
    st.booleans(),
)


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4), TEXTS, RULES)
def test_settings_come_back_as_they_were(
    sources: list[str],
    exclusions: list[str],
    label: str,
    rules: tuple[frozenset[int], tuple[time, ...], int, bool],
) -> None:
    days, times, battery, metered = rules
    from practiceguard.services.practice.known_settings import _NEVER

    place = KnownPlace(
        "ab" * 32,
        PlaceKind.DRIVE,
        "/media/usb",
        label,
        None,
        False,
        PlaceRules("", _NEVER, Schedule(days, times), battery, metered),  # type: ignore[arg-type]
        PRESETS[Preset.TEN_YEARS],
    )
    known = KnownSettings(
        Practice("Dr Exemple", "FR"), "pc", tuple(sources), tuple(exclusions), (place,),
        AlertSettings(),
    )  # fmt: skip
    assert from_bytes(to_bytes(known)) == known
    assert to_bytes(known) == to_bytes(from_bytes(to_bytes(known)) or known)


@given(st.recursive(st.none() | st.integers() | TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=8))  # fmt: skip # noqa: E501
def test_whatever_lies_there_is_read_or_refused_but_never_raises(values: object) -> None:
    wrapped = {
        "format": "practiceguard settings",
        "version": 1,
        "places": values,
        "sources": values,
    }
    for content in (json.dumps(values), json.dumps(wrapped)):
        from_bytes(content.encode())
        known_runs.from_bytes(content.encode())
    assert from_bytes(b"\xff\xfe{") is None
    assert known_runs.from_bytes(b"\xff\xfe{") == ()


def test_what_a_newer_program_wrote_is_not_guessed() -> None:
    newer = {"format": "practiceguard settings", "version": 2, "places": []}
    assert from_bytes(json.dumps(newer).encode()) is None
    assert RecordKind("settings") is RecordKind.SETTINGS

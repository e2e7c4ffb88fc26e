"""Places on a network: tried, added, changed and removed, whatever happens in between."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.backup.connection import (
    RestConnection,
    S3Connection,
    SecretPart,
    SftpConnection,
)
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.hosting import Hoster
from practiceguard.domain.backup.repository import PlaceKind, RepositoryKey
from practiceguard.domain.backup.run import RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.look_at_sources import LookAtSources
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.ports import Access, place_secret_name, repository_password_name
from practiceguard.services.practice.connect_repository import Reach
from practiceguard.services.practice.try_place import Deletion, PlaceContent, PlaceTrial, pinned
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_places import HOST_KEY, PEM, FakePlaces
from tests.fakes.memory_secrets import MemorySecretStore
from tests.unit.services.practice_world import (
    FILES,
    PowerCut,
    PracticeWorld,
    practice_world,
    refused,
)

REST = RestConnection("copies.example", "practice", "ann", certificate=PEM)
S3 = S3Connection("s3.example", "copies")
SFTP = SftpConnection("ssh.example", "ann", "/copies", host_key=HOST_KEY)
SECRETS = {
    SecretPart.REST_PASSWORD: Secret("rest password"),
    SecretPart.S3_KEY_ID: Secret("id"),
    SecretPart.S3_SECRET_KEY: Secret("s3 key"),
    SecretPart.SFTP_PRIVATE_KEY: Secret("private key"),
}


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    return world


def servers(world: PracticeWorld) -> FakePlaces:
    places = world.world.places
    assert isinstance(places, FakePlaces)
    return places


def problem(trial: PlaceTrial) -> ErrorCode | None:
    return trial.problem.code if trial.problem else None


def rest_secrets() -> dict[SecretPart, Secret]:
    return {SecretPart.REST_PASSWORD: SECRETS[SecretPart.REST_PASSWORD]}


# --- trying -------------------------------------------------------------------------------------


def test_nothing_of_ours_is_said_before_the_server_was_identified(world: PracticeWorld) -> None:
    places = servers(world)
    places.is_trusted = False
    trial = world.app.try_place(replace(REST, certificate=""), SECRETS)
    assert problem(trial) is ErrorCode.PLACE_CERTIFICATE_UNKNOWN
    assert trial.certificate == places.shown
    assert pinned(trial) == REST
    assert places.calls == ["reach", "certificate", "demand_trust"]
    assert world.app.try_place(pinned(trial), SECRETS).is_good


def test_an_ssh_server_the_same(world: PracticeWorld) -> None:
    trial = world.app.try_place(replace(SFTP, host_key=None), SECRETS)
    assert problem(trial) is ErrorCode.PLACE_HOST_KEY_UNKNOWN
    assert servers(world).calls == ["reach", "host_key"]
    assert pinned(trial) == SFTP
    trial = world.app.try_place(SFTP, SECRETS)
    assert trial.is_good
    assert (trial.content, trial.deletion) == (PlaceContent.EMPTY, Deletion.POSSIBLE)


@pytest.mark.parametrize("minutes", [-16, 16])
def test_a_clock_matters_where_requests_are_signed(minutes: int, world: PracticeWorld) -> None:
    servers(world).difference = timedelta(minutes=minutes)
    assert problem(world.app.try_place(S3, SECRETS)) is ErrorCode.PLACE_CLOCK_OFF
    trial = world.app.try_place(REST, SECRETS)
    assert trial.is_good
    assert trial.clock_difference == timedelta(minutes=minutes)


@pytest.mark.parametrize("method", ["reach", "log_in", "refuses_deletion"])
def test_what_fails_on_the_way_is_in_the_trial(method: str, world: PracticeWorld) -> None:
    servers(world).problems[method] = ErrorCode.PLACE_UNREACHABLE
    assert problem(world.app.try_place(REST, SECRETS)) is ErrorCode.PLACE_UNREACHABLE


def test_a_place_in_which_nothing_can_be_written(world: PracticeWorld) -> None:
    repository = world.app.add_place.create(REST, rest_secrets())
    world.engine.fail("demand_writable", ErrorCode.PLACE_FULL)
    trial = world.app.try_place(REST, SECRETS, expected=repository)
    assert (problem(trial), trial.content) == (ErrorCode.PLACE_FULL, PlaceContent.OURS)


# --- adding -------------------------------------------------------------------------------------


def test_a_place_more(world: PracticeWorld) -> None:
    first = world.plan().repository
    servers(world).is_append_only = True
    repository = world.app.add_place.create(REST, rest_secrets(), "Server of Dr. Müller")
    assert world.plan().repositories == (first, repository.key)
    assert (repository.kind, repository.append_only) == (PlaceKind.REST_SERVER, True)
    access = world.app.open_repository(repository)
    assert access.connection == REST
    assert access.secrets == rest_secrets()
    # Once more, as after a crash: nothing is made twice.
    assert world.app.add_place.create(REST, rest_secrets()).key == repository.key
    assert world.plan().repositories == (first, repository.key)


def test_power_may_go_at_any_moment_of_adding(tmp_path: Path) -> None:
    for calls in range(1, 40):
        folder = tmp_path / str(calls)
        folder.mkdir()
        world = practice_world(folder)
        world.set_up()
        app, _fuse = world.fused(calls)
        try:
            app.add_place.create(REST, rest_secrets())
        except PowerCut:
            world.app.add_place.create(REST, rest_secrets())
        else:
            assert calls > 8
            return
        (added,) = world.plan().others
        repository = world.store.repository(added)
        assert repository is not None
        assert world.app.open_repository(repository).secrets == rest_secrets()
        assert len(world.engine.repositories[REST.location].passwords) == 1
    pytest.fail("it never came through")


def test_a_folder_more(world: PracticeWorld, tmp_path: Path) -> None:
    other = tmp_path / "other drive" / "copy"
    repository = world.app.add_place.create_at(Reach(PlaceKind.DRIVE, str(other)), "Blue")
    assert world.plan().others == (repository.key,)


def test_a_copy_that_is_there_is_taken_over(world: PracticeWorld) -> None:
    theirs = world.engine.add_repository(REST.location, Secret("theirs"))
    with refused(ErrorCode.PLACE_OCCUPIED):
        world.app.add_place.create(REST, rest_secrets())
    with refused(ErrorCode.WRONG_PASSWORD):
        world.app.add_place.adopt(REST, rest_secrets(), "not theirs")
    repository = world.app.add_place.adopt(REST, rest_secrets(), "theirs")
    assert repository.restic_id == theirs.restic_id
    assert repository.adopted
    assert world.plan().others == (repository.key,)


def test_one_copy_is_no_second_place_under_another_address(world: PracticeWorld) -> None:
    known = world.app.add_place.create(REST, rest_secrets(), "Server")
    password = world.app.open_repository(known).password
    alias = replace(REST, host="other-name.example")
    world.engine.repositories[alias.location] = world.engine.repositories[REST.location]
    plan, entries = world.plan(), dict(world.secrets.entries)
    with pytest.raises(PracticeGuardError) as refusal:
        world.app.add_place.adopt(alias, rest_secrets(), password.reveal())
    assert refusal.value.code is ErrorCode.PLACE_KNOWN
    assert refusal.value.facts["place"] == "Server"
    assert (world.plan(), world.secrets.entries) == (plan, entries)
    assert len(world.engine.repositories[REST.location].passwords) == 1
    # Once it is served no more, it may be taken over there.
    world.app.remove_place(known.key)
    assert world.app.add_place.adopt(alias, rest_secrets(), password.reveal()).key != known.key


def test_a_drive_that_took_nothing_is_not_in_the_way_of_the_next(world: PracticeWorld) -> None:
    first, second = world.folder / "locked drive", world.folder / "other drive"
    for drive in (first, second):
        drive.mkdir()
    world.engine.fail("initialize", ErrorCode.PLACE_NOT_WRITABLE)
    finding = world.app.set_up.look_at_place(PlaceKind.DRIVE, first)
    with refused(ErrorCode.PLACE_NOT_WRITABLE):
        world.app.add_place.create_found(PlaceKind.DRIVE, finding)
    world.engine.heal("initialize")
    finding = world.app.set_up.look_at_place(PlaceKind.DRIVE, second)
    repository = world.app.add_place.create_found(PlaceKind.DRIVE, finding)
    assert world.plan().others == (repository.key,)


def test_no_copy_holds_the_copies_of_a_place_that_lies_in_a_source(world: PracticeWorld) -> None:
    drive = world.source / "drive, mounted here"
    drive.mkdir()
    finding = world.app.set_up.look_at_place(PlaceKind.DRIVE, drive)
    inside = world.app.add_place.create_found(PlaceKind.DRIVE, finding)
    first = world.back_up()
    (Path(inside.location) / "data").write_bytes(b"more")
    run = world.app.run_backup(RunTrigger.MANUAL, no_report, NeverCancelled(), place=inside.key)
    assert run.figures.files_total == first.figures.files_total == len(FILES)
    # What was found in the folders is remembered all the same, to be compared with.
    assert LookAtSources(world.files, world.store).remembered().files_total == len(FILES)
    # Another choice of folders does not lose that.
    world.app.set_up.change_sources((world.source,), ())
    assert world.back_up().figures.files_total == len(FILES)


def test_without_a_plan_there_is_no_further_place(tmp_path: Path) -> None:
    world = practice_world(tmp_path)
    with refused(ErrorCode.NOT_SET_UP):
        world.app.add_place.create(REST, rest_secrets())
    assert REST.location not in world.engine.repositories


def test_another_first_place_keeps_the_further_ones(world: PracticeWorld) -> None:
    first = world.plan().repository
    server = world.app.add_place.create(REST, rest_secrets())
    world.app.set_up.forget_place()
    other = world.folder / "other drive"
    other.mkdir()
    chosen = world.app.set_up.create_place(PlaceKind.DRIVE, other)
    world.walk(world.app)
    world.app.set_up.finish()
    assert world.plan().repositories == (chosen.key, server.key)
    assert first not in world.plan().repositories
    # One that was a further place before is that no more.
    world.app.set_up.forget_place()
    world.app.set_up.create_remote(REST, rest_secrets())
    world.walk(world.app)
    world.app.set_up.finish()
    assert world.plan().repositories == (server.key,)


def test_set_up_on_a_server(tmp_path: Path) -> None:
    world = practice_world(tmp_path)
    world.app.set_up.answer_practice("Praxis", "de")
    world.app.set_up.answer_sources((world.source,))
    repository = world.app.set_up.create_remote(REST, rest_secrets(), "Server")
    assert world.app.set_up.create_remote(REST, rest_secrets(), "Server").key == repository.key
    world.walk(world.app)
    assert world.plan().repository == repository.key
    assert REST.location not in world.plan().exclusions
    assert world.back_up().cause is None
    assert [one.part.value for one in world.app.examine() if one.problem is not None] == []


def test_a_server_that_is_away_is_told_before_restic_is_asked(world: PracticeWorld) -> None:
    repository = world.app.add_place.create(REST, rest_secrets())
    servers(world).problems["reach"] = ErrorCode.PLACE_REFUSED
    world.engine.calls.clear()
    with refused(ErrorCode.PLACE_REFUSED):
        world.app.open_repository(repository)
    assert world.engine.calls == []


# --- changing -----------------------------------------------------------------------------------


def test_another_password_keeps_the_copy(world: PracticeWorld) -> None:
    repository = world.app.add_place.create(REST, rest_secrets())
    new = {SecretPart.REST_PASSWORD: Secret("new")}
    changed = world.app.change_place.connection(repository.key, replace(REST, user="eve"), new)
    assert (changed.key, changed.restic_id) == (repository.key, repository.restic_id)
    assert world.app.open_repository(changed).secrets == new
    assert world.app.change_place.secrets_of(changed) == new


def test_what_the_keyring_lost_of_the_way_is_entered_again(world: PracticeWorld) -> None:
    place = world.app.add_place.create(REST, rest_secrets(), "Server")
    world.secrets.delete(place_secret_name(place.key, SecretPart.REST_PASSWORD))
    with refused(ErrorCode.PLACE_SECRET_MISSING) as told:
        world.app.open_repository(place)
    assert told.value.facts == {"place": "Server"}
    with refused(ErrorCode.PLACE_SECRET_MISSING):
        world.app.change_place.connection(place.key, REST)  # and nothing is entered
    world.app.change_place.connection(place.key, REST, rest_secrets())
    world.app.open_repository(place)


def test_all_that_the_keyring_had_of_a_server_comes_back_with_its_login_and_the_paper(
    world: PracticeWorld,
) -> None:
    place = world.app.add_place.create(REST, rest_secrets(), "Server")
    world.app.sheets.make(place)
    world.app.sheets.save(place, world.next_sheet(), "en")
    code = world.paper()
    world.secrets.delete(repository_password_name(place.key))
    world.secrets.delete(place_secret_name(place.key, SecretPart.REST_PASSWORD))
    with refused(ErrorCode.PLACE_SECRET_MISSING):
        world.app.reconnect(code, place)  # the words say: first the way there
    world.app.change_place.connection(place.key, REST, rest_secrets())
    assert world.app.reconnect(code, place).key == place.key
    world.app.open_repository(world.store.repository(place.key))


def test_without_the_password_of_the_copy_no_other_address_is_believed(
    world: PracticeWorld,
) -> None:
    place = world.app.add_place.create(REST, rest_secrets(), "Server")
    world.secrets.delete(repository_password_name(place.key))
    elsewhere = replace(REST, host="another.example")
    with refused(ErrorCode.SECRET_MISSING):
        world.app.change_place.connection(place.key, elsewhere, rest_secrets())
    assert world.store.repository(place.key) == place


def test_another_address_must_hold_the_very_copy(world: PracticeWorld) -> None:
    repository = world.app.add_place.create(REST, rest_secrets())
    moved = replace(REST, host="new.example")
    with refused(ErrorCode.PLACE_EMPTY):
        world.app.change_place.connection(repository.key, moved)
    world.engine.add_repository(moved.location, Secret("of somebody else"))
    with refused(ErrorCode.WRONG_REPOSITORY):
        world.app.change_place.connection(repository.key, moved)
    assert world.store.repository(repository.key) == repository
    world.engine.repositories[moved.location] = world.engine.repositories.pop(REST.location)
    changed = world.app.change_place.connection(repository.key, moved)
    assert (changed.location, changed.restic_id) == (moved.location, repository.restic_id)
    assert world.app.open_repository(changed).secrets == rest_secrets()


def test_another_name(world: PracticeWorld) -> None:
    repository = world.app.add_place.create(REST, rest_secrets())
    assert world.app.change_place.label(repository.key, "  Cellar ").label == "Cellar"
    with refused(ErrorCode.INPUT_INVALID):
        world.app.change_place.label(repository.key, " ")


@pytest.mark.parametrize("deletes_nothing", [True, False])
def test_a_new_key_for_this_computer(world: PracticeWorld, *, deletes_nothing: bool) -> None:
    repository = world.app.add_place.create(REST, rest_secrets())
    old = world.app.open_repository(repository).password
    if deletes_nothing:
        world.engine.fail("remove_key", ErrorCode.PLACE_NOT_WRITABLE)
    assert world.app.change_place.renew_password(repository.key) is not deletes_nothing
    assert world.app.open_repository(repository).password != old
    passwords = world.engine.repositories[REST.location].passwords.values()
    assert (old in [password for password, _host in passwords]) is deletes_nothing


# --- removing -----------------------------------------------------------------------------------


def test_the_only_place_stays(world: PracticeWorld) -> None:
    first = world.plan().repository
    assert world.app.remove_place.loss(first).is_only_one
    with refused(ErrorCode.INPUT_INVALID):
        world.app.remove_place(first)
    assert world.plan().repository == first


def test_what_would_be_lost(world: PracticeWorld) -> None:
    servers(world).is_append_only = True
    repository = world.app.add_place.create(REST, rest_secrets())
    loss = world.app.remove_place.loss(repository.key)
    assert (loss.copies, loss.newest) == (None, None)
    assert (loss.is_only_one, loss.has_proved_sheet) == (False, False)
    assert (loss.is_only_elsewhere, loss.is_only_append_only) == (True, True)
    snapshot = world.engine.add_snapshot(REST.location, {"/a": b"x"})
    world.facts.save_facts(RepositoryFacts(repository.key, world.clock.now(), (snapshot,)))
    loss = world.app.remove_place.loss(repository.key)
    assert (loss.copies, loss.newest) == (1, snapshot.taken_at)
    servers(world).is_append_only = False
    world.app.add_place.create(S3, {part: SECRETS[part] for part in S3.secret_parts})
    loss = world.app.remove_place.loss(repository.key)
    assert (loss.is_only_elsewhere, loss.is_only_append_only) == (False, True)


def test_a_server_inside_the_practice_is_not_what_survives_a_fire(world: PracticeWorld) -> None:
    first = world.plan().repository
    server = world.app.add_place.create(REST, rest_secrets()).key
    world.app.hosting.say(server, Hoster.PRACTICE, "Ann")
    assert not world.app.remove_place.loss(server).is_only_elsewhere
    world.app.hosting.say(first, Hoster.OWN_ELSEWHERE, "Ann")
    assert world.app.remove_place.loss(first).is_only_elsewhere


def test_removing_forgets_the_secrets_and_touches_no_copy(world: PracticeWorld) -> None:
    first = world.plan().repository
    repository = world.app.add_place.create(REST, rest_secrets())
    world.engine.add_snapshot(REST.location, {"/a": b"x"})
    world.engine.calls.clear()
    assert world.app.remove_place(repository.key).repositories == (first,)
    assert world.engine.calls == []
    assert [name for name in world.secrets.entries if repository.key in name] == []
    assert world.store.repository(repository.key) == repository  # for the history


def test_the_first_place_may_be_removed_when_there_is_another(world: PracticeWorld) -> None:
    first = world.plan().repository
    repository = world.app.add_place.create(REST, rest_secrets())
    assert world.app.remove_place(first).repositories == (repository.key,)
    assert world.app.set_up.repository().key == repository.key
    assert world.secrets.get(repository_password_name(first)) is None
    assert world.back_up().cause is None


# --- secrets ------------------------------------------------------------------------------------

KEY = RepositoryKey("some-key")
PART = SecretPart.RCLONE_SETTINGS


@given(
    lengths=st.lists(st.integers(1, 9000), min_size=1, max_size=4), sign=st.sampled_from("aé\x1e𝔸")
)
def test_a_long_secret_comes_back_whole(lengths: list[int], sign: str) -> None:
    store = MemorySecretStore()
    secrets = PlaceSecrets(store)
    for length in lengths:
        secret = Secret(sign * length)
        secrets.keep(KEY, {PART: secret})
        assert secrets._get(KEY, PART) == secret
    secrets.delete(KEY)
    assert store.entries == {}


def test_half_a_secret_is_none() -> None:
    store = MemorySecretStore()
    secrets = PlaceSecrets(store)
    secrets.keep(KEY, {PART: Secret("a" * 3000)})
    store.set(f"{place_secret_name(KEY, PART)}-3", Secret("b" * 10))
    assert secrets._get(KEY, PART) is None
    store.delete(f"{place_secret_name(KEY, PART)}-2")
    assert secrets._get(KEY, PART) is None


def test_a_secret_that_no_keyring_takes() -> None:
    with pytest.raises(PracticeGuardError, match=ErrorCode.SECRET_TOO_LONG.value):
        PlaceSecrets(MemorySecretStore()).keep(KEY, {PART: Secret("a" * 20_000)})


def test_an_access_shows_no_secret() -> None:
    shown = repr(Access(REST.location, Secret("of the copy"), REST, SECRETS))
    assert "of the copy" not in shown
    assert "rest password" not in shown

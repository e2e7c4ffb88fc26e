"""Set-up: each step, back and again, and finished after a power cut at any moment."""

import contextlib
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import recovery_code_from_bytes
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupStep
from practiceguard.services.ports import LeftOut, pending_code_name, repository_password_name
from tests.fakes.fake_files import FakeFiles
from tests.fakes.folder_engine import mark_as_repository
from tests.unit.services.practice_world import PowerCut, PracticeWorld, practice_world, refused


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    return practice_world(tmp_path)


# --- step by step -------------------------------------------------------------------------------


def test_a_set_up_from_the_first_question_to_the_plan(world: PracticeWorld) -> None:
    assert not world.app.set_up.is_finished()
    world.set_up()
    assert world.app.set_up.is_finished()
    assert world.app.set_up.next_step() is None
    plan = world.plan()
    assert plan.sources == (world.source,)
    assert plan.host == "reception-1"
    repository = world.store.repository(plan.repository)
    assert repository is not None
    assert (repository.location, repository.label) == (world.location, "USB")
    assert repository.restic_id == world.engine.repositories[world.location].restic_id
    assert repository.config_fingerprint
    practice = world.store.practice()
    assert practice is not None
    assert (practice.name, practice.country) == ("Praxis Dr. Beispiel", "DE")


def test_the_password_is_in_the_keyring_before_the_copy_exists(world: PracticeWorld) -> None:
    for calls in range(1, 40):
        fresh = practice_world(_subfolder(world.folder, f"run{calls}"))
        fresh.walk(fresh.app, until=SetupStep.PLACE)
        app, _fuse = fresh.fused(calls)
        try:
            app.set_up.create_place(PlaceKind.DRIVE, fresh.drive, "USB")
        except PowerCut:
            kept = {secret.reveal() for secret in fresh.secrets.entries.values()}
            if fresh.engine.repositories:
                assert kept == fresh.passwords()
        else:
            break
    else:
        pytest.fail("creating a place takes more calls than this test follows")


def test_the_daily_password_has_256_bits_and_is_new_each_time(tmp_path: Path) -> None:
    passwords = set()
    for name in ("a", "b"):
        world = practice_world(_subfolder(tmp_path, name))
        world.walk(world.app, until=SetupStep.SHEET)
        passwords |= world.passwords()
    assert len(passwords) == 2
    assert {len(bytes.fromhex(password)) for password in passwords} == {32}


def test_a_copy_is_never_made_in_place_of_one_that_is_gone(world: PracticeWorld) -> None:
    world.set_up()
    made = world.engine.calls.count("initialize")
    del world.engine.repositories[world.location]
    world.back_up()
    world.app.assess_protection(refresh=True)
    world.app.examine()
    assert world.engine.calls.count("initialize") == made == 1
    assert world.engine.repositories == {}


@pytest.mark.parametrize(
    ("name", "country", "field"),
    [("  ", "FR", "practice name"), ("x" * 121, "FR", "practice name"), ("x", "F", "country")],
)
def test_a_wrong_answer_is_refused_and_not_kept(
    world: PracticeWorld, name: str, country: str, field: str
) -> None:
    with refused(ErrorCode.INPUT_INVALID) as caught:
        world.app.set_up.answer_practice(name, country)
    assert caught.value.facts == {"field": field}
    assert world.app.set_up.next_step() is SetupStep.PRACTICE


def test_spaces_and_small_letters_are_put_right(world: PracticeWorld) -> None:
    draft = world.app.set_up.answer_practice("  Praxis \n Dr.   Beispiel ", " de ")
    assert (draft.practice_name, draft.country) == ("Praxis Dr. Beispiel", "DE")


def test_no_folder_a_missing_one_and_a_relative_one_are_refused(world: PracticeWorld) -> None:
    with refused(ErrorCode.NOTHING_CHOSEN):
        world.app.set_up.answer_sources(())
    with refused(ErrorCode.SOURCE_MISSING) as caught:
        world.app.set_up.answer_sources((world.source, world.folder / "gone"))
    assert caught.value.facts == {"folder": str(world.folder / "gone")}
    with refused(ErrorCode.INPUT_INVALID):
        world.app.set_up.answer_sources((Path("Records"),))
    assert world.app.set_up.draft().sources == ()


def test_a_folder_in_a_chosen_one_is_dropped(world: PracticeWorld) -> None:
    inner = _subfolder(world.source, "inner")
    draft = world.app.set_up.answer_sources((inner, world.source, world.source))
    assert draft.sources == (world.source,)


def test_pain_21_folders_without_a_single_file_are_not_taken(world: PracticeWorld) -> None:
    hollow = _subfolder(world.folder, "hollow/2024").parent
    for meant in (False, True):
        with refused(ErrorCode.CHOSEN_ALL_EMPTY) as told:
            world.app.set_up.answer_sources((hollow,), empty_is_meant=meant)
        assert told.value.facts == {"folder": str(hollow)}
    assert world.store.draft().sources == ()
    world.set_up()
    with refused(ErrorCode.CHOSEN_ALL_EMPTY):
        world.app.set_up.change_sources((hollow,), ())
    assert world.plan().sources == (world.source,)


def test_pain_21_one_folder_without_files_is_asked_about_and_then_meant(
    world: PracticeWorld,
) -> None:
    empty = _subfolder(world.folder, "Later")
    with refused(ErrorCode.CHOSEN_EMPTY) as told:
        world.app.set_up.answer_sources((world.source, empty))
    assert told.value.facts == {"folder": str(empty)}
    world.app.set_up.answer_sources((world.source, empty), empty_is_meant=True)
    world.app.set_up.answer_sources((world.source, empty))  # asked once only
    world.set_up()
    assert world.plan().sources == (world.source, empty)
    for _ in range(2):
        assert world.back_up().state is RunState.COMPLETE, "somebody said that it is meant"
    (empty / "first.txt").write_bytes(b"x")
    assert world.back_up().state is RunState.COMPLETE
    (empty / "first.txt").unlink()
    assert world.back_up().cause is ErrorCode.SOURCE_EMPTY, "it was used since"


def test_a_folder_that_was_meant_to_be_empty_stays_so_when_another_is_chosen(
    world: PracticeWorld,
) -> None:
    empty, more = _subfolder(world.folder, "Later"), _subfolder(world.folder, "More")
    (more / "one.txt").write_bytes(b"1")
    world.app.set_up.answer_sources((world.source, empty), empty_is_meant=True)
    world.set_up()
    world.app.set_up.change_sources((world.source, empty, more), ())
    assert world.back_up().state is RunState.COMPLETE


def test_a_folder_that_cannot_be_looked_through_is_taken(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeFiles, "holds_files", lambda *_: None)
    world.app.set_up.answer_sources((world.source,))
    assert world.store.draft().sources == (world.source,)


# --- the place ----------------------------------------------------------------------------------


def test_looking_at_a_place_changes_nothing(world: PracticeWorld) -> None:
    world.machine.free[world.drive] = 5_000
    before = sorted(world.folder.rglob("*"))
    found = world.app.set_up.look_at_place(PlaceKind.DRIVE, world.drive)
    assert (found.location, found.holds_repository) == (world.location, False)
    assert (found.free_bytes, found.problem, found.is_ours) == (5_000, None, False)
    assert sorted(world.folder.rglob("*")) == before


def test_an_unplugged_drive_is_no_place(world: PracticeWorld) -> None:
    world.drive.rmdir()
    found = world.app.set_up.look_at_place(PlaceKind.DRIVE, world.drive)
    assert found.problem is ErrorCode.PLACE_NOT_FOUND
    with refused(ErrorCode.PLACE_NOT_FOUND):
        world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)
    assert not world.drive.exists()


@pytest.mark.parametrize("folder", [None, Path("relative")])
def test_a_drive_needs_a_whole_path(world: PracticeWorld, folder: Path | None) -> None:
    with refused(ErrorCode.INPUT_INVALID):
        world.app.set_up.create_place(PlaceKind.DRIVE, folder)


def test_other_files_in_the_way_are_not_touched(world: PracticeWorld) -> None:
    mine = _subfolder(world.drive, "PracticeGuard copy") / "holiday.jpg"
    mine.write_bytes(b"mine")
    with refused(ErrorCode.PLACE_OCCUPIED):
        world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)
    assert mine.read_bytes() == b"mine"
    assert "initialize" not in world.engine.calls


def test_other_files_beside_it_are_no_obstacle(world: PracticeWorld) -> None:
    (world.drive / "holiday.jpg").write_bytes(b"mine")
    assert world.app.set_up.create_place(PlaceKind.DRIVE, world.drive).location == world.location


def test_a_copy_that_is_there_is_not_taken_without_its_password(world: PracticeWorld) -> None:
    _foreign_copy(world, Path(world.location))
    found = world.app.set_up.look_at_place(PlaceKind.DRIVE, world.drive)
    assert found.holds_repository
    assert not found.is_ours
    with refused(ErrorCode.PLACE_OCCUPIED):
        world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)
    assert "initialize" not in world.engine.calls


def test_records_inside_the_copy_are_refused(world: PracticeWorld) -> None:
    inside = Path(world.location) / "records"
    inside.mkdir(parents=True)
    (inside / "letter.txt").write_bytes(b"Dear patient")
    world.app.set_up.answer_sources((inside,))
    with refused(ErrorCode.PLACE_INSIDE_SOURCE):
        world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)


def test_records_inside_the_copy_are_refused_when_chosen_afterwards(world: PracticeWorld) -> None:
    world.set_up()
    with refused(ErrorCode.PLACE_INSIDE_SOURCE):
        world.app.set_up.answer_sources((Path(world.location),))
    with refused(ErrorCode.PLACE_INSIDE_SOURCE):
        world.app.set_up.change_sources((Path(world.location) / "keys",), ())
    assert world.plan().sources == (world.source,)


def test_a_copy_inside_the_records_does_not_copy_itself(world: PracticeWorld) -> None:
    world.app.set_up.answer_practice("Dr Exemple", "FR")
    world.app.set_up.answer_sources((world.folder,), ("*.tmp",))
    world.walk(world.app)
    assert world.plan().exclusions == ("*.tmp", world.location)


def _own(world: PracticeWorld, *folders: Path) -> None:
    """Let the system say that these folders are ours, beside what it leaves out anyway."""
    ours = tuple(LeftOut(str(folder), "own-state") for folder in folders)
    world.machine.left_out_patterns += ours


def test_only_our_own_folders_are_left_out_not_all_that_is_beside_them(
    world: PracticeWorld,
) -> None:
    """As with PRACTICEGUARD_HOME on a stick on which the records are too."""
    records = _subfolder(world.folder, "state/records")
    (records / "patient.txt").write_bytes(b"x")
    cache = _subfolder(world.folder, "state/cache")
    (cache / "big").write_bytes(b"x")
    _own(world, cache)
    world.app.set_up.answer_practice("Dr Exemple", "FR")
    world.app.set_up.answer_sources((world.folder / "state",), ("*.bak",))
    world.walk(world.app)
    assert world.plan().exclusions == ("*.bak", str(cache), world.location)
    assert world.back_up().figures.files_total == 1


@pytest.mark.parametrize("choice", ["state/cache", "state/cache/records", "Temp/records"])
def test_a_folder_of_which_nothing_would_be_copied_is_refused(
    world: PracticeWorld, choice: str
) -> None:
    inside = _subfolder(world.folder, choice)
    _own(world, world.folder / "state" / "cache")
    with refused(ErrorCode.INPUT_INVALID) as caught:
        world.app.set_up.answer_sources((world.source, inside), ("Temp",))
    assert caught.value.facts == {"field": str(inside)}
    assert world.app.set_up.draft().sources == ()


@pytest.mark.parametrize("pattern", ["[", "a[", "", "a\nb"])
def test_a_pattern_that_would_make_every_backup_fail_is_refused(
    world: PracticeWorld, pattern: str
) -> None:
    with refused(ErrorCode.INPUT_INVALID) as caught:
        world.app.set_up.answer_sources((world.source,), ("*.tmp", pattern))
    assert caught.value.facts == {"field": pattern}


def test_a_folder_with_a_bracket_in_its_name_may_be_left_out(world: PracticeWorld) -> None:
    odd = str(_subfolder(world.source, "old [2"))
    assert world.app.set_up.answer_sources((world.source,), (odd,)).exclusions == (odd,)


def test_a_copy_reached_by_another_name_does_not_copy_itself(world: PracticeWorld) -> None:
    inside = _subfolder(world.source, "usb")
    (world.folder / "other name").symlink_to(inside)
    world.drive = world.folder / "other name"
    world.set_up()
    named = world.drive / "PracticeGuard copy"
    real = inside / "PracticeGuard copy"
    assert {str(named), str(real)} <= set(world.plan().exclusions)
    assert world.back_up().figures.files_total == 3
    assert world.back_up().figures.files_total == 3


def test_a_copy_is_left_out_as_the_folder_over_it_is_named(world: PracticeWorld) -> None:
    (world.folder / "office").symlink_to(world.folder)
    named = world.folder / "office" / "Records"
    world.drive = _subfolder(world.source, "usb")
    world.app.set_up.answer_practice("Dr Exemple", "FR")
    assert world.app.set_up.answer_sources((named,)).sources == (named,)
    world.walk(world.app)
    assert str(named / "usb" / "PracticeGuard copy") in world.plan().exclusions
    assert world.back_up().figures.files_total == 3


def test_records_inside_the_copy_by_another_name_are_refused(world: PracticeWorld) -> None:
    world.set_up()
    (world.folder / "other").symlink_to(world.drive)
    inside = world.folder / "other" / "PracticeGuard copy" / "keys"
    with refused(ErrorCode.PLACE_INSIDE_SOURCE):
        world.app.set_up.answer_sources((inside,))


def test_a_folder_reached_by_a_link_only_is_not_dropped(world: PracticeWorld) -> None:
    far = _subfolder(world.folder, "far/2024")
    (far / "letter.txt").write_bytes(b"Dear patient")
    (world.source / "link").symlink_to(world.folder / "far")
    through = world.source / "link" / "2024"
    draft = world.app.set_up.answer_sources((world.source, through, far))
    assert draft.sources == (world.source, through)


@pytest.mark.parametrize(("device", "expected"), [(1, True), (2, False), (None, False)])
def test_a_place_on_the_disk_of_the_records_is_said(
    world: PracticeWorld, device: int | None, expected: bool
) -> None:
    world.files.devices[world.source] = 1
    if device is not None:
        world.files.devices[world.drive] = device
    world.app.set_up.answer_sources((world.source,))
    assert world.app.set_up.look_at_place(PlaceKind.DRIVE, world.drive).same_disk is expected


def test_this_computer_works_at_once_and_without_a_folder(world: PracticeWorld) -> None:
    found = world.app.set_up.look_at_place(PlaceKind.THIS_COMPUTER, None)
    assert found.problem is None
    repository = world.app.set_up.create_place(PlaceKind.THIS_COMPUTER, None, "This computer")
    assert repository.kind is PlaceKind.THIS_COMPUTER
    assert Path(repository.location).is_relative_to(world.folder / "state")


@pytest.mark.parametrize(
    "code", [ErrorCode.PLACE_FULL, ErrorCode.PLACE_NOT_WRITABLE, ErrorCode.RESTIC_MISSING]
)
def test_a_place_that_fails_is_told_and_may_be_tried_again(
    world: PracticeWorld, code: ErrorCode
) -> None:
    world.engine.fail("initialize", code)
    with refused(code):
        world.walk(world.app)
    assert world.app.set_up.next_step() is SetupStep.PLACE
    world.engine.heal("initialize")
    world.walk(world.app)
    assert world.app.set_up.is_finished()


def test_without_a_keyring_nothing_is_created(world: PracticeWorld) -> None:
    world.secrets.is_missing = True
    with refused(ErrorCode.KEYRING_MISSING):
        world.walk(world.app)
    assert world.engine.repositories == {}
    assert list(world.drive.iterdir()) == []


# --- back, and another way ----------------------------------------------------------------------


def test_going_back_to_the_place_leaves_the_first_copy_and_starts_a_new_sheet(
    world: PracticeWorld,
) -> None:
    world.walk(world.app, until=SetupStep.FIRST_BACKUP)
    draft = world.app.set_up.forget_place()
    assert (draft.repository, draft.sheet_saved_at, draft.code_typed_at) == (None, None, None)
    assert world.app.set_up.next_step() is SetupStep.PLACE
    other = _subfolder(world.folder, "other drive")
    world.app.set_up.create_place(PlaceKind.DRIVE, other)
    assert world.app.set_up.next_step() is SetupStep.SHEET
    assert set(world.engine.repositories) == {world.location, str(other / "PracticeGuard copy")}


def test_coming_back_to_the_first_place_takes_it_on_with_its_sheet(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.FIRST_BACKUP)
    first = world.app.set_up.repository()
    world.app.set_up.forget_place()
    world.app.set_up.create_place(PlaceKind.DRIVE, _subfolder(world.folder, "other drive"))
    assert world.app.set_up.look_at_place(PlaceKind.DRIVE, world.drive).is_ours
    again = world.app.set_up.create_place(PlaceKind.DRIVE, world.drive, "USB")
    assert again.key == first.key
    assert world.app.set_up.next_step() is SetupStep.FIRST_BACKUP


def test_a_new_sheet_after_typing_back_must_be_typed_back_too(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.FIRST_BACKUP)
    first_paper = world.paper()
    world.app.set_up.save_sheet(world.next_sheet(), "fr")
    assert world.paper() != first_paper
    assert world.app.set_up.next_step() is SetupStep.TYPE_BACK
    with refused(ErrorCode.SHEET_NOT_CONFIRMED):
        world.app.set_up.finish()
    world.walk(world.app)
    assert world.app.set_up.is_finished()
    assert _bare(first_paper) not in world.passwords()
    assert _bare(world.paper()) in world.passwords()


def test_a_printed_sheet_counts_as_a_saved_one(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.SHEET)
    assert world.app.set_up.sheet_pdf("fr").startswith(b"%PDF")
    assert world.printer.printed[-1].language == "fr"
    world.app.set_up.sheet_printed()
    assert world.app.set_up.next_step() is SetupStep.TYPE_BACK


@pytest.mark.parametrize(
    ("until", "code"),
    [
        (SetupStep.PRACTICE, ErrorCode.NOT_SET_UP),
        (SetupStep.SOURCES, ErrorCode.NOT_SET_UP),
        (SetupStep.PLACE, ErrorCode.NOT_SET_UP),
        (SetupStep.SHEET, ErrorCode.SHEET_NOT_SAVED),
        (SetupStep.TYPE_BACK, ErrorCode.SHEET_NOT_CONFIRMED),
    ],
)
def test_pain_03_it_does_not_finish_early(
    world: PracticeWorld, until: SetupStep, code: ErrorCode
) -> None:
    world.walk(world.app, until=until)
    with refused(code):
        world.app.set_up.finish()
    assert world.store.plan() is None


def test_changing_the_folders_later_keeps_the_plan_and_its_host(world: PracticeWorld) -> None:
    world.set_up()
    before = world.plan()
    world.machine.host = "renamed"
    more = _subfolder(world.folder, "More")
    changed = world.app.set_up.change_sources((world.source, more), ("*.bak",))
    assert (changed.plan_id, changed.host) == (before.plan_id, before.host)
    assert changed.sources == (world.source, more)
    assert world.location in changed.exclusions
    assert "*.bak" in changed.exclusions
    assert changed.saved_at > before.saved_at
    assert world.plan() == changed


def test_there_is_nothing_to_change_before_set_up(world: PracticeWorld) -> None:
    with refused(ErrorCode.NOT_SET_UP):
        world.app.set_up.change_sources((world.source,), ())
    with refused(ErrorCode.NOT_SET_UP):
        world.app.set_up.repository()


# --- taking over --------------------------------------------------------------------------------


def test_a_copy_is_taken_over_with_its_password(world: PracticeWorld) -> None:
    _foreign_copy(world, Path(world.location), "old password")
    repository = world.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, "old password")
    assert repository.adopted
    assert "initialize" not in world.engine.calls
    kept = world.secrets.get(repository_password_name(repository.key))
    assert kept == Secret("old password")
    assert world.passwords() == {"old password"}


def test_the_folder_itself_may_be_the_copy(world: PracticeWorld) -> None:
    _foreign_copy(world, world.drive, "old password")
    repository = world.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, "old password")
    assert repository.location == str(world.drive)


def test_with_the_recovery_code_a_daily_key_is_added_and_the_paper_stays_paper(
    tmp_path: Path,
) -> None:
    old = practice_world(_subfolder(tmp_path, "stolen computer"))
    old.set_up()
    paper = old.paper()
    new = practice_world(_subfolder(tmp_path, "new computer"))
    new.engine.repositories[new.location] = old.engine.repositories[old.location]
    mark_as_repository(Path(new.location))
    typed = paper.replace("-", " ").lower()
    repository = new.app.set_up.adopt_place(PlaceKind.DRIVE, new.drive, typed)
    kept = new.secrets.get(repository_password_name(repository.key))
    assert kept is not None
    old_secrets = {secret.reveal() for secret in old.secrets.entries.values()}
    assert kept.reveal() not in {_bare(paper), *old_secrets}
    assert {kept.reveal(), _bare(paper)} < new.passwords()
    assert _bare(paper) not in {secret.reveal() for secret in new.secrets.entries.values()}
    again = new.app.set_up.adopt_place(PlaceKind.DRIVE, new.drive, typed)
    assert again.key == repository.key
    assert len(new.passwords()) == len({kept.reveal(), _bare(paper), *old_secrets})
    new.walk(new.app)
    assert new.app.set_up.is_finished()
    # The new paper is proved: the one that was typed opens nothing any more.
    assert _bare(new.paper()) in new.passwords()
    assert _bare(paper) not in new.passwords()


def test_a_code_typed_just_as_it_is_stored_is_not_kept_as_a_password(
    tmp_path: Path,
) -> None:
    old = practice_world(_subfolder(tmp_path, "stolen computer"))
    old.set_up()
    new = practice_world(_subfolder(tmp_path, "new computer"))
    new.engine.repositories[new.location] = old.engine.repositories[old.location]
    mark_as_repository(Path(new.location))
    new.app.set_up.adopt_place(PlaceKind.DRIVE, new.drive, _bare(old.paper()))
    assert _bare(old.paper()) not in {one.reveal() for one in new.secrets.entries.values()}


@pytest.mark.parametrize("wrong", ["", "nonsense", "0000-0000-0000-0000-0000-0000-0000"])
def test_a_wrong_password_takes_nothing_over(world: PracticeWorld, wrong: str) -> None:
    _foreign_copy(world, Path(world.location))
    with pytest.raises(PracticeGuardError) as caught:
        world.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, wrong)
    assert caught.value.code in {ErrorCode.WRONG_PASSWORD, ErrorCode.SECRET_MISSING}
    assert world.secrets.entries == {}
    assert world.app.set_up.draft().repository is None


def test_nothing_there_to_take_over(world: PracticeWorld) -> None:
    with refused(ErrorCode.PLACE_EMPTY):
        world.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, "old password")
    assert "initialize" not in world.engine.calls


# --- power cuts ---------------------------------------------------------------------------------


def test_set_up_is_finished_after_a_power_cut_at_any_moment(tmp_path: Path) -> None:
    """After each call to engine, keyring, records, files or printer in turn."""
    cuts = []
    for calls in range(1, 1000):
        world = practice_world(_subfolder(tmp_path, f"run{calls}"))
        app, fuse = world.fused(calls)
        try:
            world.walk(app)
        except PowerCut:
            cuts.append(fuse.last_call)
        world.walk(world.app)
        _assert_set_up(world)
        if fuse.calls > 0:
            break
    # The cuts did come where it hurts.
    for call in (
        "FolderEngine.initialize", "FolderEngine.add_key", "MemorySecretStore.set",
        "MemorySecretStore.delete", "MemoryPracticeStore.save_repository",
        "MemoryPracticeStore.save_sheet", "MemoryPracticeStore.save_plan", "FakeFiles.write_new",
    ):  # fmt: skip
        assert call in cuts


@pytest.mark.parametrize("with_code", [True, False])
def test_taking_over_is_finished_after_a_power_cut_at_any_moment(
    tmp_path: Path, with_code: bool
) -> None:
    for calls in range(1, 1000):
        world = practice_world(_subfolder(tmp_path, f"run{calls}"))
        world.walk(world.app, until=SetupStep.PLACE)
        word = "old password"
        if with_code:
            word = recovery_code_from_bytes(b"the paper of old.").printed().reveal()
        _foreign_copy(world, Path(world.location), _bare(word))
        app, fuse = world.fused(calls)
        with contextlib.suppress(PowerCut):
            app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, word)
        if world.app.set_up.next_step() is SetupStep.PLACE:
            world.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, word)
        repository = world.app.set_up.repository()
        assert repository.adopted
        password = world.secrets.get(repository_password_name(repository.key))
        assert password is not None
        assert password.reveal() in world.passwords()
        assert (password.reveal() == _bare(word)) is not with_code
        assert len(world.passwords()) <= 3
        world.walk(world.app)
        assert world.app.set_up.is_finished()
        if fuse.calls > 0:
            return
    pytest.fail("taking over takes more calls than this test follows")


def test_a_half_made_copy_is_made_anew_and_foreign_files_are_not(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.PLACE)
    app, _fuse = world.fused(10_000)
    world.engine.fail("initialize", ErrorCode.RESTIC_FAILED)
    with refused(ErrorCode.RESTIC_FAILED):
        app.set_up.create_place(PlaceKind.DRIVE, world.drive)
    # restic died after the key, before the config.
    left = _subfolder(Path(world.location), "keys") / "0123abcd"
    left.write_bytes(b"{}")
    world.engine.heal("initialize")
    (Path(world.location) / "holiday.jpg").write_bytes(b"mine")
    with refused(ErrorCode.PLACE_OCCUPIED):
        world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)
    (Path(world.location) / "holiday.jpg").unlink()
    world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)
    assert world.app.set_up.next_step() is SetupStep.SHEET


def test_a_place_taken_on_again_is_the_same_repository(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.SHEET)
    first = world.app.set_up.repository()
    again = world.app.set_up.create_place(PlaceKind.DRIVE, world.drive, "USB")
    assert replace(again, connected_at=first.connected_at) == first


def test_a_stolen_copy_in_its_place_is_not_taken_for_ours(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.SHEET)
    world.engine.add_repository(world.location, Secret("another password"))
    with refused(ErrorCode.PLACE_OCCUPIED):
        world.app.set_up.create_place(PlaceKind.DRIVE, world.drive)


def _assert_set_up(world: PracticeWorld) -> None:
    plan = world.plan()
    assert set(world.engine.repositories) == {world.location}
    password = world.secrets.get(repository_password_name(plan.repository))
    assert password is not None
    assert password.reveal() in world.passwords()
    # The paper opens the copy, and is the only place where the code is.
    assert _bare(world.paper()) in world.passwords()
    assert world.secrets.get(pending_code_name(plan.repository)) is None
    assert len(world.passwords()) <= 3  # at most one key too many
    sheet = world.store.sheet(plan.repository)
    assert sheet is not None
    assert sheet.verified_at is not None
    assert sheet.saved_at is not None
    assert world.back_up().is_over


def _foreign_copy(world: PracticeWorld, location: Path, password: str = "of others") -> None:
    world.engine.add_repository(str(location), Secret(password))
    mark_as_repository(location)


def _subfolder(folder: Path, name: str) -> Path:
    path = folder / name
    path.mkdir(parents=True)
    return path


def _bare(printed: str) -> str:
    return printed.replace("-", "")


def test_paths_of_the_draft_are_kept_as_they_were_given(world: PracticeWorld) -> None:
    world.walk(world.app, until=SetupStep.SHEET)
    assert world.app.set_up.draft().place_folder == PurePosixPath(world.location)

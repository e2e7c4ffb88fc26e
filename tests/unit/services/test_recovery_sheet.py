"""The recovery sheet: made once, renewed without a gap, proved on the copy itself."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.domain.backup.repository import RecoverySheet, Repository
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.recovery_code import recovery_code_from_bytes
from practiceguard.services.ports import ResticKey, pending_code_name
from practiceguard.services.practice.recovery_sheet import RecoverySheets
from tests.unit.services.practice_world import PowerCut, PracticeWorld, practice_world, refused

MISTYPED = "0000-0000-0000-0000-0000-0000-000Z"


def repository(world: PracticeWorld) -> Repository:
    return world.app.open_repository.current()


def in_force(world: PracticeWorld) -> RecoverySheet:
    sheet = world.store.sheet(world.plan().repository)
    assert sheet is not None
    return sheet


def keys_of(world: PracticeWorld) -> tuple[ResticKey, ...]:
    return world.engine.keys(world.app.open_repository(repository(world)))


def opens(world: PracticeWorld, paper: str) -> bool:
    return paper.replace("-", "") in world.passwords()


def renew(world: PracticeWorld, sheets: RecoverySheets | None = None) -> str:
    """Make and save a new sheet; return the code on it, which is not proved yet."""
    sheets = sheets or world.app.sheets
    sheets.make(repository(world))
    sheets.save(repository(world), world.next_sheet(), "en")
    return world.paper()


def another_paper(world: PracticeWorld) -> str:
    """Return the code of a paper made on another computer, which opens the copies too."""
    code = recovery_code_from_bytes(f"{len(world.passwords()):03} is an old one".encode())
    access = world.app.open_repository(repository(world))
    world.engine.add_key(access, code.secret, "elsewhere")
    return code.printed().reveal()


# --- made once ----------------------------------------------------------------------------------


def test_making_it_twice_makes_one(world: PracticeWorld) -> None:
    first = world.app.sheets.make(repository(world))
    keys = len(world.passwords())
    assert world.app.sheets.make(repository(world)) == first
    assert len(world.passwords()) == keys
    one = world.app.sheets.pdf(repository(world), "en")
    two = world.app.sheets.pdf(repository(world), "en")
    assert one != two  # the fake numbers its sheets
    assert world.printer.printed[-1] == world.printer.printed[-2]


def test_the_sheet_says_what_is_needed(world: PracticeWorld) -> None:
    printed = world.printer.printed[-1]
    assert printed.practice_name == "Praxis Dr. Beispiel"
    assert (printed.place_kind, printed.place_label) == ("drive", "USB")
    assert printed.location == world.location
    assert printed.repository_id == repository(world).restic_id
    assert (printed.host, printed.restic_version) == ("reception-1", "0.19.1")
    assert len(printed.code.reveal()) == 34


def test_without_a_code_there_is_nothing_to_print(world: PracticeWorld) -> None:
    for attempt in (
        lambda: world.app.sheets.pdf(repository(world), "en"),
        lambda: world.app.sheets.mark_saved(repository(world)),
        lambda: world.app.sheets.type_back(repository(world), {1: "", 2: "", 3: ""}),
        lambda: world.app.sheets.confirm(repository(world), world.paper()),
    ):
        with refused(ErrorCode.SHEET_NOT_SAVED):
            attempt()


def test_a_file_in_the_way_is_not_overwritten(world: PracticeWorld) -> None:
    target = world.folder / "taken.pdf"
    target.write_bytes(b"mine")
    world.app.sheets.make(repository(world))
    with refused(ErrorCode.INPUT_INVALID) as caught:
        world.app.sheets.save(repository(world), target, "en")
    assert caught.value.facts == {"field": f"{target} is there already"}
    assert target.read_bytes() == b"mine"
    with refused(ErrorCode.SHEET_NOT_SAVED):
        world.app.sheets.type_back(repository(world), {1: "a", 2: "b", 3: "c"})


def test_the_very_sheet_that_was_saved_before_a_crash_is_taken_as_saved(
    world: PracticeWorld,
) -> None:
    target = world.folder / "sheet.pdf"
    world.app.sheets.make(repository(world))
    target.write_bytes(b"%PDF-1.7\n% sheet 2 in en\n%%EOF\n")
    world.app.sheets.save(repository(world), target, "en")
    world.app.sheets.type_back(repository(world), world.typed(world.app))
    assert world.app.sheets.is_on_paper_only(repository(world))


# --- typing it back -----------------------------------------------------------------------------


def test_three_different_groups_are_asked_for_in_order(world: PracticeWorld) -> None:
    asked = [world.app.sheets.groups_to_type() for _ in range(200)]
    assert all(len(set(groups)) == 3 and sorted(groups) == list(groups) for groups in asked)
    assert {number for groups in asked for number in groups} == set(range(1, 8))


def test_a_wrong_group_is_named_and_the_code_stays_here(world: PracticeWorld) -> None:
    groups = renew(world).split("-")
    typed = {1: groups[0], 4: groups[4], 7: groups[6]}
    with refused(ErrorCode.RECOVERY_GROUP_WRONG) as caught:
        world.app.sheets.type_back(repository(world), typed)
    assert caught.value.facts == {"group": "4"}
    assert not world.app.sheets.is_on_paper_only(repository(world))


@pytest.mark.parametrize("number", [0, 8, -1])
def test_a_group_that_does_not_exist_is_wrong(world: PracticeWorld, number: int) -> None:
    groups = renew(world).split("-")
    typed = {1: groups[0], 2: groups[1], number: groups[6]}
    with refused(ErrorCode.RECOVERY_GROUP_WRONG):
        world.app.sheets.type_back(repository(world), typed)


def test_two_groups_are_too_few(world: PracticeWorld) -> None:
    groups = renew(world).split("-")
    with refused(ErrorCode.SHEET_NOT_CONFIRMED):
        world.app.sheets.type_back(repository(world), {1: groups[0], 2: groups[1]})


def test_right_groups_of_a_code_that_no_longer_opens_the_copy_prove_nothing(
    world: PracticeWorld,
) -> None:
    paper = renew(world)
    keys = world.engine.repositories[world.location].passwords
    for key_id in [key for key, (word, _) in keys.items() if word.reveal() == _bare(paper)]:
        del keys[key_id]
    with refused(ErrorCode.RECOVERY_CODE_WRONG):
        world.app.sheets.type_back(repository(world), world.typed(world.app))
    assert not world.app.sheets.is_on_paper_only(repository(world))


# --- proving it later ---------------------------------------------------------------------------


def test_the_date_of_the_last_proof_is_remembered(world: PracticeWorld) -> None:
    before = in_force(world)
    world.clock.advance(timedelta(days=40))
    proved = world.app.sheets.verify(repository(world), world.paper().lower())
    assert proved == in_force(world)
    assert before.verified_at is not None
    assert proved.verified_at is not None
    assert proved.verified_at - before.verified_at > timedelta(days=40)
    assert (proved.restic_key_id, proved.made_at) == (before.restic_key_id, before.made_at)


def test_a_slip_another_code_and_an_unplugged_drive_are_told_apart(
    world: PracticeWorld, tmp_path: Path
) -> None:
    before = in_force(world)
    elsewhere = practice_world(_made(tmp_path / "elsewhere"))
    elsewhere.set_up()
    with refused(ErrorCode.RECOVERY_CODE_MISTYPED):
        world.app.sheets.verify(repository(world), MISTYPED)
    with refused(ErrorCode.RECOVERY_CODE_WRONG):
        world.app.sheets.verify(repository(world), elsewhere.paper())
    world.engine.unplug(world.location)
    with refused(ErrorCode.PLACE_NOT_FOUND):
        world.app.sheets.verify(repository(world), world.paper())
    assert in_force(world) == before


def test_a_code_that_opens_another_copy_in_its_place_is_no_proof(world: PracticeWorld) -> None:
    keys = world.engine.repositories[world.location].passwords
    world.engine.add_repository(world.location, world.printer.printed[-1].code).passwords = keys
    with refused(ErrorCode.WRONG_REPOSITORY):
        world.app.sheets.verify(repository(world), world.paper())


def test_a_paper_from_another_computer_that_opens_the_copy_is_proof(
    world: PracticeWorld,
) -> None:
    # Only the record of the sheet is lost, as on a computer that adopted the copy.
    world.store._sheets.clear()
    proved = world.app.sheets.verify(repository(world), world.paper())
    keys = world.engine.repositories[world.location].passwords
    assert keys[proved.restic_key_id][0].reveal() == _bare(world.paper())
    assert proved == in_force(world)


def test_another_paper_that_opens_does_not_replace_the_sheet_in_force(
    world: PracticeWorld,
) -> None:
    newest, other = world.paper(), another_paper(world)
    before = in_force(world)
    seen = world.app.sheets.verify(repository(world), other)
    assert seen.verified_at is not None
    assert not world.app.sheets.is_in_force(seen)
    assert in_force(world) == before
    assert world.app.sheets.is_in_force(world.app.sheets.verify(repository(world), newest))


def test_renewing_retires_every_paper_that_was_ever_seen(world: PracticeWorld) -> None:
    newest, other = world.paper(), another_paper(world)
    world.app.sheets.verify(repository(world), other)
    last = renew(world)
    late = another_paper(world)
    world.app.sheets.verify(repository(world), late)  # while the next one is being made
    world.app.sheets.type_back(repository(world), world.typed(world.app))
    opened = [opens(world, paper) for paper in (newest, other, late, last)]
    assert opened == [False, False, False, True]
    assert len(world.passwords()) == 2


def test_a_paper_is_in_force_once_the_key_of_the_one_before_is_gone(world: PracticeWorld) -> None:
    other = another_paper(world)  # renewed on another computer
    del world.engine.repositories[world.location].passwords[in_force(world).restic_key_id]
    assert world.app.sheets.is_in_force(world.app.sheets.verify(repository(world), other))


# --- renewing -----------------------------------------------------------------------------------


def test_the_old_paper_opens_the_copy_until_the_new_one_is_proved(world: PracticeWorld) -> None:
    old = world.paper()
    before = in_force(world)
    new = renew(world)
    assert old != new
    assert opens(world, old)
    assert opens(world, new)
    assert in_force(world) == before
    world.app.sheets.type_back(repository(world), world.typed(world.app))
    assert opens(world, new)
    assert not opens(world, old)
    assert len(world.passwords()) == 2
    after = in_force(world)
    assert after.restic_key_id != before.restic_key_id
    assert after.verified_at is not None
    assert world.secrets.get(pending_code_name(repository(world).key)) is None


def test_the_old_paper_may_still_be_proved_while_a_new_one_is_made(world: PracticeWorld) -> None:
    old = world.paper()
    key_id = in_force(world).restic_key_id
    renew(world)
    assert world.app.sheets.verify(repository(world), old).restic_key_id == key_id
    assert opens(world, old)
    assert not world.app.sheets.is_on_paper_only(repository(world))


def test_the_whole_code_of_the_new_paper_proves_it_too(world: PracticeWorld) -> None:
    old, new = world.paper(), renew(world)
    world.app.sheets.verify(repository(world), new)
    assert (opens(world, old), opens(world, new)) == (False, True)
    assert world.app.sheets.is_on_paper_only(repository(world))


def test_the_old_code_does_not_confirm_the_new_sheet(world: PracticeWorld) -> None:
    old, new = world.paper(), renew(world)
    with refused(ErrorCode.RECOVERY_CODE_WRONG):
        world.app.sheets.confirm(repository(world), old)
    assert (opens(world, old), opens(world, new)) == (True, True)
    world.app.sheets.confirm(repository(world), new)
    assert (opens(world, old), opens(world, new)) == (False, True)


def test_a_sheet_abandoned_half_way_is_gone_with_the_next_one(world: PracticeWorld) -> None:
    first = world.paper()
    abandoned = renew(world)
    world.secrets.delete(pending_code_name(repository(world).key))  # as after a new keyring
    last = renew(world)
    world.app.sheets.type_back(repository(world), world.typed(world.app))
    assert [opens(world, paper) for paper in (first, abandoned, last)] == [False, False, True]
    assert len(world.passwords()) == 2


def test_a_place_that_refuses_to_remove_the_old_key_is_told_and_tried_again(
    world: PracticeWorld,
) -> None:
    old = world.paper()
    renew(world)
    world.engine.fail("remove_key", ErrorCode.PLACE_NOT_WRITABLE)
    with refused(ErrorCode.PLACE_NOT_WRITABLE):
        world.app.sheets.type_back(repository(world), world.typed(world.app))
    world.engine.heal("remove_key")
    world.app.sheets.type_back(repository(world), world.typed(world.app))
    assert not opens(world, old)


def test_a_server_that_deletes_nothing_does_not_hold_up_the_new_sheet(
    world: PracticeWorld,
) -> None:
    """The old paper goes on opening the copies there; it is remembered, in case that ends."""
    world.store.save_repository(replace(repository(world), append_only=True))
    former = in_force(world).restic_key_id
    new = renew(world)
    world.engine.fail("remove_key", ErrorCode.PLACE_NOT_WRITABLE)
    world.app.sheets.confirm(repository(world), new)
    assert world.app.sheets.is_on_paper_only(repository(world))
    assert in_force(world).restic_key_id != former
    assert former in world.app.sheets.other_papers.of(repository(world).key)

    # Once the server allows it, the next sheet retires that paper, too.
    world.engine.heal("remove_key")
    world.app.sheets.confirm(repository(world), renew(world))
    assert world.app.sheets.other_papers.of(repository(world).key) == ()
    assert former not in [key.key_id for key in keys_of(world)]


def test_renewing_survives_a_power_cut_at_any_moment(tmp_path: Path) -> None:
    for calls in range(1, 1000):
        world = practice_world(_made(tmp_path / f"run{calls}"))
        world.set_up()
        old = world.paper()
        app, fuse = world.fused(calls)
        try:
            renew(world, app.sheets)
            app.sheets.type_back(repository(world), world.typed(app))
        except PowerCut:
            sheet = in_force(world)
            # Whatever was proved last still opens the copy.
            keys = world.engine.repositories[world.location].passwords
            assert sheet.verified_at is not None
            assert sheet.restic_key_id in keys
            assert opens(world, old) or opens(world, world.paper())
        if not world.app.sheets.is_on_paper_only(repository(world)):
            renew(world)
            world.app.sheets.type_back(repository(world), world.typed(world.app))
        assert len(world.passwords()) <= 3
        assert opens(world, world.paper())
        assert in_force(world).verified_at is not None
        if fuse.calls > 0:
            assert len(world.passwords()) == 2
            return
    pytest.fail("renewing takes more calls than this test follows")


def test_what_is_remembered_of_a_sheet_being_made_holds_no_code(world: PracticeWorld) -> None:
    paper = renew(world)
    kept = json.dumps(world.store._settings) + repr(world.store._sheets)
    assert "sheet-being-made" in kept
    assert not [part for part in (_bare(paper), *paper.split("-")) if part in kept]


def _bare(printed: str) -> str:
    return printed.replace("-", "")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder

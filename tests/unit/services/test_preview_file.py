"""A look at one file: its bytes, and nothing of it left on this computer."""

from dataclasses import replace

import pytest

from practiceguard.domain.backup.snapshot import Node
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.preview_file import LARGEST_PREVIEW
from tests.unit.services.practice_world import PracticeWorld


def copied(world: PracticeWorld, name: str) -> tuple[str, Node]:
    run = world.back_up()
    assert run.snapshot_id is not None
    access = world.app.open_repository()
    nodes = world.engine.list_folder(access, run.snapshot_id, str(world.source))
    return run.snapshot_id, next(node for node in nodes if node.name == name)


def test_the_bytes_are_those_of_the_copy_and_nothing_stays(world: PracticeWorld) -> None:
    snapshot_id, node = copied(world, "letter.txt")
    (world.source / "letter.txt").write_bytes(b"changed since")
    assert world.app.preview(snapshot_id, node) == b"Dear patient"
    assert world.files.private
    assert not [folder for folder in world.files.private if folder.exists()]


def test_a_damaged_file_is_not_shown_and_nothing_stays(world: PracticeWorld) -> None:
    snapshot_id, node = copied(world, "photo.jpg")
    world.engine.repositories[world.location].damaged.add(node.path)
    with pytest.raises(PracticeGuardError, match=ErrorCode.RESTORE_DAMAGED.value):
        world.app.preview(snapshot_id, node)
    assert not [folder for folder in world.files.private if folder.exists()]


def test_what_is_too_large_is_not_fetched(world: PracticeWorld) -> None:
    snapshot_id, node = copied(world, "scan.pdf")
    with pytest.raises(PracticeGuardError, match=ErrorCode.INPUT_INVALID.value):
        world.app.preview(snapshot_id, replace(node, size=LARGEST_PREVIEW + 1))
    assert "dump" not in world.engine.calls

"""When a restoration counts as whole."""

from pathlib import PurePosixPath

import pytest

from practiceguard.domain.backup.restoration import (
    Conflict,
    FileFate,
    RestoredFile,
    RestoreReport,
    RestoreRequest,
)


def report(*fates: FileFate) -> RestoreReport:
    files = tuple(RestoredFile(f"/{number}", fate) for number, fate in enumerate(fates))
    return RestoreReport(files, PurePosixPath("/there"), 0)


@pytest.mark.parametrize("fate", sorted(FileFate))
def test_only_a_damaged_or_refused_file_makes_it_less_than_whole(fate: FileFate) -> None:
    lost = fate in {FileFate.DAMAGED, FileFate.NOT_POSSIBLE}
    assert report(FileFate.PLACED, fate).is_whole is not lost


def test_fates_are_counted_together() -> None:
    done = report(FileFate.PLACED, FileFate.PLACED, FileFate.REPLACED, FileFate.SKIPPED)
    assert done.count(FileFate.PLACED) == 2
    assert done.count(FileFate.PLACED, FileFate.REPLACED) == 3
    assert done.count() == 0


def test_keeping_both_is_the_default() -> None:
    assert RestoreRequest("id", ("/a",), None).conflict is Conflict.KEEP_BOTH

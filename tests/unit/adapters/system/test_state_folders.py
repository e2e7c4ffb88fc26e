import contextlib
import os
import stat
import sys
from pathlib import Path

import pytest

from practiceguard.adapters.system.state_folders import StateFolders
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

posix_only = pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX")


def all_of(state: StateFolders) -> list[Path]:
    return [
        state.root, state.database, state.locks, state.listings, state.restic_cache, state.logs,
        state.log_file, state.tools, state.try_out_repository,
    ]  # fmt: skip


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_one_variable_moves_everything(tmp_path: Path, platform: str) -> None:
    state = StateFolders.locate({"PRACTICEGUARD_HOME": str(tmp_path / "stick")}, platform)
    assert all(path.is_relative_to(tmp_path / "stick") for path in all_of(state))
    assert state.is_moved


def test_a_relative_home_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    state = StateFolders.locate({"PRACTICEGUARD_HOME": "here"}, sys.platform)
    assert state.root == tmp_path / "here"


@posix_only
def test_the_home_of_somebody_unknown_is_named() -> None:
    with pytest.raises(PracticeGuardError) as caught:
        StateFolders.locate({"PRACTICEGUARD_HOME": "~no-such-user-here/x"}, "linux")
    assert caught.value.code is ErrorCode.INPUT_INVALID
    assert caught.value.facts == {"field": "PRACTICEGUARD_HOME=~no-such-user-here/x"}


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_an_empty_variable_counts_as_not_set(platform: str) -> None:
    unset = StateFolders.locate({}, platform)
    assert StateFolders.locate({"PRACTICEGUARD_HOME": " "}, platform) == unset
    assert not unset.is_moved
    assert all(path.is_absolute() for path in all_of(unset))


def test_macos_keeps_each_kind_where_the_system_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/Users/anna")
    state = StateFolders.locate({}, "darwin")
    assert state.root == Path("/Users/anna/Library/Application Support/PracticeGuard")
    assert state.caches == Path("/Users/anna/Library/Caches/PracticeGuard")
    assert state.logs == Path("/Users/anna/Library/Logs/PracticeGuard")


@posix_only
def test_the_folders_are_made_for_this_user_only(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o755)
    state = StateFolders.locate({"PRACTICEGUARD_HOME": str(tmp_path / "home")}, "linux")
    state.prepare()
    state.prepare()
    for folder in (state.root, state.caches, state.logs, state.locks, state.tools, state.listings):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not state.database.exists()


@posix_only
@pytest.mark.parametrize("mode", [0o1777, 0o777])
def test_a_folder_that_everybody_uses_is_refused_and_stays_as_it_is(
    tmp_path: Path, mode: int
) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(mode)
    state = StateFolders.locate({"PRACTICEGUARD_HOME": str(tmp_path / "shared")}, "linux")
    with pytest.raises(PracticeGuardError) as failure:
        state.prepare()
    assert failure.value.code is ErrorCode.INPUT_INVALID
    assert str(tmp_path / "shared") in failure.value.facts["field"]
    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == mode
    assert list((tmp_path / "shared").iterdir()) == []
    moved = StateFolders.locate({"PRACTICEGUARD_HOME": str(tmp_path / "shared/own")}, "linux")
    moved.prepare()
    assert stat.S_IMODE(moved.root.stat().st_mode) == 0o700


@posix_only
def test_a_stick_whose_file_system_knows_no_owners_is_used_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    stick.chmod(0o777)
    # On such a file system every new folder is as open as the stick itself.
    monkeypatch.setattr(
        "practiceguard.adapters.system.state_folders.tempfile.TemporaryDirectory",
        lambda **_named: contextlib.nullcontext(str(stick)),
    )
    StateFolders.locate({"PRACTICEGUARD_HOME": str(stick)}, "linux").prepare()
    assert (stick / "run-locks").is_dir()


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    state = StateFolders.locate({"PRACTICEGUARD_HOME": str(tmp_path / "home")}, sys.platform)
    with pytest.raises(PracticeGuardError) as failure:
        state.prepare()
    assert failure.value.code is ErrorCode.STATE_NOT_WRITABLE
    assert failure.value.facts["folder"] == str(tmp_path / "home")
    assert (tmp_path / "home").read_text() == "not a folder"


def test_the_home_itself_is_not_called_ours(tmp_path: Path) -> None:
    # Else a practice whose files lie beside our state would have them left out of every copy.
    state = StateFolders.locate({"PRACTICEGUARD_HOME": str(tmp_path)}, sys.platform)
    assert tmp_path not in state.own_folders
    assert all(path.parent != path and path != state.caches for path in state.own_folders)

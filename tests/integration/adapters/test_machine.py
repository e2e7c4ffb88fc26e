import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from practiceguard.adapters.system import drives as drives_module
from practiceguard.adapters.system.drives import Drives, free_bytes
from practiceguard.adapters.system.known_folders import KnownFolders
from practiceguard.adapters.system.machine import SystemMachine
from practiceguard.adapters.system.mounts import FoundDrive
from practiceguard.adapters.system.state_folders import StateFolders
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Machine


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    for name in ("Dokumente", "Bilder", "Schreibtisch"):
        (home / name).mkdir(parents=True)
    return home


def machine_at(home: Path, **changed: Path) -> SystemMachine:
    known = {
        "documents": home / "Dokumente",
        "pictures": home / "Bilder",
        "desktop": home / "Schreibtisch",
    }
    state = StateFolders.locate({"PRACTICEGUARD_HOME": str(home / "state")}, "linux")
    return SystemMachine(state, KnownFolders(home=home, **{**known, **changed}), {}, "linux")


def proposed(machine: Machine) -> dict[str, tuple[Path, bool]]:
    return {f.reason: (f.path, f.is_chosen) for f in machine.proposed_folders()}


def test_folders_that_exist_are_proposed_and_ticked(home: Path) -> None:
    assert proposed(machine_at(home)) == {
        "documents": (home / "Dokumente", True),
        "pictures": (home / "Bilder", True),
        "desktop": (home / "Schreibtisch", True),
    }


def test_what_does_not_exist_is_not_proposed(home: Path) -> None:
    (home / "Bilder").rmdir()
    assert set(proposed(machine_at(home))) == {"documents", "desktop"}


def test_practice_software_comes_first(home: Path) -> None:
    (home / ".freemedforms").mkdir()
    found = machine_at(home).proposed_folders()
    assert found[0].path == home / ".freemedforms"
    assert found[0].reason == "practice-software:FreeMedForms"
    assert found[0].is_chosen


def test_a_folder_within_another_one_is_named_but_not_ticked(home: Path) -> None:
    (home / "Dokumente" / "Bilder").mkdir()
    folders = proposed(machine_at(home, pictures=home / "Dokumente" / "Bilder"))
    assert folders["pictures"] == (home / "Dokumente" / "Bilder", False)
    assert folders["documents"][1]


def test_a_linked_folder_is_proposed_as_what_it_points_to(home: Path, tmp_path: Path) -> None:
    # Of a link as source, restic copies the link and nothing else.
    (tmp_path / "second disk").mkdir()
    (home / "Dokumente").rmdir()
    (home / "Dokumente").symlink_to(tmp_path / "second disk")
    assert proposed(machine_at(home))["documents"] == (tmp_path / "second disk", True)


def test_the_whole_home_is_never_proposed(home: Path) -> None:
    # XDG says "$HOME/" for a folder that is switched off.
    assert set(proposed(machine_at(home, documents=home))) == {"pictures", "desktop"}


def test_localised_folders_are_found_where_the_system_names_them(tmp_path: Path) -> None:
    for name in ("Documents", "Images", "Bureau"):
        (tmp_path / name).mkdir()
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config" / "user-dirs.dirs").write_text(
        'XDG_DESKTOP_DIR="$HOME/Bureau"\nXDG_PICTURES_DIR="$HOME/Images"\n'
        'XDG_DOCUMENTS_DIR="$HOME/Documents"\n'
    )
    program = (
        "from practiceguard.adapters.system.known_folders import known_folders as k\n"
        "print(k().desktop.name, k().pictures.name, k().documents.name)"
    )
    environ = {"HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["Bureau", "Images", "Documents"]


def test_without_a_desktop_things_are_put_in_the_home(home: Path) -> None:
    assert machine_at(home).desktop() == home / "Schreibtisch"
    (home / "Schreibtisch").rmdir()
    assert machine_at(home).desktop() == home


def test_this_computer_has_a_name_and_a_system_drive(home: Path) -> None:
    machine = machine_at(home)
    assert machine.host_name()
    assert "." not in machine.host_name()
    mounted = {partition.mountpoint for partition in psutil.disk_partitions()}
    if {"/", "C:\\"} & mounted:  # a bare container has no disk of its own
        assert [drive for drive in machine.drives() if drive.is_system]
    for drive in machine.drives():
        assert drive.folder.is_absolute()
        assert drive.label
        assert 0 <= drive.free_bytes <= drive.total_bytes


def test_free_room_is_that_of_the_folder(home: Path) -> None:
    assert machine_at(home).free_bytes(home) == pytest.approx(
        psutil.disk_usage(str(home)).free, rel=0.2
    )
    with pytest.raises(PracticeGuardError) as failure:
        free_bytes(home / "unplugged")
    assert failure.value.code is ErrorCode.PLACE_NOT_FOUND


def test_a_dead_share_is_left_out_and_waited_for_only_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wakes, asked = threading.Event(), []
    usage = psutil.disk_usage

    def ask(path: str) -> object:
        asked.append(path)
        if path == "/mnt/dead":
            wakes.wait(30)
        return usage(str(tmp_path))

    def drive(folder: str) -> FoundDrive:
        return FoundDrive(
            Path(folder), folder, is_removable=False, is_network=True, is_system=False
        )

    monkeypatch.setattr(drives_module, "SECONDS_FOR_ONE_DRIVE", 0.1)
    monkeypatch.setattr(
        drives_module, "found_drives", lambda: (drive("/mnt/dead"), drive("/mnt/alive"))
    )
    monkeypatch.setattr(psutil, "disk_usage", ask)
    drives = Drives()
    try:
        for _ in range(3):
            assert [drive.label for drive in drives.read()] == ["/mnt/alive"]
        assert asked.count("/mnt/dead") == 1
    finally:
        wakes.set()

"""Setting up: what is missing is said precisely, what is done is not done again."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tools import set_up
from tools.set_up import Part, SetUpError

KEYRING_TOOL = Path(set_up.__file__).with_name("with_private_keyring.py")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="apt and D-Bus are Linux matters")


def part(what: str, *packages: str, there: bool = False) -> Part:
    return Part(what, lambda: there, packages)


@pytest.fixture
def stamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(set_up, "STAMPS", tmp_path / "stamps")
    return tmp_path / "stamps"


def test_a_step_is_done_only_for_the_state_it_was_done_for(stamps: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_text("one", encoding="utf-8")
    assert not set_up.is_done("step", set_up.checksum(source))
    set_up.mark_done("step", set_up.checksum(source))
    assert set_up.is_done("step", set_up.checksum(source))
    source.write_text("two", encoding="utf-8")
    assert not set_up.is_done("step", set_up.checksum(source))


def test_an_old_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(SetUpError, match=r"Python 3\.11 or newer is needed"):
        set_up.set_up("check")


@on_linux
def test_without_administrator_the_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = (part("libone.so", "libone1"), part("two", "two"), part("three", there=True))
    monkeypatch.setattr(set_up, "NEEDED_PARTS", {"test": missing})
    monkeypatch.setattr(set_up, "as_administrator", lambda: None)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SetUpError, match=r"apt-get install libone1 two$"):
        set_up.bring_system_parts("test")


@on_linux
def test_without_apt_the_parts_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "NEEDED_PARTS", {"test": (part("libone.so.1", "libone1"),)})
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(SetUpError, match=r"package manager.*libone\.so\.1"):
        set_up.bring_system_parts("test")


@on_linux
def test_what_is_only_wished_for_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "NEEDED_PARTS", {"terminal": ()})
    monkeypatch.setattr(set_up, "WISHED_PARTS", {"terminal": (part("libwish.so", "libwish1"),)})
    monkeypatch.setattr(set_up, "as_administrator", lambda: None)
    set_up.bring_system_parts("terminal")
    assert "libwish.so" in capsys.readouterr().out


def test_a_library_is_found_as_the_loader_finds_it() -> None:
    assert not set_up.system_library("libno-such-library.so.9", "none").is_there()
    if sys.platform == "linux":
        assert set_up.system_library("libc.so.6", "libc6").is_there()


def test_the_end_of_a_failed_programs_output_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(set_up, "LOG", tmp_path / "cache" / "log")
    script = "import sys; print('the reason'); sys.exit(3)"
    with pytest.raises(SetUpError, match="It did not work"):
        set_up.quietly([sys.executable, "-c", script], "It did not work.")
    assert "the reason" in capsys.readouterr().err


@on_linux
@pytest.mark.real_keyring
def test_a_command_has_a_keyring_of_its_own_and_nothing_is_left(tmp_path: Path) -> None:
    script = (
        "import keyring, os, pathlib, sys;"
        "keyring.set_password('made up', 'name', 'word');"
        "assert keyring.get_password('made up', 'name') == 'word';"
        "pathlib.Path(sys.argv[1]).write_text(os.environ['DBUS_SESSION_BUS_ADDRESS']);"
        "sys.exit(7)"
    )
    told = tmp_path / "address"
    command = [sys.executable, str(KEYRING_TOOL), sys.executable, "-c", script, str(told)]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHON_KEYRING_BACKEND"}
    ended = subprocess.run(command, capture_output=True, check=False, env=environment, timeout=60)
    assert (ended.returncode, ended.stderr) == (7, b"")
    socket = Path(told.read_text(encoding="utf-8").removeprefix("unix:path="))
    assert socket.name == "bus"
    assert not socket.parent.exists()


@on_linux
@pytest.mark.real_keyring
def test_a_signal_reaches_the_command_and_the_daemons_are_cleared_away(tmp_path: Path) -> None:
    told = tmp_path / "address"
    script = (
        f"printenv DBUS_SESSION_BUS_ADDRESS > {told}.part; mv {told}.part {told}; exec sleep 60"
    )
    command = [sys.executable, str(KEYRING_TOOL), "sh", "-c", script]
    with subprocess.Popen(command) as process:
        give_up_at = time.monotonic() + 30
        while not told.exists() and time.monotonic() < give_up_at:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 128 + signal.SIGTERM
    folder = Path(told.read_text(encoding="utf-8").strip().removeprefix("unix:path=")).parent
    assert not folder.exists()

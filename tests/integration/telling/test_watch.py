"""The watch, for real: copies made by restic, watched without a password by another process."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.copy_eyes import FolderEyes
from practiceguard.adapters.system.time_limit import within
from practiceguard.adapters.watch_file import WatchFile
from practiceguard.domain.backup.alert import AlertKind, Channel, TroubleKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.compose_alert import ComposeAlert
from practiceguard.services.backup.keep_watch import KeepWatch
from practiceguard.services.backup.tell import FindMeans, Tell
from tests.fakes.fake_messengers import FakeMessengers, PlainTexts
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_secrets import MemorySecretStore

CHECKOUT = Path(__file__).resolve().parents[3]
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


class Place:
    """A real repository, and restic to fill it."""

    def __init__(self, folder: Path, restic: Path) -> None:
        self.copy = folder / "nas" / "PracticeGuard copy"
        self.copy.parent.mkdir()
        (folder / "nas" / "other things").mkdir()
        self._source = folder / "source"
        self._source.mkdir()
        self._restic = restic
        self._environ = {**os.environ, "RESTIC_PASSWORD": "secret", "RESTIC_CACHE_DIR": str(folder)}
        self._run("init")

    def back_up(self, at: datetime) -> Path:
        """Make a copy, and let its file bear that time."""
        before = set(self.snapshots())
        (self._source / "letter.txt").write_text(at.isoformat())
        self._run("backup", str(self._source))
        (new,) = set(self.snapshots()) - before
        os.utime(new, (at.timestamp(), at.timestamp()))
        return new

    def snapshots(self) -> list[Path]:
        return list((self.copy / "snapshots").iterdir())

    def _run(self, *words: str) -> None:
        command = [str(self._restic), "-r", str(self.copy), *words]
        subprocess.run(command, env=self._environ, check=True, capture_output=True)


@pytest.fixture
def place(tmp_path: Path, restic_path: Path) -> Place:
    return Place(tmp_path, restic_path)


class Watcher:
    """The watch of another computer, on a clock of its own; only the messages are made up."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.messengers = FixedClock(), FakeMessengers()
        store, secrets = WatchFile(folder / "watch"), MemorySecretStore(is_missing=True)
        means = FindMeans(secrets)
        tell = Tell(store, self.messengers, means, ComposeAlert(PlainTexts()), self.clock)
        eyes = FolderEyes(within)
        self.watch = KeepWatch(store, store, eyes, tell, self.clock, secrets)

    def later(self, span: timedelta) -> None:
        until = self.clock.now() + span
        while self.clock.now() < until:
            self.clock.advance(min(3 * HOUR, until - self.clock.now()))
            self.watch.look()

    def told(self) -> list[tuple[AlertKind, str]]:
        return [(one.kind, one.code) for one in self.messengers.to(Channel.DESKTOP)]


@pytest.fixture
def watcher(tmp_path: Path) -> Watcher:
    return Watcher(tmp_path)


def test_pain_01_the_stolen_computer_is_told_by_another_without_password_or_account(
    place: Place, watcher: Watcher
) -> None:
    place.back_up(NOON)
    watcher.watch.add(place.copy.parent)  # the folder above will do
    for day in range(3):
        watcher.later(DAY)
        place.back_up(NOON + (day + 1) * DAY)
    assert watcher.told() == []
    # From here on the computer of the practice is gone.
    watcher.later(3 * DAY + 3 * HOUR)
    assert watcher.told() == [(AlertKind.ALARM, "watch-overdue")]
    (message,) = watcher.messengers.to(Channel.DESKTOP)
    assert message.subject == "No new copy has arrived for 3 days"
    assert "Call the practice" in message.brief
    assert "not whether they are complete" in message.text
    place.back_up(watcher.clock.now())
    watcher.later(HOUR)
    assert watcher.told()[1:] == [(AlertKind.RECOVERY, "watch-overdue")]


def test_a_copy_that_is_deleted_emptied_or_made_up_does_not_pass(
    place: Place, watcher: Watcher
) -> None:
    place.back_up(NOON)
    watcher.watch.add(place.copy)
    watcher.later(HOUR)
    newest = place.back_up(watcher.clock.now())
    watcher.later(HOUR)
    # A new empty file with the name of a copy, and one whose content is not what its name says.
    (place.copy / "snapshots" / ("a" * 64)).write_bytes(b"")
    (place.copy / "snapshots" / ("b" * 64)).write_bytes(b"made up")
    (report,) = watcher.watch.look()
    assert report.copies == 2
    newest.chmod(0o600)
    newest.write_bytes(b"")
    watcher.later(HOUR)
    assert watcher.told() == [(AlertKind.ALARM, "watch-vanished")]


def test_copies_moved_away_and_another_set_are_told_and_a_share_that_is_off_is_not(
    place: Place, watcher: Watcher, tmp_path: Path, restic_path: Path
) -> None:
    place.back_up(NOON)
    watcher.watch.add(place.copy)
    watcher.later(HOUR)
    # The share is not mounted: what held it is an empty folder.
    away = tmp_path / "away"
    place.copy.parent.rename(away)
    place.copy.parent.mkdir()
    (report,) = watcher.watch.look()
    assert not report.is_reached
    watcher.later(DAY)
    assert watcher.told() == []
    # It is mounted again, but the copies are gone from it.
    place.copy.parent.rmdir()
    away.rename(place.copy.parent)
    place.copy.rename(tmp_path / "hidden")
    watcher.later(HOUR)
    assert watcher.told() == [(AlertKind.ALARM, "watch-replaced")]
    shutil.copytree(tmp_path / "hidden", place.copy)
    watcher.later(HOUR)
    assert watcher.told()[1:] == [(AlertKind.RECOVERY, "watch-replaced")]
    (place.copy / "config").chmod(0o600)
    (place.copy / "config").write_bytes(b"of another")
    watcher.later(HOUR)
    assert watcher.told()[-1] == (AlertKind.ALARM, "watch-replaced")


def test_pain_23_a_watcher_that_was_off_over_a_long_weekend_does_not_cry_wolf(
    place: Place, watcher: Watcher
) -> None:
    place.back_up(NOON)
    watcher.watch.add(place.copy)
    watcher.watch.look()
    watcher.clock.advance(4 * DAY)  # both computers were off
    woke = watcher.clock.now()
    assert watcher.watch.look(woke)[0].troubles == (TroubleKind.WATCH_OVERDUE,)
    watcher.clock.advance(30 * timedelta(minutes=1))
    place.back_up(watcher.clock.now())
    watcher.watch.look(woke)
    watcher.later(DAY)
    assert watcher.told() == []


def test_a_place_that_is_no_longer_watched_is_not_told_to_be_well(
    place: Place, watcher: Watcher
) -> None:
    place.back_up(NOON)
    watcher.watch.add(place.copy)
    watcher.watch.look()
    watcher.later(4 * DAY)
    with pytest.raises(PracticeGuardError) as unknown:
        watcher.watch.remove(place.copy / "no")
    assert unknown.value.code is ErrorCode.INPUT_INVALID  # not: “PracticeGuard is not set up yet”
    watcher.watch.remove(place.copy)
    watcher.later(HOUR)
    assert watcher.told() == [(AlertKind.ALARM, "watch-overdue")]


def test_a_folder_without_copies_cannot_be_watched(watcher: Watcher, tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as missing:
        watcher.watch.add(tmp_path / "nowhere")
    assert missing.value.code is ErrorCode.PLACE_NOT_FOUND
    with pytest.raises(PracticeGuardError) as empty:
        watcher.watch.add(tmp_path)
    assert empty.value.code is ErrorCode.PLACE_EMPTY


# --- as a process -------------------------------------------------------------------------------


class Computer:
    """Another computer: a home of its own, no keyring, and a tool that shows notifications."""

    def __init__(self, folder: Path) -> None:
        self.home, tools = folder / "home", folder / "tools"
        tools.mkdir()
        self.shown = folder / "shown"
        tool = tools / "notify-send"
        script = f"import sys; print(*sys.argv[-2:], file=open({str(self.shown)!r}, 'a'))"
        tool.write_text(f"#!{sys.executable}\n{script}\n")
        tool.chmod(0o755)
        self.environ = {
            "PATH": f"{tools}:/usr/bin:/bin",
            "PRACTICEGUARD_HOME": str(self.home),
            "PYTHONPATH": str(CHECKOUT / "src"),
            "LC_ALL": "C.UTF-8",
        }

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "practiceguard", "watch", *words]

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            self.command(*words), env=self.environ, capture_output=True, text=True, timeout=60
        )

    def move_time(self, days: int) -> None:
        """Let what is remembered lie so many days further back."""
        path = self.home / "watch" / "watch.json"

        def earlier(found: re.Match[str]) -> str:
            return (datetime.fromisoformat(found[0]) - timedelta(days=days)).isoformat()

        moment = re.compile(r"20\d\d-\d\d-\d\dT[\d:.]+\+00:00")
        path.write_text(moment.sub(earlier, path.read_text()))


def test_another_computer_alarms_with_nothing_but_the_program(place: Place, tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    place.back_up(datetime.now().astimezone())
    added = computer.run("add", str(place.copy), "--days", "3", "--language", "fr")
    assert added.returncode == 0, added.stderr
    fine = computer.run("look", "--json")
    assert fine.returncode == 0, fine.stderr
    assert json.loads(fine.stdout)[0]["copies"] == 1
    computer.move_time(4)
    assert computer.run("look").returncode == 5  # noticed, and given an hour
    assert not computer.shown.exists()
    computer.move_time(1)
    assert "no new copy has arrived since" in computer.run("look").stdout
    assert "Aucune nouvelle copie n’est arrivée depuis 5 jours" in computer.shown.read_text()
    place.back_up(datetime.now().astimezone())
    assert computer.run("look").returncode == 0
    assert computer.shown.read_text().count("\n") == 2
    # Nothing but its own folder was made, and no database among it.
    assert not list(computer.home.glob("*.db*"))
    assert (computer.home / "watch" / "watch.json").stat().st_mode & 0o077 == 0


def test_the_watch_that_is_started_at_login_alarms_by_itself_and_ends_when_asked(
    place: Place, tmp_path: Path
) -> None:
    computer = Computer(tmp_path)
    place.back_up(datetime.now().astimezone())
    assert computer.run("add", str(place.copy)).returncode == 0
    process = subprocess.Popen(computer.command("keep", "--every", "0.01"), env=computer.environ)
    try:
        until = time.monotonic() + 30
        while '"reached_at": "' not in (computer.home / "watch" / "watch.json").read_text():
            assert time.monotonic() < until
            time.sleep(0.1)
        second = computer.run("keep", "--every", "0.01")
        assert second.returncode == 11, second.stderr
        for one in place.snapshots():
            one.unlink()
        while not computer.shown.exists():
            assert time.monotonic() < until
            time.sleep(0.1)
        assert "Copies have disappeared" in computer.shown.read_text()
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    time.sleep(0.2)
    assert computer.shown.read_text().count("\n") == 1


def test_the_watch_starts_at_login_and_leaves_nothing_when_it_is_taken_out(tmp_path: Path) -> None:
    environ = {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PRACTICEGUARD_HOME": str(tmp_path / "state"),
        "PYTHONPATH": str(CHECKOUT / "src"),
        "PATH": "",  # no systemd here, whatever this machine has
    }

    def called(*words: str) -> int:
        command = [sys.executable, "-m", "practiceguard", "watch", "login", *words]
        return subprocess.run(command, env=environ, check=False, capture_output=True).returncode

    assert called() == 0
    (entry,) = (tmp_path / "config" / "autostart").iterdir()
    assert "watch keep" in entry.read_text().replace('"', "")
    assert called() == 0
    assert len(list((tmp_path / "config" / "autostart").iterdir())) == 1
    assert called("--remove") == 0
    assert list((tmp_path / "config" / "autostart").iterdir()) == []

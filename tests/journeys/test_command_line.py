"""The command line from outside: the real program, a real restic, a real keyring.

One practice is set up for all tests; each leaves it as it found it, and none relies on another.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from practiceguard.domain.recovery_code import recovery_code_from_bytes
from tests.journeys.installed_practice import (
    Done,
    InstalledPractice,
    Watcher,
    code_on,
    installed_practice,
)

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

FILES = {
    "letter.txt": b"Dear patient",
    "Müller [1]/passport 'copy'.jpg": b"\xff\xd8 identity",
    "日本/-leading dash.txt": b"dash",
    "two\nlines.txt": b"newline",
}


@pytest.fixture(scope="module")
def practice(
    tmp_path_factory: pytest.TempPathFactory, restic_path: Path
) -> Iterator[InstalledPractice]:
    """Return a practice with one complete copy, set up in two calls by options alone."""
    with installed_practice(tmp_path_factory.mktemp("practice"), FILES) as practice:
        _set_up(practice)
        practice.look_inside()
        yield practice
        assert not practice.locks()


def _set_up(practice: InstalledPractice) -> None:
    sheet = practice.next_sheet()
    begun = practice.call(
        "setup", "--practice", "Praxis Dr. Beispiel", "--country", "de", "--source",
        practice.records, "--place-kind", "drive", "--place", practice.drive, "--sheet", sheet,
        "--no-input",
    )  # fmt: skip
    # The code has to come from the paper: set-up stops there, and keeps what was answered.
    assert (begun.code, begun.out) == (2, "")
    assert "--typed-code-stdin" in begun.err
    assert str(sheet) in begun.err
    practice.code = code_on(sheet)
    sheet.unlink()
    typed = practice.code.lower().replace("-", " ") + "\n"
    done = practice.call("setup", "--typed-code-stdin", "--no-agent", "--json", typed=typed)
    assert done.code == 0, done.err + done.out
    assert done.json["state"] == "complete"
    assert done.json["trigger"] == "first"
    assert done.json["figures"]["files_total"] == len(FILES)


def good(done: Done) -> Done:
    assert done.code == 0, done.err + done.out
    return done


def protected(practice: InstalledPractice, *options: str) -> Done:
    """Ask for the status: good, or nothing but the lack of a second disk keeps it from good."""
    done = practice.call("status", *options)
    if practice.is_on_other_disk:
        return good(done)
    assert done.code == 5
    reasons = practice.call("status", "--json", "--offline").json["reasons"]
    assert [reason["code"] for reason in reasons] == ["same-disk", "complete-copy"]
    return done


def refused(done: Done, code: int, error: str) -> None:
    assert (done.code, done.json["error"]) == (code, error), done.out + done.err
    told = [done.json[part] for part in ("happened", "means", "next_step")]
    assert all(told)
    assert not [sentence for sentence in told if "…" in sentence]


# --- set up -------------------------------------------------------------------------------------


def test_a_second_set_up_is_refused(practice: InstalledPractice) -> None:
    refused(practice.call("setup", "--practice", "x", "--json"), 1, "already-set-up")


def test_another_state_folder_knows_nothing_of_this_one(practice: InstalledPractice) -> None:
    apart = practice.environment | {"PRACTICEGUARD_HOME": str(practice.folder / "another home")}
    for verb in ("status", "doctor"):
        assert practice.call(verb, "--json", environment=apart).code == 4
    for verb in ("backup", "snapshots", "ls", "check", "sheet show"):
        refused(practice.call(*verb.split(), "--json", environment=apart), 4, "not-set-up")
    told = practice.call("backup", environment=apart)
    assert told.err.splitlines()[0] == "PracticeGuard is not set up yet."


def test_without_a_keyring_nothing_is_done_and_it_says_what_to_install(
    practice: InstalledPractice,
) -> None:
    none = practice.environment | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
    refused(practice.call("backup", "--json", environment=none), 20, "keyring-missing")
    fresh = none | {"PRACTICEGUARD_HOME": str(practice.folder / "home without keyring")}
    told = practice.call("setup", "--practice", "x", "--country", "FR", "--no-input",
                         environment=fresh)  # fmt: skip
    assert told.code == 20
    assert "gnome-keyring" in told.err


# --- back up and look ---------------------------------------------------------------------------


def test_a_backup_ends_complete_and_the_status_is_good(practice: InstalledPractice) -> None:
    run = good(practice.call("backup", "--json")).json
    assert (run["state"], run["unread_count"], run["cause"]) == ("complete", 0, None)
    status = protected(practice, "--json").json
    assert status["place_problem"] is None
    assert status["snapshot"]["snapshot_id"] == run["snapshot_id"]
    listed = good(practice.call("snapshots", "--json")).json
    assert listed[0]["snapshot"]["snapshot_id"] == run["snapshot_id"]
    assert listed[0]["completeness"] == "complete"
    told = protected(practice, "--offline")
    if practice.is_on_other_disk:
        assert told.out.splitlines()[0] == "Your patient records are protected"


def test_folders_are_listed_and_names_found(practice: InstalledPractice) -> None:
    good(practice.call("backup", "--json"))  # another test's copy may hold more
    nodes = good(practice.call("ls", practice.records, "--json")).json
    assert {node["path"] for node in nodes} == {
        f"{practice.records}/{name.split('/')[0]}" for name in FILES
    }
    told = good(practice.call("ls", practice.records))
    assert "two\ufffdlines.txt" in told.out
    found = good(practice.call("find", "PASSPORT", "--all", "--json")).json
    assert [file["node"]["path"] for file in found["files"]] == [
        f"{practice.records}/Müller [1]/passport 'copy'.jpg"
    ]
    assert good(practice.call("find", "muller", "--json")).json["files"]
    nothing = good(practice.call("find", "nothing like it", "--json")).json
    assert nothing == {"files": [], "is_cut_off": False}
    refused(practice.call("ls", "/no/such/folder", "--json"), 1, "file-not-found")
    refused(practice.call("ls", "--copy", "0000", "--json"), 1, "snapshot-not-found")


def test_files_come_back_byte_by_byte(practice: InstalledPractice) -> None:
    target = practice.folder / "restored"
    done = good(practice.call("restore", practice.records, "--to", target, "--json")).json
    assert {file["fate"] for file in done["files"]} == {"placed"}
    back = {
        str(path.relative_to(target / "Records")): path.read_bytes()
        for path in target.rglob("*")
        if path.is_file()
    }
    assert {name: back.get(name) for name in FILES} == FILES
    assert practice.call("restore", practice.records).code == 2
    refused(
        practice.call("restore", "/no/such/file", "--to", target, "--json"), 1, "file-not-found"
    )


_LEAVE = """
import json, pathlib, sys
from practiceguard.bootstrap import build
world = build().world
folder = world.files.make_private_folder(pathlib.Path(sys.argv[1]))
(folder / "patient.txt").write_text("in the open")
world.store.save_setting("restore-staging", json.dumps([[str(folder), 2**22 + 1, 1.0]]))
"""


def test_what_a_killed_restore_left_is_gone_at_the_next_start(practice: InstalledPractice) -> None:
    place = practice.folder / "left"
    place.mkdir()
    command = [sys.executable, "-c", _LEAVE, str(place)]
    subprocess.run(command, env=practice.environment, check=True)
    assert len(list(place.iterdir())) == 1
    practice.call("status", "--json")
    assert list(place.iterdir()) == []


def test_a_changed_file_stays_beside_the_restored_one(practice: InstalledPractice) -> None:
    letter = practice.records / "letter.txt"
    letter.write_bytes(b"changed since")
    try:
        done = good(practice.call("restore", letter, "--in-place", "--json")).json
        (file,) = done["files"]
        assert file["fate"] == "placed-beside"
        beside = Path(file["placed_at"])
        assert beside.parent == practice.records
        assert beside.read_bytes() == FILES["letter.txt"]
        assert letter.read_bytes() == b"changed since"
        beside.unlink()
        skipped = good(
            practice.call("restore", letter, "--in-place", "--conflict", "skip", "--json")
        ).json
        assert [one["fate"] for one in skipped["files"]] == ["skipped"]
        assert letter.read_bytes() == b"changed since"
    finally:
        letter.write_bytes(FILES["letter.txt"])


@pytest.mark.parametrize("depth", ["structure", "all-data"])
def test_the_copy_is_sound(practice: InstalledPractice, depth: str) -> None:
    done = good(practice.call("check", "--depth", depth, "--json")).json
    assert (done["depth"], done["is_sound"], done["errors"]) == (depth, True, [])


def test_the_doctor_finds_nothing(practice: InstalledPractice) -> None:
    found = good(practice.call("doctor", "--json")).json
    assert {finding["part"]: finding["problem"] for finding in found} == dict.fromkeys(
        ("restic", "keyring", "place", "free-space", "sources", "recovery-sheet")
    )


def test_a_demonstration_does_the_whole_job_elsewhere(practice: InstalledPractice) -> None:
    folder = practice.folder / "demo"
    done = good(practice.call("demo", "--patients", "5", "--folder", folder, "--json")).json
    assert done["made"]["patients"] == 5
    assert done["compared"] > 0
    assert done["different"] == []
    assert [done[run]["state"] for run in ("first_run", "second_run")] == ["complete"] * 2
    assert Path(done["restored_folder"]).is_relative_to(folder)
    assert good(practice.call("sheet", "show", "--json")).json["repository"]


# --- the recovery sheet -------------------------------------------------------------------------


def test_the_sheet_is_proved_by_its_own_code_only(practice: InstalledPractice) -> None:
    proved = good(
        practice.call("sheet", "verify", "--code-stdin", "--json", typed=practice.code + "\n")
    ).json
    assert proved["verified_at"]
    slip = ("0" if practice.code[0] != "0" else "1") + practice.code[1:]
    other = recovery_code_from_bytes(b"another practice.").printed().reveal()
    for typed, error in ((slip, "recovery-code-mistyped"), (other, "recovery-code-wrong")):
        done = practice.call("sheet", "verify", "--code-stdin", "--json", typed=typed + "\n")
        refused(done, 12, error)
        assert typed not in done.out + done.err


def test_a_new_sheet_takes_over_only_when_it_was_typed_back(practice: InstalledPractice) -> None:
    old, sheet = practice.code, practice.next_sheet()
    begun = practice.call("sheet", "renew", "--save", sheet, "--code-stdin", "--json",
                          typed=old + "\n")  # fmt: skip
    refused(begun, 12, "recovery-code-wrong")
    again = practice.next_sheet()
    renewing = practice.start("sheet", "renew", "--save", again, "--code-stdin")
    assert renewing.stderr is not None
    assert str(again) in renewing.stderr.readline()
    assert code_on(again) == code_on(sheet) != old
    good(practice.ended(renewing, typed=code_on(again) + "\n"))
    practice.code = code_on(again)
    for path in (sheet, again):
        path.unlink()
    refused(
        practice.call("sheet", "verify", "--code-stdin", "--json", typed=old + "\n"),
        12,
        "recovery-code-wrong",
    )


def test_pain_06_with_the_paper_alone_a_new_computer_gets_the_files_back(
    practice: InstalledPractice,
) -> None:
    new_drive = practice.folder / "drive from the safe"
    shutil.copytree(practice.copy, new_drive / practice.copy.name)
    new = practice.environment | {"PRACTICEGUARD_HOME": str(practice.folder / "new computer")}
    sheet = practice.next_sheet()
    # Who the practice is and what is protected, the copy itself knows.
    adopted = practice.call(
        "setup", "--place", new_drive, "--adopt", "--password-stdin", "--sheet", sheet,
        "--no-input", environment=new, typed=practice.code + "\n",
    )  # fmt: skip
    assert adopted.code == 2, adopted.err
    done = practice.call("setup", "--typed-code-stdin", "--no-agent", "--no-first-backup", "--json",
                         environment=new, typed=code_on(sheet) + "\n")  # fmt: skip
    assert good(done).json["adopt"] is True
    assert done.json["practice_name"] == "Praxis Dr. Beispiel"
    assert done.json["sources"] == [str(practice.records)]
    sheet.unlink()
    letter, target = practice.records / "letter.txt", practice.folder / "back"
    good(practice.call("restore", letter, "--to", target, "--json", environment=new))
    assert (target / "letter.txt").read_bytes() == FILES["letter.txt"]
    status = practice.call("status", "--json", environment=new)
    # Whether those copies are complete, the lost computer has left beside them. That drive is a
    # folder beside the records, whatever it was called.
    assert (status.code, status.json["level"]) == (5, "care")
    codes = {reason["code"] for reason in status.json["reasons"]}
    assert "same-disk" in codes
    assert "completeness-unknown" not in codes


# --- what goes wrong ----------------------------------------------------------------------------


def test_an_unplugged_drive(practice: InstalledPractice) -> None:
    good(practice.call("backup", "--json"))
    with practice.unplugged():
        run = practice.call("backup", "--json")
        assert (run.code, run.json["state"]) == (10, "failed")
        assert run.json["cause"] == "place-not-found"
        told = practice.call("backup")
        assert "No copy was made." in told.out
        assert str(practice.copy) in told.out
        status = practice.call("status", "--json")
        assert (status.code, status.json["place_problem"]) == (5, "place-not-found")
        refused(practice.call("snapshots", "--json"), 10, "place-not-found")
        assert not practice.drive.exists()  # nothing was made in its place
    good(practice.call("backup", "--json"))


def test_another_copy_in_the_place_of_ours(practice: InstalledPractice, restic_path: Path) -> None:
    aside = practice.copy.rename(practice.drive / "ours")
    try:
        asked = {"RESTIC_PASSWORD": practice.daily_password, "PATH": os.environ["PATH"]}
        subprocess.run(
            [restic_path, "init", "--no-cache", "--repo", practice.copy],
            env=asked, check=True, capture_output=True,
        )  # fmt: skip
        before = sorted(practice.copy.rglob("*"))
        run = practice.call("backup", "--json")
        assert (run.code, run.json["cause"]) == (10, "wrong-repository")
        status = practice.call("status", "--json")
        assert (status.code, status.json["level"]) == (5, "bad")
        assert status.json["reasons"][0]["code"] == "copy-replaced"
        refused(practice.call("ls", "--json"), 10, "wrong-repository")
        assert sorted(practice.copy.rglob("*")) == before
    finally:
        subprocess.run(["rm", "-rf", practice.copy], check=True)
        aside.rename(practice.copy)
    good(practice.call("backup", "--json"))
    protected(practice, "--json")


def test_a_copy_whose_data_is_gone_is_never_called_good_again_without_a_proof(
    practice: InstalledPractice,
) -> None:
    good(practice.call("backup", "--json"))
    data = practice.copy / "data"
    aside = data.rename(practice.drive / "data aside")
    try:
        data.mkdir()
        assert practice.call("check", "--depth", "all-data", "--json").code != 0
        for options in ((), ("--offline",)):
            status = practice.call("status", "--json", *options)
            assert (status.code, status.json["level"]) == (5, "bad")
    finally:
        shutil.rmtree(data)
        aside.rename(data)
    good(practice.call("check", "--depth", "structure", "--json"))
    status = practice.call("status", "--json")
    assert (status.code, status.json["reasons"][0]["code"]) == (5, "copy-damaged")
    good(practice.call("check", "--depth", "all-data", "--json"))
    protected(practice, "--json")


def test_a_second_backup_waits_for_nobody(practice: InstalledPractice) -> None:
    with practice.held_backup() as first:
        refused(practice.call("backup", "--json"), 11, "already-running")
        first.go_on()
        assert good(practice.ended(first.process)).json["state"] == "complete"
    assert not practice.locks()


def test_ctrl_c_stops_a_backup_cleanly(practice: InstalledPractice) -> None:
    with practice.held_backup() as backup:
        assert practice.locks()
        backup.interrupt()
        done = practice.ended(backup.process)
        assert (done.code, done.json["state"]) == (130, "cancelled")
        assert done.json["snapshot_id"] is None
    assert not practice.locks()
    good(practice.call("backup", "--json"))
    good(practice.call("check", "--depth", "structure", "--json"))


def test_a_power_cut_is_told_and_repaired(practice: InstalledPractice) -> None:
    with practice.held_backup() as backup:
        backup.cut_the_power()
    assert practice.locks()
    status = practice.call("status", "--json")
    assert status.code == 5
    newest = status.json["runs"][0]
    assert (newest["state"], newest["cause"]) == ("interrupted", "interrupted")
    assert "newest-interrupted" in {reason["code"] for reason in status.json["reasons"]}
    good(practice.call("backup", "--json"))
    good(practice.call("check", "--depth", "structure", "--json"))
    assert not practice.locks()
    protected(practice, "--json")


def test_an_unreadable_emptied_or_missing_folder_is_never_success(
    practice: InstalledPractice,
) -> None:
    away = practice.records.rename(practice.folder / "Records away")
    try:
        run = practice.call("backup", "--json")
        assert (run.code, run.json["state"], run.json["cause"]) == (1, "failed", "source-missing")
        practice.records.mkdir()
        run = practice.call("backup", "--json")
        assert (run.code, run.json["state"]) == (3, "incomplete")
        assert run.json["cause"] == "source-empty"
        assert practice.call("status", "--json").code == 5
        practice.records.rmdir()
    finally:
        away.rename(practice.records)
    assert good(practice.call("backup", "--json")).json["state"] == "complete"


# --- secrets ------------------------------------------------------------------------------------


def test_no_secret_is_ever_in_arguments_environments_files_or_logs(
    practice: InstalledPractice,
) -> None:
    typed = practice.code.replace("-", "")
    secrets = (practice.daily_password, practice.code, typed)
    with Watcher(secrets).watching() as watcher:
        good(practice.call("backup", "--json"))
        told = [
            protected(practice),
            good(practice.call("doctor", "--json")),
            good(practice.call("sheet", "verify", "--code-stdin", typed=practice.code + "\n")),
        ]
    assert watcher.looks > 20
    assert {"restic"} <= watcher.seen
    assert watcher.leaks == set()
    assert not [done for done in told for one in secrets if one in done.out + done.err]
    files = [path for path in practice.home.rglob("*") if path.is_file()]
    assert len(files) > 3
    groups = practice.code.split("-")
    for path in files:
        content = path.read_bytes()
        assert not [one for one in secrets if one.encode() in content], path
        assert not all(group.encode() in content for group in groups), path


def test_the_state_is_closed_to_others(practice: InstalledPractice) -> None:
    wrong = [
        path
        for path in (practice.home, *practice.home.rglob("*"))
        if path.stat().st_mode & 0o077 and not path.is_symlink() and path.is_dir()
    ]
    assert practice.home.stat().st_mode & 0o777 == 0o700
    database = next(practice.home.rglob("*.db"))
    assert database.stat().st_mode & 0o777 == 0o600
    assert not database.read_bytes().startswith(b"SQLite")
    assert json.dumps([str(path) for path in wrong if path == practice.home]) == "[]"

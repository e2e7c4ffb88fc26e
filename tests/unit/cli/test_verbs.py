"""Every verb in words, and set-up by questions, on a practice made of fakes."""

import io
import json
import os
import signal
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest

from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.main import run
from practiceguard.cli.options import path_in_copy
from practiceguard.cli.progress import StopOnInterrupt
from practiceguard.domain.backup.run import RunState, UnreadItem
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.browse_snapshot import MOST_FOUND
from practiceguard.services.ports import Folder, repository_password_name
from tests.unit.services.practice_world import PracticeWorld, practice_world


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PracticeWorld:
    """Return a practice that is not set up, which every verb works on."""
    world = practice_world(tmp_path)
    for verb in ("backup", "check", "doctor", "restore", "setup", "sheet", "snapshots", "status"):
        monkeypatch.setattr(f"practiceguard.cli.{verb}.build", lambda: world.app)
    return world


@pytest.fixture
def world(fresh: PracticeWorld) -> PracticeWorld:
    fresh.set_up()
    return fresh


class Terminal:
    """Somebody who reads and types."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.questions: list[str] = []
        self.err = ""

    def types(self, text: str) -> None:
        """Type ahead, for what is read from standard input."""
        self._monkeypatch.setattr(sys, "stdin", io.StringIO(text))

    def answers(self, answers: dict[str, str]) -> None:
        """Answer questions by what they begin with; a question without answer is a failure."""

        def prompt(text: str, **_named: object) -> str:
            self.questions.append(text)
            return next(answers[start] for start in answers if text.startswith(start))

        self._monkeypatch.setattr(click, "prompt", prompt)
        self._monkeypatch.setattr(click, "confirm", lambda text, **_: prompt(text) == "y")

    def __call__(self, *arguments: str | Path) -> tuple[int, str]:
        self._capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        told = self._capsys.readouterr()
        self.err = told.err
        return code, told.out


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(capsys, monkeypatch)


# --- set up -------------------------------------------------------------------------------------


def test_set_up_by_questions(fresh: PracticeWorld, call: Terminal) -> None:
    fresh.machine.folders = (Folder(fresh.source, "documents", is_chosen=True),)
    sheet = fresh.folder / "sheet.pdf"
    answers = {
        "Name of the practice": "Praxis Dr. Beispiel",
        "Country": "de",
        "Protect": "y",
        "Another folder": "-",
        "Where shall": "drive",
        "The drive": str(fresh.drive),
        "Save the recovery sheet": str(sheet),
    }
    call.answers(answers | {"Group ": "nothing"})  # nobody has looked at the paper yet
    assert call("setup")[0] == ExitCode.WRONG_PASSWORD
    groups = fresh.paper().split("-")
    call.answers({f"Group {number} ": groups[number - 1] for number in range(1, 8)})
    code, out = call("setup")
    assert code == ExitCode.DONE
    assert out.startswith("The copy is complete: every file was read.")
    assert len(call.questions) == 7 + 3 + 3  # and what was answered is not asked again
    assert fresh.plan().sources == (fresh.source,)


def test_without_questions_the_missing_option_is_named(
    fresh: PracticeWorld, call: Terminal
) -> None:
    for options, missing in (
        ((), "--practice"),
        (("--practice", "x"), "--country"),
        (("--practice", "x", "--country", "FR"), "--source"),
        (("--source", fresh.source, "--place-kind", "drive"), "--place"),
        (("--place", fresh.drive), "--sheet"),
        (("--sheet", fresh.next_sheet()), "--typed-code-stdin"),
    ):
        assert call("setup", "--no-input", *options)[0] == ExitCode.USAGE
        assert missing in call.err
    call.types(fresh.paper() + "\n")
    code, out = call("setup", "--no-input", "--typed-code-stdin", "--no-first-backup")
    assert (code, out) == (ExitCode.DONE, "Set up. No copy was made yet.\n")
    assert fresh.runs.runs() == ()


def test_a_folder_without_files_is_asked_about(fresh: PracticeWorld, call: Terminal) -> None:
    empty = fresh.folder / "Later"
    empty.mkdir()
    chosen: tuple[str | Path, ...] = ("--practice", "x", "--country", "FR", "--source", empty)
    call.answers({"There is no file": "n"})
    assert call("setup", *chosen)[0] == ExitCode.FAILED
    assert "There is not a single file" in call.err
    chosen = (*chosen, "--source", fresh.source)
    assert call("setup", *chosen)[0] == ExitCode.FAILED
    assert "There is no file in this folder" in call.err
    assert call("setup", "--no-input", *chosen)[0] == ExitCode.USAGE
    assert "--empty-is-meant" in call.err
    assert fresh.store.draft().sources == ()
    call("setup", "--no-input", *chosen, "--empty-is-meant")
    assert fresh.store.draft().sources == (empty, fresh.source)


def test_to_try_it_out_no_place_is_needed(fresh: PracticeWorld, call: Terminal) -> None:
    call("setup", "--no-input", "--practice", "x", "--country", "FR", "--source", fresh.source)
    draft = fresh.store.draft()
    assert draft.place_kind is not None
    assert draft.place_kind.value == "this-computer"


def test_the_password_of_a_copy_is_not_asked_for_without_questions(
    fresh: PracticeWorld, call: Terminal
) -> None:
    call.answers({})
    for quiet in ("--no-input", "--json"):
        code, out = call(
            "setup", quiet, "--practice", "x", "--country", "FR", "--source", fresh.source,
            "--place", fresh.drive, "--adopt",
        )  # fmt: skip
        assert code == ExitCode.USAGE
        assert call.questions == []
        assert "--password-stdin" in out + call.err


def test_another_place_is_refused_once_one_is_connected(
    fresh: PracticeWorld, call: Terminal
) -> None:
    other = fresh.folder / "other drive"
    other.mkdir()
    options = ("setup", "--no-input", "--practice", "x", "--country", "FR")
    call(*options, "--source", fresh.source, "--place", fresh.drive)
    assert "--sheet" in call.err
    for another in (("--place", other), ("--place-kind", "this-computer")):
        assert call("setup", "--no-input", *another, "--sheet", fresh.next_sheet())[0] == 2
        assert fresh.location in call.err
    assert fresh.printer.printed == []
    assert list(other.iterdir()) == []
    call("setup", "--no-input", "--place", fresh.drive)
    assert "--sheet" in call.err


def test_another_place_is_chosen_when_that_is_said(fresh: PracticeWorld, call: Terminal) -> None:
    other = fresh.folder / "other drive"
    other.mkdir()
    call("setup", "--no-input", "--practice", "x", "--country", "FR", "--source", fresh.source)
    tried_out = fresh.store.draft().repository
    sheet = ("--sheet", fresh.next_sheet())
    again = ("--another-place", "--place-kind", "drive", "--place", other)
    assert call("setup", "--no-input", *again, *sheet)[0] == ExitCode.USAGE
    assert "--typed-code-stdin" in call.err
    assert fresh.store.draft().repository != tried_out
    call.types(fresh.paper() + "\n")
    code, _ = call("setup", "--no-input", "--typed-code-stdin")
    assert code == ExitCode.DONE
    assert fresh.app.open_repository.current().location.startswith(str(other))


def test_after_set_up_the_copy_can_move(world: PracticeWorld, call: Terminal) -> None:
    other = world.folder / "other drive"
    other.mkdir()
    before = world.plan()
    there = ("--another-place", "--place", other, "--sheet", world.next_sheet())
    assert call("setup", "--no-input", *there)[0] == ExitCode.USAGE
    assert "--typed-code-stdin" in call.err
    assert call("setup", "--no-input", "--another-place")[0] == ExitCode.USAGE
    assert "give --place." in call.err
    assert world.plan() == before  # until the new sheet is proved, copies go where they went
    call.types(world.paper() + "\n")
    assert call("setup", "--no-input", "--typed-code-stdin")[0] == ExitCode.DONE
    assert world.app.open_repository.current().location.startswith(str(other))
    assert (world.plan().plan_id, world.plan().sources) == (before.plan_id, before.sources)
    assert call("setup", "--no-input")[0] == ExitCode.FAILED
    assert call.err.startswith("PracticeGuard is set up already.")


def test_after_set_up_other_folders_can_be_protected(world: PracticeWorld, call: Terminal) -> None:
    more = world.folder / "X-rays"
    more.mkdir()
    (more / "1.dcm").write_text("x")
    before = world.plan()
    code, out = call("setup", "--source", world.source, "--source", more)
    assert code == ExitCode.DONE
    assert out == f"From the next copy on, this is copied:\n  {world.source}\n  {more}\n"
    assert world.plan().sources == (world.source, more)
    assert world.plan().exclusions == before.exclusions
    assert call("setup", "--exclude", "*.iso", "--json")[0] == ExitCode.DONE
    assert world.plan().sources == (world.source, more)
    assert "*.iso" in world.plan().exclusions


def test_a_folder_that_is_not_there_is_told_at_once(fresh: PracticeWorld, call: Terminal) -> None:
    code, _ = call("setup", "--no-input", "--source", fresh.folder / "nowhere")
    assert code == ExitCode.USAGE
    assert "does not exist" in call.err


@pytest.mark.parametrize("country", ["UK", "EU", "ZZ", "France", "", "1"])
def test_a_country_is_one_of_the_standard(
    fresh: PracticeWorld, call: Terminal, country: str
) -> None:
    call.answers({"Country": country})
    assert call("setup", "--practice", "x", "--country", country)[0] == ExitCode.USAGE
    assert f"--country {country}: give the two letters of ISO 3166-1" in call.err


def test_a_folder_is_typed_as_in_a_shell(
    fresh: PracticeWorld, call: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(fresh.source.parent))
    typed = iter(["nowhere", f"~/{fresh.source.name}", "-"])
    monkeypatch.setattr(
        click,
        "prompt",
        lambda text, **_: next(typed) if text.startswith("Another") else pytest.fail(text),
    )
    options = ("--practice", "x", "--country", "FR", "--place", fresh.folder / "unplugged")
    assert call("setup", *options)[0] == ExitCode.PLACE_NOT_REACHED
    assert call.err.startswith("There is no folder nowhere.\n")
    assert fresh.store.draft().sources == (fresh.source,)


def test_where_nobody_can_answer_the_option_is_named(
    fresh: PracticeWorld, call: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script without a terminal was stopped by nobody: 130 would be a lie."""
    call.types("")
    assert call("setup")[0] == ExitCode.USAGE
    assert "give --practice." in call.err
    fresh.set_up()
    monkeypatch.setattr("getpass.getpass", lambda *_, **__: input())
    assert call("sheet", "verify")[0] == ExitCode.USAGE
    assert "give --code-stdin." in call.err


# --- in words -----------------------------------------------------------------------------------


def test_a_backup_in_words(world: PracticeWorld, call: Terminal) -> None:
    code, out = call("backup")
    assert code == ExitCode.DONE
    assert "3 files, 18 bytes; 3 new, 0 changed" in out
    world.engine.unread = tuple(UnreadItem(f"/x/{n}\n", "denied") for n in range(25))
    code, out = call("backup")
    assert code == ExitCode.INCOMPLETE
    assert out.startswith("The copy is INCOMPLETE.")
    assert "25 could not be read:" in out
    assert "  /x/0\ufffd: denied" in out
    assert "… and 5 more" in out
    world.engine.fail("back_up", ErrorCode.PLACE_FULL)
    code, out = call("backup")
    assert code == ExitCode.FAILED
    assert out.splitlines()[:2] == ["No copy was made.", "The place of the copy is full."]


def test_what_we_found_ourselves_is_told_in_words(world: PracticeWorld, call: Terminal) -> None:
    other = world.folder / "emptied"
    other.mkdir()
    (other / "1.txt").write_text("x")
    call("setup", "--source", world.source, "--source", other)
    call("backup")
    (other / "1.txt").unlink()
    code, out = call("backup")
    assert code == ExitCode.INCOMPLETE
    assert f"  {other}: A folder to be protected is empty: {other}" in out
    assert "source-empty" not in out


def test_fewer_files_are_taken_as_normal_when_it_is_said(
    world: PracticeWorld, call: Terminal
) -> None:
    call("backup")
    for path in list(world.source.iterdir())[1:]:
        path.unlink()
    assert call("backup")[0] == ExitCode.INCOMPLETE
    assert call("backup", "--accept-smaller")[0] == ExitCode.DONE


@pytest.mark.parametrize(
    ("prepared", "code", "sentence"),
    [
        (True, ExitCode.DONE, "Your patient records are protected"),
        (False, ExitCode.NOT_PROTECTED, "Your patient records are not protected"),
    ],
)
def test_the_status_in_words(
    world: PracticeWorld, call: Terminal, prepared: bool, code: ExitCode, sentence: str
) -> None:
    if prepared:
        world.back_up()
    ended, out = call("status")
    assert (ended, out.splitlines()[0]) == (code, sentence)


def test_a_link_that_leads_elsewhere_is_in_the_status(world: PracticeWorld, call: Terminal) -> None:
    scans, link = world.folder / "Scans", world.source / "Scans"
    scans.mkdir()
    link.symlink_to(scans)
    call("backup")
    code, out = call("status")
    assert f"leads out of the folders you chose: {link} → {scans}." in out
    told = json.loads(call("status", "--json")[1])
    (advice,) = [one for one in told["advice"] if one["code"] == "link-not-copied"]
    assert advice["folder"] == f"{link} → {scans}"
    link.unlink()
    world.clock.advance(timedelta(days=1))
    call("backup")
    assert call("status")[0] == code, "it changes no verdict"


def test_copies_folders_and_names_in_words(world: PracticeWorld, call: Terminal) -> None:
    assert call("snapshots") == (0, "There is no copy yet.\n")
    assert call("ls")[0] == ExitCode.FAILED
    run_ = world.back_up()
    assert run_.state is RunState.COMPLETE
    assert "complete" in call("snapshots")[1]
    _, listed = call("ls", world.source)
    assert [line.split()[-1] for line in listed.splitlines()] == sorted(
        path.name for path in world.source.iterdir()
    )
    assert "folder" in call("ls", world.folder)[1]
    assert "letter.txt  in 1 copy" in call("find", "LETTER", "--all")[1]
    assert "Nothing is called like" in call("find", "nothing")[1]
    assert call("ls", "--copy", "0000")[0] == ExitCode.FAILED
    assert call("ls", "--copy", (run_.snapshot_id or "")[:6])[0] == ExitCode.DONE


def test_a_restoration_in_words(world: PracticeWorld, call: Terminal) -> None:
    world.back_up()
    target = world.folder / "back"
    code, out = call("restore", world.source / "letter.txt", "--to", target)
    assert code == ExitCode.DONE
    assert "1 are back, verified against the copy" in out
    assert str(target) in out
    world.engine.repositories[world.location].damaged.add(str(world.source / "photo.jpg"))
    code, out = call("restore", world.source / "photo.jpg", "--to", target)
    assert code == ExitCode.INCOMPLETE
    assert out.startswith("1 did not come back whole and were NOT put in place")
    assert not (target / "photo.jpg").exists()


def test_a_check_in_words(world: PracticeWorld, call: Terminal) -> None:
    assert call("check") == (0, "The lists and part 1/12 of the data are sound.\n")
    assert "data was not read" in call("check", "--depth", "structure")[1]
    world.engine.check_errors = ("pack 0123 is damaged",)
    code, out = call("check", "--depth", "all-data")
    assert code == ExitCode.FAILED
    assert "DAMAGED" in out
    assert "pack 0123 is damaged" in out


def test_the_sheet_in_words(world: PracticeWorld, call: Terminal) -> None:
    old = world.paper()
    assert "last proved" in call("sheet", "show")[1]
    call.types(old + "\n")
    assert call("sheet", "verify", "--code-stdin")[1].startswith("Proved: this paper opens")
    call.answers({"The code on the sheet": old})
    code, _ = call("sheet", "renew", "--save", world.folder / "new.pdf")
    assert code == ExitCode.WRONG_PASSWORD
    call.answers({"The code on the sheet": world.paper()})
    assert call("sheet", "verify")[0] == ExitCode.DONE
    assert old.replace("-", "") not in world.passwords()
    world.store._sheets.clear()
    assert call("sheet", "show")[1] == "There is no recovery sheet yet.\n"


def test_the_doctor_in_words(world: PracticeWorld, call: Terminal) -> None:
    code, out = call("doctor")
    assert code == ExitCode.DONE
    assert "ok       restic: 0.19.1" in out
    world.engine.unplug(world.location)
    code, out = call("doctor")
    assert code == ExitCode.FAILED
    assert f"PROBLEM  place: The drive or folder of the copy is not there: {world.location}" in out


def test_the_doctor_speaks_as_people_do(world: PracticeWorld, call: Terminal) -> None:
    world.machine.free[Path(world.location)] = 52_700_000_000
    _, out = call("doctor")
    assert "ok       free space: 52.7 GB free" in out
    assert "ok       sources: 1 folder to be copied, none missing or empty" in out
    assert "ok       recovery sheet: last proved Sat 14 Mar 2026, " in out
    world.machine.free[Path(world.location)] = 52_700_000
    code, out = call("doctor")
    assert code == ExitCode.FAILED
    # Not "full": that is something else.
    assert "free space: Only 52.7 MB are free at the place of the copy.\n         Free some" in out
    assert "full" not in out


@pytest.mark.parametrize("wanted", ["", "abc", "none"])
def test_an_id_that_means_no_copy_or_several_is_asked_for_again(
    world: PracticeWorld, call: Terminal, wanted: str
) -> None:
    for _ in range(2):
        world.back_up()
    code, _ = call("ls", "--copy", wanted)
    assert code == (ExitCode.FAILED if wanted == "none" else ExitCode.USAGE)


def test_nothing_is_no_name_to_look_for(world: PracticeWorld, call: Terminal) -> None:
    assert call("find", " ")[0] == ExitCode.USAGE
    assert "give a part of the name" in call.err


def test_before_set_up(fresh: PracticeWorld, call: Terminal) -> None:
    assert call("doctor")[0] == ExitCode.NOT_SET_UP
    assert call("status")[0] == ExitCode.NOT_SET_UP
    assert call("backup") == (ExitCode.NOT_SET_UP, "")
    assert call.err.startswith("PracticeGuard is not set up yet.")


@pytest.mark.parametrize("place", [(), ("--place", "USB")])
def test_the_copies_are_opened_again_with_the_paper(
    world: PracticeWorld, call: Terminal, place: tuple[str, ...]
) -> None:
    world.secrets.delete(repository_password_name(world.plan().repository))
    assert call("check")[0] == ExitCode.KEYRING
    assert "practiceguard sheet reconnect" in call.err
    call.types(world.paper() + "\n")
    code, out = call("sheet", "reconnect", *place, "--code-stdin")
    assert (code, out) == (
        ExitCode.DONE,
        f"This computer opens the copy at {world.location} again.\n",
    )
    assert call("check")[0] == ExitCode.DONE


# --- what is in the copies ----------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be chosen here")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak", "UTC"])
def test_a_file_may_bear_any_date(
    world: PracticeWorld, call: Terminal, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    end, beginning = datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)
    with monkeypatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        for at in (end, beginning):
            world.engine.add_snapshot(world.location, {"/x/odd.txt": b"1"}, modified_at=at)
            code, out = call("ls", "/x")
            assert (code, out.split()[-1]) == (ExitCode.DONE, "odd.txt")
            assert call("find", "odd", "--all")[0] == ExitCode.DONE
            assert call("find", "odd", "--json")[0] == ExitCode.DONE
        world.engine.add_snapshot(world.location, {"/x": b""}, taken_at=end)
        assert call("snapshots")[0] == ExitCode.DONE
    time.tzset()


def test_a_path_may_be_typed_carelessly_but_not_ambiguously(
    world: PracticeWorld, call: Terminal
) -> None:
    world.back_up()
    plain = call("ls", world.source)
    for careless in (f"{world.source}/", f"/{world.source}", f"{world.source}/x/../."):
        assert call("ls", careless) == plain
    code, out = call("restore", f"{world.source}/../Records/letter.txt", "--to", world.folder / "b")
    assert code == ExitCode.DONE, out
    assert (world.folder / "b" / "letter.txt").read_bytes() == b"Dear patient"
    for verb in (("ls", "Records"), ("restore", "letter.txt", "--to", world.folder / "b")):
        assert call(*verb)[0] == ExitCode.USAGE
        assert "from `/`" in call.err


def test_on_windows_a_path_may_be_typed_as_there(world: PracticeWorld) -> None:
    windows = replace(world.app, world=replace(world.world, is_windows=True))
    assert path_in_copy(windows, "C:\\Users\\Ann\\..\\x") == "/C/Users/x"
    assert path_in_copy(windows, "\\\\server\\share\\x") == "/\\\\server\\share/x"
    assert path_in_copy(windows, "/C/x/") == "/C/x"


def test_more_than_are_shown_is_said(world: PracticeWorld, call: Terminal) -> None:
    many = {f"/x/letter {number:03}.txt": b"" for number in range(MOST_FOUND)}
    world.engine.add_snapshot(world.location, many | {"/x/only.pdf": b""})
    code, out = call("find", "letter")
    assert code == ExitCode.DONE
    assert len(out.splitlines()) == MOST_FOUND + 1
    assert out.splitlines()[-1].startswith("There are more: only the first 500")
    assert json.loads(call("find", "letter", "--json")[1])["is_cut_off"] is True
    told = json.loads(call("find", "only", "--json")[1])
    assert (len(told["files"]), told["is_cut_off"]) == (1, False)


def test_the_latest_is_our_own_and_not_from_the_future(
    world: PracticeWorld, call: Terminal
) -> None:
    world.back_up()
    later = world.clock.now() + timedelta(minutes=5)
    world.engine.add_snapshot(world.location, {"/foreign": b""}, taken_at=later, tags=("other",))
    world.engine.add_snapshot(world.location, {"/future": b""}, taken_at=later + timedelta(days=9))
    code, out = call("ls", world.source)
    assert code == ExitCode.DONE
    assert "letter.txt" in out
    assert call.err == ""
    assert call("restore", world.source, "--to", world.folder / "back")[0] == ExitCode.DONE
    assert "foreign" not in call("find", "f")[1]
    assert "/foreign" in call("find", "foreign", "--all")[1]


def test_a_copy_that_is_not_known_to_be_complete_is_said_to_be_so(
    world: PracticeWorld, call: Terminal
) -> None:
    world.engine.add_snapshot(world.location, {"/x": b""}, tags=("other",))
    assert call("ls")[0] == ExitCode.DONE  # better a doubtful copy than none
    assert "whether it is complete is not known" in call.err
    world.engine.unread = (UnreadItem("/y", "denied"),)
    run_ = world.back_up()
    assert run_.snapshot_id is not None
    code, out = call("ls", world.source, "--json")
    assert code == ExitCode.DONE
    assert json.loads(out)
    assert call.err.startswith(f"Copy {run_.snapshot_id[:8]} of ")
    assert call.err.endswith("is INCOMPLETE: some files may be missing in it.\n")


# --- when not even our own records open ---------------------------------------------------------


@pytest.mark.parametrize(
    ("problem", "part", "ended"),
    [
        (ErrorCode.KEYRING_MISSING, "keyring", ExitCode.KEYRING),
        (ErrorCode.KEYRING_LOCKED, "keyring", ExitCode.KEYRING),
        (ErrorCode.SECRET_MISSING, "keyring", ExitCode.KEYRING),
        (ErrorCode.DATABASE_KEY_MISSING, "keyring", ExitCode.KEYRING),
        (ErrorCode.DATABASE_UNREADABLE, "set-up", ExitCode.FAILED),
        (ErrorCode.DATABASE_NEWER, "set-up", ExitCode.FAILED),
    ],
)
def test_the_doctor_tells_what_keeps_the_program_from_starting(
    call: Terminal, monkeypatch: pytest.MonkeyPatch, problem: ErrorCode, part: str, ended: ExitCode
) -> None:
    def build() -> None:
        raise PracticeGuardError(problem, {"place": "USB"})

    monkeypatch.setattr("practiceguard.cli.doctor.build", build)
    code, out = call("doctor")
    assert code == ended
    assert out.startswith(f"PROBLEM  {part.replace('-', ' ')}: ")
    assert len(out.splitlines()) == 3
    code, out = call("doctor", "--json")
    assert code == ended
    (finding,) = json.loads(out)
    assert (finding["part"], finding["problem"]) == (part, problem.value)


# --- signals ------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="only where terminals hang up")
def test_a_closed_terminal_stops_the_work_unless_it_is_to_be_ignored() -> None:
    before = signal.getsignal(signal.SIGHUP)
    try:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        with StopOnInterrupt().listening() as stop:
            os.kill(os.getpid(), signal.SIGHUP)
            assert stop.is_requested()
        assert signal.getsignal(signal.SIGHUP) == signal.SIG_DFL
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        with StopOnInterrupt().listening() as stop:
            os.kill(os.getpid(), signal.SIGHUP)
            assert not stop.is_requested()
    finally:
        signal.signal(signal.SIGHUP, before)


def test_set_up_anew_says_where_the_old_records_are(
    fresh: PracticeWorld, call: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = fresh.folder / "practiceguard.db.unreadable"
    monkeypatch.setattr("practiceguard.cli.setup.start_anew", lambda: aside)
    call("setup", "--no-input", "--start-anew", "--practice", "x", "--country", "FR")
    assert f"are kept as {aside}." in call.err
    assert fresh.store.draft().practice_name == "x"

"""Places from the command line, against a real append-only server over TLS.

Added by its fingerprint, filled, tested, changed and removed; no secret is seen by anybody.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.installed_practice import (
    Done,
    InstalledPractice,
    Watcher,
    code_on,
    installed_practice,
)
from tests.servers import RestServer, rest_server

pytestmark = [pytest.mark.real_keyring, pytest.mark.slow]

USER, PASSWORD = "praxis", "a very l0ng password of the server"
FILES = {"letter.txt": b"Dear patient", "scans/photo.jpg": b"\xff\xd8" * 5000}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RestServer]:
    with rest_server(tmp_path / "served", append_only=True, users={USER: PASSWORD}) as server:
        yield server


@pytest.fixture
def practice(tmp_path: Path, restic_path: object) -> Iterator[InstalledPractice]:
    folder = tmp_path / "practice"
    folder.mkdir()
    with installed_practice(folder, FILES) as practice:
        practice.set_up_with_drive("--no-first-backup")
        practice.look_inside()
        yield practice


def add(practice: InstalledPractice, server: RestServer, *more: str, typed: str = "") -> Done:
    return practice.call(
        "place", "add", "rest-server", "--address", f"127.0.0.1:{server.port}", "--user", USER,
        "--path", "copy", "--password-stdin", "--json", *more, typed=typed or PASSWORD + "\n",
    )  # fmt: skip


def fingerprint_of(done: Done) -> str:
    return next(line for line in done.err.splitlines() if line.count(":") == 31)


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_a_server_comes_serves_changes_and_goes(
    practice: InstalledPractice, server: RestServer, tmp_path: Path
) -> None:
    # Nobody vouches for it: it is shown, and not trusted.
    refused = add(practice, server)
    assert (refused.code, refused.json["error"]) == (1, "place-certificate-unknown")
    fingerprint = fingerprint_of(refused)
    other = add(practice, server, "--fingerprint", "AB:" * 31 + "CD")
    assert other.json["error"] == "place-certificate-changed"
    assert fingerprint in other.err
    wrong = add(practice, server, "--fingerprint", fingerprint, typed="wrong\n")
    assert wrong.json["error"] == "place-login-refused"
    assert "Accepted" not in server.said()
    assert len(practice.call("place", "list", "--json").json) == 1

    # As an administrator may write it down.
    told = f"sha256 Fingerprint={fingerprint.lower()}"
    tried = add(practice, server, "--fingerprint", told, "--test-only")
    assert (tried.json["content"], tried.json["deletion"]) == ("empty", "refused")
    assert list((tmp_path / "served").iterdir()) == []
    watcher = Watcher([PASSWORD])
    with watcher.watching():
        added = add(practice, server, "--fingerprint", told, "--label", "Elsewhere")
        assert added.code == 0, added.err
        assert practice.call("backup", "--place", "Elsewhere", "--json").json["state"] == "complete"
    # In the environment of restic itself it has to be (docs/decisions/0015); never in arguments.
    assert not [one for one in watcher.leaks if one.startswith("arguments")]
    assert "restic" in watcher.seen
    assert added.json["append_only"] is True
    assert PASSWORD not in added.out + added.err
    taken = add(practice, server, "--fingerprint", told)
    assert taken.json["key"] == added.json["key"]  # ours: gone on with, not begun anew

    # Its own sheet.
    sheet = practice.next_sheet()
    practice.call("sheet", "renew", "--place", "Elsewhere", "--save", sheet, "--code-stdin")
    code = code_on(sheet) + "\n"
    proved = practice.call(
        "sheet", "verify", "--place", "Elsewhere", "--code-stdin", "--json", typed=code
    )
    assert proved.code == 0, proved.out
    assert proved.json["repository"] == added.json["key"]
    # The server deletes no key: a second sheet is proved all the same.
    again = practice.next_sheet()
    practice.call("sheet", "renew", "--place", "Elsewhere", "--save", again, "--code-stdin")
    renewed = practice.call(
        "sheet", "renew", "--place", "Elsewhere", "--save", practice.next_sheet(), "--code-stdin",
        "--json", typed=code_on(again) + "\n",
    )  # fmt: skip
    assert renewed.code == 0, renewed.out

    # The same server under another name: its certificate is compared anew, its history stays.
    moved = practice.call(
        "place", "change", "Elsewhere", "--address", "localhost", "--fingerprint", fingerprint,
        "--label", "Offsite", "--json",
    )  # fmt: skip
    assert moved.code == 0, moved.out + moved.err
    assert "localhost" in moved.json["location"]
    assert moved.json["restic_id"] == added.json["restic_id"]
    tested = practice.call("place", "test", "Offsite", "--json")
    assert (tested.json["content"], tested.json["deletion"]) == ("ours", "refused")
    renewed = practice.call("place", "change", "Offsite", "--new-password", "--json")
    assert renewed.code == 0, renewed.out
    assert "still opens" in renewed.err  # the server deletes no key
    assert practice.call("place", "test", "Offsite").code == 0

    # Another copy there is refused, and nothing was changed.
    no_copy = practice.call("place", "change", "Offsite", "--path", "nothing", "--json")
    assert (no_copy.code, no_copy.json["error"]) == (10, "place-empty")
    server.stop()
    away = practice.call("place", "test", "Offsite", "--json")
    assert (away.code, away.json["error"]) == (10, "place-refused")

    removed = practice.call("place", "remove", "Offsite", "--yes", "--json")
    assert removed.code == 0, removed.out
    assert "outside the practice" in removed.err
    assert [one["label"] for one in removed.json] == [practice.drive.name]
    assert list((tmp_path / "served" / "copy" / "snapshots").iterdir())
    only = practice.call("place", "remove", practice.drive.name, "--yes", "--json")
    assert (only.code, only.json["error"]) == (2, "usage")


def test_a_second_drive_is_added_and_its_copy_taken_over(
    practice: InstalledPractice, tmp_path: Path
) -> None:
    second = tmp_path / "SECOND"
    second.mkdir()
    added = practice.call("place", "add", "drive", "--folder", second, "--json")
    assert added.code == 0, added.out
    assert Path(added.json["location"]).parent == second
    assert practice.call("backup", "--place", added.json["key"][:8], "--json").code == 0
    asked = practice.call("place", "add", "drive", "--json")
    assert (asked.code, json.loads(asked.out)["error"]) == (2, "usage")
    elsewhere = tmp_path / "moved"
    second.rename(elsewhere)
    moved = practice.call("place", "change", added.json["key"][:8], "--folder", elsewhere, "--json")
    assert moved.json["restic_id"] == added.json["restic_id"]

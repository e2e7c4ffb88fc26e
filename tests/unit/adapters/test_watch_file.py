"""The watch's own file: whole or not at all, never overwritten when it is not understood."""

import sys
import threading
from pathlib import Path, PurePath

import pytest

from practiceguard.adapters.watch_file import WatchFile
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.backup.watching import CopySight, WatchedPlace, WatchMemory, remember
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.fakes.fixed_clock import NOON

PLACE = WatchedPlace(PurePath("/mnt/nas/Kopien – 佐藤"), NOON, 5, is_whole_drive=True)


def test_what_is_watched_and_remembered_comes_back(tmp_path: Path) -> None:
    store = WatchFile(tmp_path)
    assert store.places() == ()
    assert store.memory(PLACE) == WatchMemory()
    store.save_place(PLACE)
    memory = remember(WatchMemory(), CopySight("ours", {"a" * 64: NOON}), NOON)
    store.save_memory(PLACE, memory)
    again = WatchFile(tmp_path)
    assert again.places() == (PLACE,)
    assert again.memory(PLACE) == memory
    again.remove_place(PLACE)
    assert (store.places(), store.memory(PLACE)) == ((), WatchMemory())


def test_whom_to_tell_comes_back_without_any_secret(tmp_path: Path) -> None:
    store = WatchFile(tmp_path)
    assert store.settings().desktop
    mail = MailServer("mail.exemple.fr", 465, MailSecurity.TLS, "u", "a@exemple.fr")
    chosen = AlertSettings(language="fr", mail=mail, addresses=("d@exemple.fr",), digest=None)
    store.save_settings(chosen)
    assert WatchFile(tmp_path).settings() == chosen


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.DATABASE_UNREADABLE),
        (b'{"version": 1, "pla', ErrorCode.DATABASE_UNREADABLE),
        (b"[]", ErrorCode.DATABASE_UNREADABLE),
        (b'{"version": 2}', ErrorCode.DATABASE_NEWER),
    ],
)
def test_a_file_that_is_not_understood_is_left_as_it_is(
    tmp_path: Path, content: bytes, code: ErrorCode
) -> None:
    file = tmp_path / "watch.json"
    file.write_bytes(content)
    with pytest.raises(PracticeGuardError) as refusal:
        WatchFile(tmp_path).save_place(PLACE)
    assert refusal.value.code is code
    assert file.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="rights are made otherwise there")
def test_others_on_this_computer_cannot_read_it(tmp_path: Path) -> None:
    WatchFile(tmp_path / "watch").save_place(PLACE)
    assert (tmp_path / "watch").stat().st_mode & 0o077 == 0
    assert (tmp_path / "watch" / "watch.json").stat().st_mode & 0o077 == 0


def test_two_that_write_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    def add(name: str) -> None:
        for number in range(15):
            WatchFile(tmp_path).save_place(WatchedPlace(PurePath(f"/{name}/{number}"), NOON))

    threads = [threading.Thread(target=add, args=(name,)) for name in "ab"]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(WatchFile(tmp_path).places()) == 30

from pathlib import PurePosixPath, PureWindowsPath

import pytest

from practiceguard.adapters.system.exclusions import LeftOutReason, left_out, literal_pattern
from practiceguard.adapters.system.measuring import matcher
from practiceguard.wording.left_out import WORDING

SYSTEMS = {
    "linux": PurePosixPath("/home/anna"),
    "darwin": PurePosixPath("/Users/anna"),
    "win32": PureWindowsPath(r"C:\Users\anna"),
}


def patterns(platform: str) -> tuple[str, ...]:
    home = SYSTEMS[platform]
    return tuple(
        item.pattern
        for item in left_out(
            platform,
            {"LOCALAPPDATA": r"C:\Users\anna\AppData\Local", "SYSTEMDRIVE": "C:"},
            home,
            own_folders=(home / "state" / "run-locks",),
            own_files=(home / "state" / "practiceguard.db",),
        )
    )


@pytest.mark.parametrize("platform", SYSTEMS)
@pytest.mark.parametrize(
    "name",
    ["practice.tmp", "practice.bak", "records.db", "letter.docx", "~letter.docx", "$money.xlsx",
     "Cache", "cache", "temp", "Temp", "setup.exe", "backup.zip", "desktop.ini", "desktop.db",
     "thumb.jpg", "Trash", "report.log", "node_modules", "lost+found"],
)  # fmt: skip
def test_nothing_a_practice_may_need_is_left_out(platform: str, name: str) -> None:
    is_left_out = matcher(patterns(platform))
    for folder in ("Documents", "AppData/Local/Temp", "state"):
        assert not is_left_out(f"{SYSTEMS[platform].as_posix()}/{folder}/{name}", name)


@pytest.mark.parametrize("platform", SYSTEMS)
@pytest.mark.parametrize(
    "name",
    ["~$letter.docx", ".~lock.letter.odt#", "Thumbs.db", ".DS_Store", "$RECYCLE.BIN",
     ".practiceguard-restore-ab12", ".practiceguard-new-00ff"],
)  # fmt: skip
def test_what_no_practice_can_miss_is_left_out(platform: str, name: str) -> None:
    assert matcher(patterns(platform))(f"{SYSTEMS[platform].as_posix()}/Documents/{name}", name)


@pytest.mark.parametrize("platform", SYSTEMS)
def test_our_own_records_are_left_out_but_not_what_lies_beside_them(platform: str) -> None:
    is_left_out = matcher(patterns(platform))
    state = (SYSTEMS[platform] / "state").as_posix()
    assert is_left_out(f"{state}/run-locks", "run-locks")
    assert is_left_out(f"{state}/practiceguard.db-wal", "practiceguard.db-wal")
    assert not is_left_out(state, "state")
    assert not is_left_out(f"{state}/patients", "patients")
    assert not is_left_out("/elsewhere/run-locks", "run-locks")


def test_browser_caches_are_left_out_but_not_the_bookmarks() -> None:
    profile = "C:/Users/anna/AppData/Local/Google/Chrome/User Data/Default"
    is_left_out = matcher(patterns("win32"))
    assert is_left_out(f"{profile}/Cache", "Cache")
    assert not is_left_out(f"{profile}/Bookmarks", "Bookmarks")
    assert is_left_out("C:/pagefile.sys", "pagefile.sys")
    assert not is_left_out("D:/pagefile.sys", "pagefile.sys")


def test_every_reason_has_its_words() -> None:
    assert {reason.value for reason in LeftOutReason} == set(WORDING)


def test_a_path_with_special_letters_means_only_itself() -> None:
    assert literal_pattern("/home/[dr] anna?*") == "/home/[[]dr] anna[?][*]"
    assert literal_pattern("/home/a\\b") == "/home/a\\\\b"
    assert literal_pattern(r"C:\[dr] anna") == r"C:\[[]dr] anna"

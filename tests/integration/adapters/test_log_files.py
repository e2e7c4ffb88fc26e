import logging
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from practiceguard.adapters.log_files import (
    BYTES_OF_ONE_FILE,
    FILES_KEPT,
    redacted,
    start_log,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import recovery_code_from_bytes

CODE = recovery_code_from_bytes(bytes(range(60, 77)))
log = logging.getLogger("practiceguard.tests")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(tmp_path / "practiceguard.log")
    yield tmp_path / "practiceguard.log"
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.skipif(os.name == "nt", reason="file modes are POSIX")
def test_only_this_user_can_read_it(file: Path) -> None:
    log.warning("patient %s", "Bé\udcff")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "WARNING practiceguard.tests: patient Bé\\udcff" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "secret",
    [
        CODE.printed().reveal(),
        CODE.secret.reveal(),
        CODE.printed().reveal().replace("-", " ").lower(),
    ],
)
def test_a_recovery_code_never_gets_in(file: Path, secret: str) -> None:
    log.error("typed %s, refused", secret)
    try:
        raise ValueError(f"not a code: {secret}")
    except ValueError:
        log.exception("while checking")
    text = file.read_text("utf-8")
    assert secret not in text
    assert "typed …, refused" in text
    assert "ValueError: not a code: …" in text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RESTIC_PASSWORD=hunter2 restic", "RESTIC_PASSWORD=… restic"),
        ('{"secret_key": "a b c", "x": 1}', '{"secret_key": …, "x": 1}'),
        ("rest:https://anna:hunter2@nas:8000/", "rest:https://anna:…@nas:8000/"),
        ("wrong password for the copy", "wrong password for the copy"),
        ("snapshot " + "0123456789abcdef" * 4, "snapshot " + "0123456789abcdef" * 4),
        ("a\x1b[31mred\x07", "a\\x1b[31mred\\x07"),
        ("/home/anna/GEMEINSCHAFTSPRAXISABCDEFGH", "/home/anna/GEMEINSCHAFTSPRAXISABCDEFGH"),
    ],
)
def test_what_is_redacted_and_what_is_not(line: str, expected: str) -> None:
    assert redacted(line) == expected


def test_it_does_not_grow_for_ever(file: Path) -> None:
    line = "x" * 10_000
    for _ in range((FILES_KEPT + 3) * BYTES_OF_ONE_FILE // len(line)):
        log.warning(line)
    logs = list(file.parent.iterdir())
    assert len(logs) == FILES_KEPT + 1
    assert sum(path.stat().st_size for path in logs) <= (FILES_KEPT + 1) * BYTES_OF_ONE_FILE
    assert os.name == "nt" or {stat.S_IMODE(path.stat().st_mode) for path in logs} == {0o600}


def test_started_twice_it_writes_each_line_once(file: Path) -> None:
    start_log(file)
    log.warning("only once")
    assert file.read_text("utf-8").count("only once") == 1


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as failure:
        start_log(tmp_path / "gone" / "practiceguard.log")
    assert failure.value.code is ErrorCode.STATE_NOT_WRITABLE

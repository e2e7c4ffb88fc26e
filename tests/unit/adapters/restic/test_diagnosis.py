"""One table from what restic says to what is told; every text here was really said by it."""

import pytest

from practiceguard.adapters.restic.diagnosis import Doing, Ended, diagnose, is_lock_refused
from practiceguard.adapters.restic.exit_codes import Exit, meaning
from practiceguard.domain.errors import ErrorCode

LOCKED = (
    "unable to create lock in backend: repository is already locked exclusively by PID 25168 on "
    "practice-pc by root (UID 0, GID 0)\nlock was created at 2026-11-22 05:40:42 (1.5s ago)\n"
    "storage ID 04cde8d6"
)
CASES = [
    (1, "Fatal: Fatal: create repository at /r failed: config file already exists",
     Doing.OPENING, ErrorCode.PLACE_OCCUPIED),
    (10, "Fatal: repository does not exist: unable to open config file",
     Doing.OPENING, ErrorCode.PLACE_EMPTY),
    (11, LOCKED, Doing.MAINTAINING, ErrorCode.REPOSITORY_LOCKED),
    (12, "Fatal: wrong password or no key found", Doing.OPENING, ErrorCode.WRONG_PASSWORD),
    (1, "Fatal: unable to save snapshot: write /r/data/76/x-tmp-3: no space left on device",
     Doing.BACKING_UP, ErrorCode.PLACE_FULL),
    (1, "Fatal: Write: write /tmp/restic-temp-pack-159: no space left on device",
     Doing.BACKING_UP, ErrorCode.TEMPORARY_FOLDER_FULL),
    (1, "write E:\\copy\\data\\76\\x: There is not enough space on the disk.",
     Doing.BACKING_UP, ErrorCode.PLACE_FULL),
    (1, "open /r/locks/x: permission denied", Doing.BACKING_UP, ErrorCode.PLACE_NOT_WRITABLE),
    (1, "open /r/data/x: read-only file system", Doing.MAINTAINING, ErrorCode.PLACE_NOT_WRITABLE),
    (1, "mkdir /home/x: permission denied", Doing.RESTORING, ErrorCode.TARGET_NOT_WRITABLE),
    (1, 'no matching ID found for prefix "deadbeef"', Doing.READING, ErrorCode.SNAPSHOT_NOT_FOUND),
    (1, "failed to load snapshot [null]: open /r/snapshots/000: no such file or directory",
     Doing.READING, ErrorCode.SNAPSHOT_NOT_FOUND),
    (1, "path tmp/x: not found", Doing.RESTORING, ErrorCode.FILE_NOT_FOUND),
    (1, "path tmp/a: not a directory", Doing.RESTORING, ErrorCode.FILE_NOT_FOUND),
    (1, 'Fatal: cannot dump file: path "/tmp/nope" not found in snapshot',
     Doing.READING, ErrorCode.FILE_NOT_FOUND),
    (1, "path tmp: decrypting blob <tree/e1e1e865> from pack f63e failed: nonce is invalid",
     Doing.RESTORING, ErrorCode.REPOSITORY_DAMAGED),
    (1, "Fatal: all source directories/files do not exist",
     Doing.BACKING_UP, ErrorCode.SOURCE_MISSING),
    (1, "LoadRaw(<index/9e601cc23a>): invalid data returned",
     Doing.BACKING_UP, ErrorCode.REPOSITORY_DAMAGED),
    (1, "Fatal: repository contains errors", Doing.MAINTAINING, ErrorCode.REPOSITORY_DAMAGED),
    (1, "mkdir /c: permission denied\ngithub.com/restic/restic/internal/backend/cache.New\n\tx.go",
     Doing.READING, ErrorCode.STATE_NOT_WRITABLE),
    (1, "dial tcp 127.0.0.1:1: connect: connection refused",
     Doing.OPENING, ErrorCode.PLACE_REFUSED),
    (1, "dial tcp: lookup nohost.example on 10.0.0.1:53: no such host",
     Doing.OPENING, ErrorCode.PLACE_NAME_UNKNOWN),
    (1, "dial tcp 10.0.0.1:443: i/o timeout", Doing.BACKING_UP, ErrorCode.PLACE_UNREACHABLE),
    (1, "Stat: The AWS Access Key Id you provided does not exist in our records.",
     Doing.OPENING, ErrorCode.PLACE_LOGIN_REFUSED),
    (1, "Stat: The request signature we calculated does not match the signature you provided.",
     Doing.OPENING, ErrorCode.PLACE_LOGIN_REFUSED),
    (1, "unexpected HTTP response (401): 401 Unauthorized",
     Doing.OPENING, ErrorCode.PLACE_LOGIN_REFUSED),
    (1, "unexpected HTTP response (507): 507 Insufficient Storage",
     Doing.BACKING_UP, ErrorCode.PLACE_FULL),
    (1, "Stat: The specified bucket does not exist", Doing.OPENING, ErrorCode.PLACE_BUCKET_MISSING),
    (1, "The difference between the request time and the server's time is too large.",
     Doing.OPENING, ErrorCode.PLACE_CLOCK_OFF),
    (1, "the region 'us-east-1' is wrong; expecting 'eu-central-1'",
     Doing.OPENING, ErrorCode.PLACE_REGION_WRONG),
    (1, "tls: failed to verify certificate: x509: certificate signed by unknown authority",
     Doing.OPENING, ErrorCode.PLACE_CERTIFICATE_UNKNOWN),
    (1, "x509: certificate has expired or is not yet valid: current time 2026-11-22T",
     Doing.OPENING, ErrorCode.PLACE_CERTIFICATE_EXPIRED),
    (1, "x509: certificate is valid for a.example, not b.example",
     Doing.OPENING, ErrorCode.PLACE_CERTIFICATE_NAME),
    (1, "http: server gave HTTP response to HTTPS client",
     Doing.OPENING, ErrorCode.PLACE_WRONG_SERVICE),
    (1, "subprocess python: practiceguard sftp: place-host-key-changed",
     Doing.OPENING, ErrorCode.PLACE_HOST_KEY_CHANGED),
    (1, "Stat: Access Denied.", Doing.OPENING, ErrorCode.PLACE_ACCESS_DENIED),
    (1, "Fatal: something new", Doing.OPENING, ErrorCode.RESTIC_FAILED),
    (2, "panic: runtime error", Doing.OPENING, ErrorCode.RESTIC_FAILED),
    (3, "Warning: at least one source file could not be read",
     Doing.BACKING_UP, ErrorCode.RESTIC_FAILED),
    (77, "Fatal: wrong password", Doing.OPENING, ErrorCode.RESTIC_FAILED),
    (0, "", Doing.BACKING_UP, ErrorCode.RESTIC_FAILED),
    (130, "context canceled", Doing.BACKING_UP, ErrorCode.INTERRUPTED),
    (-9, "", Doing.BACKING_UP, ErrorCode.INTERRUPTED),
]  # fmt: skip


@pytest.mark.parametrize(("exit_code", "text", "doing", "code"), CASES)
def test_codes(exit_code: int, text: str, doing: Doing, code: ErrorCode) -> None:
    for ended in (
        Ended(exit_code, untrusted_exit_error=text),
        Ended(exit_code, untrusted_errors=("retrying", text)),
    ):
        assert diagnose(ended, doing, location="/r").code is code


def test_the_last_word_counts_most() -> None:
    ended = Ended(
        1,
        untrusted_exit_error="Fatal: all source directories/files do not exist",
        untrusted_errors=("open /secret: permission denied",),
    )
    assert diagnose(ended, Doing.BACKING_UP, location="/r").code is ErrorCode.SOURCE_MISSING


def test_who_holds_the_lock() -> None:
    error = diagnose(Ended(11, untrusted_exit_error=LOCKED), Doing.MAINTAINING, location="/r")
    assert error.facts["pid"] == "25168"
    assert error.facts["host"] == "practice-pc"
    assert error.facts["since"] == "2026-11-22 05:40:42"


def test_our_own_cancelling_and_limits_come_first() -> None:
    for exit_code in (1, -9, 130):
        ended = Ended(exit_code, was_cancelled=True, untrusted_exit_error="no space left on device")
        assert diagnose(ended, Doing.BACKING_UP, location="/r").code is ErrorCode.CANCELLED
    ended = Ended(130, has_timed_out=True)
    assert diagnose(ended, Doing.OPENING, location="/r").code is ErrorCode.RESTIC_TIMED_OUT


def test_only_a_lock_is_refused() -> None:
    text = "unable to create lock in backend: open /r/locks/x: read-only file system"
    assert is_lock_refused(Ended(1, untrusted_exit_error=text))
    assert not is_lock_refused(Ended(1, untrusted_exit_error="open /r/data/x: permission denied"))
    assert not is_lock_refused(Ended(0))


def test_unknown_exit_codes_are_failures() -> None:
    assert meaning(0) is Exit.DONE
    for code in (4, 5, 9, 13, 77, 129, 131, 255, 1000):
        assert meaning(code) is Exit.UNKNOWN
    assert meaning(-15) is Exit.KILLED

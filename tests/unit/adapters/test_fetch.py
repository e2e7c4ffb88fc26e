"""The official release is run only if it is, to the byte, what was pinned."""

import bz2
import hashlib
import io
import os
import ssl
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.adapters.restic.fetch import fetch_official, file_sha256, system_trust
from practiceguard.adapters.restic.release_lock import ReleaseAsset, ReleaseLock
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.fakes.release_server import Release, make_certificate, release_server

PROGRAM = b"#!/bin/sh\necho made-up restic\n" * 2000
NAME = "restic_9.9.9_linux_amd64.bz2"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def release(certificate: tuple[Path, Path]) -> Iterator[Release]:
    with release_server(*certificate) as served:
        yield served


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "tools" / "restic"


def packed() -> bytes:
    return bz2.compress(PROGRAM)


def zipped(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, PROGRAM)
    return content.getvalue()


def lock_for(release: Release, content: bytes, name: str = NAME) -> ReleaseLock:
    """Serve `content` and return the lock that pins it."""
    release.files[name] = content
    asset = ReleaseAsset(name, len(content), hashlib.sha256(content).hexdigest())
    return ReleaseLock("9.9.9", release.address, {"here": asset})


def refusal(lock: ReleaseLock, target: Path, trust: ssl.SSLContext | None) -> PracticeGuardError:
    """Fetch what must be refused; make sure that nothing at all was left behind."""
    with pytest.raises(PracticeGuardError) as caught:
        fetch_official(lock, "here", target, trust=trust, silence_limit=0.5)
    assert list(target.parent.iterdir()) == []
    return caught.value


def test_bz2_is_unpacked_runnable_for_its_owner_alone(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    seen: list[tuple[int, int]] = []

    def on_progress(done: int, whole: int) -> None:
        seen.append((done, whole))

    sha256 = fetch_official(lock, "here", target, trust=release.trust, on_progress=on_progress)

    assert target.read_bytes() == PROGRAM
    assert sha256 == hashlib.sha256(PROGRAM).hexdigest() == file_sha256(target)
    assert list(target.parent.iterdir()) == [target]
    size = lock.assets["here"].size
    assert seen[-1] == (size, size)
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o700
        assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700


def test_zip_gives_its_one_program(release: Release, target: Path) -> None:
    lock = lock_for(release, zipped("restic_9.9.9_windows_amd64.exe"), "restic.zip")
    fetch_official(lock, "here", target, trust=release.trust)
    assert target.read_bytes() == PROGRAM


def test_zip_with_two_programs_is_refused(release: Release, target: Path) -> None:
    lock = lock_for(release, zipped("one.exe", "../two.exe"), "restic.zip")
    assert refusal(lock, target, release.trust).code is ErrorCode.RESTIC_MISSING


def test_program_with_another_checksum_inside_is_refused(release: Release, target: Path) -> None:
    lock = lock_for(release, zipped("restic.exe"), "restic.zip")
    strict = replace(lock.assets["here"], program_sha256="0" * 64)
    lock = replace(lock, assets={"here": strict})
    assert refusal(lock, target, release.trust).code is ErrorCode.RESTIC_TAMPERED


def test_an_earlier_program_stays_where_the_new_one_is_refused(
    release: Release, target: Path
) -> None:
    lock = lock_for(release, packed())
    release.files[NAME] = bytes(reversed(packed()))
    target.parent.mkdir()
    target.write_bytes(b"the earlier one")
    with pytest.raises(PracticeGuardError):
        fetch_official(lock, "here", target, trust=release.trust)
    assert target.read_bytes() == b"the earlier one"
    assert list(target.parent.iterdir()) == [target]


def test_wrong_content_of_the_right_size_is_tampering(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    release.files[NAME] = bytes(reversed(packed()))
    error = refusal(lock, target, release.trust)
    assert error.code is ErrorCode.RESTIC_TAMPERED
    assert "checksum" in error.details


@pytest.mark.parametrize("surplus", [1, 5_000_000])
def test_a_longer_file_is_tampering(release: Release, target: Path, surplus: int) -> None:
    lock = lock_for(release, packed())
    release.files[NAME] = packed() + bytes(surplus)
    error = refusal(lock, target, release.trust)
    assert error.code is ErrorCode.RESTIC_TAMPERED
    assert "larger" in error.details


def test_a_shorter_file_is_not_taken(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    release.files[NAME] = packed()[:-1]
    error = refusal(lock, target, release.trust)
    assert error.code is ErrorCode.RESTIC_MISSING
    assert "broke off" in error.details


def test_a_connection_that_breaks_off_is_not_taken(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    release.files[NAME] = packed()[:100]
    release.announced_sizes[NAME] = len(packed())
    assert refusal(lock, target, release.trust).code is ErrorCode.RESTIC_MISSING


def test_a_pinned_file_that_cannot_be_unpacked_is_not_taken(release: Release, target: Path) -> None:
    lock = lock_for(release, packed()[:-20])
    error = refusal(lock, target, release.trust)
    assert error.code is ErrorCode.RESTIC_MISSING
    assert "unpacked" in error.details


def test_a_file_that_is_gone(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    del release.files[NAME]
    error = refusal(lock, target, release.trust)
    assert error.code is ErrorCode.RESTIC_MISSING
    assert "404" in error.details


def test_nobody_listens(certificate: tuple[Path, Path], target: Path) -> None:
    with release_server(*certificate) as gone:
        lock = lock_for(gone, packed())
    assert refusal(lock, target, gone.trust).code is ErrorCode.RESTIC_MISSING


def test_a_server_that_says_nothing_is_given_up(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    release.silent = True
    error = refusal(lock, target, release.trust)
    assert error.code is ErrorCode.RESTIC_MISSING
    assert "timed out" in error.details


def test_a_server_nobody_vouches_for_is_not_asked(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    error = refusal(lock, target, system_trust())
    assert error.code is ErrorCode.RESTIC_MISSING
    assert "certificate" in error.details.lower()
    assert release.asked_for == []


def test_a_redirect_is_followed_while_encrypted(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    release.files["elsewhere"] = release.files.pop(NAME)
    release.redirects[NAME] = release.address.format(name="elsewhere")
    fetch_official(lock, "here", target, trust=release.trust)
    assert target.read_bytes() == PROGRAM


def test_a_redirect_out_of_encryption_is_not_followed(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    release.redirects[NAME] = release.address.replace("https://", "http://").format(name="else")
    error = refusal(lock, target, release.trust)
    assert "not encrypted" in error.details
    assert release.asked_for == [NAME]


def test_an_address_that_is_not_encrypted_is_not_asked(release: Release, target: Path) -> None:
    lock = lock_for(release, packed())
    lock = replace(lock, url=lock.url.replace("https://", "http://"))
    assert "not encrypted" in refusal(lock, target, release.trust).details
    assert release.asked_for == []


def test_a_platform_that_is_not_pinned(target: Path) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        fetch_official(ReleaseLock("9.9.9", "https://127.0.0.1/{name}"), "plan9_mips", target)
    assert caught.value.code is ErrorCode.RESTIC_MISSING
    assert "plan9_mips" in caught.value.details

"""Which restic is used, in which order, and that none is run that nobody vouches for."""

import bz2
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from practiceguard.adapters.restic.binary import (
    PROGRAM_NAME,
    BinaryOrigin,
    BinarySearch,
    bundled_folders,
    find_restic,
    version_reported,
)
from practiceguard.adapters.restic.distribution import AptSetup
from practiceguard.adapters.restic.fetch import file_sha256
from practiceguard.adapters.restic.release_lock import (
    ReleaseAsset,
    ReleaseLock,
    is_recent_enough,
    read_lock,
    this_platform,
    version_of,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.fakes.release_server import Release, make_certificate, release_server

needs_scripts = pytest.mark.skipif(os.name == "nt", reason="the programs made up are scripts")


@dataclass
class Machine:
    """Folders of a made-up machine, and a script that leaves a trace wherever it is run."""

    root: Path
    traces: Path
    path: list[Path] = field(default_factory=list)

    @property
    def bundled(self) -> Path:
        return self.root / "application"

    @property
    def own(self) -> Path:
        return self.root / "state" / "tools"

    def program(self, version: str | None) -> bytes:
        """Return a program that says it is restic of that version; None: says nothing useful."""
        answer = json.dumps({"message_type": "version", "version": version}) if version else "?"
        return f"#!/bin/sh\necho \"$0\" >> '{self.traces}'\necho '{answer}'\n".encode()

    def put(self, folder: Path, content: bytes) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / PROGRAM_NAME
        target.write_bytes(content)
        target.chmod(0o755)
        return target

    def put_on_path(self, version: str | None) -> Path:
        folder = self.root / f"path-{len(self.path)}"
        self.path.append(folder)
        return self.put(folder, self.program(version))

    def was_run(self, program: Path) -> bool:
        return self.traces.exists() and str(program) in self.traces.read_text().splitlines()

    def search(self, lock: ReleaseLock | None = None) -> BinarySearch:
        """Return a search that reaches no network and no real apt."""
        return BinarySearch(
            own_folder=self.own,
            bundled_folders=(self.bundled,),
            path=os.pathsep.join(str(folder) for folder in self.path),
            lock=lock or ReleaseLock("0.19.1", "https://127.0.0.1:9/{name}"),
            platform="here",
            may_fetch=lock is not None,
            apt=AptSetup(os_release=self.root / "no-os-release"),
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "machine", tmp_path / "traces")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def release(certificate: tuple[Path, Path]) -> Iterator[Release]:
    with release_server(*certificate) as served:
        yield served


def pin(release: Release, program: bytes, version: str = "0.19.1") -> ReleaseLock:
    """Serve a program as the release of this platform and return the lock for it."""
    content = bz2.compress(program)
    release.files["restic.bz2"] = content
    asset = ReleaseAsset("restic.bz2", len(content), hashlib.sha256(content).hexdigest())
    return ReleaseLock(version, release.address, {"here": asset})


def vouch(program: Path, version: str = "0.19.1") -> None:
    record = {"version": version, "origin": "downloaded", "sha256": file_sha256(program)}
    program.with_name("restic.json").write_text(json.dumps(record), encoding="utf-8")


def refusal(search: BinarySearch) -> PracticeGuardError:
    with pytest.raises(PracticeGuardError) as caught:
        find_restic(search)
    return caught.value


def test_the_checkouts_restic_is_the_bundled_one(restic_path: Path, tmp_path: Path) -> None:
    search = BinarySearch(own_folder=tmp_path / "own", path="", may_fetch=False)
    found = find_restic(search)
    assert found.path.samefile(restic_path)
    assert found.origin is BinaryOrigin.BUNDLED
    assert found.sha256 == file_sha256(restic_path)
    assert version_reported(found.path) == found.version
    assert not (tmp_path / "own").exists()


def test_the_real_restic_on_path_is_asked_for_its_version(
    restic_path: Path, machine: Machine
) -> None:
    folder = machine.root / "bin"
    folder.mkdir(parents=True)
    shutil.copy(restic_path, folder / PROGRAM_NAME)
    machine.path.append(folder)
    found = find_restic(machine.search())
    assert (found.path, found.origin) == (folder / PROGRAM_NAME, BinaryOrigin.ON_PATH)
    assert is_recent_enough(found.version, "0.19.1")


def test_a_frozen_application_looks_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "app" / "PracticeGuard"))
    assert list(bundled_folders()) == [tmp_path / "unpacked" / "restic", tmp_path / "app/restic"]


@needs_scripts
def test_a_program_the_lock_knows_needs_no_record(machine: Machine) -> None:
    program = machine.put(machine.bundled, machine.program("0.19.1"))
    lock = replace(machine.search().lock, known_good={file_sha256(program): "somebody"})
    found = find_restic(replace(machine.search(), lock=lock))
    assert (found.path, found.version) == (program, "0.19.1")
    assert not machine.was_run(program)


@needs_scripts
def test_pain_24_a_changed_bundled_program_is_never_run(
    machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    changed = machine.put(machine.bundled, machine.program("0.19.1"))
    error = refusal(machine.search())
    assert error.code is ErrorCode.RESTIC_TAMPERED
    assert str(changed) in error.details
    assert str(changed) in caplog.text
    assert not machine.was_run(changed)


@needs_scripts
def test_after_a_changed_bundled_program_the_next_is_tried(machine: Machine) -> None:
    changed = machine.put(machine.bundled, machine.program("0.19.1"))
    machine.path.append(machine.bundled)  # nor does PATH make it trustworthy
    good = machine.put_on_path("0.19.2")
    found = find_restic(machine.search())
    assert (found.path, found.version) == (good, "0.19.2")
    assert not machine.was_run(changed)


@needs_scripts
@pytest.mark.parametrize("record", ["", "[]", "{}", '{"sha256": 3}', "\udc80"])
def test_a_broken_record_vouches_for_nothing(machine: Machine, record: str) -> None:
    program = machine.put(machine.own, machine.program("0.19.1"))
    program.with_name("restic.json").write_bytes(record.encode("utf-8", "surrogateescape"))
    assert refusal(machine.search()).code is ErrorCode.RESTIC_TAMPERED


@needs_scripts
def test_a_fetched_program_is_known_by_its_record_until_it_changes(machine: Machine) -> None:
    program = machine.put(machine.own, machine.program("0.19.1"))
    vouch(program)
    assert find_restic(machine.search()).origin is BinaryOrigin.FETCHED
    program.write_bytes(program.read_bytes() + b"# one more line\n")
    assert refusal(machine.search()).code is ErrorCode.RESTIC_TAMPERED
    assert not machine.was_run(program)


@needs_scripts
def test_a_fetched_program_older_than_the_lock_is_passed_over(machine: Machine) -> None:
    vouch(machine.put(machine.own, machine.program("0.18.0")), "0.18.0")
    error = refusal(machine.search())
    assert error.code is ErrorCode.RESTIC_MISSING
    assert "0.18.0" in error.details


@needs_scripts
def test_on_path_the_first_new_enough_one_is_taken(machine: Machine) -> None:
    for version in ("0.18.0", None, "0.19.0"):
        machine.put_on_path(version)
    good = machine.put_on_path("0.20.0-dev")
    machine.put_on_path("0.21.0")
    assert find_restic(machine.search()).path == good


@needs_scripts
def test_a_program_that_cannot_start_is_passed_over(machine: Machine) -> None:
    machine.put_on_path(None).write_bytes(b"#!/no/such/interpreter\n")
    good = machine.put_on_path("0.19.1")
    assert find_restic(machine.search()).path == good


@needs_scripts
def test_a_relative_folder_on_path_does_not_count(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = machine.put(machine.root / "here", machine.program("0.19.1"))
    monkeypatch.chdir(program.parent)
    search = replace(machine.search(), path=os.pathsep.join(["", ".", "../here"]))
    assert refusal(search).code is ErrorCode.RESTIC_MISSING
    assert not machine.was_run(program)


@needs_scripts
def test_the_version_is_asked_without_secrets_in_reach(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESTIC_PASSWORD", "made-up-1")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "made-up-2")
    program = machine.put_on_path("0.19.1")
    program.write_bytes(program.read_bytes() + f"env >> '{machine.traces}'\n".encode())
    find_restic(machine.search())
    assert machine.was_run(program)
    assert "made-up" not in machine.traces.read_text()


@needs_scripts
def test_the_release_is_fetched_once_and_known_afterwards(
    machine: Machine, release: Release
) -> None:
    lock = pin(release, machine.program("0.19.1"))
    search = replace(machine.search(lock), trust=release.trust)
    first = find_restic(search)
    again = find_restic(search)
    assert (first.origin, again.origin) == (BinaryOrigin.DOWNLOADED, BinaryOrigin.FETCHED)
    assert first.path == again.path == machine.own / PROGRAM_NAME
    assert first.sha256 == again.sha256 == file_sha256(first.path)
    assert release.asked_for == ["restic.bz2"]
    assert not machine.was_run(first.path)


@needs_scripts
def test_a_changed_fetched_program_is_replaced(machine: Machine, release: Release) -> None:
    lock = pin(release, machine.program("0.19.1"))
    changed = machine.put(machine.own, b"#!/bin/sh\nexit 1\n")
    found = find_restic(replace(machine.search(lock), trust=release.trust))
    assert found.origin is BinaryOrigin.DOWNLOADED
    assert changed.read_bytes() == machine.program("0.19.1")


@needs_scripts
def test_a_release_that_was_tampered_with_is_said_to_be(machine: Machine, release: Release) -> None:
    lock = pin(release, machine.program("0.19.1"))
    release.files["restic.bz2"] = bytes(reversed(release.files["restic.bz2"]))
    error = refusal(replace(machine.search(lock), trust=release.trust))
    assert error.code is ErrorCode.RESTIC_TAMPERED
    assert not (machine.own / PROGRAM_NAME).exists()


def test_every_place_tried_is_in_the_details(machine: Machine, release: Release) -> None:
    lock = pin(release, b"")
    del release.files["restic.bz2"]
    error = refusal(replace(machine.search(lock), trust=release.trust))
    assert error.code is ErrorCode.RESTIC_MISSING
    assert error.facts["version"] == "0.19.1"
    assert "404" in error.details
    assert "Debian family" in error.details


def test_a_folder_that_cannot_be_made_is_a_known_failure(machine: Machine) -> None:
    machine.root.mkdir(parents=True)
    (machine.root / "state").write_text("a file where a folder should be", encoding="utf-8")
    lock = ReleaseLock("0.19.1", "https://127.0.0.1:9/{name}")
    error = refusal(machine.search(lock))
    assert error.code is ErrorCode.RESTIC_MISSING
    assert str(machine.own) in error.details


def test_the_lock_pins_every_supported_platform() -> None:
    lock = read_lock()
    assert version_of(lock.version) is not None
    assert lock.url.startswith("https://")
    assert set(lock.assets) == {
        "linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64", "windows_amd64",
    }  # fmt: skip
    for asset in lock.assets.values():
        assert lock.version in asset.name
        assert asset.size > 5_000_000
        assert len(bytes.fromhex(asset.sha256)) == 32
    assert all(len(bytes.fromhex(sha256)) == 32 for sha256 in lock.known_good)
    inner = lock.assets["windows_amd64"].program_sha256
    assert inner is not None
    assert lock.knows_program(inner)
    assert not lock.knows_program("0" * 64)


def test_this_machine_is_called_as_in_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.machine", lambda: "ARM64")
    monkeypatch.setattr(sys, "platform", "win32")
    assert this_platform() == "windows_amd64"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert this_platform() == "darwin_arm64"
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    monkeypatch.setattr(sys, "platform", "linux")
    assert this_platform() == "linux_amd64"


@pytest.mark.parametrize(
    ("version", "is_enough"),
    [
        ("0.19.1", True), ("0.19.1-1", True), ("0.20.0~rc1-1", True), ("1.0.0", True),
        ("0.19.10", True), ("0.19.0", False), ("0.9.9", False), ("", False), ("dev", False),
        ("0.19", False), ("v0.19.1", False),
    ],
)  # fmt: skip
def test_versions_compare_as_numbers(version: str, is_enough: bool) -> None:
    assert is_recent_enough(version, "0.19.1") is is_enough

"""Opening a repository: what is there, what is not, and with which password."""

import contextlib
import gc
import hashlib
import re
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.adapters.restic.environment import SecretChannel
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access
from tests.integration.restic.conftest import PASSWORD, Bench


def test_version(bench: Bench) -> None:
    assert bench.engine.version() == "0.19.1"


def test_missing_program(bench: Bench) -> None:
    engine = bench.other_engine(restic=bench.folder / "nothing")
    for call in (engine.version, lambda: engine.read_config(bench.access)):
        with pytest.raises(PracticeGuardError) as caught:
            call()
        assert caught.value.code is ErrorCode.RESTIC_MISSING


@pytest.mark.parametrize("channel", SecretChannel)
def test_initialize_and_open(bench: Bench, channel: SecretChannel) -> None:
    engine = bench.other_engine(channel=channel)
    access = Access(str(bench.folder / "drive" / "new place"), Secret("other pässword"))
    restic_id = engine.initialize(access)
    config = engine.read_config(access)
    assert config.restic_id == restic_id
    assert config.version == 2
    raw = (Path(access.location) / "config").read_bytes()
    assert engine.fingerprint(access) == hashlib.sha256(raw).hexdigest()
    with pytest.raises(PracticeGuardError) as caught:
        engine.initialize(access)
    assert caught.value.code is ErrorCode.PLACE_OCCUPIED


def test_initialize_never_makes_a_path_below_an_unplugged_drive(bench: Bench) -> None:
    access = replace(bench.access, location=str(bench.folder / "unplugged" / "copy"))
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.initialize(access)
    assert caught.value.code is ErrorCode.PLACE_NOT_FOUND
    assert not (bench.folder / "unplugged").exists()


def test_initialize_after_a_power_cut_in_the_middle(bench: Bench) -> None:
    (bench.repository / "config").unlink()
    restic_id = bench.engine.initialize(bench.access)
    assert bench.engine.read_config(bench.access).restic_id == restic_id
    assert len(bench.engine.keys(bench.access)) == 1


def test_initialize_keeps_off_a_repository_that_lost_its_config(bench: Bench) -> None:
    bench.back_up()
    (bench.repository / "config").unlink()
    keys = list((bench.repository / "keys").iterdir())
    for call in (bench.engine.initialize, bench.engine.read_config):
        with pytest.raises(PracticeGuardError) as caught:
            call(bench.access)
        assert caught.value.code in {ErrorCode.PLACE_OCCUPIED, ErrorCode.REPOSITORY_DAMAGED}
    assert list((bench.repository / "keys").iterdir()) == keys


def test_every_trouble_has_its_own_code(bench: Bench) -> None:
    empty = bench.folder / "empty"
    empty.mkdir()
    cases = [
        (replace(bench.access, location=str(bench.folder / "gone")), ErrorCode.PLACE_NOT_FOUND),
        (replace(bench.access, location=str(empty)), ErrorCode.PLACE_EMPTY),
        (replace(bench.access, password=Secret("wrong")), ErrorCode.WRONG_PASSWORD),
        (replace(bench.access, password=Secret("")), ErrorCode.SECRET_MISSING),
        (replace(bench.access, location="relative/place"), ErrorCode.INPUT_INVALID),
    ]
    for access, code in cases:
        with pytest.raises(PracticeGuardError) as caught:
            bench.engine.read_config(access)
        assert caught.value.code is code
        assert PASSWORD not in caught.value.details
    assert list(empty.iterdir()) == []


def test_fingerprint_needs_no_password_but_the_place(bench: Bench) -> None:
    assert len(bench.engine.fingerprint(replace(bench.access, password=Secret("?")))) == 64
    shutil.rmtree(bench.repository)
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.fingerprint(bench.access)
    assert caught.value.code is ErrorCode.PLACE_NOT_FOUND
    bench.repository.mkdir()
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.fingerprint(bench.access)
    assert caught.value.code is ErrorCode.PLACE_EMPTY


def test_fingerprint_of_a_remote_place_is_unknown(bench: Bench) -> None:
    assert (
        bench.engine.fingerprint(replace(bench.access, location="rest:http://127.0.0.1:1/")) == ""
    )


@pytest.mark.parametrize("part", ["data", "snapshots", "index", "keys"])
def test_a_repository_that_lost_a_folder_is_not_an_empty_one(bench: Bench, part: str) -> None:
    bench.back_up()
    shutil.rmtree(bench.repository / part)
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.snapshots(bench.access)
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED
    with pytest.raises(PracticeGuardError) as caught:
        bench.back_up()
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED


@pytest.mark.parametrize("content", [b"", b"x" * 10, b"x" * 155])
def test_a_damaged_config_is_called_damage(bench: Bench, content: bytes) -> None:
    config = bench.repository / "config"
    config.chmod(0o600)
    config.write_bytes(content)
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.read_config(bench.access)
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED
    assert "goroutine" not in caught.value.details


def test_damaged_snapshot_files_are_not_no_snapshots(bench: Bench) -> None:
    bench.back_up()
    for path in (bench.repository / "snapshots").iterdir():
        path.chmod(0o600)
        content = path.read_bytes()
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(PracticeGuardError) as caught:
        bench.other_engine().snapshots(bench.access)
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED


@pytest.mark.parametrize("channel", SecretChannel)
def test_keys(bench: Bench, channel: SecretChannel) -> None:
    engine = bench.other_engine(channel=channel)
    (own,) = engine.keys(bench.access)
    assert own.is_current
    assert own.created_at is not None
    code = Secret("ABCD-EFGH \N{SNOWMAN}")
    new_id = engine.add_key(bench.access, code, "sheet")
    by_code = replace(bench.access, password=code)
    assert engine.read_config(by_code) == engine.read_config(bench.access)
    added = next(one for one in engine.keys(by_code) if one.is_current)
    assert (added.key_id, added.host) == (new_id, "sheet")
    for key_id in (own.key_id, "0" * 64):
        with pytest.raises(PracticeGuardError) as caught:
            engine.remove_key(bench.access, key_id)
        assert caught.value.code is ErrorCode.INPUT_INVALID
    engine.remove_key(bench.access, new_id)
    with pytest.raises(PracticeGuardError) as caught:
        engine.read_config(by_code)
    assert caught.value.code is ErrorCode.WRONG_PASSWORD


def test_works_without_a_cache_folder(bench: Bench) -> None:
    (bench.folder / "cache-2").write_text("a file where the folder should be")
    assert bench.other_engine().snapshots(bench.access) == ()


def test_leaves_no_descriptor_open(bench: Bench) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("counts descriptors in /proc")
    bench.engine.read_config(bench.access)
    gc.collect()
    before = open_descriptors()
    for _ in range(3):
        bench.engine.read_config(bench.access)
    # What earlier tests left to the garbage collector may be closed meanwhile; nothing may be new.
    assert open_descriptors() - before == Counter()


def open_descriptors() -> Counter[str]:
    """Return what is open, by name, since a number is given anew; this look's own one too."""
    found: Counter[str] = Counter()
    for descriptor in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            found[re.sub(r"\d+", "", str(descriptor.readlink()))] += 1
    return found

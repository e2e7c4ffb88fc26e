"""restic from the distribution's archive: authenticated, unpacked beside the system, or refused."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from practiceguard.adapters.restic.binary import BinaryOrigin, BinarySearch, find_restic
from practiceguard.adapters.restic.distribution import AptSetup, fetch_from_distribution
from practiceguard.adapters.restic.fetch import file_sha256
from practiceguard.adapters.restic.release_lock import ReleaseLock
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.fakes.apt_archive import AptArchive, apt_archive, signing_key

pytestmark = pytest.mark.skipif(
    shutil.which("apt-get") is None, reason="only systems of the Debian family have apt"
)

PROGRAM = b"""#!/bin/sh
echo '{"message_type":"version","version":"0.19.1"}'
"""


@pytest.fixture(scope="module")
def gpg_home() -> Iterator[Path]:
    # The agent's socket lies in it, and a socket's path may have 108 characters at most.
    with (
        tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as short,
        signing_key(Path(short, "gpg")) as home,
    ):
        yield home


@pytest.fixture
def archive(tmp_path: Path, gpg_home: Path) -> Iterator[AptArchive]:
    with apt_archive(tmp_path, gpg_home) as served:
        yield served


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "tools" / "restic"


def refusal(setup: AptSetup, target: Path) -> str:
    """Return why nothing was taken; make sure that nothing was left behind."""
    with pytest.raises(PracticeGuardError) as caught:
        fetch_from_distribution("0.19.1", target, setup)
    assert caught.value.code is ErrorCode.RESTIC_MISSING
    assert not target.parent.exists() or list(target.parent.iterdir()) == []
    return caught.value.details


def test_the_newest_suite_is_taken(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    version, sha256 = fetch_from_distribution("0.19.1", target, archive.setup)
    assert (version, sha256) == ("0.19.1", file_sha256(target))
    assert target.read_bytes() == PROGRAM
    assert list(target.parent.iterdir()) == [target]


def test_a_suite_with_an_older_restic_is_passed_over(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.18.0-2", b"too old")
    archive.offer("testing", "0.20.0~rc1-1", PROGRAM)
    assert fetch_from_distribution("0.19.1", target, archive.setup)[0] == "0.20.0~rc1"
    assert target.read_bytes() == PROGRAM


def test_only_older_ones_are_not_taken(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.18.0-2", PROGRAM)
    assert "sid at" in refusal(archive.setup, target)
    assert "0.18.0-2" in refusal(archive.setup, target)


def test_a_package_changed_after_signing_is_refused(archive: AptArchive, target: Path) -> None:
    package = archive.offer("sid", "0.19.1-1", PROGRAM)
    content = bytearray(package.read_bytes())
    content[-10] ^= 1
    package.write_bytes(content)
    assert "hash" in refusal(archive.setup, target).lower()


def test_an_index_changed_after_signing_is_refused(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    signed = archive.folder / "dists" / "sid" / "InRelease"
    signed.write_text(signed.read_text().replace("Codename: sid", "Codename: sid2"))
    assert refusal(archive.setup, target)


def test_an_archive_signed_by_somebody_else_is_refused(
    archive: AptArchive, target: Path, tmp_path: Path
) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    (tmp_path / "others").mkdir()
    other = tmp_path / "others" / "debian-archive-keyring.gpg"
    other.write_bytes(b"")
    assert refusal(replace(archive.setup, keyrings=other.parent), target)


def test_a_missing_archive_key_is_named(archive: AptArchive, target: Path, tmp_path: Path) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    reason = refusal(replace(archive.setup, keyrings=tmp_path / "none"), target)
    assert "debian-archive-keyring.gpg is not on this machine" in reason


def test_an_archive_out_of_reach_is_named(gpg_home: Path, tmp_path: Path, target: Path) -> None:
    with apt_archive(tmp_path, gpg_home) as gone:
        pass
    assert "apt-get" in refusal(gone.setup, target)


def test_sources_in_the_newer_format_are_understood(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    assert archive.setup.sources is not None
    plain, folder = archive.setup.sources
    plain.unlink()
    stanza = f"Types: deb\nURIs: {archive.address}\nSuites: trixie\nComponents: contrib main\n"
    (folder / "debian.sources").write_text(stanza, encoding="utf-8")
    assert fetch_from_distribution("0.19.1", target, archive.setup)[0] == "0.19.1"


def test_security_and_disabled_sources_are_no_archive(archive: AptArchive, target: Path) -> None:
    assert archive.setup.sources is not None
    plain, folder = archive.setup.sources
    plain.write_text(f"deb {archive.address} bookworm-security main\n", encoding="utf-8")
    stanza = f"Types: deb\nURIs: {archive.address}\nSuites: trixie\nComponents: main\nEnabled: no\n"
    (folder / "debian.sources").write_text(stanza, encoding="utf-8")
    assert "apt knows no archive" in refusal(archive.setup, target)


def test_ubuntu_has_its_own_newer_suite(gpg_home: Path, tmp_path: Path, target: Path) -> None:
    with apt_archive(tmp_path, gpg_home, "ubuntu") as archive:
        archive.offer("devel", "0.19.1-1ubuntu1", PROGRAM, "universe")
        assert fetch_from_distribution("0.19.1", target, archive.setup)[0] == "0.19.1"


def test_an_ubuntu_without_it_trusts_debian_by_the_key_ubuntu_signed(
    gpg_home: Path, tmp_path: Path, target: Path
) -> None:
    with (
        tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as short,
        signing_key(Path(short, "gpg")) as debian_home,
        apt_archive(tmp_path / "ubuntu", gpg_home, "ubuntu") as ubuntu,
        apt_archive(tmp_path / "debian", debian_home) as debian,
    ):
        debian.offer("sid", "0.19.1-1", PROGRAM)
        setup = replace(ubuntu.setup, debian_address=debian.address)
        ubuntu.offer("devel", "0.18.0-1ubuntu1", b"too old", "universe")
        # Without a key that Ubuntu vouches for, Debian's archive is not believed.
        assert "0.18.0-1ubuntu1" in refusal(setup, target)

        key = (debian_home / "public.gpg").read_bytes()
        place = "usr/share/keyrings/debian-archive-keyring.gpg"
        ubuntu.offer_file("bookworm", "debian-archive-keyring", "1", place, key, "universe")
        # No archive is asked whose address nobody gave.
        unnamed = refusal(replace(setup, debian_address=""), target)
        assert "PRACTICEGUARD_DEBIAN_ARCHIVE" in unnamed
        assert fetch_from_distribution("0.19.1", target, setup)[0] == "0.19.1"
    assert list(target.parent.iterdir()) == [target]


def test_a_derivative_counts_as_what_it_is_like(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    like = "ID=made-up\nID_LIKE='debian other'\n"
    archive.setup.os_release.write_text(like, encoding="utf-8")
    assert fetch_from_distribution("0.19.1", target, archive.setup)[0] == "0.19.1"


@pytest.mark.parametrize("content", ['ID=fedora\nVERSION_ID="44"\n', "", None])
def test_another_system_has_no_such_archive(
    tmp_path: Path, target: Path, content: str | None
) -> None:
    os_release = tmp_path / "os-release"
    if content is not None:
        os_release.write_text(content, encoding="utf-8")
    assert "Debian family" in refusal(AptSetup(os_release=os_release), target)


def search_in(archive: AptArchive, own_folder: Path) -> BinarySearch:
    """Return a search for which the official release is out of reach."""
    return BinarySearch(
        own_folder=own_folder,
        bundled_folders=(),
        path="",
        lock=ReleaseLock("0.19.1", "https://127.0.0.1:9/{name}"),
        apt=archive.setup,
    )


def test_where_the_release_is_out_of_reach_the_distribution_helps(
    archive: AptArchive, target: Path
) -> None:
    archive.offer("sid", "0.19.1-1", PROGRAM)
    first = find_restic(search_in(archive, target.parent))
    again = find_restic(search_in(archive, target.parent))
    assert (first.origin, again.origin) == (BinaryOrigin.DISTRIBUTION, BinaryOrigin.FETCHED)
    assert first.version == again.version == "0.19.1"


def test_a_package_too_new_for_this_system_is_not_kept(archive: AptArchive, target: Path) -> None:
    archive.offer("sid", "0.19.1-1", b"#!/bin/sh\necho no such library >&2\nexit 127\n")
    with pytest.raises(PracticeGuardError) as caught:
        find_restic(search_in(archive, target.parent))
    assert caught.value.code is ErrorCode.RESTIC_MISSING
    assert "does not run here" in caught.value.details
    assert not target.exists()

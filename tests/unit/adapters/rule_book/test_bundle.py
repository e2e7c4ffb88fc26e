"""Nothing is taken from an update file that is not whole, or that nobody vouches for."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from practiceguard.adapters.rule_book.bundle import (
    FOLDER,
    LARGEST_BUNDLE,
    MANIFEST,
    SIGNATURE,
    PinnedKey,
    pack,
    read_bundle,
)
from practiceguard.adapters.rule_book.files import LARGEST_FILE
from practiceguard.adapters.rule_book.keys import pinned_keys
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.resources import resource
from tests.unit.adapters.rule_book.law_texts import NOWHERE, file_of

SECRET = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
OTHER = Ed25519PrivateKey.from_private_bytes(b"\x02" * 32)
KEYS = (PinnedKey("publisher", SECRET.public_key().public_bytes_raw()),)
DAY = date(2027, 1, 15)
ROWS = dict([("XX.toml", NOWHERE.encode()), file_of("ZZ")])
PLAIN = pack("2027.1.15", DAY, ROWS)
SIGNED = pack("2027.1.15", DAY, ROWS, SECRET.sign)


def refusal(content: bytes) -> PracticeGuardError:
    with pytest.raises(PracticeGuardError) as found:
        read_bundle(content, KEYS)
    return found.value


def repacked(change: Callable[[dict[str, bytes]], object], content: bytes = PLAIN) -> bytes:
    """Return an update whose files somebody changed, all else as it was."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, inside in files.items():
            archive.writestr(name, inside)
    return packed.getvalue()


def with_manifest(old: str, new: str) -> bytes:
    def change(files: dict[str, bytes]) -> None:
        assert old.encode() in files[MANIFEST]
        files[MANIFEST] = files[MANIFEST].replace(old.encode(), new.encode())

    return repacked(change)


def test_an_update_is_read_whole() -> None:
    bundle = read_bundle(PLAIN, KEYS)
    update = bundle.update
    assert (update.version, update.released_on, update.signed_by) == ("2027.1.15", DAY, "")
    assert update.sha256 == hashlib.sha256(PLAIN).hexdigest()
    assert update.content == PLAIN
    assert {row.code for row in update.rows} == {"XX", "ZZ"}
    assert {row.version for row in update.rows} == {"2027.1.15"}


def test_the_key_that_vouches_is_named() -> None:
    assert read_bundle(SIGNED, KEYS).update.signed_by == "publisher"


def test_the_same_law_makes_the_same_file() -> None:
    assert pack("2027.1.15", DAY, dict(reversed(ROWS.items()))) == PLAIN


def test_a_signature_by_another_key_is_never_asked_about() -> None:
    forged = pack("2027.1.15", DAY, ROWS, OTHER.sign)
    assert refusal(forged).code is ErrorCode.LAW_UPDATE_UNTRUSTED
    with pytest.raises(PracticeGuardError):
        read_bundle(SIGNED, ())


def test_a_signature_that_is_none_is_never_asked_about() -> None:
    broken = repacked(lambda files: files.update({SIGNATURE: b"x"}), SIGNED)
    assert refusal(broken).code is ErrorCode.LAW_UPDATE_UNTRUSTED


def test_a_row_changed_after_signing_is_found() -> None:
    row = FOLDER + "XX.toml"

    def change(files: dict[str, bytes]) -> None:
        files[row] = files[row].replace(b"value = 72", b"value = 96")

    assert refusal(repacked(change, SIGNED)).code is ErrorCode.LAW_UPDATE_DAMAGED


def test_a_list_changed_after_signing_is_found() -> None:
    def change(files: dict[str, bytes]) -> None:
        files[MANIFEST] = files[MANIFEST].replace(b"2027.1.15", b"2028.1.15")

    assert refusal(repacked(change, SIGNED)).code is ErrorCode.LAW_UPDATE_UNTRUSTED


def add(name: str, content: bytes = b"") -> bytes:
    return repacked(lambda files: files.update({name: content}))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no archive",
        PLAIN[:-30],
        PLAIN[30:],
        b"\0" * (LARGEST_BUNDLE + 1),
        repacked(lambda files: files.pop(MANIFEST)),
        repacked(lambda files: files.pop(FOLDER + "ZZ.toml")),
        add(FOLDER + "YY.toml", NOWHERE.encode()),
        add("readme.txt"),
        add("../outside.toml"),
        add(FOLDER + "../../outside.toml"),
        add(FOLDER + "big.toml", b"#" * (LARGEST_FILE + 1)),
        with_manifest('version = "2027.1.15"', 'version = "new"'),
        with_manifest('version = "2027.1.15"', "version = 2027"),
        with_manifest("released_on = 2027-01-15", 'released_on = "2027-01-15"'),
        with_manifest("released_on = 2027-01-15\n", ""),
        with_manifest("format = 1", "format = 0"),
        with_manifest("format = 1", "format = true"),
        with_manifest("schema = 1", "schema = 1\nmore = 1"),
        with_manifest("[files]", "[file]"),
        with_manifest("format", "format = ["),
    ],
)
def test_what_is_not_whole_is_refused(content: bytes) -> None:
    assert refusal(content).code is ErrorCode.LAW_UPDATE_DAMAGED


def test_one_faulty_row_spoils_it_and_is_named() -> None:
    rows = {**ROWS, "ZZ.toml": ROWS["ZZ.toml"].replace(b"value = 72", b"value = -72")}
    error = refusal(pack("2027.1.15", DAY, rows, SECRET.sign))
    assert error.code is ErrorCode.LAW_UPDATE_DAMAGED
    assert error.facts == {"part": "ZZ.toml"}
    assert "duties.authority.clock.value" in error.details


def test_two_rows_for_one_code_are_refused() -> None:
    twice = {
        **ROWS,
        "ZZ.toml": ROWS["ZZ.toml"].replace(b"[authority]", b'covers = ["XY"]\n[authority]', 1),
    }
    error = refusal(pack("2027.1.15", DAY, twice))
    assert "XY has its row in XX.toml already" in error.details


def test_two_files_of_one_name_are_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(MANIFEST, "format = 1")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(MANIFEST, "format = 1")
    assert refusal(packed.getvalue()).code is ErrorCode.LAW_UPDATE_DAMAGED


def test_a_bomb_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, b"\0" * 300_000_000)
    assert len(packed.getvalue()) < 400_000
    assert refusal(packed.getvalue()).code is ErrorCode.LAW_UPDATE_DAMAGED


@pytest.mark.parametrize("number", ["format = 2", "schema = 2"])
def test_one_for_a_newer_program_says_so(number: str) -> None:
    newer = with_manifest(number.replace("2", "1"), number)
    assert refusal(newer).code is ErrorCode.LAW_UPDATE_FORMAT


REFUSALS = {
    ErrorCode.LAW_UPDATE_DAMAGED,
    ErrorCode.LAW_UPDATE_UNTRUSTED,
    ErrorCode.LAW_UPDATE_FORMAT,
}


@given(at=st.integers(0, len(SIGNED) - 1), bits=st.integers(1, 255))
@settings(max_examples=500, deadline=None)
def test_a_flipped_byte_changes_nothing_or_is_found(at: int, bits: int) -> None:
    damaged = bytearray(SIGNED)
    damaged[at] ^= bits
    try:
        bundle = read_bundle(bytes(damaged), KEYS)
    except PracticeGuardError as error:
        assert error.code in REFUSALS  # noqa: PT017  a byte that does not matter may be flipped
    else:
        # In what an archive says about itself, such as the time of a file.
        assert bundle.update.signed_by == "publisher"
        assert bundle.collection.raw == read_bundle(SIGNED, KEYS).collection.raw


@given(content=st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_refused(content: bytes) -> None:
    assert refusal(content).code is ErrorCode.LAW_UPDATE_DAMAGED


def test_the_keys_of_the_program_can_be_read() -> None:
    for key in pinned_keys(resource("law_keys.toml")):
        assert key.name
        assert len(key.public) == 32

"""A small file that would grow beyond every memory is refused before it does."""

import io
import zipfile

import pytest

from practiceguard.adapters.rule_book.bundle import LARGEST_INSIDE, MANIFEST, read_bundle
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.adapters.rule_book.faults import FaultyRow
from practiceguard.adapters.rule_book.files import LARGEST_FILE, SCHEMA, row_of
from practiceguard.adapters.rule_book.guarded import DEEPEST, table_in
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.resources import resource
from tests.unit.adapters.rule_book.law_texts import NOWHERE

# Each level costs its reader memory for all levels above: 100,000 of them take twenty gigabytes.
DEEP = b".".join([b"a"] * 3000)
HUGE = b"0x" + b"f" * 20_000
"""A number that Python refuses to write out."""

BOMBS = {
    "a dotted key": DEEP + b" = 1",
    "a key with blanks": b" . ".join([b"a"] * 3000) + b" = 1",
    "a quoted key": b".".join([b'"a"'] * 3000) + b" = 1",
    "a literal key": b".".join([b"''"] * 3000) + b" = 1",
    "the head of a table": b"[" + DEEP + b"]",
    "the head of a list": b"[[" + DEEP + b"]]",
    "inside an inline table": b"a = { " + DEEP + b" = 1 }",
    "behind a text": b'a = { x = "# no comment", ' + DEEP + b" = 1 }",
    "behind a text over two lines": b'a = { x = """\n"""  , ' + DEEP + b" = 1 }",
    "hidden between two texts": b"a = { x = '''\n''', " + DEEP + b" = 1, z = '' }",
    "nested lists": b"a = " + b"[" * 900 + b"]" * 900,
    "nested tables": b"a = " + b"{ a = " * 300 + b"1" + b" }" * 300,
    "a number": b"a = " + HUGE,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize("before", [b"schema = 1\n", b"schema.", b"", NOWHERE.encode()])
def test_a_bomb_in_a_row_is_a_fault(bomb: bytes, before: bytes) -> None:
    with pytest.raises(FaultyRow) as refusal:
        row_of("XX.toml", before + bomb)
    assert len(str(refusal.value)) < 5000


@pytest.mark.parametrize("place", ["schema", "code", "checked_on"])
@pytest.mark.parametrize("value", [HUGE, b"{ a = " * 300 + b"1" + b" }" * 300], ids=["n", "t"])
def test_a_value_that_cannot_be_written_out_is_a_fault(place: str, value: bytes) -> None:
    with pytest.raises(FaultyRow):
        row_of("XX.toml", b"schema = 1\n".replace(place.encode() + b" =", b"x =") + (
            place.encode() + b" = " + value
        ))  # fmt: skip


def test_as_many_levels_as_a_row_needs_are_read() -> None:
    assert table_in(b".".join([b"a"] * DEEPEST) + b" = 1")
    with pytest.raises(ValueError, match="levels"):
        table_in(b".".join([b"a"] * (DEEPEST + 1)) + b" = 1")
    many = b'a = "' + b"a." * 500 + b'" # ' + b"a." * 500
    assert table_in(many) == {"a": "a." * 500}
    assert len(shipped(resource("jurisdictions")).rows) == 153


@pytest.mark.parametrize("piece", [b"a", b'"', b"'", b'\\"', b"a.", b"- ", b".", b"# ", b"\t."])
def test_looking_for_bombs_takes_no_longer_for_a_strange_file(piece: bytes) -> None:
    """By the square of its length, as a careless pattern would, it takes minutes."""
    with pytest.raises(FaultyRow):
        row_of("XX.toml", b"schema = 1\n" + piece * (LARGEST_FILE // len(piece) - 20))


def update_with(manifest: bytes, **more: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, manifest)
        for name, content in more.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
@pytest.mark.parametrize(
    "before", [b"format = 1\n", b"format.", b"format = 1\nschema = 1\n[files]\n"]
)
def test_a_bomb_in_the_list_of_an_update_is_refused(bomb: bytes, before: bytes) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        read_bundle(update_with(before + bomb), ())
    assert refusal.value.code is ErrorCode.LAW_UPDATE_DAMAGED


def test_many_files_that_are_each_small_enough_are_not_all_unpacked() -> None:
    count = LARGEST_INSIDE // LARGEST_FILE + 2
    blank = b" " * LARGEST_FILE
    bomb = update_with(b"", **{f"jurisdictions/{number}.toml": blank for number in range(count)})
    assert len(bomb) < 200_000
    with pytest.raises(PracticeGuardError) as refusal:
        read_bundle(bomb, ())
    assert refusal.value.code is ErrorCode.LAW_UPDATE_DAMAGED
    assert "too large" in refusal.value.details


def test_a_version_that_no_later_one_could_ever_follow_is_refused() -> None:
    for version in ("99999.1.1", "9" * 4000 + ".1.1", "2027.1.1.99999"):
        manifest = f'format = 1\nschema = {SCHEMA}\nversion = "{version}"\n'
        manifest += "released_on = 2027-01-15\n[files]\n"
        with pytest.raises(PracticeGuardError) as refusal:
            read_bundle(update_with(manifest.encode()), ())
        assert refusal.value.code is ErrorCode.LAW_UPDATE_DAMAGED
        assert "is not a version" in refusal.value.details

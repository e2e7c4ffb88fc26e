"""Which law holds, what a practice corrected in it, and what becomes of that after an update."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.rule_book.book import KnownRuleBook, SignedUpdates
from practiceguard.adapters.rule_book.bundle import PinnedKey, pack
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import AcceptedUpdate, CorrectionState, Proof
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import Clock, Mark, Unit
from practiceguard.resources import resource
from practiceguard.services.ports import LawUpdate
from tests.fakes.memory_law import MemoryLawStore
from tests.unit.adapters.rule_book.law_texts import NOWHERE, file_of

NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
SECRET = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
KEYS = (PinnedKey("publisher", SECRET.public_key().public_bytes_raw()),)
ROWS = dict([("XX.toml", NOWHERE.encode()), file_of("ZZ")])


@pytest.fixture
def store() -> MemoryLawStore:
    return MemoryLawStore()


@pytest.fixture
def book(tmp_path: Path, store: MemoryLawStore) -> KnownRuleBook:
    return KnownRuleBook(folder_of(tmp_path), store, KEYS)


def folder_of(tmp_path: Path, version: str = "2026.11.21") -> Path:
    folder = tmp_path / "jurisdictions"
    folder.mkdir(exist_ok=True)
    about = f'version = "{version}"\nreleased_on = 2026-11-21\nrows = 2\n'
    (folder / "collection.toml").write_text(about, encoding="utf-8")
    (folder / "README.md").write_text("no row", encoding="utf-8")
    for name, content in ROWS.items():
        (folder / name).write_bytes(content)
    return folder


def accept(
    store: MemoryLawStore,
    version: str = "2027.1.15",
    rows: dict[str, bytes] = ROWS,
    proof: Proof = Proof.SIGNATURE,
) -> AcceptedUpdate:
    signed = proof is Proof.SIGNATURE
    content = pack(version, date(2027, 1, 15), rows, SECRET.sign if signed else None)
    update = SignedUpdates(KEYS).read(content)
    accepted = AcceptedUpdate(
        version, update.released_on, update.sha256, proof, update.signed_by, "Ann", NOW
    )
    store.accept(accepted, content)
    return accepted


def changed(old: str, new: str, name: str = "XX.toml") -> dict[str, bytes]:
    assert old.encode() in ROWS[name]
    return {**ROWS, name: ROWS[name].replace(old.encode(), new.encode())}


def correction(
    book: KnownRuleBook, path: str, value: Entry, *, withdrawn: bool = False
) -> Correction:
    original = book.entry("XX", path)
    return Correction("XX", path, value, original, "phoned them", "Ann", NOW, withdrawn)


# --- editions -------------------------------------------------------------------------------------


def test_what_came_with_the_program_holds_first(book: KnownRuleBook) -> None:
    assert book.version == "2026.11.21"
    assert book.edition.proof is Proof.WITH_PROGRAM
    assert [row.code for row in book.all()] == ["XX", "ZZ"]
    assert {row.version for row in book.all()} == {"2026.11.21"}


def test_a_territory_finds_the_row_that_covers_it(book: KnownRuleBook) -> None:
    assert book.of("XY") == book.of("XX")
    assert book.of("QQ") is None
    assert len(book.all()) == 2


def test_an_update_that_was_taken_in_holds_at_once(
    book: KnownRuleBook, store: MemoryLawStore
) -> None:
    before = book.all()
    accepted = accept(store, rows=changed("+1 555 0100", "+1 555 0199"))
    assert book.version == "2027.1.15"
    assert book.edition.accepted == accepted
    row = book.of("XX")
    assert row is not None
    assert row.authority.phone == "+1 555 0199"
    assert row.version == "2027.1.15"
    assert before[0].authority.phone == "+1 555 0100"


def test_a_newer_program_is_not_held_back_by_an_older_update(
    tmp_path: Path, store: MemoryLawStore
) -> None:
    accept(store, "2026.12.1")
    book = KnownRuleBook(folder_of(tmp_path, "2027.2.1"), store, KEYS)
    assert book.version == "2027.2.1"
    assert book.edition.proof is Proof.WITH_PROGRAM


def test_of_several_updates_the_newest_holds(book: KnownRuleBook, store: MemoryLawStore) -> None:
    accept(store, "2027.3.1")
    accept(store, "2027.1.15")
    assert book.version == "2027.3.1"


def test_versions_are_compared_as_numbers(book: KnownRuleBook, store: MemoryLawStore) -> None:
    accept(store, "2027.9.1")
    accept(store, "2027.10.1")
    assert book.version == "2027.10.1"


def test_an_update_by_a_key_that_is_pinned_no_longer_holds_no_longer(
    tmp_path: Path, store: MemoryLawStore
) -> None:
    accepted = accept(store)
    book = KnownRuleBook(folder_of(tmp_path), store, ())
    assert book.version == "2026.11.21"
    assert book.edition.unreadable == accepted


def test_an_update_that_was_exchanged_in_our_records_does_not_hold(
    book: KnownRuleBook, store: MemoryLawStore
) -> None:
    accepted = accept(store, proof=Proof.COMPARED)
    assert book.version == accepted.version
    other = MemoryLawStore()
    forged = pack("2027.1.15", date(2027, 1, 15), changed("value = 72", "value = 96"))
    other.accept(accepted, forged)
    fallen_back = replace(book, store=other)
    assert fallen_back.version == "2026.11.21"
    assert fallen_back.edition.unreadable == accepted


def test_one_that_nobody_vouches_for_does_not_hold(
    book: KnownRuleBook, store: MemoryLawStore
) -> None:
    accepted = accept(store, proof=Proof.COMPARED)
    lying = MemoryLawStore()
    lying.accept(replace(accepted, proof=Proof.SIGNATURE), store.content_of(accepted))
    assert replace(book, store=lying).edition.proof is Proof.WITH_PROGRAM


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("XX.toml", b"broken"),
        ("XX.toml", None),
        ("collection.toml", b"version = 3"),
        ("collection.toml", b'version = "2026.11.21"'),
        ("collection.toml", b'version = "2026.11.21"\nreleased_on = "2026-11-21"'),
        ("collection.toml", b"\xff"),
        ("collection.toml", None),
    ],
)
def test_a_damaged_program_says_which_file(
    tmp_path: Path, store: MemoryLawStore, name: str, content: bytes | None
) -> None:
    folder = folder_of(tmp_path)
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    with pytest.raises(PracticeGuardError) as refusal:
        KnownRuleBook(folder, store, KEYS).all()
    assert refusal.value.code is ErrorCode.LAW_UNREADABLE
    assert refusal.value.facts["file"] in {name, "collection.toml"}


# --- corrections ----------------------------------------------------------------------------------


def test_a_correction_holds_and_shows_what_stood_there(
    book: KnownRuleBook, store: MemoryLawStore
) -> None:
    store.correct(correction(book, "authority.phone", "+1 555 0142"))
    row, original = book.of("XX"), book.original("XX")
    assert row is not None
    assert original is not None
    assert row.authority.phone == "+1 555 0142"
    assert original.authority.phone == "+1 555 0100"
    (shown,) = row.corrections
    assert (shown.original, shown.who, shown.note) == ("+1 555 0100", "Ann", "phoned them")
    assert book.of("XY") == row
    assert original.corrections == ()
    assert [one.state for one in book.corrections()] == [CorrectionState.STANDS]


@pytest.mark.parametrize(
    ("path", "value", "before"),
    [
        ("mark", "from-knowledge", "verified"),
        ("checked_on", "2026-11-30", "2026-11-21"),
        ("letter_languages", ("de",), ("fr", "zh-Hant-HK")),
        ("exceptions", ("none",), None),
        ("authority.regional.XX-A", "https://b.example", "https://a.privacy.example"),
        ("authority.email", "post@privacy.example", None),
        ("duties.authority.clock.value", 48, 72),
        ("duties.authority.clock", None, {"value": 72, "unit": "hours", "starts": "aware"}),
        ("duties.people.clock", {"value": 5, "unit": "days", "starts": "aware"}, None),
        ("duties.people.threshold.count.number", 60, 50),
        ("in_force_from", "2027-01-01", None),
    ],
)
def test_every_kind_of_entry_can_be_corrected(
    book: KnownRuleBook, store: MemoryLawStore, path: str, value: Entry, before: Entry
) -> None:
    assert book.entry("XX", path) == before
    one = correction(book, path, value)
    row = book.try_correction(one)
    assert book.corrections() == ()
    store.correct(one)
    assert book.of("XX") == row
    assert book.corrections()[0].is_applied


def test_a_corrected_clock_counts(book: KnownRuleBook, store: MemoryLawStore) -> None:
    clock: Entry = {"value": 5, "unit": "days", "starts": "aware"}
    store.correct(correction(book, "duties.people.clock", clock))
    # A second one inside what the first one brought.
    store.correct(correction(book, "duties.people.clock.value", 4))
    row = book.of("XX")
    assert row is not None
    assert row.duties[1].clock == Clock(4, Unit.DAYS, Event.AWARE)
    assert len(row.corrections) == 2


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("code", "ZZ"),
        ("duties.authority.key", "other"),
        ("version", "1"),
        ("duties.authority.clock.value", "48"),
        ("duties.authority.clock.value", -1),
        ("duties.authority.law", None),
        ("duties.nobody.law", "s 1"),
        ("mark", "sure"),
        ("sources", ()),
        ("checked_on", "yesterday"),
        ("name.first", "x"),
        ("laws", "x"),
        ("", "x"),
        ("..", "x"),
        ("duties", "x"),
        ("authority.name", ""),
    ],
)
def test_what_would_be_no_row_is_refused(book: KnownRuleBook, path: str, value: Entry) -> None:
    one = Correction("XX", path, value, None, "why", "Ann", NOW)
    with pytest.raises(PracticeGuardError) as refusal:
        book.try_correction(one)
    assert refusal.value.code is ErrorCode.LAW_CORRECTION_INVALID
    assert refusal.value.facts["place"] == f"XX: {path}"
    assert refusal.value.facts["fault"]


ENTRIES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=10)
    | st.sampled_from(["aware", ""]),
    lambda inside: (
        st.lists(inside, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=6), inside, max_size=3)
    ),
    max_leaves=6,
)
KEYS_OF_A_ROW = (
    "authority duties people clock value threshold count number tests police name mark sources"
    " checked_on in_force_from field_marks regional XX-A notes key law"
)


@given(
    path=st.lists(st.sampled_from(KEYS_OF_A_ROW.split()) | st.text(max_size=4), max_size=5).map(
        ".".join
    ),
    value=ENTRIES,
)
@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_corrected_is_a_row_or_is_refused(
    book: KnownRuleBook, path: str, value: Entry
) -> None:
    refused = None
    try:
        row = book.try_correction(Correction("XX", path, value, None, "why", "Ann", NOW))
    except PracticeGuardError as refusal:
        refused = refusal.code
    else:
        assert row.sources
    assert refused in {None, ErrorCode.LAW_CORRECTION_INVALID}


def test_there_is_no_correction_of_a_row_that_is_not_there(book: KnownRuleBook) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        book.try_correction(Correction("QQ", "law", "x", None, "why", "Ann", NOW))
    assert refusal.value.code is ErrorCode.LAW_CORRECTION_INVALID


def test_the_last_correction_of_an_entry_counts_and_a_withdrawal_ends_it(
    book: KnownRuleBook, store: MemoryLawStore
) -> None:
    first = correction(book, "authority.phone", "1")
    store.correct(first)
    store.correct(replace(first, value="2", at=NOW + timedelta(days=1)))
    row = book.of("XX")
    assert row is not None
    assert row.authority.phone == "2"
    assert len(row.corrections) == 1
    store.correct(replace(first, is_withdrawn=True))
    row = book.of("XX")
    assert row is not None
    assert row.authority.phone == "+1 555 0100"
    assert row.corrections == ()
    assert book.corrections() == ()


@pytest.mark.parametrize(
    ("rows", "state", "phone"),
    [
        (ROWS, CorrectionState.STANDS, "mine"),
        (changed("+1 555 0100", "mine"), CorrectionState.AGREED, "mine"),
        (changed("+1 555 0100", "theirs"), CorrectionState.AGAINST, "mine"),
        (changed('phone = "+1 555 0100"\n', ""), CorrectionState.AGAINST, "mine"),
    ],
)
def test_an_update_says_how_a_correction_stands_to_it(
    book: KnownRuleBook,
    store: MemoryLawStore,
    rows: dict[str, bytes],
    state: CorrectionState,
    phone: str,
) -> None:
    store.correct(correction(book, "authority.phone", "mine"))
    offered = SignedUpdates(KEYS).read(pack("2027.1.15", date(2027, 1, 15), rows, SECRET.sign))
    foretold = book.with_update(offered)
    assert [one.state for one in foretold] == [state]
    assert book.version == "2026.11.21"
    accept(store, rows=rows)
    assert book.corrections() == foretold
    row = book.of("XX")
    assert row is not None
    assert row.authority.phone == phone


def test_a_correction_without_a_place_is_said_and_not_applied(
    book: KnownRuleBook, store: MemoryLawStore
) -> None:
    store.correct(correction(book, "duties.people.wording", "at once"))
    store.correct(correction(book, "mark", "mixed"))
    accept(store, rows=changed('key = "people"', 'key = "patients"'))
    state = {one.correction.path: one.state for one in book.corrections()}
    assert state == {
        "duties.people.wording": CorrectionState.HOMELESS,
        "mark": CorrectionState.STANDS,
    }
    row = book.of("XX")
    assert row is not None
    assert row.mark is Mark.MIXED
    assert [one.path for one in row.corrections] == ["mark"]


def test_the_law_that_comes_with_the_program_can_be_read_packed_and_read_again() -> None:
    folder = resource("jurisdictions")
    book = KnownRuleBook(folder, MemoryLawStore(), KEYS)
    rows = book.all()
    assert len(rows) == 153
    files = {
        one.name: one.read_bytes()
        for one in folder.iterdir()
        if one.name.removesuffix(".toml") in {row.code for row in rows}
    }
    update: LawUpdate = SignedUpdates(KEYS).read(
        pack("2099.1.1", date(2099, 1, 1), files, SECRET.sign)
    )
    by_code = {row.code: row for row in update.rows}
    assert all(row.says_the_same_as(by_code[row.code]) for row in rows)
    reunion = book.of("RE")
    assert reunion is not None
    assert reunion.code == "FR"

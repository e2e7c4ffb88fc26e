"""Newer law comes in by somebody's hand, and an entry is corrected with a reason."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from practiceguard.adapters.rule_book.book import KnownRuleBook, SignedUpdates
from practiceguard.adapters.rule_book.bundle import PinnedKey, pack
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.edition import CorrectionState, Proof
from practiceguard.services.incident.correct_law import CorrectLaw
from practiceguard.services.incident.read_law import ReadLaw
from practiceguard.services.incident.update_law import LARGEST_FILE, LawOffer, UpdateLaw
from tests.fakes.fake_files import FakeFiles
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_law import MemoryLawStore
from tests.unit.adapters.rule_book.law_texts import NOWHERE, file_of

SECRET = Ed25519PrivateKey.from_private_bytes(b"\x01" * 32)
KEYS = (PinnedKey("publisher", SECRET.public_key().public_bytes_raw()),)
ROWS = dict([("XX.toml", NOWHERE.encode()), file_of("ZZ")])
NOW = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


class Bench:
    """The services on a small law in a folder."""

    def __init__(self, folder: Path) -> None:
        law = folder / "law"
        law.mkdir()
        about = 'version = "2026.11.21"\nreleased_on = 2026-11-21\nrows = 2\n'
        (law / "collection.toml").write_text(about, encoding="utf-8")
        for name, content in ROWS.items():
            (law / name).write_bytes(content)
        self.file = folder / "law.pgrules"
        self.clock = FixedClock(NOW)
        self.store = MemoryLawStore()
        self.rules = KnownRuleBook(law, self.store, KEYS)
        updates = SignedUpdates(KEYS)
        self.update = UpdateLaw(self.rules, updates, self.store, FakeFiles(), self.clock)
        self.correct = CorrectLaw(self.rules, self.store, self.clock)
        self.read = ReadLaw(self.rules, self.clock)

    def offer(
        self,
        version: str = "2027.1.15",
        rows: dict[str, bytes] = ROWS,
        *,
        signed: bool = True,
    ) -> LawOffer:
        sign = SECRET.sign if signed else None
        self.file.write_bytes(pack(version, date(2027, 1, 15), rows, sign))
        return self.update.look(self.file)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def code_of(refusal: pytest.ExceptionInfo[PracticeGuardError]) -> ErrorCode:
    return refusal.value.code


def changed(old: str, new: str) -> dict[str, bytes]:
    return {**ROWS, "XX.toml": ROWS["XX.toml"].replace(old.encode(), new.encode())}


# --- updates --------------------------------------------------------------------------------------


def test_an_offer_says_what_it_would_change_and_changes_nothing(bench: Bench) -> None:
    rows = dict([*changed("+1 555 0100", "+1 555 0199").items(), file_of("YY")])
    offer = bench.offer(rows=rows)
    assert (offer.current, offer.update.version) == ("2026.11.21", "2027.1.15")
    assert (offer.added, offer.changed) == (("YY",), ("XX",))
    assert {
        code: [one.entry.path for one in found] for code, found in offer.differences.items()
    } == {"XX": ["authority.phone"]}
    assert not offer.has_to_be_compared
    assert bench.rules.version == "2026.11.21"
    assert bench.store.accepted() == ()


def test_a_signed_update_is_taken_in_with_a_name(bench: Bench) -> None:
    edition = bench.update.take_in(bench.offer(), "  Ann\nMeyer ")
    assert edition.version == bench.rules.version == "2027.1.15"
    assert edition.accepted is not None
    assert (edition.accepted.who, edition.accepted.at) == ("Ann Meyer", NOW)
    assert (edition.proof, edition.accepted.signed_by) == (Proof.SIGNATURE, "publisher")


def test_without_a_signature_somebody_has_to_compare(bench: Bench) -> None:
    offer = bench.offer(signed=False)
    assert offer.has_to_be_compared
    with pytest.raises(PracticeGuardError) as refusal:
        bench.update.take_in(offer, "Ann")
    assert code_of(refusal) is ErrorCode.LAW_UPDATE_UNCOMPARED
    assert refusal.value.facts == {"fingerprint": offer.update.sha256[:8]}
    assert bench.store.accepted() == ()
    typed = offer.update.sha256.upper()
    spaced = " ".join(typed[at : at + 8] for at in range(0, 64, 8))
    assert bench.update.take_in(offer, "Ann", spaced).proof is Proof.COMPARED


@pytest.mark.parametrize("signed", [True, False])
def test_another_fingerprint_is_refused(bench: Bench, *, signed: bool) -> None:
    offer = bench.offer(signed=signed)
    wrong = ("0" if offer.update.sha256[0] != "0" else "1") + offer.update.sha256[1:]
    for typed in (wrong, offer.update.sha256[:8]):
        with pytest.raises(PracticeGuardError) as refusal:
            bench.update.take_in(offer, "Ann", typed)
        assert code_of(refusal) is ErrorCode.LAW_UPDATE_OTHER
    assert bench.store.accepted() == ()


@pytest.mark.parametrize("version", ["2026.11.21", "2026.11.20", "2025.12.31.9"])
def test_an_older_one_or_the_same_is_refused(bench: Bench, version: str) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.offer(version)
    assert code_of(refusal) is ErrorCode.LAW_UPDATE_OLDER
    assert refusal.value.facts == {"version": version, "current": "2026.11.21"}


def test_an_offer_that_was_overtaken_is_refused(bench: Bench) -> None:
    slow = bench.offer("2027.1.15")
    bench.update.take_in(bench.offer("2027.2.1"), "Ann")
    with pytest.raises(PracticeGuardError) as refusal:
        bench.update.take_in(slow, "Ann")
    assert code_of(refusal) is ErrorCode.LAW_UPDATE_OLDER
    assert bench.rules.version == "2027.2.1"


def test_one_that_would_lose_a_jurisdiction_is_refused(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.offer(rows={"XX.toml": ROWS["XX.toml"]})
    assert code_of(refusal) is ErrorCode.LAW_UPDATE_SHORTER
    assert refusal.value.facts == {"countries": "ZZ"}


def test_a_file_that_is_none_is_refused(bench: Bench, tmp_path: Path) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.update.look(tmp_path / "nothing.pgrules")
    assert code_of(refusal) is ErrorCode.INPUT_INVALID
    bench.file.write_bytes(b"\0" * (LARGEST_FILE + 1))
    with pytest.raises(PracticeGuardError) as refusal:
        bench.update.look(bench.file)
    assert code_of(refusal) is ErrorCode.LAW_UPDATE_DAMAGED
    bench.file.write_bytes(b"no archive")
    with pytest.raises(PracticeGuardError) as refusal:
        bench.update.look(bench.file)
    assert code_of(refusal) is ErrorCode.LAW_UPDATE_DAMAGED
    assert refusal.value.facts == {"part": "law.pgrules"}


def test_a_faulty_row_is_named(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.offer(rows=changed("value = 72", "value = -72"))
    assert refusal.value.facts == {"part": "XX.toml"}


def test_nobody_without_a_name_takes_anything_in(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.update.take_in(bench.offer(), " ")
    assert code_of(refusal) is ErrorCode.INPUT_INVALID
    assert bench.store.accepted() == ()


# --- corrections ----------------------------------------------------------------------------------


def test_a_correction_is_kept_with_what_stood_there(bench: Bench) -> None:
    row = bench.correct("XX", "authority.phone", "+1 555 0142", " phoned them ", " Ann ")
    assert row.authority.phone == "+1 555 0142"
    (kept,) = row.corrections
    assert (kept.original, kept.note, kept.who, kept.at) == (
        "+1 555 0100",
        "phoned them",
        "Ann",
        NOW,
    )


def test_a_second_correction_of_an_entry_keeps_the_editions_text_as_original(
    bench: Bench,
) -> None:
    bench.correct("XX", "authority.phone", "1", "why", "Ann")
    row = bench.correct("XX", "authority.phone", "2", "why not", "Ben")
    assert [one.original for one in row.corrections] == ["+1 555 0100"]
    assert [one.who for one in bench.store.corrections()] == ["Ann", "Ben"]


@pytest.mark.parametrize(("note", "who"), [("", "Ann"), ("why", " \n")])
def test_nothing_is_corrected_without_a_reason_and_a_name(
    bench: Bench, note: str, who: str
) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.correct("XX", "authority.phone", "1", note, who)
    assert code_of(refusal) is ErrorCode.INPUT_INVALID
    assert bench.store.corrections() == ()


def test_what_would_be_no_row_is_not_kept(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError) as refusal:
        bench.correct("XX", "duties.authority.clock.value", "soon", "why", "Ann")
    assert code_of(refusal) is ErrorCode.LAW_CORRECTION_INVALID
    assert bench.store.corrections() == ()


def test_what_it_says_already_is_no_correction(bench: Bench) -> None:
    with pytest.raises(PracticeGuardError):
        bench.correct("XX", "authority.phone", "+1 555 0100", "why", "Ann")
    bench.correct("XX", "authority.phone", "1", "why", "Ann")
    with pytest.raises(PracticeGuardError):
        bench.correct("XX", "authority.phone", "1", "why", "Ann")
    assert len(bench.store.corrections()) == 1


def test_a_withdrawn_correction_lets_the_original_hold_again(bench: Bench) -> None:
    bench.correct("XX", "authority.phone", "1", "why", "Ann")
    row = bench.correct.withdraw("XX", "authority.phone", "they moved back", "Ben")
    assert row.authority.phone == "+1 555 0100"
    assert row.corrections == ()
    assert [one.is_withdrawn for one in bench.store.corrections()] == [False, True]
    with pytest.raises(PracticeGuardError) as refusal:
        bench.correct.withdraw("XX", "authority.phone", "again", "Ben")
    assert code_of(refusal) is ErrorCode.INPUT_INVALID


def test_a_correction_that_an_update_contradicts_is_to_be_looked_at(bench: Bench) -> None:
    bench.correct("XX", "authority.phone", "mine", "why", "Ann")
    offer = bench.offer(rows=changed("+1 555 0100", "theirs"))
    assert [one.state for one in offer.corrections] == [CorrectionState.AGAINST]
    bench.update.take_in(offer, "Ann")
    (standing,) = bench.read().to_look_at
    assert (standing.correction.value, standing.original_now) == ("mine", "theirs")
    bench.correct("XX", "authority.phone", "mine", "phoned them again", "Ann")
    assert bench.read().to_look_at == ()
    (kept,) = bench.rules.corrections()
    assert (kept.state, kept.correction.original) == (CorrectionState.STANDS, "theirs")


def test_a_practice_may_give_way_to_an_update(bench: Bench) -> None:
    bench.correct("XX", "authority.phone", "mine", "why", "Ann")
    bench.update.take_in(bench.offer(rows=changed("+1 555 0100", "theirs")), "Ann")
    row = bench.correct.withdraw("XX", "authority.phone", "theirs is right", "Ann")
    assert row.authority.phone == "theirs"
    assert bench.rules.corrections() == ()


# --- how old it is --------------------------------------------------------------------------------


def test_a_row_of_twelve_months_warns(bench: Bench) -> None:
    bench.clock.set(datetime(2027, 11, 20, 23, 0, tzinfo=UTC))
    assert bench.read().old == ()
    # The day on the wall counts: it is the 21st already where the practice is.
    bench.clock.travel(timezone(timedelta(hours=2)))
    assert [row.code for row in bench.read().old] == ["XX", "ZZ"]


def test_a_row_that_a_practice_checked_anew_warns_no_longer(bench: Bench) -> None:
    bench.clock.set(datetime(2027, 12, 1, tzinfo=UTC))
    bench.correct("XX", "checked_on", "2027-12-01", "read the act again", "Ann")
    assert [row.code for row in bench.read().old] == ["ZZ"]


def test_the_state_says_what_was_never_checked(bench: Bench) -> None:
    bench.correct("ZZ", "mark", "from-knowledge", "could not find it", "Ann")
    state = bench.read()
    assert (state.rows, [row.code for row in state.unsettled]) == (2, ["ZZ"])
    assert state.edition.version == "2026.11.21"

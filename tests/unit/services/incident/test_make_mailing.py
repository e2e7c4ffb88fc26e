"""Letters are made only of what was read, and released once each was compared; nobody is lost."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import FactRecorded
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.letter import Addressee
from practiceguard.domain.incident.letter_batch import LetterState, ManifestRow, read_manifests
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.notice import NoticeKind, TemplateId
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.domain.incident.pair import PairFlaw
from practiceguard.domain.incident.person import AffectedPerson, Certainty, MatchBasis
from practiceguard.domain.incident.same_people import keys_of_now
from practiceguard.domain.incident.tracked import Standing
from practiceguard.domain.incident.unreachable import unreachable_of
from practiceguard.services.incident.address_letters import Unaddressed
from practiceguard.services.incident.make_mailing import MadeMailing, Readers
from practiceguard.services.incident.plan_mailing import Choices, PlannedMailing
from practiceguard.services.incident.sample_letters import SAMPLES, chosen_samples
from practiceguard.services.progress import Cancellation, NeverCancelled, no_report
from tests.fakes.fake_letters import FakeLetterPrinter, addressee
from tests.gui.affected_practice import entries, give_address_book
from tests.gui.letter_practice import FACTS, WORDS, LetterPractice, letter_practice, practice_of
from tests.gui.sample_app import build_sample

AUTHOR, SECOND = "Dr Moreau", "Claire Petit"
FEW = ("fr",)


@dataclass
class StopAfter:
    left: int

    def is_requested(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.fixture
def few(tmp_path: Path) -> LetterPractice:
    """Return a practice of seven patients, one of them without an address."""
    return letter_practice(build_sample(tmp_path), 7, FEW)


def released(practice: LetterPractice, choices: Choices | None = None) -> PlannedMailing:
    factory = practice.sample.app.incidents.mailing
    factory.release(practice.plan(choices), AUTHOR, SECOND)
    return practice.plan(choices)


def make(
    practice: LetterPractice,
    planned: PlannedMailing,
    folder: Path,
    readers: Readers | None = None,
    cancel: Cancellation | None = None,
) -> MadeMailing:
    return practice.sample.app.incidents.mailing.make(
        planned, readers or Readers(AUTHOR), folder, WORDS, no_report, cancel or NeverCancelled()
    )


def refused(call: Callable[[], object]) -> PracticeGuardError:
    with pytest.raises(PracticeGuardError) as caught:
        call()
    return caught.value


def mailings(practice: LetterPractice) -> int:
    return len(practice.sample.app.incidents.read(practice.incident).incident.mailings)


def without(folder: Path) -> list[list[str]]:
    text = (folder / "people-without-letter.csv").read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))[1:]


def test_from_everybody_affected_to_checked_letters_in_the_log(tmp_path: Path) -> None:
    practice = letter_practice(build_sample(tmp_path))
    factory, folder = practice.sample.app.incidents.mailing, tmp_path / "out"
    planned = practice.plan()
    assert planned.prepared.people == planned.letters + len(planned.prepared.unaddressed) == 32
    assert planned.is_large
    assert len(planned.unread) == len(planned.texts) > 5
    readers = Readers(AUTHOR, SECOND)
    error = refused(lambda: make(practice, planned, folder, readers))
    assert (error.code, error.facts) == (
        ErrorCode.LETTERS_UNREAD, {"count": f"{len(planned.texts)}"},
    )  # fmt: skip
    for second, why in (("", NotReady.SECOND_PERSON), (" dr moreau", NotReady.SAME_PERSON)):
        error = refused(lambda second=second: factory.release(planned, AUTHOR, second))  # type: ignore[misc]
        assert error.facts == {"reason": why.value}
    assert not practice.sample.app.incidents.read(practice.incident).incident.released
    planned = released(practice)
    assert not planned.unread
    for second, why in (("", NotReady.SECOND_PERSON), ("DR MOREAU", NotReady.SAME_PERSON)):
        stranger = Readers(AUTHOR, second)
        error = refused(lambda stranger=stranger: make(practice, planned, folder, stranger))  # type: ignore[misc]
        assert error.facts == {"reason": why.value}
    assert not folder.exists()
    made = make(practice, planned, folder, readers)
    assert made.entry is not None
    incident = practice.sample.app.incidents.read(practice.incident).incident
    assert incident.mailings == (made.entry,)
    assert made.entry.letters == planned.letters == made.pairs.letters
    assert (made.entry.key, made.entry.second) == ("2026-01", SECOND)
    assert sum(made.entry.without_letter.values()) == len(without(folder)) == 6
    assert (folder / "CHECKED-READY-TO-PRINT.txt").is_file()
    listed = b"".join(
        practice.sample.app.incidents.evidence.content(
            practice.incident, incident.evidence[-1].evidence
        )
    )
    assert incident.evidence[-1].evidence == made.entry.evidence
    everybody = [row for one in read_manifests(listed.decode()) for row in one.rows]
    rows = [row for row in everybody if row.state is LetterState.PRINTED]
    assert Counter(row.person for row in rows) == Counter(
        one.person_key for one in planned.prepared.mailing.addressees
    )
    # Who has no letter is a line of their own, too, with the reason: nobody is only a number.
    assert len({row.person for row in everybody}) == len(everybody) == planned.prepared.people
    tracked = practice.sample.app.incidents.track(practice.incident)
    assert len(tracked.people) == tracked.everybody == planned.prepared.people
    assert Counter(one.why_none for one in tracked.people if not one.number) == Counter(
        one.why.value for one in planned.prepared.unaddressed
    )
    by_log = unreachable_of(incident).addresses.everybody
    assert tracked.out_of_reach.addresses.everybody == by_log > 0
    # Nobody gets a second one, unless somebody wants that; the number is another.
    again = practice.plan()
    assert (again.letters, again.key) == (0, "2026-02")
    assert Counter(one.why for one in again.prepared.unaddressed)[NoLetter.HAS_ONE] == len(rows)
    assert refused(lambda: make(practice, again, tmp_path / "2", readers)).code is (
        ErrorCode.LETTERS_NOBODY
    )
    assert practice.plan(Choices(again=True)).letters == len(rows)


def test_a_text_that_was_changed_after_it_was_read_goes_to_nobody(
    few: LetterPractice, tmp_path: Path
) -> None:
    planned = released(few)
    shelf = few.sample.app.incidents.notices.shelf
    letter = TemplateId(NoticeKind.PATIENT_LETTER, "fr")
    source = shelf.source(letter)
    shelf.save_own(letter, f"{source}\n\nEncore une phrase.\n")
    error = refused(lambda: make(few, planned, tmp_path / "out"))
    assert error.facts == {"reason": NotReady.CHANGED.value}
    assert refused(lambda: make(few, few.plan(), tmp_path / "out")).code is ErrorCode.LETTERS_UNREAD
    assert (mailings(few), (tmp_path / "out").exists()) == (0, False)
    shelf.drop_own(letter)
    assert make(few, planned, tmp_path / "out").entry is not None


def test_what_is_corrected_while_letters_are_made_keeps_them_from_going_out(
    few: LetterPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned, pages = released(few), few.sample.world.aftermath.letter_pages
    join, incidents = pages.join, few.sample.app.incidents
    correction = FactRecorded(Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "probably-copied"))
    # The words of after the correction were released before: these letters have others.
    incidents.write(few.incident, "Sophie", correction)
    released(few)
    incidents.write(few.incident, "Sophie", FactRecorded(FACTS[0]))

    def joined(letters: Iterable[bytes]) -> bytes:
        incidents.write(few.incident, "Sophie", correction)
        return join(letters)

    monkeypatch.setattr(pages, "join", joined, raising=False)
    error = refused(lambda: make(few, planned, tmp_path / "out"))
    assert error.facts == {"reason": NotReady.CHANGED.value}
    assert not (tmp_path / "out" / "CHECKED-READY-TO-PRINT.txt").exists()
    assert mailings(few) == 0


def test_what_was_stopped_goes_on_the_day_after_and_no_letter_is_made_twice(
    few: LetterPractice, tmp_path: Path
) -> None:
    folder, printer = tmp_path / "out", few.sample.world.aftermath.letter_printer
    assert isinstance(printer, FakeLetterPrinter)
    planned = released(few)
    stopped = refused(lambda: make(few, planned, folder, cancel=StopAfter(3)))
    assert stopped.code is ErrorCode.CANCELLED
    assert (mailings(few), len(list(folder.rglob("PG-*.pdf")))) == (0, 3)
    before = {one.name: one.read_bytes() for one in folder.rglob("PG-*.pdf")}
    few.sample.clock.set(few.sample.clock.now() + timedelta(days=1))
    assert refused(lambda: make(few, few.plan(), folder)).code is ErrorCode.LETTERS_OTHER
    same = few.plan(folder=folder)
    assert not same.unread, "a letter is read once, whatever day it bears"
    made = make(few, same, folder)
    assert made.entry is not None
    assert (made.entry.digest, made.entry.letters) == (planned.prepared.mailing.digest, 6)
    assert before.items() <= {one.name: one.read_bytes() for one in folder.rglob("PG*")}.items()
    # Once more in the same folder: it is in the log already, and stays there once.
    assert make(few, same, folder).entry == made.entry
    assert mailings(few) == 1


def test_what_the_log_did_not_take_is_written_by_the_next_try(
    few: LetterPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned, log = released(few), few.sample.world.aftermath.log
    append = log.append

    def dies(*given: object, **known: object) -> object:
        if given[3] == "mailing-made":
            raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)
        return append(*given, **known)  # type: ignore[arg-type]

    monkeypatch.setattr(log, "append", dies)
    assert refused(lambda: make(few, planned, tmp_path / "out")).code is (
        ErrorCode.STATE_NOT_WRITABLE
    )
    assert not (tmp_path / "out" / "CHECKED-READY-TO-PRINT.txt").exists()
    monkeypatch.undo()
    assert make(few, few.plan(folder=tmp_path / "out"), tmp_path / "out").entry is not None
    evidence = few.sample.app.incidents.read(few.incident).incident.evidence
    assert len(evidence) == len({one.evidence for one in evidence}) == 2
    assert mailings(few) == 1


def test_a_letter_that_does_not_agree_releases_nothing(
    few: LetterPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned, pages = released(few), few.sample.world.aftermath.letter_pages
    first = planned.prepared.mailing.addressees[0]
    read = pages.read

    def other(pdf: bytes, *given: object) -> object:
        for one in read(pdf, *given):  # type: ignore[arg-type]
            is_first = str(first.number) in "".join(one.foot)
            yield replace(one, window=("Somebody Else", *one.window[1:])) if is_first else one

    monkeypatch.setattr(pages, "read", other, raising=False)
    folder = tmp_path / "out"
    made = make(few, planned, folder)
    assert made.entry is None
    assert [(one.flaw, one.number) for one in made.pairs.findings] == [
        (PairFlaw.ADDRESS, str(first.number))
    ]
    incident = few.sample.app.incidents.read(few.incident).incident
    assert (incident.mailings, incident.evidence) == ((), ())
    assert (folder / "DO-NOT-POST.txt").read_text() == WORDS.refused
    assert not (folder / "CHECKED-READY-TO-PRINT.txt").exists()
    monkeypatch.undo()
    assert refused(lambda: make(few, planned, folder)).code is ErrorCode.LETTERS_REFUSED
    assert make(few, planned, tmp_path / "new").entry is not None


def test_who_cannot_be_printed_is_listed_with_the_reason_and_harmless(tmp_path: Path) -> None:
    name = {"surname": "=HYPERLINK(\U0001f600)"}
    practice = letter_practice(build_sample(tmp_path), 7, FEW, **name)
    book = practice.sample.world.aftermath.affected.address_book()
    assert book is not None
    everybody = replace(book.entries[0], street="1 rue A", postal_code="75001", city="Paris")
    practice.sample.world.aftermath.affected.save_address_book(
        replace(book, entries=(everybody, *book.entries[1:]))
    )
    planned = released(practice)
    sample = practice.sample.app.incidents.mailing.samples(planned)
    made = make(practice, planned, tmp_path / "out")
    rows = without(tmp_path / "out")
    assert planned.prepared.people == made.merged.printed + len(rows)
    listed = [row for row in rows if "HYPERLINK" in row[0]]
    if made.merged.refused:  # matched by its number
        assert any(not one.made.is_printed for one in sample)
        assert made.entry is not None
        assert made.entry.refused == 1
        [(shown, number, why)] = [row for row in listed if row[1]]
        assert why.startswith("Characters that cannot be printed")
        assert number.startswith("PG-2026-01-")
        assert not shown.startswith("=")
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_protected_address_is_written_to_only_for_a_reason(tmp_path: Path) -> None:
    practice = letter_practice(build_sample(tmp_path), 7, FEW, protected=True)
    assert NoLetter.PROTECTED in {one.why for one in practice.plan().prepared.unaddressed}
    planned = released(practice, Choices(protected_too=True))
    assert planned.letters == practice.plan().letters + 1
    error = refused(lambda: make(practice, planned, tmp_path / "out"))
    assert error.facts == {"field": "protected_because"}
    readers = Readers(AUTHOR, protected_because="She asked for it herself.")
    assert make(practice, planned, tmp_path / "out", readers).entry is not None
    log = practice.sample.app.incidents.read(practice.incident).entries
    assert any("She asked for it herself." in repr(one.entry) for one in log)


def test_two_mailings_never_have_one_number(few: LetterPractice, tmp_path: Path) -> None:
    planned = released(few)
    other = few.plan()
    assert planned.key == other.key
    assert make(few, planned, tmp_path / "1").entry is not None
    before = few.sample.app.incidents.read(few.incident).incident
    late = replace(other, prepared=replace(other.prepared, mailing=replace(
        other.prepared.mailing, edition="another")))  # fmt: skip
    assert refused(lambda: make(few, late, tmp_path / "2")).code is ErrorCode.LETTERS_NUMBER_TAKEN
    assert few.sample.app.incidents.read(few.incident).incident == before


def test_the_same_letters_are_never_released_in_two_folders(
    few: LetterPractice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned, pages = released(few), few.sample.world.aftermath.letter_pages
    join = pages.join

    def joined(letters: Iterable[bytes]) -> bytes:
        monkeypatch.undo()
        assert make(few, planned, tmp_path / "1").entry is not None  # another window is quicker
        return join(letters)

    monkeypatch.setattr(pages, "join", joined, raising=False)
    for folder in (tmp_path / "2", tmp_path / "3"):
        error = refused(lambda folder=folder: make(few, planned, folder))  # type: ignore[misc]
        assert error.code is ErrorCode.LETTERS_NUMBER_TAKEN
        assert not (folder / "CHECKED-READY-TO-PRINT.txt").exists()
    assert (tmp_path / "2" / "DO-NOT-POST.txt").is_file()
    assert not (tmp_path / "3").exists()
    assert make(few, planned, tmp_path / "1").entry is not None


def test_an_address_book_that_was_read_again_gives_nobody_a_second_letter_and_drops_nobody(
    tmp_path: Path,
) -> None:
    people = tuple(replace(one, country="FR", language="fr") for one in entries(4))
    practice = practice_of(build_sample(tmp_path), people)
    planned = released(practice)
    assert make(practice, planned, tmp_path / "out").entry is not None
    moved = replace(people[1], street="9 rue Neuve")
    new = replace(people[0], row=2, number="P9", surname="Nouvelle")
    book = [new, *(replace(one, row=9 - one.row) for one in (people[2], moved, people[0]))]
    give_address_book(practice.sample, (*book, people[3]))
    again = practice.plan()
    assert [one.name for one in again.prepared.mailing.addressees] == [new.name]
    assert len(again.prepared.unaddressed) == planned.letters == 4


def test_a_question_answered_after_the_letters_gives_nobody_a_second_one() -> None:
    row = ManifestRow("PG-1", "e:1", "Ann Lee", ("1 rue de la Paix", "75002 Paris"), "batch-001")
    son = replace(entries(1)[0], surname="Lee", given_name="Ann")

    def person(key: str) -> AffectedPerson:
        return AffectedPerson(
            key, "Ann Lee", Certainty.CERTAIN, frozenset(), MatchBasis.SAID, entry=son
        )

    assert keys_of_now([row], [person("f:ann lee")]) == {"e:1": "f:ann lee"}
    assert keys_of_now([row], [person("e:1"), person("f:ann lee")]) == {}
    elsewhere = replace(person("f"), entry=replace(son, street="2 rue B"))
    assert keys_of_now([row], [elsewhere]) == {}


def test_the_list_of_those_without_a_letter_is_that_of_the_day_of_release(
    few: LetterPractice, tmp_path: Path
) -> None:
    planned, folder = released(few), tmp_path / "out"
    stopped = refused(lambda: make(few, planned, folder, cancel=StopAfter(8)))
    assert stopped.code is ErrorCode.CANCELLED
    assert (folder / "people-without-letter.csv").is_file()
    late = Unaddressed("late", "Late Comer", NoLetter.NO_ADDRESS)
    prepared = replace(planned.prepared, unaddressed=(*planned.prepared.unaddressed, late))
    assert make(few, replace(planned, prepared=prepared), folder).entry is not None
    lists = sorted(folder.glob("people-without-letter*.csv"), key=lambda one: len(one.name))
    assert ["Late Comer" in one.read_text("utf-8-sig") for one in lists] == [False, True]
    tracked = few.sample.app.incidents.track(few.incident).people
    [found] = [one for one in tracked if one.person == "late"]
    assert (found.name, found.standing) == ("Late Comer", Standing.NO_ADDRESS)


def test_nobody_waits_for_a_text_that_is_not_ready_if_somebody_says_so(tmp_path: Path) -> None:
    practice = letter_practice(build_sample(tmp_path), 7, ("fr", "en"))
    shelf = practice.sample.app.incidents.notices.shelf
    english = TemplateId(NoticeKind.PATIENT_LETTER, "en")
    shelf.save_own(english, f"{shelf.source(english)}\n\n{{{{ incident.ended_on }}}}\n")
    whole = practice.plan()
    assert {one.language for one in whole.faulty} == {"en"}
    refusal = refused(lambda: practice.sample.app.incidents.mailing.release(whole, AUTHOR, SECOND))
    assert refusal.facts == {"reason": NotReady.MISSING.value}
    planned = released(practice, Choices(without_faulty=True))
    held = [one for one in planned.prepared.unaddressed if one.why is NoLetter.TEXT_HELD]
    assert planned.letters + len(held) == whole.letters
    assert held
    assert make(practice, planned, tmp_path / "out").entry is not None
    later = practice.plan()
    assert {one.language for one in later.texts} == {"en"}
    assert later.letters == len(held)


def test_letters_wait_until_somebody_counted_and_while_a_copy_is_gone(few: LetterPractice) -> None:
    people = few.sample.app.incidents.mailing.people
    incident = few.sample.app.incidents.read(few.incident).incident
    error = refused(lambda: people(replace(incident, found=None), no_report, NeverCancelled()))
    assert error.code is ErrorCode.LETTERS_NOT_COUNTED
    assert incident.found is not None
    gone = replace(incident, found=replace(incident.found, snapshots=("gone",)))
    see = few.sample.app.incidents.mailing.see
    known, unknown = (
        see(one, NoticeKind.PATIENT_LETTER, "en", no_report, NeverCancelled())
        for one in (incident, gone)
    )
    assert known is not None
    assert (known.people, known.by_post, known.without, unknown) == (9, 6, 3, None)
    error = refused(lambda: people(gone, no_report, NeverCancelled()))
    assert error.code is ErrorCode.SNAPSHOT_NOT_FOUND


@given(st.lists(st.tuples(st.text(max_size=9), st.sampled_from(["ar", "en", "fr"])), max_size=12))
def test_the_letters_to_look_at_first_show_what_may_go_wrong(
    people: list[tuple[str, str]],
) -> None:
    everybody: tuple[Addressee, ...] = tuple(
        addressee(number, f"N{name}", language=language)
        for number, (name, language) in enumerate(people, 1)
    )
    chosen = chosen_samples(everybody, lambda one: one.language)
    assert len(chosen) == len({one.number for one in chosen}) == min(SAMPLES, len(everybody))
    languages = {one.language for one in everybody}
    if "ar" in languages:
        assert chosen[0].language == "ar"
    if everybody:
        longest = max(len(one.name) for one in everybody)
        assert any(len(one.name) == longest for one in chosen)
    if len(languages) == 3 and len({len(one.name) for one in everybody}) == 1:
        assert {one.language for one in chosen} == languages


def test_the_letters_come_for_word_too_and_what_somebody_changed_there_stays(
    few: LetterPractice, tmp_path: Path
) -> None:
    planned = released(few)
    made = make(few, planned, tmp_path / "letters")
    for_word = few.sample.app.incidents.mailing.for_word
    mailing = planned.prepared.mailing
    (file,) = for_word(mailing, made.merged, no_report, NeverCancelled())
    assert file.parent == tmp_path / "letters" / "word"
    text = file.read_text("utf-8")
    assert [text.count(one.lines[0]) >= 1 for one in mailing.addressees] == [True] * 6
    assert text.count("\f") == 5
    assert not any(one.name in file.name for one in mailing.addressees)
    file.write_text("changed by hand", encoding="utf-8")
    assert for_word(mailing, made.merged, no_report, NeverCancelled()) == (file,)
    assert file.read_text("utf-8") == "changed by hand"
    again = make(few, planned, tmp_path / "letters")
    assert again.entry == made.entry
    assert refused(lambda: for_word(mailing, made.merged, no_report, StopAfter(0))).code is (
        ErrorCode.CANCELLED
    )

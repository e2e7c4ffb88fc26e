"""Make a paper ready to be taken away: as PDF, for Word, as text; without names if wanted."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.finished_paper import (
    PLAIN_TEXT,
    POSTER_TEXT,
    FinishedPaper,
    PaperForm,
    PaperSize,
    Standing,
    cleaned_of_people,
    file_name,
    is_of_person,
    named,
    never_in_text,
    released_document,
    says,
    speaks_of_one_person,
    typed_names,
    with_named_facts,
)
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter import Letter, printed
from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.domain.incident.notice_released import Released
from practiceguard.services.incident.address_letters import FORMATS
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.notice_words import day_text
from practiceguard.services.incident.paper_annexes import WITH_ANNEXES, annexes_of
from practiceguard.services.incident.prepare_mailing import letterhead_of
from practiceguard.services.ports import AffectedStore, Clock
from practiceguard.services.ports.papers import PaperPrinter, PaperWordBook, WordPapers
from practiceguard.services.practice.save_practice_details import SavePracticeDetails

_TO_PATIENTS = frozenset({NoticeKind.PATIENT_LETTER, NoticeKind.BLACKMAIL_WARNING})
"""Only these may speak of one patient."""
_POSTERS = frozenset({NoticeKind.DOOR_TEXT})
_LEAST_NUMBER = 4
"""Shorter numbers of patients stand for something else too often to be taken out of a text."""


@dataclass(frozen=True)
class PaperFile:
    """What is written into a file, and what it is called unless somebody says otherwise."""

    name: str
    content: bytes


@dataclass(frozen=True)
class FinishPapers:
    """Nothing is written here: whoever asked for the file puts it where somebody chose."""

    words: PaperWordBook
    printer: PaperPrinter
    word_papers: WordPapers
    details: SavePracticeDetails
    affected: AffectedStore
    clock: Clock
    in_copies: Callable[[Incident], Iterable[str]] | None = None
    """Names of those who are known from their files only; takes seconds for a large practice."""

    def draft(
        self, incident: Incident, derived: Derived, draft: Draft, say: Callable[[str], str] = str
    ) -> FinishedPaper:
        """Return a paper as it reads now, marked on each page as a draft that nobody released.

        `say`: what a fact is called, for those that are missing. PAPER_NAMES_PATIENT.
        """
        today = self.clock.now().astimezone(ZoneInfo(incident.zone)).date()
        paper = self._around(incident, derived, draft.template.id.kind, draft.document, today)
        head = self.words.words(draft.document.language).draft
        return with_named_facts(replace(paper, standing=Standing.DRAFT, head=head), say)

    def released(
        self,
        incident: Incident,
        derived: Derived,
        released: Released,
        draft: Draft | None = None,
        say: Callable[[str], str] = str,
    ) -> FinishedPaper:
        """Return the very words that somebody released, with their fingerprint on each page.

        They are those of the log, whatever was recorded since. `draft`: how the paper reads now,
        from which headings and lists are known. PAPER_NAMES_PATIENT.
        """
        notice = released.notice
        form = draft.document if draft is not None else None
        document = released_document(notice.text, notice.language, form)
        if notice.kind not in _TO_PATIENTS and any(map(is_of_person, notice.stated)):
            raise PracticeGuardError(ErrorCode.PAPER_NAMES_PATIENT)
        day = released.at.astimezone(ZoneInfo(incident.zone)).date()
        paper = self._around(incident, derived, notice.kind, document, day)
        words = self.words.words(notice.language)
        told = words.released.format(day=day_text(day, notice.language))
        foot = f"{told} · SHA-256 {notice.sha256}"
        dated = "" if "today" in notice.stated else paper.dated
        return with_named_facts(replace(paper, foot=foot, dated=dated), say)

    def redacted(
        self,
        incident: Incident,
        derived: Derived,
        released: Released,
        draft: Draft | None = None,
        say: Callable[[str], str] = str,
    ) -> FinishedPaper:
        """Return released words from which all patients that are known were taken out.

        It has no fingerprint: whoever knows the rest of a text could try names against it.
        """
        paper = self.released(incident, derived, released, draft, say)
        return self._without_people(paper, self._everybody(incident))

    def redacted_letter(
        self, incident: Incident, letter: Letter, others: Iterable[str] = ()
    ) -> FinishedPaper:
        """Return one letter without the person it goes to; `others`: what else has to go."""
        to, sheet = letter.addressee, letter.stationery
        is_us = to.format is LetterFormat.US
        paper = FinishedPaper(
            letter.document,
            sheet.letterhead,
            sheet.made_on,
            Standing.REDACTED,
            dated=sheet.dated,
            addressee=to.lines,
            size=PaperSize.LETTER if is_us else PaperSize.A4,
        )
        own = (to.name, *to.address_lines, to.person_key, str(to.number))
        cleaned = self._without_people(paper, (*own, *others, *self._everybody(incident)))
        mark = self.words.words(letter.document.language).removed
        return replace(cleaned, addressee=(mark,))

    def file(self, kind: NoticeKind, paper: FinishedPaper, form: PaperForm) -> PaperFile:
        """Return a paper as a file; PAPER_CHARACTERS, PAPER_NOT_MADE.

        INPUT_INVALID where its language is none: no name of a file is made of that.
        """
        language = paper.document.language
        try:
            name = file_name(kind, language, paper.standing, form)
        except ValueError as error:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "language"}) from error
        match form:
            case PaperForm.PDF:
                content = self.printer.pdf(paper)
            case PaperForm.WORD:
                unchecked = self.words.words(language).unchecked
                head = " · ".join(filter(None, (paper.head, unchecked)))
                content = self.word_papers.write(replace(paper, head=head))
            case PaperForm.TEXT:
                content = _as_text(paper)
        return PaperFile(name, content)

    def may_name(
        self, incident: Incident, kind: NoticeKind, paper: FinishedPaper
    ) -> tuple[str, ...]:
        """Return what was typed in a paper for others in which a patient may be named.

        A family name may be a word: a person reads it again.
        """
        is_for_others = kind not in _TO_PATIENTS and paper.standing is not Standing.REDACTED
        return typed_names(paper, self.names(incident)) if is_for_others else ()

    def letters(self, letters: Iterable[Letter], language: str) -> bytes:
        """Return letters as one file for Word, which says that nobody checks it.

        `language`: of the letters, BCP 47. PAPER_CHARACTERS.
        """
        return self.word_papers.write_letters(letters, self.words.words(language).unchecked)

    def names(self, incident: Incident) -> tuple[str, ...]:
        """Return everything by which the log and the address book know a patient."""
        found = [one.patient for one in incident.contacted]
        for back in incident.handed_back:
            found += [back.patient, back.receiver]
        book = self.affected.address_book()
        found += _names_in(book) if book is not None else ()
        return tuple(dict.fromkeys(one for one in found if one.strip()))

    def _everybody(self, incident: Incident) -> tuple[str, ...]:
        """Return what goes from a redacted copy: also who is in no address book, only in files."""
        found = self.in_copies(incident) if self.in_copies is not None else ()
        return (*self.names(incident), *found)

    def _without_people(self, paper: FinishedPaper, names: Iterable[str]) -> FinishedPaper:
        language = paper.document.language
        words = self.words.words(language)
        cleaned = cleaned_of_people(paper, names, words.removed)
        told = words.redacted.format(day=day_text(paper.made_on, language))
        return replace(cleaned, head=told, foot="")

    def _around(
        self, incident: Incident, derived: Derived, kind: NoticeKind, document: Document, day: date
    ) -> FinishedPaper:
        if kind not in _TO_PATIENTS and speaks_of_one_person(document):
            raise PracticeGuardError(ErrorCode.PAPER_NAMES_PATIENT)
        details, language = self.details.read(), document.language
        dated = ", ".join(filter(None, (details.city, day_text(day, language))))
        is_us = FORMATS.get(details.country) is LetterFormat.US
        annexes: tuple[Document, ...] = ()
        if kind in WITH_ANNEXES:
            words = self.words.words(language)
            annexes = annexes_of(incident, derived.duties, words, language)
        return FinishedPaper(
            document,
            letterhead_of(details),
            day,
            Standing.RELEASED,
            dated="" if says(document, "today") else dated,
            annexes=annexes,
            size=PaperSize.LETTER if is_us else PaperSize.A4,
            points=POSTER_TEXT if kind in _POSTERS else PLAIN_TEXT,
        )


def _names_in(book: AddressBook) -> Iterator[str]:
    for one in book.entries:
        yield from (one.name, one.email, one.phone, one.street, one.born_text)
        if one.former_name:
            yield f"{one.given_name} {one.former_name}"
        if one.born is not None:
            yield one.born.isoformat()
        if len(one.number) >= _LEAST_NUMBER:
            yield one.number


def _as_text(paper: FinishedPaper) -> bytes:
    # Nothing in it turns the rest around, and nothing hides: as it would stand on paper.
    text = "\n".join(map(printed, paper.text.split("\n")))
    if found := never_in_text(text):
        raise PracticeGuardError(ErrorCode.PAPER_CHARACTERS, {"found": named(found)})
    return (text + "\n").encode("utf-8")

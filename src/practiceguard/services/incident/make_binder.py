"""Make the binder and its page for a telephone, remember what was printed, and say what changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from practiceguard.domain.incident.authority_form import AuthorityForm
from practiceguard.domain.incident.binder import LETTER_PAPER, Binder, Labels, Section
from practiceguard.domain.incident.binder_copy import (
    BinderCopy,
    BinderState,
    Change,
    CopyKind,
    Marks,
    changes_between,
    digest,
)
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.domain.typed_fields import tidy
from practiceguard.services.incident.binder.cards import cover, first_hour_section
from practiceguard.services.incident.binder.copies import copies_section
from practiceguard.services.incident.binder.law import (
    duties_section,
    form_section,
    helplines_section,
)
from practiceguard.services.incident.binder.marks import BASIS, marks_of, marks_since
from practiceguard.services.incident.binder.people import (
    contacts_section,
    log_section,
    roles_section,
)
from practiceguard.services.incident.binder.sources import BinderSources, Place
from practiceguard.services.incident.binder.speaker import Speaker
from practiceguard.services.incident.binder.texts import text_sections, texts_for
from practiceguard.services.incident.fill_form import form_of_law
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.manage_contacts import ManageContacts
from practiceguard.services.ports import (
    AuthoritySheets,
    Clock,
    Files,
    Helplines,
    LawStore,
    LawTranslations,
    PracticeStore,
    RuleBook,
)
from practiceguard.services.ports.binder import BinderPrinter, BinderStore, Wordbook
from practiceguard.services.ports.notices import NoticeRenderer, NoticeTemplates
from practiceguard.wording import binder as words


@dataclass(frozen=True)
class BinderMeans:
    """What it takes besides what the practice wrote."""

    program_version: str
    rules: RuleBook
    law_store: LawStore
    sheets: AuthoritySheets
    helplines: Helplines
    templates: NoticeTemplates
    renderer: NoticeRenderer
    translations: LawTranslations
    wordbook: Wordbook
    printer: BinderPrinter


@dataclass(frozen=True)
class MakeBinder:
    """Works before set-up too: what nobody wrote is a line to fill in by hand."""

    contacts: ManageContacts
    details: Callable[[], PracticeDetails]
    practice: PracticeStore
    means: BinderMeans
    store: BinderStore
    files: Files
    clock: Clock

    def language(self, wanted: str = "") -> str:
        """Return the language of the binder: the practice's, as far as this program has its words.

        Of several that a country has, `wanted` is taken (that of the window); so it is where the
        program has the words of none of them.
        """
        known = self.means.wordbook.languages()
        row = self.contacts.row()
        spoken = [one.partition("-")[0] for one in row.letter_languages] if row else []
        fitting = [one for one in spoken if one in known]
        if wanted in known and (wanted in fitting or not fitting):
            return wanted
        return next(iter((*fitting, *known)))

    def sources(self, language: str, *, fills: bool = True) -> BinderSources:
        """Return everything that it is made from, read now; its texts filled, or not."""
        contacts, details, means = self.contacts.read(), self.details(), self.means
        rows = self._rows(contacts.row, details)
        return BinderSources(
            contacts=contacts,
            details=details,
            rows=rows,
            form=self._form(contacts.row),
            helplines=means.helplines.all(),
            places=self._places(),
            texts=texts_for(
                means.templates, means.renderer if fills else None, details, contacts.row, language
            ),
            today=contacts.today,
            zone=self.clock.zone(),
        )

    def binder(self, language: str) -> Binder:
        """Return the binder as it would be printed now, in one of the wordbook's languages."""
        return self._binder(self.sources(language), language)

    def save(self, target: Path, language: str) -> Path:
        """Write it as a PDF and remember what it says; return where it is: nothing is overwritten.

        Nobody has printed it yet: `printed` says so later. BINDER_NOT_MADE, TARGET_FULL,
        TARGET_NOT_WRITABLE.
        """
        sources = self.sources(language)
        content = self.means.printer.pdf(self._binder(sources, language))
        return self._keep(CopyKind.MADE, sources, language, target, content)

    def save_page(self, target: Path, language: str) -> Path:
        """Write the page for a telephone likewise, and remember what it says."""
        sources = self.sources(language)
        content = self.means.printer.page(self._binder(sources, language).for_phone())
        return self._keep(CopyKind.PHONE, sources, language, target, content)

    def printed(self, holder: str) -> BinderCopy | None:
        """Keep that what was made last is on paper, and who has it; None if nothing was made.

        DETAILS_INVALID for what cannot stand on one line.
        """
        made = self.store.copy(CopyKind.MADE)
        if made is None:
            return None
        copy = replace(made, kind=CopyKind.PRINTED, holder=tidy(holder))
        self.store.save_copy(copy)
        return copy

    def state(self) -> BinderState:
        """Return what was printed, and what has changed since. Quick enough for each look at Home.

        The law and the texts are read only where they may have changed. LAW_UNREADABLE.
        """
        made, printed, phone = (
            self.store.copy(one) for one in (CopyKind.MADE, CopyKind.PRINTED, CopyKind.PHONE)
        )
        waiting = made if made and (not printed or made.made_at > printed.made_at) else None
        zone = self.clock.zone()
        today = self.clock.now().astimezone(zone).date()
        state = BinderState(
            printed,
            waiting,
            phone,
            is_old=printed is not None and printed.is_old(today, zone),
            places={one.repository.key: one.repository.label for one in self._places()},
        )
        paper, looked_up = self._changes(printed)
        page, also = self._changes(phone)
        return replace(state, changes=paper, phone_changes=page, checked_on={**looked_up, **also})

    def quick_marks(self, before: Marks = MappingProxyType({})) -> Marks:
        """Return the marks of what holds now, given those of a binder with the same basis."""
        store = self.contacts.store
        written = (store.contacts(), store.roles(), self.details(), self._places())
        return {**marks_since(before, *written), BASIS: self._basis()}

    def _changes(self, copy: BinderCopy | None) -> tuple[tuple[Change, ...], Mapping[str, date]]:
        if copy is None:
            return (), {}
        marks, checked_on = self._marks_now(copy)
        return changes_between(copy.marks, marks), checked_on

    def _marks_now(self, copy: BinderCopy) -> tuple[Marks, Mapping[str, date]]:
        """Return the marks of what a binder would say now, and when its law was looked up."""
        basis = self._basis()
        if copy.marks.get(BASIS) == basis:
            return self.quick_marks(copy.marks), {}
        # In the language in which it was made: the texts for patients hang on it.
        sources = self.sources(copy.language, fills=False)
        return marks_of(sources, basis), {one.code: one.checked_on for one in sources.rows}

    def _basis(self) -> str:
        """Return a digest of what decides everything that the practice did not write itself."""
        means, details = self.means, self.details()
        updates = [digest_of(one) for one in means.law_store.accepted()]
        corrected = [digest_of(one) for one in means.law_store.corrections()]
        own = [
            (one.id.file_name, one.id.language, one.own) for one in means.templates.own_changes()
        ]
        where = (details.country, details.region)
        return digest(means.program_version, updates, corrected, own, where)

    def _binder(self, sources: BinderSources, language: str) -> Binder:
        speak = Speaker(language, self.means.wordbook, self.means.translations)
        say = speak.say
        return Binder(
            language=language,
            title=say(words.TITLE),
            practice=sources.details.name or say(words.NO_NAME),
            printed_on=sources.today,
            cover=cover(sources, speak),
            sections=_sections(sources, speak),
            labels=Labels(
                contents=say(words.CONTENTS),
                printed_on=say(words.PRINTED_ON, date=speak.day(sources.today)),
                time=say(words.TIME),
                missing=say(words.MISSING),
            ),
            is_letter_paper=sources.details.country in LETTER_PAPER,
        )

    def _keep(
        self, kind: CopyKind, sources: BinderSources, language: str, target: Path, content: bytes
    ) -> Path:
        place = self.files.free_name(target, "2")
        self.files.write_new(place, content)
        now = self.clock.now()
        self.store.save_copy(BinderCopy(kind, now, language, marks_of(sources, self._basis())))
        return place

    def _rows(self, row: Jurisdiction | None, details: PracticeDetails) -> tuple[Jurisdiction, ...]:
        if row is None:
            return ()
        part = self._part(details)
        return (row,) if part is None or part.code == row.code else (row, part)

    def _part(self, details: PracticeDetails) -> Jurisdiction | None:
        """Return the law of the state or province, if what stands on letters names one."""
        region = details.region.strip()
        if not region:
            return None
        rules, country = self.means.rules, details.country
        by_code = rules.of(f"{country}-{region.upper()}")
        named = (
            one
            for one in rules.all()
            if one.code.startswith(f"{country}-") and one.name.casefold() == region.casefold()
        )
        return by_code or next(named, None)

    def _form(self, row: Jurisdiction | None) -> AuthorityForm | None:
        return form_of_law(row, self.means.sheets.all()) if row is not None else None

    def _places(self) -> tuple[Place, ...]:
        plan = self.practice.plan()
        keys = plan.repositories if plan is not None else ()
        found = ((key, self.practice.repository(key)) for key in keys)
        return tuple(Place(one, self.practice.sheet(key)) for key, one in found if one is not None)


def _sections(sources: BinderSources, speak: Speaker) -> tuple[Section, ...]:
    phone, door, website = text_sections(sources, speak)
    return (
        first_hour_section(speak),
        contacts_section(sources, speak),
        roles_section(sources, speak),
        log_section(speak),
        phone,
        door,
        website,
        duties_section(sources, speak),
        form_section(sources, speak),
        helplines_section(sources, speak),
        copies_section(sources, speak),
    )

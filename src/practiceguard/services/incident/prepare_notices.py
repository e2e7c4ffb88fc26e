"""Everything that a person needs to write the notices of an incident: papers, drafts, release."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.notice import Draft, NoticeKind, TemplateId
from practiceguard.domain.incident.notice_facts import FACTS
from practiceguard.domain.incident.notice_released import (
    NotReady,
    mailing_size,
    obstacles_to_release,
    released,
)
from practiceguard.domain.incident.rule import Jurisdiction, Recipient
from practiceguard.domain.incident.standing import AFTERWARDS
from practiceguard.domain.incident.wording_finding import Finding
from practiceguard.domain.incident.wording_rule import Rule
from practiceguard.services.incident.check_wording import (
    CheckedNotice,
    CheckWording,
)
from practiceguard.services.incident.correction import Correction
from practiceguard.services.incident.derive_duties import Derived, DeriveDuties
from practiceguard.services.incident.draft_notices import (
    FOR_DUTY,
    DraftNotices,
    Wanted,
    places_of,
    variant_code,
)
from practiceguard.services.incident.law_of_letter import LawOfLetters
from practiceguard.services.incident.papers import Paper, papers_of
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.state_facts import Addressee, Sources
from practiceguard.services.incident.told_facts import police_is_known
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports import Clock, ContactStore, Helplines, RuleBook
from practiceguard.services.ports.notices import NoticeTemplates
from practiceguard.services.practice.save_practice_details import SavePracticeDetails


@dataclass(frozen=True, slots=True)
class Change:
    """A template's text while somebody changes it."""

    template: TemplateId
    source: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How a paper was drafted for whoever reads it."""

    wanted: Wanted
    own_language: str
    """In which the practice writes its facts."""


CALLED_FOR: Mapping[NoticeKind, ContactRole] = {
    NoticeKind.INSURER: ContactRole.INSURER,
    NoticeKind.BANK: ContactRole.BANK,
    NoticeKind.CLINIC: ContactRole.CLINIC,
    NoticeKind.PROFESSIONAL_ORDER: ContactRole.PROFESSIONAL_ORDER,
    NoticeKind.PROCESSOR_DEMAND: ContactRole.SOFTWARE_VENDOR,
    NoticeKind.POLICE_COMPLAINT: ContactRole.POLICE,
}
"""To whom of the practice's own list a paper goes."""


@dataclass(frozen=True)
class PrepareNotices:
    """Drafts papers from the record, and writes down who released which words."""

    draft_notice: DraftNotices
    check_wording: CheckWording
    shelf: NoticeTemplates
    rules: RuleBook
    details: SavePracticeDetails
    contacts: ContactStore
    helplines: Helplines
    read: ReadIncident
    derive: DeriveDuties
    write: WriteLog
    clock: Clock

    def papers(
        self, incident: Incident, derived: Derived, corrections: Sequence[Correction] = ()
    ) -> tuple[Paper, ...]:
        """Return every paper an incident may need: what the law asks for first, by its date.

        `corrections`: what has to be put right, see `FindCorrections`.
        """
        return papers_of(incident, derived.duties, corrections)

    def languages(self, kind: NoticeKind) -> tuple[tuple[str, str], ...]:
        """Return the languages in which there is a text of a kind, each with its own name."""
        known = {one.language for one in self.shelf.all() if one.kind is kind and not one.place}
        return tuple(
            (one, self.shelf.phrases(one).own_name)
            for one in self.shelf.languages()
            if one in known
        )

    def places(self, kind: NoticeKind) -> tuple[str, ...]:
        """Return the codes of the law that want their own text of a kind."""
        return tuple(sorted({one.place for one in self.shelf.all() if one.kind is kind} - {""}))

    def draft(self, incident: Incident, derived: Derived, wanted: Wanted, language: str) -> Draft:
        """Return a paper as it would read now. `language`: in which the practice writes its facts.

        TEMPLATE_MISSING where there is no text of that kind, TEMPLATE_INVALID where the practice
        changed one so that it cannot be filled.
        """
        found = self.draft_notice(self.sources(incident, derived, language), wanted)
        if found is None:
            raise PracticeGuardError(ErrorCode.TEMPLATE_MISSING, {"template": wanted.kind.value})
        return found

    def tried(
        self, incident: Incident, derived: Derived, wanted: Wanted, language: str, change: Change
    ) -> Draft:
        """Return a paper as it would read with a changed text, not kept yet: TEMPLATE_INVALID."""
        template = self.shelf.tried(change.template, change.source)
        return self.draft_notice.with_template(
            self.sources(incident, derived, language), wanted, template
        )

    def check(self, incident: Incident, draft: Draft) -> CheckedNotice:
        """Return what the check of its wording finds, read against the record as it is now.

        A letter to those affected is read against the law of whoever gets it, too.
        """
        today = self.clock.now().astimezone(ZoneInfo(incident.zone)).date()
        law = LawOfLetters(self.derive, self.rules, self.shelf, self.check_wording.rules)
        found = self.check_wording(draft.document, law.record(incident, draft, today))
        # What differs in each letter is filled in by each letter, and compared there.
        return replace(found, findings=tuple(one for one in found.findings if not _is_own(one)))

    def police_is_known(self, incident: Incident, derived: Derived) -> bool:
        """Return whether the record says if the police was told."""
        law = self._home_law(incident.home)
        return police_is_known(incident, derived.duties, law.code if law else "")

    def sources(self, incident: Incident, derived: Derived, language: str) -> Sources:
        """Return where the facts of an incident come from."""
        today = self.clock.now().astimezone(ZoneInfo(incident.zone)).date()
        return Sources(
            incident=incident,
            details=self.details.read(),
            duties=derived.duties,
            home_law=self._home_law(incident.home),
            helplines=self.helplines.all(),
            today=today,
            own_language=language,
            laws={one.code: one for one in self.rules.all()},
        )

    def addressee(self, kind: NoticeKind, duty: Duty | None, incident: Incident) -> Addressee:
        """Return to whom a paper goes, as far as the law or the practice's own list names it."""
        law = self._home_law(incident.home)
        if duty is not None and (kind in FOR_DUTY[duty.rule.recipient] or kind in AFTERWARDS):
            portal = duty.law.authority.report_url or duty.law.authority.email
            is_authority = duty.rule.recipient is Recipient.AUTHORITY
            address = duty.rule.address or (portal if is_authority else "")
            told_by = duty.id if kind in AFTERWARDS else None
            return Addressee(duty.rule.addressee, address, duty=told_by)
        if (contact := self._contact(kind)) is not None:
            address = contact.email or contact.number
            return Addressee(contact.who, address, contact.customer_number)
        if kind is NoticeKind.POLICE_COMPLAINT and law is not None and law.police is not None:
            return Addressee(law.police.name)
        return Addressee()

    def release(
        self,
        incident: IncidentId,
        author: str,
        draft: Draft,
        reading: Reading,
        *,
        duty: DutyId | None = None,
        second: str = "",
    ) -> Incident:
        """Write down that a person read a notice and stands for it, with its very words.

        `reading` is how it was drafted, of a letter to patients with its variant: it is drafted so
        again, and nobody stands for words that the record has overtaken. The duty it was drafted
        for counts as drafted from now on. NOTICE_NOT_READY with the reason.
        """
        now = self.read(incident).incident
        against = obstacles_to_release(
            draft,
            must_be_mended=self.check(now, draft).must_be_mended,
            people=mailing_size(now.affected),
            author=author,
            second=second,
        )
        if against:
            raise _not_ready(against[0])
        derived = self.derive(now, residents_of(now))
        again = self.draft(now, derived, reading.wanted, reading.own_language)
        if (again.document, again.template.digest) != (draft.document, draft.template.digest):
            raise _not_ready(NotReady.CHANGED)
        variant = variant_code(now, reading.wanted.variant)
        entries: list[written.Entry] = [released(draft, duty, second, variant)]
        if duty is not None and now.of(duty).stage is DutyStage.OPEN:
            entries.append(written.DutyDrafted(duty))
        return self.write(incident, author, *entries)

    def _contact(self, kind: NoticeKind) -> Contact | None:
        role = CALLED_FOR.get(kind)
        known = (one for one in self.contacts.contacts() if one.role is role)
        return next((one for one in known if one.who and not one.has_none), None)

    def _home_law(self, home: str) -> Jurisdiction | None:
        rows = {one.code: one for one in self.rules.all()}
        return next((rows[code] for code in places_of(home) if code in rows), None)


def _is_own(finding: Finding) -> bool:
    return finding.rule is Rule.MISSING_FACT and FACTS[finding.about].is_of_person


def _not_ready(reason: NotReady) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason.value})

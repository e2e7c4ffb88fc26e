"""Fill in the form of the authority that a duty names, from what the log of the incident says."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.incident.authority_form import AuthorityForm, FilingKind
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.entry import DutyMet, EvidenceId
from practiceguard.domain.incident.fill_form import FilledForm, fill
from practiceguard.domain.incident.form_filed import FormFiled, digest_of_values
from practiceguard.domain.incident.form_record import FormRecord, FormWords
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.rule import Jurisdiction, Recipient
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports import AuthoritySheets, Clock, PracticeStore

Details = Callable[[], Mapping[str, str]]
"""Particulars of the practice by the names in `FormRecord.details`."""

_TO_AUTHORITIES = {Recipient.AUTHORITY, Recipient.SECOND_AUTHORITY}


def has_form(duty: Duty) -> bool:
    """Return whether a duty is one to an authority, for which a form can be filled in."""
    return duty.rule.recipient in _TO_AUTHORITIES


def form_for(duty: Duty, forms: Iterable[AuthorityForm]) -> AuthorityForm:
    """Given a duty to an authority, return its form: its own, that of its family, or none's.

    Another public body than the law's authority has none of these forms. LookupError if there is
    not even the one for others.
    """
    known = tuple(forms)
    if duty.rule.recipient is Recipient.AUTHORITY:
        return form_of_law(duty.law, known)
    return _for_others(known)


def form_of_law(law: Jurisdiction, forms: Iterable[AuthorityForm]) -> AuthorityForm:
    """Given a law, return the form of its authority: its own, that of its family, or none's.

    LookupError if there is not even the one for others.
    """
    known = tuple(forms)
    own = (one for one in known if law.code in one.laws)
    of_family = (one for one in known if law.regime in one.regimes)
    return next(own, None) or next(of_family, None) or _for_others(known)


def _for_others(forms: Iterable[AuthorityForm]) -> AuthorityForm:
    others = next((one for one in forms if one.is_for_others), None)
    if others is None:
        raise LookupError("no form for others")
    return others


def language_of(form: AuthorityForm, law: Jurisdiction, wanted: str) -> str:
    """Given a form and whose it is, return in which of its languages the answers are given.

    The wanted one, if the authority reads it; else one that it reads; else English.
    """
    known = law.authority.languages or law.letter_languages
    read = [one.partition("-")[0] for one in known]
    if not read or wanted in read:
        return form.language_for(wanted)
    return next((one for one in read if one in form.languages), form.language_for("en"))


@dataclass(frozen=True)
class FillForm:
    """Fills in forms; nothing is written."""

    sheets: AuthoritySheets
    store: PracticeStore
    clock: Clock
    details: Details

    def __call__(
        self,
        incident: Incident,
        duty: Duty,
        kind: FilingKind,
        language: str,
        duties: Iterable[Duty] = (),
    ) -> FilledForm:
        """Given a duty to an authority, return its form filled in.

        `language`: of the window; for that of the answers see `language_of`.
        `duties`: all of the incident, to see whether those affected were told. Reads files of the
        program and the records: not for the thread of the window.
        """
        form = form_for(duty, self.sheets.all())
        spoken = language_of(form, duty.law, language)
        practice = self.store.practice()
        record = FormRecord(
            incident=incident,
            practice_name=practice.name if practice else "",
            kind=kind,
            at=self.clock.now(),
            duty=duty.id,
            authority=duty.law.authority.name,
            words=FormWords(self.sheets.words(), spoken),
            details=self.details(),
            places=_place_names(spoken),
            people_duties=tuple(one.id for one in duties if one.rule.recipient is Recipient.PEOPLE),
        )
        return fill(form, record, duty.rule.contents if form.is_for_others else ())


def _place_names(language: str) -> Mapping[str, str]:
    # Only where a form is filled in: Babel is heavy, and the agent never needs it.
    from practiceguard.wording.regions import place_names

    return place_names(language)


@dataclass(frozen=True)
class Filing:
    """How a form was filed."""

    at: datetime
    """With a time zone."""
    receipt: str
    """The number that the authority gave it, or how it can be shown that it went out."""
    evidence: EvidenceId | None = None
    """The confirmation as a file."""


@dataclass(frozen=True)
class RecordFiling:
    """Writes down that a form was filed, with every answer as it stood."""

    write: WriteLog
    read: ReadIncident

    def __call__(
        self, incident: IncidentId, author: str, filled: FilledForm, filing: Filing, law_digest: str
    ) -> Incident:
        """Write it down and return the incident; the duty is met by the first filing.

        A follow-up leaves the time at which the duty was met. INPUT_INVALID without a receipt or an
        author, for a time before the first sign or to come (see `WriteLog`).
        """
        stage = self.read(incident).incident.of(filled.duty).stage
        values = dict(filled.values)
        filed = FormFiled(
            duty=filled.duty,
            form=filled.form.key,
            form_version=filled.form.version,
            notice=filled.kind,
            filed_at=filing.at,
            receipt=filing.receipt,
            law_digest=law_digest,
            values=values,
            sha256=digest_of_values(values),
            evidence=filing.evidence or "",
        )
        if stage is DutyStage.MET:
            return self.write(incident, author, filed)
        met = DutyMet(filled.duty, filing.at, filing.receipt, law_digest, filing.evidence)
        return self.write(incident, author, met, filed)

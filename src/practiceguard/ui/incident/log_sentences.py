"""The log in plain words: one sentence per entry, in the window's language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import singledispatchmethod

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.choices import codes_of
from practiceguard.domain.incident.court_entries import (
    LawKept,
    LegalHoldLifted,
    LegalHoldSet,
    RecordMade,
)
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.finding import Fact, Knowledge
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.list_released import ListReceiver, ListReleased
from practiceguard.domain.incident.log import Finding, shown_number
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.domain.incident.substitute import SubstitutePosted, SubstituteTakenDown
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.court_sentences import court_sentence
from practiceguard.ui.incident.hand_back_sentence import handed_back
from practiceguard.ui.incident.mailing_sentences import mailing_sentence
from practiceguard.ui.incident.words import kind_choice
from practiceguard.ui.translation import translated, window_language
from practiceguard.wording import (
    duties,
    finding_choices,
    findings,
    first_hour,
    incident_times,
    notices,
)
from practiceguard.wording import log_entries as words
from practiceguard.wording.first_hour_cases import CASES
from practiceguard.wording.first_hour_step import CardStep
from practiceguard.wording.judging import RISKS
from practiceguard.wording.regions import place_names


def say(text: str, **facts: str) -> str:
    """Given a sentence of `wording.log_entries`, return it translated, with its facts."""
    return translated(words.CONTEXT, text).format(**facts).strip()


def value_of(fact: Fact) -> str:
    """Given a fact that is known, return its value; choices by their words."""
    by_code = finding_choices.CHOICE_WORDS.get(fact.field)
    codes = codes_of(fact.field, fact.value)
    if by_code is None or not codes:
        return fact.value
    return "; ".join(translated(finding_choices.CONTEXT, by_code[code]) for code in codes)


def question_of(fact: Fact) -> str:
    """Given a fact, return the question that it answers."""
    return translated(findings.CONTEXT, findings.FIELD_WORDS[fact.field].question)


def step_title(key: str) -> str:
    """Given the key of a step, return what it asks; the key itself if nobody knows it any more."""
    known = {step.key: step.title for step in (*first_hour.COMMON, *_cases())}
    return translated(first_hour.CONTEXT, known[key]) if key in known else key


def _cases() -> Iterable[CardStep]:
    return (step for steps in CASES.values() for step in steps)


def flaw_sentence(flaw: Finding) -> str:
    """Given a flaw of a log, return what it means."""
    return say(words.FLAWS[flaw.flaw], number=formats.number(flaw.number))


@dataclass(frozen=True)
class Teller:
    """Tells the entries of one log; times stand as on the wall of the practice."""

    zone: tzinfo

    def sentence(self, signed: Signed) -> str:
        """Given an entry, return it as a sentence."""
        return self._tell(signed.entry)

    def _when(self, at: datetime) -> str:
        return times.short_day_and_hour(at, self.zone)

    @singledispatchmethod
    def _tell(self, entry: object) -> str:
        # Written by a newer version, or an entry that has no words yet: never left out.
        return say(words.NOT_UNDERSTOOD, what=repr(entry))

    @_tell.register
    def _(self, entry: written.Opened) -> str:
        told = say(
            words.OPENED,
            kind=kind_choice(entry.kind)[0],
            when=self._when(entry.noticed_at),
            who=entry.noticed_by,
            what=entry.seen,
        )
        if entry.follows is None:
            return told
        return f"{told} {say(words.OPENED_AFTER, incident=shown_number(entry.follows))}"

    @_tell.register
    def _(self, entry: written.KindChanged) -> str:
        return say(words.KIND_CHANGED, kind=kind_choice(entry.kind)[0])

    @_tell.register
    def _(self, entry: written.Noted) -> str:
        topic = translated(words.CONTEXT, words.TOPICS[entry.topic])
        if entry.happened_at is not None:
            when = self._when(entry.happened_at)
            return say(words.NOTED_EARLIER, topic=topic, when=when, what=entry.text)
        if entry.topic is written.Topic.GENERAL:
            return entry.text
        return say(words.NOTED, topic=topic, what=entry.text)

    @_tell.register
    def _(self, entry: written.StepTicked) -> str:
        title = step_title(entry.step)
        if not entry.done:
            return say(words.STEP_UNDONE, what=title)
        return say(words.STEP_DONE, when=self._when(entry.done_at), what=title)

    @_tell.register
    def _(self, entry: written.MomentRecorded) -> str:
        known = incident_times.TIMES.get(entry.event)
        event = (
            translated(incident_times.CONTEXT, known.title)
            if known is not None
            else translated(duties.CONTEXT, duties.MOMENTS[entry.event])
        )
        when = self._when(entry.at)
        return say(words.MOMENT_RECORDED, when=when, event=event, why=entry.why or "–")

    @_tell.register
    def _(self, entry: written.FactRecorded) -> str:
        fact = entry.fact
        question = question_of(fact)
        if fact.knowledge is Knowledge.KNOWN:
            return say(words.FACT_KNOWN, question=question, value=value_of(fact))
        if fact.knowledge is Knowledge.BEING_CHECKED:
            return say(words.FACT_CHECKED, question=question)
        return say(words.FACT_NOT, question=question, why=fact.because)

    @_tell.register
    def _(self, entry: written.ExposureSeen) -> str:
        sentence = {
            Exposure.POSTED: words.POSTED,
            Exposure.SAMPLE_SHOWN: words.SAMPLE_SHOWN,
            Exposure.PATIENT_CONTACTED: words.PATIENT_SHOWN,
        }[entry.exposure]
        return say(sentence, what=entry.what)

    @_tell.register
    def _(self, entry: written.EvidenceTaken) -> str:
        return say(
            words.EVIDENCE_TAKEN,
            name=entry.name,
            size=formats.size(entry.size),
            origin=entry.origin,
            who=entry.collected_by,
            when=self._when(entry.collected_at),
            hash=entry.sha256,
        )

    @_tell.register
    def _(self, entry: written.Decided) -> str:
        decision = entry.decision
        sentence = words.IS_BREACH if decision.is_breach else words.NO_BREACH
        return say(sentence, risk=_risk(decision.risk), why=decision.why)

    @_tell.register
    def _(self, entry: written.DutyAnswered) -> str:
        sentence = words.DUTY_YES if entry.answer else words.DUTY_NO
        return say(sentence, duty=_duty(entry.duty), why=entry.why)

    @_tell.register
    def _(self, entry: written.AimAnswered) -> str:
        country = place_of(entry.country)
        sentence = words.AIMS_YES if entry.aims else words.AIMS_NO
        return say(sentence, country=country, why=entry.why)

    @_tell.register
    def _(self, entry: written.HomeCorrected) -> str:
        return say(words.HOME_CORRECTED, place=place_of(entry.home), why=entry.why)

    @_tell.register
    def _(self, entry: written.HipaaAnswered) -> str:
        sentence = {
            HipaaStatus.COVERED: words.HIPAA_COVERED,
            HipaaStatus.NOT_COVERED: words.HIPAA_NOT,
            HipaaStatus.UNSURE: words.HIPAA_UNSURE,
        }[entry.status]
        return say(sentence, why=entry.why)

    @_tell.register
    def _(self, entry: written.PoliceAsked) -> str:
        when = self._when(entry.asked_at)
        if entry.until is None:
            return say(words.POLICE_SPOKEN, when=when, who=entry.who)
        return say(words.POLICE_WRITTEN, when=when, who=entry.who, until=_day(entry.until))

    @_tell.register
    def _(self, entry: written.DutyDrafted) -> str:
        return say(words.DUTY_DRAFTED, duty=_duty(entry.duty))

    @_tell.register
    def _(self, entry: PoliceAnswered) -> str:
        if not entry.told or entry.told_at is None:
            return say(words.POLICE_NOT_TOLD)
        what = ", ".join(filter(None, (entry.where, entry.reference)))
        return say(words.POLICE_TOLD, when=self._when(entry.told_at), what=what)

    @_tell.register
    def _(self, entry: CreditServiceOffered) -> str:
        how = ", ".join(filter(None, (entry.phone, entry.website, entry.code)))
        count = formats.number(entry.months)
        return say(words.CREDIT_OFFERED, who=entry.provider, count=count, how=how)

    @_tell.register
    def _(self, entry: written.DutyMet) -> str:
        when = self._when(entry.met_at)
        return say(words.DUTY_MET, duty=_duty(entry.duty), when=when, receipt=entry.receipt)

    @_tell.register
    def _(self, entry: FormFiled) -> str:
        return say(
            words.FORMS_FILED[entry.notice],
            when=self._when(entry.filed_at),
            duty=_duty(entry.duty),
            receipt=entry.receipt,
            count=formats.number(len(entry.values)),
            hash=entry.sha256,
        )

    @_tell.register
    def _(self, entry: NoticeReleased) -> str:
        told = words.NOTICE_RELEASED_BY_TWO if entry.second else words.NOTICE_RELEASED
        return say(
            told,
            what=translated(notices.CONTEXT, notices.NOTICE_NAMES[entry.kind]),
            language=entry.language,
            second=entry.second,
            hash=entry.sha256,
        )

    @_tell.register(MailingMade)
    @_tell.register(LettersPrinted)
    @_tell.register(LettersOut)
    @_tell.register(LetterFate)
    @_tell.register(SubstitutePosted)
    @_tell.register(SubstituteTakenDown)
    def _(
        self,
        entry: MailingMade
        | LettersPrinted
        | LettersOut
        | LetterFate
        | SubstitutePosted
        | SubstituteTakenDown,
    ) -> str:
        return mailing_sentence(entry, self._when)

    @_tell.register
    def _(self, entry: written.LotSent) -> str:
        return say(
            words.LOT_SENT,
            when=self._when(entry.sent_at),
            count=formats.number(entry.people),
            duty=_duty(entry.duty),
            receipt=entry.receipt,
        )

    @_tell.register
    def _(self, entry: written.RestExplained) -> str:
        count = formats.number(entry.people)
        return say(words.REST_EXPLAINED, count=count, duty=_duty(entry.duty), why=entry.because)

    @_tell.register
    def _(self, entry: written.DutyWaived) -> str:
        return say(words.DUTY_WAIVED, duty=_duty(entry.duty), why=entry.because)

    @_tell.register
    def _(self, entry: written.DutyReopened) -> str:
        return say(words.DUTY_REOPENED, duty=_duty(entry.duty), why=entry.because)

    @_tell.register
    def _(self, entry: written.DemandReceived) -> str:
        told = {
            "when": self._when(entry.received_at),
            "channel": entry.channel,
            "who": entry.sender,
            "what": entry.demand,
        }
        if entry.deadline_at is None:
            return say(words.DEMAND, **told)
        return say(words.DEMAND_DEADLINE, until=self._when(entry.deadline_at), **told)

    @_tell.register
    def _(self, entry: written.PatientContacted) -> str:
        return say(
            words.PATIENT_CONTACTED,
            when=self._when(entry.contacted_at),
            channel=entry.channel,
            patient=entry.patient,
            what=entry.demand,
            who=entry.told_by,
        )

    @_tell.register
    def _(self, entry: ImagesHandedBack) -> str:
        return handed_back(entry, say, self._when)

    @_tell.register
    def _(self, entry: ListReleased) -> str:
        is_police = entry.receiver == ListReceiver.POLICE
        text = words.LIST_TO_POLICE if is_police else words.LIST_TO_AUTHORITY
        count = formats.number(entry.people)
        return say(text, who=entry.to, count=count, why=entry.because, hash=entry.sha256)

    @_tell.register
    def _(self, entry: written.SnapshotsMarked) -> str:
        return say(words.SNAPSHOTS_MARKED, count=formats.number(len(entry.snapshots)))

    @_tell.register
    def _(self, entry: written.AffectedCounted) -> str:
        count = formats.number(entry.people)
        if not entry.reason:
            return say(words.AFFECTED_COUNTED, count=count)
        return say(words.AFFECTED_LOWERED, count=count, why=entry.reason)

    @_tell.register
    def _(self, entry: written.AffectedFound) -> str:
        return say(
            words.AFFECTED_FOUND,
            count=formats.number(entry.people),
            where=formats.number(len(entry.by_country)),
            none=formats.number(entry.without_address),
        )

    @_tell.register
    def _(self, entry: written.RepairPlanned) -> str:
        if entry.by is None:
            return say(words.REPAIR_PLANNED, what=entry.what)
        return say(words.REPAIR_PLANNED_BY, what=entry.what, until=_day(entry.by))

    @_tell.register
    def _(self, entry: written.RepairDone) -> str:
        return say(words.REPAIR_DONE, what=entry.how or entry.repair, until=_day(entry.done_on))

    @_tell.register
    def _(self, entry: written.Closed) -> str:
        return say(words.CLOSED, what=entry.summary)

    @_tell.register
    def _(self, entry: written.ClosingUndone) -> str:
        return say(words.CLOSING_UNDONE, why=entry.because)

    @_tell.register(LawKept)
    @_tell.register(RecordMade)
    @_tell.register(LegalHoldSet)
    @_tell.register(LegalHoldLifted)
    def _(self, entry: LawKept | RecordMade | LegalHoldSet | LegalHoldLifted) -> str:
        return court_sentence(entry)

    @_tell.register
    def _(self, entry: written.NotUnderstood) -> str:
        return say(words.NOT_UNDERSTOOD, what=f"{entry.kind} {entry.body}")


def place_of(code: str) -> str:
    """Given the code of a country or of a part of one, return its name: `California`."""
    return place_names(window_language()).get(code, code)


def _duty(duty: DutyId) -> str:
    return f"{duty.code} {duty.key}"


def _day(day: date) -> str:
    return formats.long_date(day)


def _risk(risk: Risk) -> str:
    return translated("judging", RISKS[risk])

"""What each question of a form is answered from: a key in its data, a piece of the record here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from practiceguard.domain.incident import form_judged as judged
from practiceguard.domain.incident import form_numbers as numbers
from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.choices import CHOICES
from practiceguard.domain.incident.finding import Field
from practiceguard.domain.incident.form_conditions import eea_countries
from practiceguard.domain.incident.form_record import (
    Answer,
    FormRecord,
    FormState,
    Where,
    WhereKind,
)
from practiceguard.domain.incident.moment import Event


@dataclass(frozen=True)
class Source:
    """One thing that can be asked of a record."""

    answer: Callable[[FormRecord], Answer]
    codes: tuple[str, ...] = ()
    """All codes it may answer with: a form with closed answers has words for each."""


def _known(text: str, where: Where) -> Answer:
    return Answer(FormState.KNOWN, text, where=where)


def _coded(code: str, where: Where) -> Answer:
    return Answer(FormState.KNOWN, codes=(code,), where=where)


# --- the notice itself ----------------------------------------------------------------------------

_NOTICES = Where(WhereKind.NOTICES)


def _is_new(record: FormRecord) -> Answer:
    is_first = record.kind in {FilingKind.INITIAL, FilingKind.COMPLETE} and not record.earlier
    return _coded("new" if is_first else "follow-up", _NOTICES)


def _kind(record: FormRecord) -> Answer:
    # Whoever files again what is complete now adds to the first notice.
    is_later = bool(record.earlier) and record.kind is not FilingKind.WITHDRAWAL
    kind = FilingKind.COMPLEMENTARY if is_later else record.kind
    return _coded(kind.value, _NOTICES)


def _completeness(record: FormRecord) -> Answer:
    code = {FilingKind.COMPLETE: "complete", FilingKind.WITHDRAWAL: "withdrawn"}
    return _coded(code.get(record.kind, "incomplete"), _NOTICES)


def _earlier_reference(record: FormRecord) -> Answer:
    told = [one.receipt for one in record.earlier]
    told.append(record.incident.of(record.duty).receipt)
    first = next((one for one in told if one.strip()), "")
    return _known(first, _NOTICES) if first else Answer(FormState.MISSING, where=_NOTICES)


def _why_withdrawn(record: FormRecord) -> Answer:
    """Only a decision that stands takes a notice back: not one that was overtaken since."""
    decided, where = record.incident.decision, Where(WhereKind.DECISION)
    if decided is None or record.incident.is_breach or not decided.why.strip():
        return Answer(FormState.MISSING, where=where)
    return _known(record.without_names(decided.why), where)


# --- the practice ---------------------------------------------------------------------------------


def _name(record: FormRecord) -> Answer:
    told, name = record.detail("name"), record.practice_name.strip()
    if told.state is FormState.KNOWN or not name:
        return told
    return replace(told, state=FormState.KNOWN, text=name)


def _country(record: FormRecord) -> Answer:
    return _known(record.place(record.incident.home), Where(WhereKind.DETAILS, "country"))


def _detail_or_fact(field: Field, *names: str) -> Callable[[FormRecord], Answer]:
    """Return what takes a particular of the practice, else what was written down of a field."""

    def answer(record: FormRecord) -> Answer:
        told = record.detail(*names)
        if told.state is FormState.KNOWN:
            return told
        fact = record.fact(field)
        return told if fact.state is FormState.MISSING else fact

    return answer


def _detail_else_fact(name: str) -> Callable[[FormRecord], Answer]:
    """Return what takes a particular that is asked for nowhere but in the words on the practice."""

    def answer(record: FormRecord) -> Answer:
        told = record.detail(name)
        return told if told.state is FormState.KNOWN else record.fact(Field.CONTROLLER)

    return answer


def _region(record: FormRecord) -> Answer:
    told = record.detail("region")
    if told.state is not FormState.KNOWN and "-" in record.incident.home:
        return _known(record.place(record.incident.home), Where(WhereKind.DETAILS, "region"))
    return told


def _fact_or_detail(field: Field, *names: str) -> Callable[[FormRecord], Answer]:
    """Return what takes what was written down of a field, else particulars of the practice."""

    def answer(record: FormRecord) -> Answer:
        fact = record.fact(field)
        if fact.state is not FormState.MISSING:
            return fact
        told = record.detail(*names)
        return told if told.state is FormState.KNOWN else fact

    return answer


def _police(record: FormRecord) -> Answer:
    """Return what is recorded of the police; else what was answered for the notices."""
    fact, said = record.fact(Field.POLICE), record.incident.police
    if fact.state is not FormState.MISSING or said is None:
        return fact
    if not said.told or said.told_at is None:
        return Answer(FormState.KNOWN, record.words("police-not-yet"), where=fact.where)
    parts = (record.when(said.told_at).strip(), said.where, said.reference)
    return Answer(FormState.KNOWN, ", ".join(filter(None, parts)), where=fact.where)


def _yes_no(field: Field) -> Callable[[FormRecord], Answer]:
    """Return what says whether there is such a thing."""

    def answer(record: FormRecord) -> Answer:
        told = record.fact(field)
        codes = {FormState.KNOWN: ("yes",), FormState.DOES_NOT_APPLY: ("no",)}
        if told.state not in codes:
            return told
        return Answer(FormState.KNOWN, codes=codes[told.state], where=told.where)

    return answer


# --- times ----------------------------------------------------------------------------------------


def _started(record: FormRecord) -> Answer:
    told = record.moment(Event.OCCURRED)
    return told if told.state is FormState.KNOWN else record.fact(Field.STARTED)


def _timeline(record: FormRecord) -> Answer:
    """The first sign stands beside the time of awareness, never instead of it."""
    noticed, told = record.moment(Event.NOTICED), record.fact(Field.TIMELINE)
    if noticed.state is not FormState.KNOWN:
        return told
    first = record.words("first-sign", when=noticed.text)
    text = f"{first} {told.text}" if told.text else first
    return replace(told, state=FormState.KNOWN, text=text, because="")


def _told_by_others(record: FormRecord) -> Answer:
    told = record.moment(Event.TOLD_BY_PROCESSOR)
    return told if told.state is FormState.KNOWN else record.fact(Field.DISCOVERY)


# --- people ------------------------------------------------------------------------------


def _people_told(record: FormRecord) -> Answer:
    if record.people_told_at is not None:
        return _coded("yes", _NOTICES)
    return judged.fact(Field.PEOPLE_TOLD)(record)


def _told_on(record: FormRecord) -> Answer:
    at = record.people_told_at
    if at is not None:
        return _known(record.when(at), _NOTICES)
    return record.fact(Field.PEOPLE_TOLD_HOW)


def _told_number(record: FormRecord) -> Answer:
    sent = max((record.incident.of(one).letters.sent for one in record.people_duties), default=0)
    return _known(str(sent), _NOTICES) if sent else record.fact(Field.PEOPLE_TOLD_HOW)


def _why_not_all(record: FormRecord) -> Answer:
    rests = [one for key in record.people_duties for one in record.incident.of(key).letters.rests]
    told = dict.fromkeys(f"{one.people}: {record.without_names(one.because)}" for one in rests)
    return _known("; ".join(told), _NOTICES) if told else record.fact(Field.PEOPLE_TOLD_HOW)


def _eea(record: FormRecord) -> Answer:
    codes = eea_countries(record)
    if not codes:
        return record.fact(Field.COUNTRIES)
    return _known("; ".join(map(record.place, codes)), Where(WhereKind.AFFECTED))


# --- facts ----------------------------------------------------------------------------------------


def _of_fact(field: Field) -> Source:
    return Source(judged.fact(field), CHOICES[field].codes if field in CHOICES else ())


_YES_NO = ("yes", "no")
_ADDRESS = ("street", "postal_code", "city", "region")
_CONTACT = ("contact_point", "contact_phone", "contact_email")

SOURCES: Mapping[str, Source] = MappingProxyType({
    "notice.new": Source(_is_new, ("new", "follow-up")),
    "notice.kind": Source(_kind, tuple(one.value for one in FilingKind)),
    "notice.completeness": Source(_completeness, ("incomplete", "complete", "withdrawn")),
    "notice.earlier-reference": Source(_earlier_reference),
    "notice.own-reference": Source(lambda record: _known(record.incident.number, _NOTICES)),
    "notice.why-withdrawn": Source(_why_withdrawn),
    "notice.date": Source(lambda record: _known(record.when(record.at), _NOTICES)),
    "authority.name": Source(lambda record: _known(record.authority, _NOTICES)),
    "practice.name": Source(_name),
    "practice.address": Source(_detail_or_fact(Field.CONTROLLER, *_ADDRESS)),
    "practice.street": Source(_detail_or_fact(Field.CONTROLLER, "street")),
    "practice.city": Source(_detail_or_fact(Field.CONTROLLER, "city")),
    "practice.region": Source(_region),
    "practice.postal-code": Source(_detail_or_fact(Field.CONTROLLER, "postal_code")),
    "practice.phone": Source(lambda record: record.detail("phone")),
    "practice.email": Source(lambda record: record.detail("email")),
    "practice.contact": Source(_detail_or_fact(Field.CONTROLLER, "phone", "email", *_ADDRESS)),
    "practice.registration": Source(_detail_or_fact(Field.CONTROLLER, "registration")),
    "practice.sector": Source(_detail_else_fact("sector")),
    "practice.size": Source(_detail_else_fact("size")),
    "practice.activity": Source(_detail_else_fact("activity")),
    "practice.country": Source(_country),
    "officer.is-there": Source(_yes_no(Field.OFFICER), _YES_NO),
    "contact": Source(_fact_or_detail(Field.CONTACT, *_CONTACT)),
    "contact.phone": Source(_fact_or_detail(Field.CONTACT, "contact_phone", "phone")),
    "contact.email": Source(_fact_or_detail(Field.CONTACT, "contact_email", "email")),
    "signatory": Source(_fact_or_detail(Field.REPORTER, "signatory", "signatory_function")),
    "processors.are-there": Source(_yes_no(Field.PROCESSORS), _YES_NO),
    "other-bodies.are-there": Source(_yes_no(Field.OTHER_BODIES), _YES_NO),
    "time.noticed": Source(lambda record: record.moment(Event.NOTICED)),
    "time.aware": Source(judged.aware),
    "time.started": Source(_started),
    "time.told-by-others": Source(_told_by_others),
    "time.people-told": Source(_told_on),
    "timeline": Source(_timeline),
    "people.number": Source(numbers.people_number),
    "people.basis": Source(numbers.people_basis, tuple(numbers.Basis)),
    "people.band": Source(
        numbers.people_band, (*(name for _, name in numbers.BANDS), numbers.ABOVE)
    ),
    "people.five-hundred": Source(numbers.people_five_hundred, ("500-or-more", "fewer")),
    "people.by-country": Source(numbers.people_by_country),
    "people.eea": Source(_eea),
    "people.without-address": Source(numbers.without_address, ("none", "fewer", "10-or-more")),
    "people.states-for-media": Source(numbers.states_for_media),
    "people.told": Source(_people_told, CHOICES[Field.PEOPLE_TOLD].codes),
    "people.told-number": Source(_told_number),
    "people.why-not-all": Source(_why_not_all),
    "records.basis": Source(numbers.records_basis, tuple(numbers.Basis)),
    "people.are-identifiable": Source(judged.are_identifiable, _YES_NO),
    "breach.is-established": Source(judged.is_established, ("established", "suspected")),
    "breach.is-cyber": Source(judged.is_cyber, ("yes", "no", "unknown")),
    "risk.outcome": Source(judged.risk, CHOICES[Field.RISK].codes),
    "risk.is-high": Source(judged.is_high, ("yes", "no", "unknown")),
    "risk.reasons": Source(judged.risk_reasons),
    **{f"fact.{field}": _of_fact(field) for field in Field},
    "fact.police": Source(_police),
    "fact.confidentiality": Source(judged.copied, CHOICES[Field.CONFIDENTIALITY].codes),
    "fact.lost": Source(judged.lost, CHOICES[Field.LOST].codes),
    "fact.data-kinds": Source(judged.data_kinds, CHOICES[Field.DATA_KINDS].codes),
})  # fmt: skip
"""By the key that stands in the data of a form."""

"""What follows from the record for questions that no one field answers: risk, kind, certainty."""

from collections.abc import Callable
from dataclasses import replace

from practiceguard.domain.incident.choices import CHOICES, codes_of
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.finding import Field
from practiceguard.domain.incident.form_record import (
    Answer,
    FormRecord,
    FormState,
    Where,
    WhereKind,
)
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.risk import Risk

_AWARE = Where(WhereKind.MOMENT, Event.AWARE.value)
_CYBER = {
    "ransomware", "malware", "phishing", "vulnerability", "unauthorised-access", "exfiltration",
}  # fmt: skip
_NEVER_CYBER = {
    "paper-disposal", "mail-lost", "paper-lost", "spoken", "sent-by-mistake", "addresses-in-sight",
    "device-lost", "old-device", "mix-up", "shown-wrongly",
}  # fmt: skip
_SEEN = {
    DataKind.PHOTOGRAPH: "photographs",
    DataKind.IDENTITY: "official-documents",
    DataKind.LETTER: "health",
    DataKind.RESULT: "health",
}
"""What the files of a patient show; a database may hold anything."""
_NAMING = {"basic", "contact", "national-id", "official-documents"}


def _known(text: str, where: Where) -> Answer:
    return Answer(FormState.KNOWN, text, where=where)


def _coded(code: str, where: Where) -> Answer:
    return Answer(FormState.KNOWN, codes=(code,), where=where)


def fact(field: Field) -> Callable[[FormRecord], Answer]:
    """Return what takes a field as it is recorded; of a closed one its codes."""

    def answer(record: FormRecord) -> Answer:
        told = record.fact(field)
        if told.state is not FormState.KNOWN or field not in CHOICES:
            return told
        codes = codes_of(field, record.incident.facts[field].value)
        # Words that are none of the closed answers stay words.
        return replace(told, text="" if codes else told.text, codes=codes)

    return answer


def copied(record: FormRecord) -> Answer:
    """Return whether data was copied; once somebody has shown to have it, it was.

    The letters to patients say the same (`truth.*` of the notices): two papers must not differ.
    """
    told = fact(Field.CONFIDENTIALITY)(record)
    return _coded("copied", told.where or _AWARE) if record.incident.exposed else told


def lost(record: FormRecord) -> Answer:
    """Return what was lost; where somebody has shown to have data, confidentiality always."""
    told = fact(Field.LOST)(record)
    if not record.incident.exposed or "confidentiality" in told.codes:
        return told
    codes = ("confidentiality", *told.codes)
    return replace(told, state=FormState.KNOWN, text="", codes=codes, because="")


def data_kinds(record: FormRecord) -> Answer:
    """Return the kinds of data that are recorded, and those that the copies showed besides."""
    told, found = fact(Field.DATA_KINDS)(record), record.incident.found
    seen = {code for kind, code in _SEEN.items() if found is not None and found.by_kind.get(kind)}
    codes = (*told.codes, *sorted(seen - set(told.codes)))
    if codes == told.codes:
        return told
    # "Unknown" was said before anybody looked.
    known = tuple(code for code in codes if code != "unknown")
    return replace(told, state=FormState.KNOWN, codes=known, because="")


def aware(record: FormRecord) -> Answer:
    """Return when the practice became aware; the first sign never stands in for it.

    Who was told by a provider is aware from then on, and of times that contradict each other the
    earliest holds (`Moments.start_of`), as it does for the deadline.
    """
    start = record.incident.recorded().start_of(Event.AWARE)
    if start is None or start.counted_from is Event.NOTICED:
        return Answer(FormState.MISSING, where=_AWARE)
    return _known(record.when(start.at), _AWARE)


_RISKS = {Risk.HIGH: "high", Risk.SOME: "risk", Risk.UNLIKELY: "unlikely"}


def risk(record: FormRecord) -> Answer:
    """Return what a named person decided, as long as it stands; the field only without that."""
    judged = _RISKS.get(record.incident.risk)
    if judged is not None:
        return _coded(judged, Where(WhereKind.DECISION))
    if record.incident.decision is not None:
        # Something came to light after it, or it was left open.
        return _coded("need-more", Where(WhereKind.DECISION))
    told = fact(Field.RISK)(record)
    return replace(told, where=Where(WhereKind.DECISION)) if not told.codes else told


def is_established(record: FormRecord) -> Answer:
    """Return whether the practice is reasonably certain (EDPB Guidelines 9/2022): then it is."""
    is_sure = aware(record).state is FormState.KNOWN
    return _coded("established" if is_sure else "suspected", _AWARE)


def is_high(record: FormRecord) -> Answer:
    """Return whether the risk is high, where somebody judged it."""
    told = risk(record)
    code = {"high": "yes", "risk": "no", "unlikely": "no", "need-more": "unknown"}
    return replace(told, codes=tuple(code[one] for one in told.codes))


def risk_reasons(record: FormRecord) -> Answer:
    """Return what a decision rests on: its reason, the answers given, ENISA's score."""
    decided, where = record.incident.decision, Where(WhereKind.DECISION)
    if decided is None:
        return Answer(FormState.MISSING, where=where)
    told = [record.without_names(one) for one in (decided.why, *decided.answers.values())]
    text = " ".join(one.strip() for one in told if one.strip())
    if decided.severity is not None:
        score = record.words("score", score=f"{decided.severity:.2f}")
        text = f"{text} {score}".strip()
    return _known(text, where) if text else Answer(FormState.MISSING, where=where)


def is_cyber(record: FormRecord) -> Answer:
    """Return whether it is an attack on computers, by the kinds that were recorded."""
    told = fact(Field.INCIDENT_TYPES)(record)
    if not told.codes:
        return told
    codes = set(told.codes)
    code = "yes" if codes & _CYBER else "no" if codes <= _NEVER_CYBER else "unknown"
    return replace(told, codes=(code,))


def are_identifiable(record: FormRecord) -> Answer:
    """Return yes where the data itself names people; nothing else is concluded from kinds."""
    told = data_kinds(record)
    if not told.codes:
        return replace(told, text="") if told.state is not FormState.KNOWN else told
    if set(told.codes) & _NAMING:
        return replace(told, codes=("yes",))
    return Answer(FormState.BEING_CHECKED, where=told.where)

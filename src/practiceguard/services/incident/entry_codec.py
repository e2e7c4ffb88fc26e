"""How an entry is written into the log as JSON, and read back."""

import json
from datetime import date, datetime
from typing import Any

import cattrs

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.court_entries import (
    LawKept,
    LegalHoldLifted,
    LegalHoldSet,
    RecordMade,
)
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.delivery import LetterFate, LettersOut, LettersPrinted
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.list_released import ListReleased
from practiceguard.domain.incident.log import LogEntry
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.substitute import SubstitutePosted, SubstituteTakenDown

_KINDS: dict[str, type[Any]] = {
    "opened": written.Opened,
    "kind-changed": written.KindChanged,
    "noted": written.Noted,
    "step-ticked": written.StepTicked,
    "moment-recorded": written.MomentRecorded,
    "fact-recorded": written.FactRecorded,
    "exposure-seen": written.ExposureSeen,
    "evidence-taken": written.EvidenceTaken,
    "decided": written.Decided,
    "affected-counted": written.AffectedCounted,
    "affected-found": written.AffectedFound,
    "duty-answered": written.DutyAnswered,
    "aim-answered": written.AimAnswered,
    "home-corrected": written.HomeCorrected,
    "hipaa-answered": written.HipaaAnswered,
    "police-asked": written.PoliceAsked,
    "police-answered": PoliceAnswered,
    "credit-service-offered": CreditServiceOffered,
    "duty-drafted": written.DutyDrafted,
    "duty-met": written.DutyMet,
    "lot-sent": written.LotSent,
    "rest-explained": written.RestExplained,
    "duty-waived": written.DutyWaived,
    "duty-reopened": written.DutyReopened,
    "form-filed": FormFiled,
    "notice-released": NoticeReleased,
    "mailing-made": MailingMade,
    "letters-printed": LettersPrinted,
    "letters-out": LettersOut,
    "letter-fate": LetterFate,
    "substitute-posted": SubstitutePosted,
    "substitute-taken-down": SubstituteTakenDown,
    "demand-received": written.DemandReceived,
    "patient-contacted": written.PatientContacted,
    "images-handed-back": ImagesHandedBack,
    "list-released": ListReleased,
    "snapshots-marked": written.SnapshotsMarked,
    "repair-planned": written.RepairPlanned,
    "repair-done": written.RepairDone,
    "closed": written.Closed,
    "closing-undone": written.ClosingUndone,
    "law-kept": LawKept,
    "record-made": RecordMade,
    "legal-hold-set": LegalHoldSet,
    "legal-hold-lifted": LegalHoldLifted,
}
"""The name of each entry in the log. A name is never given to something else: logs stay for
years."""

_NAMES = {cls: name for name, cls in _KINDS.items()}


def encode(entry: written.Entry) -> tuple[str, str]:
    """Given an entry, return its name and its JSON."""
    name = _NAMES[type(entry)]
    # ASCII only: what no text may hold (a lone surrogate of Windows) comes back unharmed.
    body = json.dumps(_CONVERTER.unstructure(entry), ensure_ascii=True, sort_keys=True)
    return name, body


def decode(stored: LogEntry) -> written.Entry:
    """Given an entry as it is stored, return what it says.

    What a newer version of the program wrote, or what was damaged, comes back as
    `written.NotUnderstood` with its words, never as nothing.
    """
    return decode_body(stored.kind, stored.body)


def decode_body(kind: str, body: str) -> written.Entry:
    """Given the name and the JSON of an entry, wherever it is kept, return what it says."""
    cls = _KINDS.get(kind)
    if cls is None:
        return written.NotUnderstood(kind, body)
    try:
        entry: written.Entry = _CONVERTER.structure(json.loads(body), cls)
    except (ValueError, TypeError, KeyError, cattrs.BaseValidationError, RecursionError):
        return written.NotUnderstood(kind, body)
    return entry


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(prefer_attrib_converters=False)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda text, _: _aware(text))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    # By name: a log is read by people and by other programs too.
    converter.register_unstructure_hook(Risk, lambda risk: risk.name.lower())
    converter.register_structure_hook(Risk, lambda name, _: Risk[name.upper()])
    converter.register_unstructure_hook(DutyId, list)
    converter.register_structure_hook(DutyId, lambda pair, _: DutyId(*map(str, pair)))
    return converter


def _aware(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("a time of the log without a zone")
    return at


_CONVERTER = _converter()

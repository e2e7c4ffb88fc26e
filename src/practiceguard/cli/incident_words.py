"""How the command line tells an incident, its log and its duties."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from practiceguard.cli.output import counted, one_line, plain
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import Ask, AskKind, DutyTable, Row
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.log import Flaw
from practiceguard.domain.incident.need import Need
from practiceguard.domain.incident.related import AlsoLookAt
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.entry_codec import encode
from practiceguard.services.incident.read_incident import Room
from practiceguard.wording import duties as words
from practiceguard.wording.judging import RISKS

_FLAWS = {
    Flaw.CHANGED: "entry {number} was altered",
    Flaw.BROKEN: "something was removed, added or moved at entry {number}",
    Flaw.MISSING_END: "entries up to {number} were there once and are gone",
    Flaw.OTHER_HISTORY: "entry {number} is not the one that was seen before",
}
_PATIENCE = timedelta(hours=96)
"""Below, what is left is told in hours."""


def plain_room(room: Room, *, log: bool = False) -> dict[str, object]:
    """Return an incident as JSON can hold it, with its log where that is wanted."""
    incident = room.incident
    answer: dict[str, object] = {
        "number": incident.number,
        "incident": incident.id,
        "kind": incident.kind,
        "home": incident.home,
        "zone": incident.zone,
        "opened_at": incident.opened.at,
        "opened_by": incident.opened.author,
        "closed_at": incident.closed_at,
        "is_breach": incident.is_breach,
        "risk": incident.risk.name.lower(),
        "moments": [plain(one) for one in incident.moments],
        "entries": len(room.entries),
        "flaws": plain(room.flaws),
    }
    if log:
        answer["log"] = [
            {"number": one.number, "at": one.at, "author": one.author, "kind": encode(one.entry)[0],
             "body": plain(one.entry)}
            for one in room.entries
        ]  # fmt: skip
    return answer


def plain_duties(
    room: Room, derived: Derived, table: DutyTable, now: datetime
) -> dict[str, object]:
    """Return all duties as JSON can hold them, and the questions that are open."""
    incident = room.incident
    return {
        "incident": incident.id,
        "law_version": derived.law_version,
        "now": now,
        "zone": incident.zone,
        "questions": [plain(row.ask) for row in table.rows if row.ask is not None],
        "duties": [_plain_duty(incident, one, now) for one in derived.duties],
        "unknown_law": [one.code for one in table.unknown],
        "also_look_at": [
            {"where": one.row.name, "law": one.related.law, "applies": one.related.applies,
             "deadline": one.related.deadline, "mark": one.related.mark, "source": one.related.url,
             "checked_on": one.row.checked_on}
            for one in derived.related
        ],
    }  # fmt: skip


def list_in_words(rooms: Iterable[Room]) -> str:
    """Return one line for each incident."""
    lines = []
    for room in rooms:
        incident = room.incident
        state = "closed" if incident.closed_at else "open"
        seen = one_line(incident.moments[0].why)
        lines.append(f"{incident.number}  {state}  {incident.kind.value}  {seen}{_flaw_note(room)}")
    return "\n".join(lines) or "Nothing ever happened here, as far as anybody wrote down."


def room_in_words(room: Room) -> str:
    """Return an incident and its log."""
    incident = room.incident
    state = f"closed {_at(incident, incident.closed_at)}" if incident.closed_at else "open"
    lines = [f"Incident {incident.number}: {incident.kind.value}, {state}{_flaw_note(room)}"]
    lines.append(f"Risk: {RISKS[incident.risk]}. Times are those of {incident.zone}.")
    lines += [
        f"  {_at(incident, one.at)}  {words.MOMENTS[one.event]} "
        f"({one_line(one.who)}: {one_line(one.why)})"
        for one in incident.moments
    ]
    for one in room.entries:
        kind, body = encode(one.entry)
        lines.append(
            f"{one.number:4}  {_at(incident, one.at)}  {one_line(one.author)}  {kind}  "
            f"{one_line(body)}"
        )
    return "\n".join(lines)


def duties_in_words(
    room: Room, table: DutyTable, now: datetime, related: Iterable[AlsoLookAt], *, every: bool
) -> str:
    """Return whom to tell, the nearest first; with `every` also what is not needed."""
    incident = room.incident
    lines = [line for row in table.rows for line in _row(incident, row, now)]
    if not table.rows:
        lines.append("Nobody is left to tell, as things stand.")
    for row in table.settled:
        lines += _duty(incident, row.duties[0], now)
    folded = [one for fold in table.folds for one in fold.duties]
    if every:
        for one in folded:
            lines += _duty(incident, one, now)
    elif folded:
        lines.append(f"Not needed, or left to you: {len(folded)}; --all shows them.")
    for reach in table.unknown:
        lines.append(f"{reach.code}: {words.GROUNDS[reach.ground]}")
    for besides in related:
        told = besides.related
        mark = "" if told.mark.is_settled else " [check this first]"
        lines.append(f"Also look at {told.law}: {one_line(told.applies)}{mark}")
    lines.append(f"Times are those of {incident.zone}. This is no legal advice.")
    return "\n".join(lines)


def verified_in_words(room: Room, wrong: Mapping[EvidenceId, ErrorCode]) -> str:
    """Return whether the log and the evidence are what was written."""
    incident = room.incident
    lines = [_FLAWS[one.flaw].format(number=one.number) for one in room.flaws]
    lines += [f"evidence {key}: {code.value}" for key, code in wrong.items()]
    if lines:
        return "\n".join([f"Incident {incident.number}: NOT as it was written.", *lines])
    evidence = counted(len(incident.evidence), "file")
    entries = "1 entry" if len(room.entries) == 1 else f"{len(room.entries)} entries"
    both = f"{entries} and {evidence} of evidence"
    return f"Incident {incident.number}: {both} are as they were written."


def question_in_words(ask: Ask) -> str:
    """Return a question in words."""
    if ask.kind is AskKind.HIPAA:
        return "Does HIPAA bind the practice? Until somebody says, it counts as a yes."
    if ask.kind is AskKind.AIM:
        return f"{ask.country}: do you aim your services at patients there?"
    return ask.question


def _row(incident: Incident, row: Row, now: datetime) -> list[str]:
    if row.ask is None:
        return _duty(incident, row.duties[0], now)
    lines = [f"?  {question_in_words(row.ask)}"]
    for one in row.duties:
        lines += [f"   {line}" for line in _duty(incident, one, now)]
    return lines


def _duty(incident: Incident, duty: Duty, now: datetime) -> list[str]:
    mark = "" if duty.need is not Need.CHECK_FIRST else " [check this first]"
    head = f"{_when(incident, duty, now)}  {one_line(duty.rule.addressee)} ({duty.law.name}){mark}"
    return [head, f"     {words.WHYS[duty.why]} {one_line(duty.rule.law)}"]


def _when(incident: Incident, duty: Duty, now: datetime) -> str:
    progress = incident.progress_of(duty)
    if progress.stage is DutyStage.MET:
        receipt = one_line(progress.receipt)
        return f"TOLD {_at(incident, progress.at)}, {receipt}"
    if progress.stage is DutyStage.WAIVED:
        return f"NOT NEEDED: {one_line(progress.because)}"
    if progress.posted is not None:
        return f"IS UP, and stays up until {progress.posted.until:%a %d %b %Y}"
    if not duty.need.is_open:
        return f"({words.NEEDS[duty.need]})"
    return _due(incident, duty, now)


def _due(incident: Incident, duty: Duty, now: datetime) -> str:
    if duty.deadline is not None:
        found = duty.deadline
        day = f"{found.day:%a %d %b %Y}, 24:00" if found.day else _at(incident, found.at)
        return f"{day} ({left(found.at - now)})"
    if duty.target is not None:
        return f"without undue delay, our target {_at(incident, duty.target)}"
    return "without undue delay"


def left(span: timedelta) -> str:
    """Given what is left, return it; always rounded against us."""
    seconds = span.total_seconds()
    if seconds < 0:
        return f"{_amount(-span)} LATE"
    return f"{_amount(span)} left"


def _amount(span: timedelta) -> str:
    hours = int(span.total_seconds() // 3600)
    if span < timedelta(hours=2):
        return f"{int(span.total_seconds() // 60)} min"
    return f"{hours} h" if span <= _PATIENCE else counted(span.days, "day")


def _plain_duty(incident: Incident, duty: Duty, now: datetime) -> dict[str, object]:
    progress = incident.progress_of(duty)
    found = duty.deadline
    return {
        "code": duty.id.code,
        "key": duty.id.key,
        "whom": duty.rule.addressee,
        "recipient": duty.rule.recipient,
        "where": duty.law.name,
        "law": duty.rule.law,
        "need": duty.need.name.lower().replace("_", "-"),
        "why": duty.why,
        "people": duty.people,
        "due_at": found.at if found else None,
        "last_day": found.day if found else None,
        "is_provisional": found.is_provisional if found else None,
        "target": duty.target,
        "seconds_left": int((found.at - now).total_seconds()) if found else None,
        "stage": progress.stage,
        "told_at": progress.at,
        "receipt": progress.receipt,
        "because": progress.because,
        "letters_sent": progress.letters.sent,
        "letters_explained": progress.letters.explained,
        "mark": duty.rule.mark,
        "checked_on": duty.law.checked_on,
        "sources": [one.url for one in duty.law.sources],
    }


def _flaw_note(room: Room) -> str:
    return "  [the log is NOT as it was written: `incident verify`]" if room.flaws else ""


def _at(incident: Incident, at: datetime | None) -> str:
    zone = ZoneInfo(incident.zone)
    return at.astimezone(zone).strftime("%a %d %b %Y, %H:%M") if at else "–"

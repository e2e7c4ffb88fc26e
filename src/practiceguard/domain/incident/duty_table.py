"""The table of the room: what is open first, what hangs on a question, what is folded away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import UNITED_STATES, Ground, Reach


class AskKind(StrEnum):
    """What a question is about."""

    HIPAA = "hipaa"
    """Whether HIPAA binds the practice."""
    AIM = "aim"
    """Whether the practice aims its services at a country."""
    DUTY = "duty"
    """The law's own question on which one duty, or several of one law, hang."""


@dataclass(frozen=True)
class Ask:
    """A question that a person has to answer."""

    kind: AskKind
    country: str = ""
    """Of `AIM`: ISO 3166-1 alpha-2, or 3166-2 for another province of the practice's country."""
    place: str = ""
    """Of `AIM`: the name of a province, as its row of the law has it; "" for a country."""
    question: str = ""
    """Of `DUTY`: as the row of the law puts it."""
    about: tuple[DutyId, ...] = ()
    """The duties that hang on it."""


@dataclass(frozen=True)
class Row:
    """One line of the table: a duty, or a question with those that hang on it."""

    duties: tuple[Duty, ...]
    """The nearest first; empty for the question about HIPAA."""
    ask: Ask | None = None

    @property
    def due_at(self) -> datetime | None:
        """The instant that is counted down to, UTC."""
        dates = [one.due_at for one in self.duties if one.due_at is not None]
        return min(dates, default=None)

    @property
    def key(self) -> str:
        """What the line is called while the table is shown anew."""
        if self.ask is not None and self.ask.kind is not AskKind.DUTY:
            return f"{self.ask.kind} {self.ask.country}"
        return " ".join(f"{one.id.code}/{one.id.key}" for one in self.duties)


class FoldKind(StrEnum):
    """Why something is folded away."""

    ONE_STOP = "one-stop"
    """The authority at home covers it."""
    COURTESY = "courtesy"
    """Patients live there, and the practice does not aim at it."""
    OFFERED = "offered"
    """Nothing obliges the practice."""
    NOT_NEEDED = "not-needed"
    """A threshold is not reached, the law asks for nothing, a question was answered no."""


@dataclass(frozen=True)
class Fold:
    """What is told in one line and can be unfolded."""

    kind: FoldKind
    duties: tuple[Duty, ...]

    @property
    def laws(self) -> tuple[str, ...]:
        """The codes of the jurisdictions in it, each once, in their order."""
        return tuple(dict.fromkeys(one.law.code for one in self.duties))


@dataclass(frozen=True)
class DutyTable:
    """Everything the page shows, in its order."""

    rows: tuple[Row, ...]
    """What is open, the nearest deadline first."""
    settled: tuple[Row, ...]
    """With a receipt or a reason."""
    folds: tuple[Fold, ...]
    unknown: tuple[Reach, ...]
    """Countries whose law nobody has looked up, and people whose state nobody knows."""


def table_of(incident: Incident, duties: Iterable[Duty], laws: Iterable[Reach]) -> DutyTable:
    """Given an incident, its duties and the laws that reach it, return the table.

    Nothing is left out: every duty stands in exactly one row or fold.
    """
    known = tuple(duties)
    settled = [one for one in known if _is_settled(incident, one)]
    rest = [one for one in known if not _is_settled(incident, one)]
    home = incident.home.split("-", maxsplit=1)[0]
    rows = _rows([one for one in rest if one.need.is_open], home)
    if any(one.ground is not Ground.NO_LONGER for one in known) and _asks_hipaa(incident):
        bound = tuple(one.id for one in known if one.law.code == UNITED_STATES)
        rows.insert(0, Row((), Ask(AskKind.HIPAA, about=bound)))
    away = [one for one in rest if not one.need.is_open]
    folds = [
        Fold(kind, tuple(one for one in away if _fold_of(one) is kind))
        for kind in FoldKind
        if any(_fold_of(one) is kind for one in away)
    ]
    return DutyTable(
        tuple(rows),
        tuple(Row((one,)) for one in settled),
        tuple(folds),
        tuple(one for one in laws if one.law is None),
    )


def _is_settled(incident: Incident, duty: Duty) -> bool:
    return duty.why is Why.STAYED_UP or incident.progress_of(duty).stage.is_settled


def _asks_hipaa(incident: Incident) -> bool:
    at_home = incident.home.split("-", maxsplit=1)[0] == UNITED_STATES
    return at_home and incident.hipaa is HipaaStatus.UNSURE


def _rows(duties: list[Duty], home: str) -> list[Row]:
    grouped: dict[object, list[Duty]] = {}
    for one in duties:
        grouped.setdefault(_group(one, home), []).append(one)
    rows = [Row(tuple(group), _ask(group, home)) for group in grouped.values()]
    return sorted(rows, key=_order)


def _group(duty: Duty, home: str) -> object:
    if duty.ground is Ground.TO_BE_ANSWERED:
        return AskKind.AIM, _country(duty, home)
    if _hangs_on_its_question(duty):
        return AskKind.DUTY, duty.law.code, duty.rule.only_if
    return duty.id


def _ask(group: list[Duty], home: str) -> Ask | None:
    first, about = group[0], tuple(one.id for one in group)
    if first.ground is Ground.TO_BE_ANSWERED:
        country = _country(first, home)
        place = first.law.name if "-" in country else ""
        return Ask(AskKind.AIM, country=country, place=place, about=about)
    if _hangs_on_its_question(first):
        return Ask(AskKind.DUTY, question=first.rule.only_if, about=about)
    return None


def _hangs_on_its_question(duty: Duty) -> bool:
    return duty.why is Why.QUESTION_OPEN and bool(duty.rule.only_if)


def _country(duty: Duty, home: str) -> str:
    """Return what is asked about: in the practice's own country the province."""
    country = duty.law.code.split("-", maxsplit=1)[0]
    return duty.law.code if country == home else country


def _order(row: Row) -> tuple[datetime, Need, str]:
    last = datetime.max.replace(tzinfo=UTC)
    first = row.duties[0]
    return row.due_at or last, first.need, row.key


def _fold_of(duty: Duty) -> FoldKind:
    if duty.ground is Ground.ONE_STOP:
        return FoldKind.ONE_STOP
    if duty.ground is Ground.NOT_AIMED_AT:
        return FoldKind.COURTESY
    return FoldKind.OFFERED if duty.need is Need.OFFERED else FoldKind.NOT_NEEDED

"""When a form asks a question at all."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from practiceguard.domain.incident.authority_form import Condition, FilingKind
from practiceguard.domain.incident.choices import codes_of
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.form_record import FormRecord
from practiceguard.domain.incident.moment import Event

IN_TIME = timedelta(hours=72)
"""GDPR Art. 33(1); UK GDPR Art. 33(1)."""

EEA = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
    "GP", "MQ", "GF", "RE", "YT", "MF", "AX",
})  # fmt: skip
"""ISO 3166-1: the 27 of the EU, Iceland, Liechtenstein and Norway, and the territories with a code
of their own where EU law holds (TFEU Art. 355(1) and (4); Agreement on the EEA)."""


def holds(condition: Condition, record: FormRecord) -> bool | None:
    """Given a condition and the record, return whether it holds; None while nobody can say."""
    return _CHECKS[condition](record)


def is_late(record: FormRecord) -> bool | None:
    """Return whether the first notice went, or goes now, more than 72 hours after awareness.

    Exactly 72 hours is in time. Awareness that nobody recorded counts as early as it can have been.
    """
    start = record.incident.recorded().start_of(Event.AWARE)
    if start is None:
        return None
    went = [one.filed_at for one in record.earlier]
    if (met := record.incident.met.get(record.duty)) is not None:
        went.append(met)
    return min(went, default=record.at) - start.at > IN_TIME


def eea_countries(record: FormRecord) -> tuple[str, ...]:
    """Return the countries of the EEA where people live, the most people first."""
    found = record.incident.found
    counts = found.by_country if found else {}
    there = [code for code, number in counts.items() if number > 0 and code in EEA]
    return tuple(sorted(there, key=lambda code: (-counts[code], code)))


def _is_follow_up(record: FormRecord) -> bool:
    is_later = record.kind in {FilingKind.COMPLEMENTARY, FilingKind.WITHDRAWAL}
    return is_later or bool(record.earlier)


def _is_known(field: Field) -> Callable[[FormRecord], bool | None]:
    """Return what says whether there is such a thing: yes, no because, or nobody has said."""

    def check(record: FormRecord) -> bool | None:
        fact = record.incident.facts.get(field)
        if fact is None or fact.knowledge is Knowledge.BEING_CHECKED:
            return None
        return fact.knowledge is Knowledge.KNOWN

    return check


def _has_code(field: Field, *codes: str) -> Callable[[FormRecord], bool | None]:
    """Return what says whether one of these was chosen; None while nothing was."""

    def check(record: FormRecord) -> bool | None:
        fact: Fact | None = record.incident.facts.get(field)
        if fact is None or fact.knowledge is Knowledge.BEING_CHECKED:
            return None
        chosen = codes_of(field, fact.value)
        if fact.knowledge is Knowledge.KNOWN and not chosen:
            return None
        return any(code in chosen for code in codes)

    return check


def _is_confidentiality_lost(record: FormRecord) -> bool | None:
    # Who has shown to have data, has it, whatever was written down before.
    if record.incident.exposed:
        return True
    return _has_code(Field.LOST, "confidentiality")(record)


def _told_by_others(record: FormRecord) -> bool | None:
    if record.incident.recorded().of(Event.TOLD_BY_PROCESSOR) is not None:
        return True
    others = ("processor", "patient", "outsider", "press", "other")
    return _has_code(Field.DISCOVERED_BY, *others)(record)


def _people_told(record: FormRecord) -> bool | None:
    if record.people_told_at is not None:
        return True
    return _has_code(Field.PEOPLE_TOLD, "yes")(record)


def _not_all_told(record: FormRecord) -> bool | None:
    if any(record.incident.of(key).letters.rests for key in record.people_duties):
        return True
    return None if _people_told(record) is not False else False


def _planned(record: FormRecord) -> bool | None:
    if _people_told(record):
        return False
    return _has_code(Field.PEOPLE_TOLD, "planned")(record)


def _is_cross_border(record: FormRecord) -> bool | None:
    if record.incident.found is None:
        return None
    abroad = {_country(code) for code in eea_countries(record)} - {_home(record)}
    return bool(abroad)


def _home(record: FormRecord) -> str:
    return _country(record.incident.home.split("-", maxsplit=1)[0])


def _country(code: str) -> str:
    """A territory with a code of its own is no other country."""
    if code in {"GP", "MQ", "GF", "RE", "YT", "MF"}:
        return "FR"
    return "FI" if code == "AX" else code


_CHECKS: Mapping[Condition, Callable[[FormRecord], bool | None]] = {
    Condition.FOLLOW_UP: _is_follow_up,
    Condition.WITHDRAWAL: lambda record: record.kind is FilingKind.WITHDRAWAL,
    Condition.LATE: is_late,
    Condition.TOLD_BY_OTHERS: _told_by_others,
    Condition.CONFIDENTIALITY: _is_confidentiality_lost,
    Condition.INTEGRITY: _has_code(Field.LOST, "integrity"),
    Condition.AVAILABILITY: _has_code(Field.LOST, "availability"),
    Condition.OFFICER: _is_known(Field.OFFICER),
    Condition.PROCESSORS: _is_known(Field.PROCESSORS),
    Condition.PEOPLE_TOLD: _people_told,
    Condition.PEOPLE_PLANNED: _planned,
    Condition.PEOPLE_NOT_ALL: _not_all_told,
    Condition.PEOPLE_EXEMPT: _has_code(Field.PEOPLE_TOLD, "condition"),
    Condition.CROSS_BORDER: _is_cross_border,
    Condition.OUTSIDE_EEA: lambda record: _home(record) not in EEA,
    Condition.OTHER_BODIES: _is_known(Field.OTHER_BODIES),
}

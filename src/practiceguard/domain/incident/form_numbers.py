"""Numbers as forms want them: bands, lines, and on what a number rests."""

import re
from collections.abc import Callable
from enum import StrEnum

from practiceguard.domain.incident.finding import Field
from practiceguard.domain.incident.form_record import (
    Answer,
    FormRecord,
    FormState,
    Where,
    WhereKind,
)

BANDS = ((5, "0-5"), (50, "6-50"), (300, "51-300"), (5000, "301-5000"))
"""The CNIL publishes the number of people in these (data.gouv.fr 5cd42a86634f4147a23df1be)."""
ABOVE = "over-5000"
MANY = 500
"""45 CFR 164.408(b): 500 or more, counted over all states."""
OF_ONE_STATE = 500
"""45 CFR 164.406(a): the media, where more than 500 people of one State are affected."""
FEW_WITHOUT_ADDRESS = 10
"""45 CFR 164.404(d)(2): fewer than 10 of whom no address holds, or 10 and more."""

_ONE_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?!\d)|\d+")


class Basis(StrEnum):
    """On what a number rests."""

    EXACT = "exact"
    """A list of the people, made from the copies."""
    APPROXIMATE = "approximate"
    UNKNOWN = "unknown"


def band_of(people: int) -> str:
    """Given a number of people, return its band; a number below nought is in the first."""
    return next((name for most, name in BANDS if people <= most), ABOVE)


def number_in(text: str) -> int | None:
    """Given words, return the one number in them; None where there is none, or several."""
    found = _ONE_NUMBER.findall(text)
    if len(found) != 1:
        return None
    return int(re.sub(r"\D", "", found[0]))


def people_of(record: FormRecord) -> int | None:
    """Return how many people are affected: as counted, else as somebody wrote it down.

    Never from the number of records: those are not persons.
    """
    if record.incident.affected is not None:
        return record.incident.affected
    told = record.fact(Field.PEOPLE_NUMBER)
    return number_in(told.text) if told.state is FormState.KNOWN else None


def people_number(record: FormRecord) -> Answer:
    """Return the number of people, or the words somebody wrote for it."""
    number = record.incident.affected
    if number is not None:
        return Answer(FormState.KNOWN, str(number), where=Where(WhereKind.AFFECTED))
    return record.fact(Field.PEOPLE_NUMBER)


def people_basis(record: FormRecord) -> Answer:
    """Return on what it rests: exact only where the list from the copies has just that number."""
    incident, where = record.incident, Where(WhereKind.AFFECTED)
    if incident.affected is not None:
        is_list = incident.found is not None and incident.found.people == incident.affected
        basis = Basis.EXACT if is_list else Basis.APPROXIMATE
        return Answer(FormState.KNOWN, codes=(basis,), where=where)
    told = record.fact(Field.PEOPLE_NUMBER)
    if told.state is FormState.KNOWN:
        return Answer(FormState.KNOWN, codes=(Basis.APPROXIMATE,), where=told.where)
    return Answer(FormState.KNOWN, codes=(Basis.UNKNOWN,), where=where)


def people_band(record: FormRecord) -> Answer:
    """Return the band of the number of people."""
    return _by_number(record, band_of)


def people_five_hundred(record: FormRecord) -> Answer:
    """Return whether 500 people or more are affected."""
    return _by_number(record, lambda people: "500-or-more" if people >= MANY else "fewer")


def records_basis(record: FormRecord) -> Answer:
    """Return on what the number of records rests; nothing here counts records one by one."""
    told = record.fact(Field.RECORDS_NUMBER)
    if told.state is FormState.KNOWN:
        return Answer(FormState.KNOWN, codes=(Basis.APPROXIMATE,), where=told.where)
    if told.state is FormState.DOES_NOT_APPLY:
        return told
    return Answer(FormState.KNOWN, codes=(Basis.UNKNOWN,), where=told.where)


def without_address(record: FormRecord) -> Answer:
    """Return whether a substitute notice is needed, and for how many."""
    where = Where(WhereKind.AFFECTED)
    if record.incident.found is None:
        return Answer(FormState.MISSING, where=where)
    number = record.incident.found.without_address
    code = "none" if number == 0 else "fewer" if number < FEW_WITHOUT_ADDRESS else "10-or-more"
    return Answer(FormState.KNOWN, codes=(code,), where=where)


def states_for_media(record: FormRecord) -> Answer:
    """Return the states of the US with more than 500 people affected, with their numbers."""
    where = Where(WhereKind.AFFECTED)
    found = record.incident.found
    if found is None:
        return Answer(FormState.MISSING, where=where)
    there = {
        code: number
        for code, number in found.by_region.items()
        if code.startswith("US-") and number > OF_ONE_STATE
    }
    if not there:
        return Answer(FormState.DOES_NOT_APPLY, because=record.words("no-state"), where=where)
    return Answer(FormState.KNOWN, _listed(record, there), where=where)


def people_by_country(record: FormRecord) -> Answer:
    """Return how many people live in each country; those nobody knows of are named too."""
    where = Where(WhereKind.AFFECTED)
    found = record.incident.found
    if found is None:
        return record.fact(Field.COUNTRIES)
    known = {code: number for code, number in found.by_country.items() if number > 0}
    unknown = found.people - sum(known.values())
    text = _listed(record, known)
    if unknown > 0:
        rest = record.words("country-unknown", count=str(unknown))
        text = f"{text}; {rest}" if text else rest
    if not text:
        return record.fact(Field.COUNTRIES)
    return Answer(FormState.KNOWN, text, where=where)


def _listed(record: FormRecord, counts: dict[str, int]) -> str:
    ordered = sorted(counts, key=lambda code: (-counts[code], code))
    return "; ".join(f"{record.place(code)}: {counts[code]}" for code in ordered)


def _by_number(record: FormRecord, code_of: Callable[[int], str]) -> Answer:
    number = people_of(record)
    if number is None:
        told = record.fact(Field.PEOPLE_NUMBER)
        state = told.state if told.state is FormState.BEING_CHECKED else FormState.MISSING
        return Answer(state, where=Where(WhereKind.AFFECTED))
    return Answer(FormState.KNOWN, codes=(code_of(number),), where=Where(WhereKind.AFFECTED))

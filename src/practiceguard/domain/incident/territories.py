"""Territories whose law and authority are those of another country's row."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from practiceguard.domain.incident.case import Case
from practiceguard.domain.incident.rule import Jurisdiction


def in_covering_countries(case: Case, rules: Iterable[Jurisdiction]) -> Case:
    """Given a case, return it with each territory counted as the country whose row covers it.

    Réunion has a country code of its own (`RE`) and the law of France. Nobody is lost: the numbers
    of both are added up.
    """
    owner = {code: row.code for row in rules for code in row.covers}
    by_country: Counter[str] = Counter()
    for code, number in case.residents.by_country.items():
        by_country[owner.get(code, code)] += number
    aims_at: dict[str, bool] = {}
    for code, answer in case.aims_at.items():
        country = owner.get(code, code)
        aims_at[country] = aims_at.get(country, False) or answer
    return replace(
        case,
        home=owner.get(case.home, case.home),
        residents=replace(case.residents, by_country=dict(by_country)),
        aims_at=aims_at,
    )

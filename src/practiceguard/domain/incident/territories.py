"""Territories with a country code of their own, and the law and authority of another country."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from practiceguard.domain.incident.case import Case
from practiceguard.domain.incident.rule import Jurisdiction

_PARTS = {"AS": "US-AS", "GU": "US-GU", "MP": "US-MP", "PR": "US-PR", "VI": "US-VI"}
"""Country code to the code of the same place as a part of a country (ISO 3166-2:US)."""


def as_part(code: str) -> str:
    """Given the code of a country, return it as the part of a country that it is, else itself.

    Puerto Rico is `PR` in an address and `US-PR` to the law, with HIPAA beside its own.
    """
    return _PARTS.get(code, code)


def in_covering_countries(case: Case, rules: Iterable[Jurisdiction]) -> Case:
    """Given a case, return it with each territory counted where its law is.

    Réunion has a country code of its own (`RE`) and the law of France; Puerto Rico has one (`PR`)
    and is a part of the United States with a law of its own. Nobody is lost: the numbers of both
    ways to write it are added up.
    """
    owner = {code: row.code for row in rules for code in row.covers}
    # As a country that its own parts fill, so that nobody of them is taken for unknown.
    by_country: Counter[str] = Counter()
    by_region: Counter[str] = Counter(case.residents.by_region)
    for code, number in case.residents.countries().items():
        part = as_part(code)
        if part != code:
            by_region[part] += number
        by_country[_country(part) if part != code else owner.get(code, code)] += number
    return replace(
        case,
        home=owner.get(case.home, as_part(case.home)),
        residents=replace(case.residents, by_country=dict(by_country), by_region=dict(by_region)),
        aims_at=_aims(case.aims_at, owner),
    )


def _aims(answers: Mapping[str, bool], owner: Mapping[str, str]) -> dict[str, bool]:
    aims_at: dict[str, bool] = {}
    for code, answer in answers.items():
        if (part := as_part(code)) != code:
            # Who aims at Puerto Rico aims at the United States; who does not may still.
            if answer:
                aims_at[_country(part)] = True
            continue
        country = owner.get(code, code)
        aims_at[country] = aims_at.get(country, False) or answer
    return aims_at


def _country(part: str) -> str:
    return part.partition("-")[0]

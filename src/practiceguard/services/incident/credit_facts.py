"""The facts of a letter about the service against identity theft that goes with it."""

from collections.abc import Collection, Iterable

from practiceguard.domain.incident.credit_offer import CreditAsked, asked_by
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import Incident
from practiceguard.services.incident.notice_words import day_text, number_text

Facts = dict[str, str | bool]


def credit_facts(
    incident: Incident, duties: Iterable[Duty], data: Collection[str], place: str, language: str
) -> Facts:
    """Return what is offered, and whether a law asks for it.

    `data`: the kinds that the letter names, by code; `place`: whose text it is, `US` for all states
    without their own. An offer that is shorter than the longest a law asks for is none: the letter
    then shows that it is missing, and does not go out.
    """
    asked = asked_by(duties, data)
    here = [one for one in asked if _reads(one, place)]
    facts: Facts = {"credit.asked": bool(here)}
    offer = incident.credit
    if offer is None:
        return facts
    if any(offer.months < one.months for one in asked):
        # Nor does a letter of another place say that there is no service.
        return facts | {"credit.asked": True}
    facts |= {
        "credit.months": number_text(offer.months, language),
        "credit.provider": offer.provider,
        "credit.contact": ", ".join(filter(None, (offer.phone.strip(), offer.website.strip()))),
        "credit.code": offer.code.strip(),
        "credit.until": day_text(offer.until, language) if offer.until else "",
    }
    return {name: value for name, value in facts.items() if value != ""}


def _reads(asked: CreditAsked, place: str) -> bool:
    """Return whether those under a law may get the text of a place."""
    return place in {asked.law.code, asked.law.code.split("-", maxsplit=1)[0]}

"""Duties whose notice in public has to stay up for a while: open until the last day is over."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.public_notice import PublicNotice
from practiceguard.domain.incident.substitute import PublicPlace


def stays_until(notice: PublicNotice, place: PublicPlace, posted_on: date) -> date:
    """Given what the law asks and the day a notice was put up, return the last day it is asked for.

    The day itself is not counted. A notice in the press appears once, but the telephone number that
    stands in it has to be answered as long.
    """
    website = notice.website_days if place is PublicPlace.HOME_PAGE else 0
    return posted_on + timedelta(days=max(website, notice.phone_days))


def with_standing(duties: Iterable[Duty], incident: Incident, today: date) -> tuple[Duty, ...]:
    """Given duties, return them with those whose notice is up: not late, and not done yet either.

    A notice that is up stays asked for even where fewer people are out of reach by now. Once the
    last day is over nothing remains to be done.
    """
    return tuple(_standing(one, incident, today) for one in duties)


def _standing(duty: Duty, incident: Incident, today: date) -> Duty:
    progress = incident.of(duty.id)
    if progress.stage is not DutyStage.STANDING or progress.posted is None:
        return duty
    is_over = today > progress.posted.until
    need, why = (Need.NOT_NEEDED, Why.STAYED_UP) if is_over else (Need.REQUIRED, Why.STAYS_UP)
    return replace(duty, need=need, why=why, deadline=None, target=None)

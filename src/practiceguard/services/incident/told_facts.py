"""The facts of a notice about who has been told: authority, police, those affected."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import DutyProgress, DutyStage, Incident
from practiceguard.domain.incident.rule import Recipient
from practiceguard.services.incident.notice_words import day_text, number_text

Facts = dict[str, str | bool]


def told_facts(
    incident: Incident, duties: Iterable[Duty], home: str, language: str, about: DutyId | None
) -> Facts:
    """Return who was told when, by what came with a receipt or was answered, never by a guess.

    `duties`: as the law has them now; `home`: the code of the practice's own law. Of authorities
    that of this law counts, or the one whose duty `about` is: a further notice names the number
    that this authority gave.
    """
    known = tuple(duties)
    facts: Facts = {
        "told.authority": False,
        "told.authority_due": _is_due(incident, known, home),
        "told.delayed": bool(incident.holds),
        **_substitute(known, language),
    }
    facts |= _authority(incident, known, home, language, about)
    facts |= _police(incident, known, home, language)
    if told := _first_letters(incident, known):
        facts["told.people_on"] = _day(told, incident, language)
    return facts


def _substitute(duties: tuple[Duty, ...], language: str) -> Facts:
    """Return whether those whom no letter reaches are told in public, and for how long at least."""
    asked = [one.rule.public for one in duties if one.rule.public and one.need.is_open]
    if not asked:
        return {"substitute.due": False}
    longest = max(one.website_days for one in asked)
    return {"substitute.due": True, "substitute.days": number_text(longest, language)}


def police_is_known(incident: Incident, duties: Iterable[Duty], home: str) -> bool:
    """Return whether the record says if the police was told: by a receipt, or by an answer."""
    return incident.police is not None or _met(incident, duties, Recipient.POLICE, home) is not None


def _authority(
    incident: Incident, duties: tuple[Duty, ...], home: str, language: str, about: DutyId | None
) -> Facts:
    if about is not None:
        found = incident.of(about)
        done = found if found.stage is DutyStage.MET else None
    else:
        done = _met(incident, duties, Recipient.AUTHORITY, home)
    if done is None or done.at is None:
        return {}
    facts: Facts = {
        "told.authority": True,
        "told.authority_on": _day(done.at, incident, language),
    }
    if done.receipt:
        facts["told.authority_reference"] = done.receipt
    return facts


def _police(incident: Incident, duties: tuple[Duty, ...], home: str, language: str) -> Facts:
    """Return what is known of the police: the receipt of a duty goes before what was answered."""
    done, said = _met(incident, duties, Recipient.POLICE, home), incident.police
    reference = said.reference if said is not None and said.told else ""
    if done is not None and done.at is not None:
        at, reference = done.at, done.receipt or reference
    elif said is not None and said.told and said.told_at is not None:
        at = said.told_at
    else:
        return {"told.police": False, "told.police_not_yet": said is not None}
    facts: Facts = {
        "told.police": True,
        "told.police_not_yet": False,
        "told.police_on": _day(at, incident, language),
    }
    if reference:
        facts["told.police_reference"] = reference
    return facts


def _first_letters(incident: Incident, duties: tuple[Duty, ...]) -> datetime | None:
    """Return when the first letters went out; None until every duty to write any is settled.

    A first lot, or the letters of one country, do not make "those affected were informed" true.
    """
    letters = [one for one in duties if one.rule.recipient is Recipient.PEOPLE]
    if any(one.need.is_open and not incident.progress_of(one).stage.is_settled for one in letters):
        return None
    times = (incident.met.get(one.id) for one in letters)
    return min((at for at in times if at is not None), default=None)


def _is_due(incident: Incident, duties: tuple[Duty, ...], home: str) -> bool:
    """Return whether the duty of the practice's own law to tell the authority is still open.

    Of one that is waived, or that no law asks for, no notice says that it is being done.
    """
    return any(
        one.need.is_open
        and one.rule.recipient is Recipient.AUTHORITY
        and one.law.code == home
        and not incident.progress_of(one).stage.is_settled
        for one in duties
    )


def _met(
    incident: Incident, duties: Iterable[Duty], recipient: Recipient, home: str
) -> DutyProgress | None:
    """Return what became of the duty of the practice's own law to tell somebody, once it is met."""
    for duty in duties:
        if duty.rule.recipient is recipient and duty.law.code == home:
            progress = incident.progress_of(duty)
            if progress.stage is DutyStage.MET:
                return progress
    return None


def _day(at: datetime, incident: Incident, language: str) -> str:
    return day_text(at.astimezone(ZoneInfo(incident.zone)).date(), language)

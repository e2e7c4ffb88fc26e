"""Whom to tell, why and by when, in the window's language and the practice's time zone."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QLocale

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.deadline import Deadline, end_of_day
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import DutyProgress, DutyStage, Incident
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.rule import Clock, Jurisdiction, Recipient
from practiceguard.domain.incident.substitute import SubstitutePosted
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.nearest import level_of
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.wording import duties as words
from practiceguard.wording.regions import place_names


@dataclass(frozen=True)
class When:
    """By when something is due: the badge, its level, and the line below it."""

    badge: str
    level: Level
    line: str


def say(text: str) -> str:
    """Given a text of `wording.duties`, return it in the window's language."""
    return translated(words.CONTEXT, text)


def place_name(law: Jurisdiction) -> str:
    """Given a row of the law, return its country or part of one in the window's language."""
    return name_of_place(law.code, law.name)


def name_of_place(code: str, own: str = "") -> str:
    """Given a code (`FR`, `US-CA`), return its name, else the name given, else the code."""
    return place_names(window_language()).get(code, own or code)


def people(count: int) -> str:
    """Given a number of people, return `1 patient`, `1,284 patients`."""
    if count == 1:
        return QCoreApplication.translate("DutyWords", "1 patient")
    return QCoreApplication.translate("DutyWords", "{count} patients").format(
        count=formats.number(count)
    )


def whom(duty: Duty) -> str:
    """Given a duty, return whom it tells, as short as it can be said."""
    authority = duty.law.authority
    if duty.rule.recipient is Recipient.PEOPLE:
        if duty.people:
            return people(duty.people)
        return QCoreApplication.translate("DutyWords", "The patients affected")
    if duty.rule.recipient is Recipient.POLICE:
        return QCoreApplication.translate("DutyWords", "Complaint to the police")
    if duty.rule.addressee == authority.name and authority.acronym:
        return authority.acronym
    return duty.rule.addressee


def where(duty: Duty) -> str:
    """Given a duty, return the line below: the place, and the whole name."""
    place = place_name(duty.law)
    if duty.rule.recipient is Recipient.PEOPLE:
        return place
    full = duty.rule.addressee
    if duty.rule.recipient is not Recipient.POLICE and whom(duty) == full:
        return place
    return QCoreApplication.translate("DutyWords", "{place} · {name}").format(
        place=place, name=full
    )


def why(duty: Duty) -> str:
    """Given a duty, return in one sentence why it has to be met, or need not be."""
    return say(words.WHYS[duty.why])


def clock_sentence(clock: Clock, law: str) -> str:
    """Given a clock of the law, return it as a sentence: `72 hours from when … (article)`."""
    amount, since = words.clock_parts(clock)
    return say(words.CLOCK).format(
        amount=say(amount).format(count=formats.number(clock.value)), since=say(since), law=law
    )


def day(at: date) -> str:
    """Given a day, return `Mon 23 Nov`, with the year if it is not this one."""
    pattern = QCoreApplication.translate("DutyWords", "ddd", "date pattern of Qt")
    name = QLocale().toString(formats._day(at), pattern)
    return f"{name} {formats.short_date(at)}"


def moment(at: datetime, zone: tzinfo) -> str:
    """Given a moment, return `Mon 23 Nov, 18:10` as the practice's wall has it."""
    there = at.astimezone(zone)
    return QCoreApplication.translate("DutyWords", "{date}, {time}").format(
        date=day(there.date()), time=formats.time_of_day(there.time())
    )


def end_of(deadline: Deadline, zone: tzinfo) -> str:
    """Given a deadline, return its end: the hour, or the whole last day."""
    if deadline.day is not None:
        return QCoreApplication.translate("DutyWords", "{date}, until midnight").format(
            date=day(deadline.day)
        )
    return moment(deadline.at, zone)


def when(duty: Duty, progress: DutyProgress, now: datetime, zone: tzinfo) -> When:
    """Given a duty and what became of it, return by when it is due, or what was done."""
    if progress.stage is DutyStage.MET:
        return _told(duty, progress, zone)
    if progress.posted is not None and progress.stage is DutyStage.STANDING:
        return _up(duty, progress.posted, now, zone)
    if progress.stage is DutyStage.WAIVED:
        return When(say(words.STAGES[DutyStage.WAIVED]), Level.UNPROVED, progress.because)
    if duty.deadline is not None:
        span = duty.deadline.at - now
        return When(times.left(span), level_of(span), end_of(duty.deadline, zone))
    return target_when(duty.target, now, zone)


def target_when(target: datetime | None, now: datetime, zone: tzinfo) -> When:
    """Given our own target where the law names no number, return it; never called a deadline."""
    badge = QCoreApplication.translate("DutyWords", "without undue delay")
    if target is None:
        return When("", Level.UNPROVED, badge)
    if target < now:
        line = QCoreApplication.translate("DutyWords", "your target has passed: {when}")
    else:
        line = QCoreApplication.translate("DutyWords", "your target: {when}")
    return When(badge, Level.CARE, line.format(when=moment(target, zone)))


def state(duty: Duty, progress: DutyProgress) -> tuple[str, Level] | None:
    """Given a duty, return what has to be said of it beside its date, None if nothing has."""
    if progress.stage is DutyStage.DRAFTED:
        return say(words.STAGES[DutyStage.DRAFTED]), Level.UNPROVED
    if progress.stage is DutyStage.PARTLY:
        return say(words.STAGES[DutyStage.PARTLY]), Level.CARE
    if progress.stage is DutyStage.OPEN and duty.need is Need.CHECK_FIRST:
        return say(words.NEEDS[Need.CHECK_FIRST]), Level.CARE
    if progress.stage is DutyStage.OPEN and duty.need is Need.DECIDE and not duty.rule.only_if:
        return say(words.NEEDS[Need.DECIDE]), Level.UNPROVED
    return None


def told(progress: DutyProgress, zone: tzinfo) -> str:
    """Given what became of a duty that was met, return when: `told Fri 20 Nov, 19:02`."""
    pattern = QCoreApplication.translate("DutyWords", "told {when}")
    return pattern.format(when=moment(progress.at, zone)) if progress.at else ""


def letters_so_far(duty: Duty, progress: DutyProgress, zone: tzinfo) -> tuple[str, ...]:
    """Given letters that go out in lots, return each lot, who gets none, and how many are left."""
    letters = progress.letters
    if not letters:
        return ()
    lot = QCoreApplication.translate("DutyWords", "{when}: {people}, receipt: {receipt}")
    rest = QCoreApplication.translate("DutyWords", "No letter to {people}: {why}")
    told = [
        *(
            lot.format(when=moment(one.at, zone), people=people(one.people), receipt=one.receipt)
            for one in letters.lots
        ),
        *(rest.format(people=people(one.people), why=one.because) for one in letters.rests),
    ]
    if not duty.people:
        told.append(
            QCoreApplication.translate(
                "DutyWords", "Nobody knows yet how many there are: count first who is affected."
            )
        )
    elif left := letters.left_of(duty.people):
        told.append(
            QCoreApplication.translate(
                "DutyWords", "Still without a letter or a reason: {people}"
            ).format(people=people(left))
        )
    return tuple(told)


def receipt(progress: DutyProgress) -> str:
    """Given what became of a duty that was met, return its receipt as a line."""
    return QCoreApplication.translate("DutyWords", "receipt: {receipt}").format(
        receipt=progress.receipt
    )


def _up(duty: Duty, posted: SubstitutePosted, now: datetime, zone: tzinfo) -> When:
    """Return how long a notice in public has to stay; it is never late."""
    if duty.why is Why.STAYED_UP:
        line = QCoreApplication.translate("DutyWords", "was up until {date}")
        return When(
            say(words.STAGES[DutyStage.STANDING]),
            Level.GOOD,
            line.format(date=day(posted.until)),
        )
    left = times.left(end_of_day(posted.until, zone) - now)
    line = QCoreApplication.translate("DutyWords", "is up, and stays up until {date}")
    return When(left, Level.GOOD, line.format(date=day(posted.until)))


def _told(duty: Duty, progress: DutyProgress, zone: tzinfo) -> When:
    late = (
        duty.deadline is not None and progress.at is not None and (progress.at > duty.deadline.at)
    )
    line = receipt(progress)
    if late:
        after = QCoreApplication.translate("DutyWords", "after the end of the period")
        line = f"{after} · {line}"
    return When(told(progress, zone), Level.CARE if late else Level.GOOD, line)


def old_law(law: Jurisdiction, today: date) -> str:
    """Given a row of the law, return a warning if it was checked a year ago or longer, else ""."""
    if not law.is_old(today):
        return ""
    return QCoreApplication.translate(
        "DutyWords",
        "This law was last checked on {date}, more than a year ago: ask whether it still holds.",
    ).format(date=formats.long_date(law.checked_on))


def in_english() -> str:
    """Return what stands beside a text of the law that nobody has translated."""
    return QCoreApplication.translate("DutyWords", "text of the law in English")


def aim_question(country: str, place: str = "") -> str:
    """Given a country, or a province by name, return whether the practice aims services at it."""
    name = name_of_place(country, place)
    return QCoreApplication.translate(
        "DutyWords",
        "Do you aim your services at patients in this country: adverts, an agent, a branch, "
        "consultations there? ({country})",
    ).format(country=name)


def hipaa_question() -> str:
    """Return the question whether HIPAA binds the practice."""
    return QCoreApplication.translate("DutyWords", "Does HIPAA bind the practice?")


def recorder(incident: Incident, duty: Duty) -> str:
    """Given a duty with a deadline, return who recorded the moment it is counted from, and why."""
    found = duty.deadline
    recorded = incident.recorded().of(found.start.counted_from) if found else None
    if recorded is None:
        return ""
    return QCoreApplication.translate("DutyWords", "recorded by {who}: {why}").format(
        who=recorded.who, why=recorded.why
    )


def row_key(duty: DutyId) -> str:
    """Given a duty, return its name as the expert knows it."""
    return f"{duty.code}/{duty.key}"

"""From the table of duties to the lines that the page shows."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.also_wise import OtherTell
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import AskKind, Fold, FoldKind, Row
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.need import Need
from practiceguard.domain.incident.rule import Recipient
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.answer_dialogs import question_of
from practiceguard.ui.incident.duty_rows import Line
from practiceguard.ui.incident.duty_words import When
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.wording import duties as words


def line_of(
    incident: Incident, row: Row, now: datetime, zone: tzinfo, *, is_first: bool = False
) -> Line:
    """Given a row of the table, return its line."""
    if row.ask is not None and row.ask.kind is not AskKind.DUTY:
        return _question_line(row, zone)
    duty = row.duties[0]
    progress = incident.progress_of(duty)
    is_question = row.ask is not None
    is_told = progress.stage.is_settled or progress.stage is DutyStage.STANDING
    return Line(
        key=row.key,
        whom=duty_words.whom(duty),
        where=duty_words.where(duty),
        why=_why(duty, row, progress.stage.is_settled),
        article=duty.rule.law,
        when=duty_words.when(duty, progress, now, zone),
        state=duty_words.state(duty, progress),
        note=_note(duty),
        is_question=is_question,
        button=_details() if is_told else _tell(),
        is_first=is_first,
    )


def wise_line(incident: Incident, one: OtherTell, now: datetime, zone: tzinfo) -> Line:
    """Given somebody whom it is wise to tell, return the line."""
    language = window_language()
    progress = incident.of(one.id)
    if progress.stage is DutyStage.MET:
        when = When(duty_words.told(progress, zone), Level.GOOD, duty_words.receipt(progress))
    elif progress.stage is DutyStage.WAIVED:
        badge = duty_words.say(words.STAGES[DutyStage.WAIVED])
        when = When(badge, Level.UNPROVED, progress.because)
    else:
        target = one.target_of(incident)
        text = QCoreApplication.translate("DutyLines", "best by {when}")
        line = text.format(when=duty_words.moment(target, zone)) if target else ""
        when = When("", Level.UNPROVED, line)
    return Line(
        key=one.key,
        whom=one.whom[language],
        where="",
        why=one.why[language],
        article="",
        when=when,
        button=_details() if progress.stage.is_settled else _tell(),
    )


def fold_text(fold: Fold, home: str) -> str:
    """Given what is folded away, return its one line; `home` is the practice's own authority."""
    count = len(fold.laws)
    if fold.kind is FoldKind.ONE_STOP:
        if count == 1:
            return QCoreApplication.translate(
                "DutyLines", "1 other EU country is named in the notice to {authority}"
            ).format(authority=home)
        return QCoreApplication.translate(
            "DutyLines", "{count} other EU countries are named in the notice to {authority}"
        ).format(count=formats.number(count), authority=home)
    if fold.kind is FoldKind.COURTESY:
        if count == 1:
            return QCoreApplication.translate(
                "DutyLines", "1 country you do not aim at: no notice, for the letters only"
            )
        return QCoreApplication.translate(
            "DutyLines", "{count} countries you do not aim at: no notice, for the letters only"
        ).format(count=formats.number(count))
    number = len(fold.duties)
    if fold.kind is FoldKind.OFFERED:
        return QCoreApplication.translate(
            "DutyLines", "May help, nothing obliges you: {count}"
        ).format(count=formats.number(number))
    return QCoreApplication.translate("DutyLines", "Not needed as things stand: {count}").format(
        count=formats.number(number)
    )


def folded_line(duty: Duty) -> str:
    """Given a duty that is folded away, return its line: whom, where, why not."""
    place = duty_words.place_name(duty.law)
    return QCoreApplication.translate("DutyLines", "{place}, {whom}: {why}").format(
        place=place, whom=_folded_whom(duty), why=duty_words.why(duty)
    )


def _folded_whom(duty: Duty) -> str:
    if duty.rule.recipient is Recipient.PEOPLE:
        return duty_words.say(words.RECIPIENTS[Recipient.PEOPLE])
    return duty_words.whom(duty)


def _question_line(row: Row, zone: tzinfo) -> Line:
    ask = row.ask
    assert ask is not None  # noqa: S101  the caller looked
    decide = duty_words.say(words.NEEDS[Need.DECIDE])
    if ask.kind is AskKind.HIPAA:
        return Line(
            key=row.key,
            whom=QCoreApplication.translate("DutyLines", "HIPAA"),
            where=QCoreApplication.translate("DutyLines", "United States, federal law"),
            why=question_of(ask),
            article="45 CFR 160.103",
            when=When(
                decide,
                Level.UNPROVED,
                QCoreApplication.translate("DutyLines", "until then it counts as a yes"),
            ),
            button=QCoreApplication.translate("DutyLines", "Answer…"),
        )
    count = max((one.people for one in row.duties), default=0)
    name = duty_words.name_of_place(ask.country, ask.place)
    due = row.due_at
    line = (
        QCoreApplication.translate("DutyLines", "if yes: {when}").format(when=_end(row, zone))
        if due is not None
        else ""
    )
    return Line(
        key=row.key,
        whom=name,
        where=duty_words.people(count),
        why=QCoreApplication.translate(
            "DutyLines",
            "Do you aim your services at patients there: adverts, an agent, a branch, "
            "consultations?",
        ),
        article=", ".join(dict.fromkeys(one.rule.law for one in row.duties[:2])),
        when=When(decide, Level.UNPROVED, line),
        is_question=True,
    )


def _end(row: Row, zone: tzinfo) -> str:
    nearest = next(one for one in row.duties if one.due_at == row.due_at)
    if nearest.deadline is not None:
        return duty_words.end_of(nearest.deadline, zone)
    return duty_words.moment(nearest.due_at, zone) if nearest.due_at else ""


def _why(duty: Duty, row: Row, is_settled: bool) -> str:
    if row.ask is not None and not is_settled:
        return question_of(row.ask)
    return duty_words.why(duty)


def _note(duty: Duty) -> str:
    if duty.deadline is None or duty.deadline.held_until is None:
        return ""
    return QCoreApplication.translate("DutyLines", "the police asked to wait until {day}").format(
        day=duty_words.day(duty.deadline.held_until)
    )


def _tell() -> str:
    return QCoreApplication.translate("DutyLines", "Tell…")


def _details() -> str:
    return QCoreApplication.translate("DutyLines", "Details")

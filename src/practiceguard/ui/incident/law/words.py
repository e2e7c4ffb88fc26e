"""What the pages about the law say of its age, its editions and its entries."""

import unicodedata
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from practiceguard.domain.incident.correction import Entry
from practiceguard.domain.incident.edition import Edition
from practiceguard.domain.incident.law_entries import EntryKind, LawEntry, field_of
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import DutyRule, Force, Jurisdiction, Mark, Recipient, Unit
from practiceguard.services.incident.lay_out_law import LaidOutLaw, Nearness
from practiceguard.ui import formats
from practiceguard.ui.incident.duty_words import place_name, say
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.wording import duties, law, law_entries


def sentence(laid_out: LaidOutLaw) -> str:
    """Given the law, return in one sentence how old it is and whether something is to be checked.

    What is older than a year goes before what was never checked: it was right once.
    """
    day = day_of(laid_out.state.edition.released_on)
    old, unsettled = len(laid_out.state.old), len(laid_out.state.unsettled)
    if old:
        pattern = QCoreApplication.translate(
            "LawPages",
            "The law here is of {day}; for {count} of {all} places nobody has checked it "
            "for a year",
        )
        return _counted(pattern, day, old, laid_out)
    if unsettled:
        pattern = QCoreApplication.translate(
            "LawPages",
            "The law here is of {day}; for {count} of {all} places something is to be checked "
            "first",
        )
        return _counted(pattern, day, unsettled, laid_out)
    return QCoreApplication.translate(
        "LawPages", "The law here is of {day}, and all of it was found in a source"
    ).format(day=day)


def _counted(pattern: str, day: str, count: int, laid_out: LaidOutLaw) -> str:
    everything = formats.number(laid_out.state.rows)
    return pattern.format(day=day, count=formats.number(count), all=everything)


def day_of(day: date) -> str:
    """Given a day, return `21 November 2026`: on which weekday law was published is no matter."""
    pattern = QCoreApplication.translate("LawPages", "d MMMM yyyy", "date pattern of Qt")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def below_sentence(laid_out: LaidOutLaw) -> str:
    """Given the law, return which edition it is, and what the sentence had no room for."""
    state = laid_out.state
    told = how_trusted(state.edition)
    if state.old and state.unsettled:
        first = QCoreApplication.translate(
            "LawPages", "Never found in a source, or only in part: {count} of {all} places."
        ).format(count=formats.number(len(state.unsettled)), all=formats.number(state.rows))
        told = f"{told} {first}"
    return told


def how_trusted(edition: Edition) -> str:
    """Given an edition, return which it is and why it is trusted."""
    accepted = edition.accepted
    proof = translated(law.CONTEXT, law.PROOFS[edition.proof])
    told = translated(law.CONTEXT, law.EDITION).format(version=edition.version)
    if accepted is not None:
        proof = proof.format(
            who=accepted.who,
            when=formats.date_and_time(accepted.at),
            signed_by=accepted.signed_by,
        )
    return f"{told}. {proof}"


def not_legal_advice() -> str:
    """Return what stands at the foot of each page about the law."""
    return translated(law.CONTEXT, law.NOT_LEGAL_ADVICE)


def near_word(nearness: Nearness) -> str:
    """Given how near a law is, return why somebody here looks it up."""
    return {
        Nearness.HOME: QCoreApplication.translate("LawPages", "your practice"),
        Nearness.PATIENTS: QCoreApplication.translate("LawPages", "patients live there"),
        Nearness.ELSEWHERE: "",
    }[nearness]


def state_of(row: Jurisdiction, today: date) -> tuple[str, Level]:
    """Given a row, return what is to be known before anybody relies on it, and its level."""
    if row.is_old(today):
        return QCoreApplication.translate("LawPages", "older than a year"), Level.CARE
    if not row.is_settled:
        return QCoreApplication.translate("LawPages", "check this first"), Level.CARE
    return QCoreApplication.translate("LawPages", "found in a source"), Level.GOOD


def corrected(state: str) -> str:
    """Given how sure a row is, add that the practice corrected something in it."""
    return QCoreApplication.translate("LawPages", "{state}, corrected here").format(state=state)


def mark_word(mark: Mark) -> tuple[str, Level]:
    """Given a mark, return it short, and its level."""
    if mark.is_settled:
        return QCoreApplication.translate("LawPages", "found in a source"), Level.GOOD
    return QCoreApplication.translate("LawPages", "check this first"), Level.CARE


def short_whom(rule: DutyRule, row: Jurisdiction) -> str:
    """Given a duty and its row as they are shown, return whom it tells, the authority in short."""
    authority = row.authority
    if rule.addressee == authority.name and authority.acronym:
        return authority.acronym
    return whom(rule, row)


def whom(rule: DutyRule, row: Jurisdiction) -> str:
    """Given a duty and its row as they are shown, return whom it tells."""
    if rule.recipient is Recipient.PEOPLE:
        return QCoreApplication.translate("LawPages", "The patients affected")
    if rule.recipient is Recipient.POLICE:
        return QCoreApplication.translate("LawPages", "The police")
    authority = row.authority
    if rule.addressee == authority.name and authority.acronym:
        return f"{authority.acronym}, {authority.name}"
    return rule.addressee


def entry_name(path: str, row: Jurisdiction) -> str:
    """Given the path of an entry and its row as it is shown, return what the entry is called."""
    field, key = field_of(path)
    name = law_entries.FIELDS.get(field)
    if name is None:
        # Only the command line reaches it.
        return path
    told = translated(law_entries.CONTEXT, name)
    if not key:
        return told
    rule = row.duty(key)
    pattern = translated(law_entries.CONTEXT, law_entries.OF_DUTY)
    return pattern.format(whom=short_whom(rule, row) if rule else key, field=told)


def choice_word(field: str, value: str) -> str:
    """Given the field of an entry and one of its words, return that as a person reads it."""
    last = field.rpartition(".")[2]
    if last == "mark":
        return say(duties.MARKS[Mark(value)])
    if last == "force":
        return say(duties.FORCES[Force(value)])
    if last == "unit":
        return translated(law_entries.CONTEXT, law_entries.UNIT_NAMES[Unit(value)])
    return say(duties.SINCE[Event(value)])


def value_words(entry: LawEntry, value: Entry) -> str:
    """Given an entry and what stands (or stood) in it, return that as a person reads it."""
    if value is None or value in ("", ()):
        return QCoreApplication.translate("LawPages", "nothing")
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, int):
        return formats.number(value)
    if isinstance(value, tuple):
        return "\n" + "\n".join(f"– {one}" for one in value)
    return _text_words(entry, str(value))


def _text_words(entry: LawEntry, text: str) -> str:
    if entry.choices and text in entry.choices:
        return choice_word(entry.field, text)
    return _day(text) if entry.kind is EntryKind.DAY else text


def yes_or_no(value: bool) -> str:
    """Given an answer, return it."""
    if value:
        return QCoreApplication.translate("LawPages", "Yes")
    return QCoreApplication.translate("LawPages", "No")


def places(codes: Iterable[str], rows: Iterable[Jurisdiction]) -> str:
    """Given codes of rows, return the names of the places, sorted."""
    known = {row.code: row for row in rows}
    names = [place_name(known[code]) if code in known else code for code in codes]
    return ", ".join(sorted(names, key=plain))


def plain(text: str) -> str:
    """Given a name, return it as somebody types it who looks for it: no accents, small letters."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(one for one in parts if not unicodedata.combining(one)).casefold()


def _day(text: str) -> str:
    try:
        return day_of(date.fromisoformat(text))
    except ValueError:
        return text

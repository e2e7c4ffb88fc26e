"""What a row has to have besides the right kinds of values: whatever a duty rests on is there."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from practiceguard.adapters.rule_book.faults import Fault
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import (
    Clock,
    DutyRule,
    Force,
    Jurisdiction,
    Recipient,
    Regime,
    Scope,
    Sequence,
    Test,
)

CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,4})?")
_KEY = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_ADDRESS = re.compile(r"https?://[^\s\"<>\\]+")
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)
"""Control characters, and those that let a text read differently from what it is."""
LONGEST_TEXT = 2000
LONGEST_CLOCK = 3660
"""Units; ten years in days. A number beyond that is a mistyped one."""
FIRST_CHECKED = date(2020, 1, 1)
_ADDRESSES = {"website", "report_url", "url", "source"}
_WANTED = {"name", "law", "binds", "source_grade", "addressee", "wording", "words", "title", "how"}
_OTHER: dict[Event, Recipient] = {
    Event.PEOPLE_TOLD: Recipient.PEOPLE,
    Event.AUTHORITY_TOLD: Recipient.AUTHORITY,
}
_PARTNER: dict[Sequence, Recipient] = {
    Sequence.BEFORE_PEOPLE: Recipient.PEOPLE,
    Sequence.WITH_PEOPLE: Recipient.PEOPLE,
    Sequence.AFTER_PEOPLE: Recipient.PEOPLE,
    Sequence.AFTER_AUTHORITY: Recipient.AUTHORITY,
}


def faults_of(row: Jurisdiction) -> list[Fault]:
    """Given a row, return everything that it lacks or that contradicts itself."""
    return [*_of_texts(row, ""), *_of_row(row), *_of_duties(row)]


def _of_row(row: Jurisdiction) -> Iterator[Fault]:
    for code in (row.code, *row.covers, *row.authority.regional):
        if not CODE.fullmatch(code):
            yield Fault("code", f"{code!r} is not a code such as FR or CA-QC")
    for place, languages in (
        ("letter_languages", row.letter_languages),
        ("authority.languages", row.authority.languages),
    ):
        for language in languages:
            if not _LANGUAGE.fullmatch(language):
                yield Fault(place, f"{language!r} is not a language such as fr or fr-CA")
    for region, address in row.authority.regional.items():
        if not _ADDRESS.fullmatch(address):
            yield Fault(f"authority.regional.{region}", "is not a web address")
    if not row.sources:
        yield Fault("sources", "at least one is wanted: nothing is said without a source")
    if row.checked_on < FIRST_CHECKED:
        yield Fault("checked_on", "is too long ago to be the day of a check")
    if not row.duties:
        yield Fault("duties", "at least one is wanted, of force `none` if the law asks nothing")
    if row.public_instead and row.public_instead not in row.exceptions:
        yield Fault("public_instead", "is not among the exceptions of the row")
    us = {Regime.HIPAA, Regime.US_STATE}
    if (row.regime in us) != (row.code == "US" or row.code.startswith("US-")):
        yield Fault("regime", f"does not fit the code {row.code}")


def _of_duties(row: Jurisdiction) -> Iterator[Fault]:
    for key, times in Counter(one.key for one in row.duties).items():
        if times > 1:
            yield Fault("duties", f"the key {key!r} is there {times} times")
    for duty in row.duties:
        place = f"duties.{duty.key}"
        yield from _of_duty(row, duty, place)
        yield from _of_order(row, duty, place)
        for name, clock in (("clock", duty.clock), ("assess_within", duty.assess_within)):
            if clock is not None:
                yield from _of_clock(clock, f"{place}.{name}")


def _of_duty(row: Jurisdiction, duty: DutyRule, place: str) -> Iterator[Fault]:
    if not _KEY.fullmatch(duty.key):
        yield Fault(f"{place}.key", "small letters, digits and hyphens only")
    tests = duty.threshold.tests
    if not tests:
        yield Fault(f"{place}.threshold.tests", "at least one is wanted")
    if (Test.COUNT in tests) != (duty.threshold.count is not None):
        yield Fault(f"{place}.threshold.count", "goes with the test `count`, and only with it")
    if duty.threshold.count is not None and duty.threshold.count.number < 1:
        yield Fault(f"{place}.threshold.count.number", "is a number of people")
    if Test.ASK in tests and not duty.only_if:
        yield Fault(f"{place}.only_if", "the test `ask` needs its question")
    if (duty.force is Force.NONE) != (Test.NEVER in tests) or (Test.NEVER in tests and tests[1:]):
        yield Fault(f"{place}.force", "`none` goes with the test `never` alone, and the reverse")
    if duty.force is Force.NONE and (duty.clock or duty.planning_hours or duty.sequence):
        yield Fault(place, "what the law does not ask for has no time and no order")
    if duty.planning_hours is not None and not 0 < duty.planning_hours <= LONGEST_CLOCK:
        yield Fault(f"{place}.planning_hours", "is a number of hours above 0")
    yield from _of_public(duty, place)
    if duty.source and duty.source not in {one.url for one in row.sources}:
        yield Fault(f"{place}.source", "is not among the sources of the row")


def _of_public(duty: DutyRule, place: str) -> Iterator[Fault]:
    count, notice = duty.threshold.count, duty.public
    is_instead = duty.recipient is Recipient.UNREACHABLE
    if count is not None and (count.scope is Scope.UNREACHABLE) != is_instead:
        yield Fault(f"{place}.threshold.count.scope", "`unreachable` goes with that recipient")
    if notice is None:
        return
    if not is_instead:
        yield Fault(f"{place}.public", "goes with the recipient `unreachable`")
    if not 0 < notice.website_days <= LONGEST_CLOCK:
        yield Fault(f"{place}.public.website_days", f"is a number from 1 to {LONGEST_CLOCK}")
    if not 0 <= notice.phone_days <= LONGEST_CLOCK:
        yield Fault(f"{place}.public.phone_days", f"is a number from 0 to {LONGEST_CLOCK}")


def _of_clock(clock: Clock, place: str) -> Iterator[Fault]:
    # 0 is "not later than that": only a notice that goes out can be met at the same instant.
    least = 0 if clock.starts.is_reached_by_acting else 1
    if not least <= clock.value <= LONGEST_CLOCK:
        yield Fault(f"{place}.value", f"is a number from {least} to {LONGEST_CLOCK}")


def _of_order(row: Jurisdiction, duty: DutyRule, place: str) -> Iterator[Fault]:
    if duty.sequence is not None and not _told(row, _PARTNER[duty.sequence], duty):
        yield Fault(f"{place}.sequence", "there is no other duty that it goes before or after")
    if duty.clock is not None:
        other = _OTHER.get(duty.clock.starts)
        if other is not None and not _told(row, other, duty):
            yield Fault(f"{place}.clock.starts", "no other duty of the row brings that about")
    if duty.sequence is Sequence.AFTER_AUTHORITY and any(
        one.sequence is Sequence.AFTER_PEOPLE and one.recipient is Recipient.AUTHORITY
        for one in row.duties
        if duty.recipient is Recipient.PEOPLE
    ):
        yield Fault(f"{place}.sequence", "each of the two would wait for the other")


def _told(row: Jurisdiction, recipient: Recipient, but: DutyRule) -> bool:
    return any(
        one.recipient is recipient and one is not but and one.force is not Force.NONE
        for one in row.duties
    )


def _of_texts(value: Any, place: str) -> Iterator[Fault]:
    """Yield what is wrong with the texts of a row, wherever in it they stand."""
    if is_dataclass(value):
        for one in fields(value):
            inside = getattr(value, one.name)
            where = f"{place}.{one.name}" if place else one.name
            yield from _of_texts(inside, where)
            if isinstance(inside, str):
                yield from _of_named_text(one.name, inside, where)
    elif isinstance(value, tuple):
        for number, inside in enumerate(value):
            key = getattr(inside, "key", number)
            where = f"{place}.{key}" if isinstance(key, str) else f"{place}[{key}]"
            yield from _of_texts(inside, where)
            if inside == "":
                yield Fault(where, "is empty")
    elif isinstance(value, str):
        yield from _of_text(value, place)


def _of_named_text(name: str, text: str, place: str) -> Iterator[Fault]:
    if name in _WANTED and text in {"", "-"}:
        yield Fault(place, "is empty")
    if name in _ADDRESSES and text and not _ADDRESS.fullmatch(text):
        yield Fault(place, "is not a web address that begins with http:// or https://")


def _of_text(text: str, place: str) -> Iterator[Fault]:
    if _UNSEEN.search(text):
        yield Fault(place, "has characters that are not seen, or more than one line")
    elif text != text.strip():
        yield Fault(place, "has blanks before or after it")
    if len(text) > LONGEST_TEXT:
        yield Fault(place, f"is longer than {LONGEST_TEXT} characters")

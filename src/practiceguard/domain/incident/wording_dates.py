"""Days that somebody typed into a notice, compared with those of the record."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from practiceguard.domain.incident.folded_words import Word
from practiceguard.domain.incident.notice_text import BlockText
from practiceguard.domain.incident.wording_finding import SUGGESTED, Finding, NoticeRecord, Why
from practiceguard.domain.incident.wording_rule import Rule, Severity, WordingRules

_YEARS = range(1900, 2200)


class _Day(NamedTuple):
    readings: tuple[date, ...]
    """03/04/2026 is two days, by country."""
    behind: int


def date_findings(block: BlockText, rules: WordingRules, record: NoticeRecord) -> Iterator[Finding]:
    """Given a block, yield the days with a year that the record does not have.

    Days to come are left out: until when a telephone is answered is no fact of the incident.
    """
    if not record.dates:
        return
    months = rules.language.months if rules.language else ()
    at = 0
    while at < len(block.words):
        day = _day_at(block.words, at, months)
        if day is None:
            at += 1
            continue
        start, end = block.words[at].start, block.words[day.behind - 1].end
        at = day.behind
        is_known = any(one in record.dates or one == record.today for one in day.readings)
        is_to_come = record.today is not None and max(day.readings) > record.today
        if not is_known and not is_to_come and block.is_typed(start, end):
            yield Finding(
                Rule.DATE, Severity.READ, Why.DATE, rules.common.cases.get(Rule.DATE, ""),
                SUGGESTED[Rule.DATE], block.index, start, end, block.text[start:end],
            )  # fmt: skip


def _day_at(words: Sequence[Word], at: int, months: Sequence[Sequence[str]]) -> _Day | None:
    """Return the day that begins at a word.

    `2026-03-14`, `14.3.2026`, `3/14/2026`, `14 March 2026`, `March 14, 2026`,
    `14 de marzo de 2026`, `2026 m. kovo 14 d.`
    """
    if _is_on(words, at, 3) and all(words[at + i].folded.isdecimal() for i in range(3)):
        signs = {words[at + 1].before.strip(), words[at + 2].before.strip()}
        if len(signs) == 1 and signs <= {"-", ".", "/"}:
            return _of_digits(*(words[at + i].folded for i in range(3)), behind=at + 3)
    places = [at + i for i in range(5) if _is_on(words, at, i + 1)]
    kept = [one for one in places if words[one].folded not in {"de", "del", "m", "of", "the"}][:3]
    if len(kept) < 3 or kept[0] != at:
        return None
    month = [_month(words[one].folded, months) for one in kept]
    numbers = [_number(words[one].folded) for one in kept]
    for year, named, day in ((2, 1, 0), (2, 0, 1), (0, 1, 2)):
        read = _date(numbers[year], month[named], numbers[day])
        if read is not None:
            return _Day((read,), kept[2] + 1)
    return None


def _is_on(words: Sequence[Word], at: int, many: int) -> bool:
    """Return whether so many words stand here; full stops of `14.` and `m.` do not part them."""
    return at + many <= len(words) and all(len(words[at + i].before) <= 3 for i in range(1, many))


def _month(word: str, months: Sequence[Sequence[str]]) -> int | None:
    return next((number for number, names in enumerate(months, 1) if word in names), None)


def _number(word: str) -> int | None:
    digits = word.rstrip("stndrheoa") if word[:1].isdecimal() else ""
    return int(digits) if digits.isdecimal() and len(digits) <= 4 else None


def _date(year: int | None, month: int | None, day: int | None) -> date | None:
    if year is None or month is None or day is None or year not in _YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _of_digits(first: str, second: str, third: str, *, behind: int) -> _Day | None:
    if max(len(first), len(second), len(third)) > 4:
        return None
    a, b, c = int(first), int(second), int(third)
    orders = ((a, b, c),) if len(first) == 4 else ((c, b, a), (c, a, b))
    readings = tuple(one for order in orders if (one := _date(*order)) is not None)
    return _Day(readings, behind) if readings else None

"""What laws ask a letter to tell, as rows: what is told, what somebody has to look for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from practiceguard.domain.incident.letter_contents import Asking
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.wording_contents import Answer, Told
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.translation import translated, window_language
from practiceguard.wording import duties, notice_findings

_GROUPS: tuple[tuple[Content, ...], ...] = (
    (
        Content.IDENTITY, Content.LETTER_DATE, Content.HAPPENED, Content.DATES, Content.BEGAN,
        Content.DISCOVERED, Content.DATA, Content.SPECIAL, Content.NUMBER, Content.RECORDS,
        Content.RECIPIENT,
    ),
    (
        Content.CONSEQUENCES, Content.SAFEGUARDS, Content.MEASURES, Content.TOLD_AUTHORITY,
        Content.POLICE, Content.LATE, Content.POLICE_DELAY,
    ),
    (
        Content.ADVICE, Content.STATEMENTS, Content.REPORT_THEFT, Content.CONTACT, Content.PHONE,
        Content.TOLL_FREE, Content.WEBSITE,
    ),
    (
        Content.AUTHORITY, Content.INVESTIGATION, Content.RIGHTS, Content.FAIR_CREDIT,
        Content.POLICE_REPORT, Content.CREDIT, Content.AGENCIES, Content.FREEZE, Content.SERVICE,
        Content.TRADE_COMMISSION, Content.STATE_OFFICE,
    ),
)  # fmt: skip
"""What stands in one row: four are read, a dozen are not."""
_PARTS_OF_DATES = {Content.BEGAN, Content.DISCOVERED}


@dataclass(frozen=True)
class LawRow:
    """One row."""

    told: Told
    text: str
    laws: tuple[str, ...]
    """Which laws ask for it, each as a line, with its mark where that is not settled."""


def law_rows(answers: Sequence[Answer], law_text: TellLaw | None) -> Iterator[LawRow]:
    """Given what is asked and whether it is told, yield the rows; what lacks is a finding.

    Asked by laws, and by the head of the text for whichever law it was written.

    `law_text` says the law in the language of the window; None: it is shown as the rows have it.
    """
    words = (
        (Told.TOLD, notice_findings.IT_HAS),
        (Told.UNREAD, notice_findings.LOOK_YOURSELF),
        (Told.BARRED, notice_findings.LAWS_DIFFER),
    )
    for told, sentence in words:
        for group in _GROUPS:
            mine = [one for one in answers if one.told is told and one.content in group]
            if _PARTS_OF_DATES & {one.content for one in mine}:
                mine = [one for one in mine if one.content is not Content.DATES]
            if mine:
                between = translated(notice_findings.CONTEXT, notice_findings.BETWEEN_CONTENTS)
                contents = between.join(_name(one.content) for one in mine)
                text = translated(notice_findings.CONTEXT, sentence).format(contents=contents)
                yield LawRow(
                    told, text, _laws([by for one in mine for by in one.asked_by], law_text)
                )


def asked_lines(asked_by: Iterable[Asking], law_text: TellLaw | None) -> Iterator[str]:
    """Given the laws that ask for what is not there, yield what each says, and how sure that is."""
    for one in asked_by:
        asks = translated(notice_findings.CONTEXT, notice_findings.ASKED_BY)
        law, words = _in_language(one.law, law_text), _in_language(one.words, law_text)
        yield asks.format(law=law, words=words)
        if not one.mark.is_settled:
            yield translated(duties.CONTEXT, duties.MARKS[one.mark])
        if one.source:
            source = translated(notice_findings.CONTEXT, notice_findings.LAW_SOURCE)
            yield source.format(source=one.source, day=formats.short_date(one.checked_on))


def _name(content: Content) -> str:
    return translated(notice_findings.CONTEXT, notice_findings.CONTENT_WORDS[content])


def _laws(asked_by: Sequence[Asking], law_text: TellLaw | None) -> tuple[str, ...]:
    lines = []
    for one in asked_by:
        line = _in_language(one.law, law_text)
        if not one.mark.is_settled:
            line += ". " + translated(duties.CONTEXT, duties.MARKS[one.mark])
        lines.append(line)
    return tuple(dict.fromkeys(lines))


def _in_language(text: str, law_text: TellLaw | None) -> str:
    if law_text is None:
        return text
    found = law_text(text, window_language())
    return found.text if found.is_translated else f"{found.text} ({duty_words.in_english()})"

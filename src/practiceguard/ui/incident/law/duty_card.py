"""One duty of a law as the law has it: whom, by when from which moment, article, source, mark."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from practiceguard.domain.incident.rule import DutyRule, Force, Jurisdiction
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.folds import FoldedPart
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.law_cards import add_link
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.widgets import Card, StatusBadge, fit, label
from practiceguard.wording import duties


def duty_card(rule: DutyRule, row: Jurisdiction) -> Card:
    """Given a duty and its row, both as they are shown, return the card."""
    card = Card()
    whom = words.whom(rule, row)
    card.setAccessibleName(whom)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(label(whom, "title"), 1)
    head.addWidget(fit(StatusBadge(*words.mark_word(rule.mark))), 0, Qt.AlignmentFlag.AlignTop)
    card.content.addLayout(head)
    force = duty_words.say(duties.FORCES[rule.force])
    if rule.force is Force.NONE:
        card.content.addWidget(label(force))
        _quote(card, rule.wording)
    else:
        for text in _by_when(rule):
            card.content.addWidget(label(text, "strong"))
        card.content.addWidget(label(force))
        _conditions(card, rule)
    _where(card, rule)
    card.content.addWidget(label(_checked(rule, row), "small"))
    if rule.source:
        add_link(card, rule.source)
    _folded(card, QCoreApplication.translate("LawDuty", "What it has to say"), rule.contents)
    _folded(card, QCoreApplication.translate("LawDuty", "Notes"), rule.notes)
    return card


def _by_when(rule: DutyRule) -> list[str]:
    """Return by when, from which moment, in which order."""
    told = []
    if rule.clock is not None:
        told.append(duty_words.clock_sentence(rule.clock, rule.law))
    else:
        text = QCoreApplication.translate(
            "LawDuty", "The law names no number of hours or days: “{wording}” ({law})"
        )
        told.append(text.format(wording=rule.wording, law=rule.law))
    if rule.planning_hours is not None and rule.clock is None:
        text = QCoreApplication.translate(
            "LawDuty", "Our own target, which is no limit of the law: {hours} hours"
        )
        told.append(text.format(hours=formats.number(rule.planning_hours)))
    if rule.assess_within is not None:
        text = QCoreApplication.translate("LawDuty", "To look into a suspicion: {clock}")
        told.append(text.format(clock=duty_words.clock_sentence(rule.assess_within, rule.law)))
    if rule.sequence is not None:
        told.append(duty_words.say(duties.SEQUENCES[rule.sequence]))
    return told


def _conditions(card: Card, rule: DutyRule) -> None:
    if rule.clock is not None:
        _quote(card, rule.wording)
    if rule.threshold.words:
        text = QCoreApplication.translate("LawDuty", "When: {threshold}")
        card.content.addWidget(label(breakable(text.format(threshold=rule.threshold.words))))
    if rule.only_if:
        text = QCoreApplication.translate("LawDuty", "Only if: {question}")
        card.content.addWidget(label(text.format(question=rule.only_if)))
    if rule.in_force_from is not None:
        text = QCoreApplication.translate("LawDuty", "In force from {day}.")
        day = words.day_of(rule.in_force_from)
        card.content.addWidget(label(text.format(day=day)))


def _where(card: Card, rule: DutyRule) -> None:
    if rule.address:
        add_link(
            card,
            rule.address,
            name=""
            if rule.address.startswith("http")
            else QCoreApplication.translate("LawDuty", "Where: {address}").format(
                address=breakable(rule.address)
            ),
        )


def _checked(rule: DutyRule, row: Jurisdiction) -> str:
    """Return when and how well it was checked; the article where no period has named it."""
    if rule.mark.is_settled and not rule.source:
        how = QCoreApplication.translate("LawDuty", "Found in the sources at the foot of the page.")
    else:
        how = duty_words.say(duties.MARKS[rule.mark])
    if rule.force is Force.NONE:
        text = QCoreApplication.translate("LawDuty", "{article}. Checked on {day}. {how}")
    else:
        text = QCoreApplication.translate("LawDuty", "Checked on {day}. {how}")
    return text.format(article=rule.law, day=words.day_of(row.checked_on), how=how)


def _quote(card: Card, text: str) -> None:
    if text:
        quoted = QCoreApplication.translate("LawDuty", "“{text}”").format(text=text)
        card.content.addWidget(label(breakable(quoted)))


def _folded(card: Card, title: str, lines: tuple[str, ...]) -> None:
    if not lines:
        return
    part = FoldedPart(title)
    for line in lines:
        part.content.addWidget(label(breakable(f"– {line}")))
    card.content.addWidget(part)

"""What says something that the record no longer says: it stands above all other papers."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.authority_form import said
from practiceguard.domain.incident.contradictions import Changed
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import Released
from practiceguard.domain.incident.standing import TO_AUTHORITIES
from practiceguard.services.incident.correction import Correction
from practiceguard.ui import formats
from practiceguard.ui.incident.duty_words import name_of_place, place_name
from practiceguard.ui.incident.notices.words import fact_name, notice_name
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    Card,
    RowList,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)

_SHOWN = 3
"""Changes of one paper: the paper itself shows the rest."""
_LONGEST = 90
"""Characters of one statement."""


class CorrectionCard(Card):
    """One row per paper, with what it says, what is so, and the way to put it right."""

    paper_requested = Signal(object)
    """`Correction`: its `answer` is to be read and released."""
    form_requested = Signal(object)
    """`Correction` of a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate(
            "CorrectionCard", "These say something that the record no longer says"
        )
        super().__init__(title, parent)
        self.rows = RowList()
        self.content.addWidget(self.rows)
        self.buttons: list[SecondaryButton] = []
        self.is_needed = False
        """Whether there is anything to put right."""
        self._shown: tuple[Correction, ...] | None = None
        self.hide()

    def show_corrections(
        self, corrections: Iterable[Correction], own_name: Callable[[str], str]
    ) -> None:
        """Show what is wrong; `own_name` gives a language its name. What only grew is left out."""
        wrong = tuple(one for one in corrections if one.is_wrong)
        self.is_needed = bool(wrong)
        self.setVisible(self.is_needed)
        if wrong == self._shown:
            return  # a row is not taken away under the pointer of somebody who clicks it
        self._shown = wrong
        self.rows.clear()
        self.buttons = []
        for one in wrong:
            self._add(one, own_name)

    def _add(self, one: Correction, own_name: Callable[[str], str]) -> None:
        name = self._name(one, own_name)
        told = QWidget()
        texts = QVBoxLayout(told)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(3)
        texts.addWidget(label(name, "strong"))
        for text in self._changes(one):
            texts.addWidget(label(breakable(text)))
        texts.addWidget(label(self._what_to_do(one), "small"))
        texts.addWidget(fit(StatusBadge(self.tr("to be corrected"), Level.BAD)))
        text = self._way(one)
        signal = self.form_requested if one.answer is None else self.paper_requested
        button = SecondaryButton(text, describe=f"{text} {name}")
        button.clicked.connect(lambda _checked=False, one=one: signal.emit(one))
        self.buttons.append(button)
        row = self.rows.add_text_row(told, button)
        row.setAccessibleName(f"{name}. {self.tr('to be corrected')}")

    def _way(self, one: Correction) -> str:
        if one.answer is None:
            return self.tr("To the form")
        return self.tr("Read it again") if _is_same(one) else self.tr("Read the new one")

    def _name(self, one: Correction, own_name: Callable[[str], str]) -> str:
        if isinstance(one.said, Released):
            notice = one.said.notice
            parts = [own_name(notice.language)]
            if notice.place:
                parts.append(name_of_place(notice.place))
            elif one.duty is not None:
                parts.append(place_name(one.duty.law))
            return f"{notice_name(notice.kind)} ({', '.join(parts)})"
        place = place_name(one.duty.law) if one.duty is not None else ""
        if isinstance(one.said, FormFiled):
            return self.tr("Form of the authority: {place}").format(place=place)
        return self.tr("Notice to the authority: {place}").format(place=place)

    def _changes(self, one: Correction) -> Iterable[str]:
        if one.is_withdrawal:
            yield self.tr("They were told of a breach. You decided that it is none.")
            return
        found = [self._change(fact_name(change.fact), change) for change in one.changes]
        found += [
            self._change(
                said(line.field.label, window_language()),
                Changed(line.field.number, line.filed, line.value),
            )
            for line in one.lines
        ]
        yield from found[:_SHOWN]
        rest = len(found) - _SHOWN
        if rest > 0:
            yield self.tr("And more of the kind: {count}").format(count=formats.number(rest))

    def _change(self, what: str, changed: Changed) -> str:
        if not changed.new:
            told = self.tr("{what}: it says “{old}”; the record no longer says it.")
        else:
            told = self.tr("{what}: it says “{old}”; the record says “{new}”.")
        what = what[:1].upper() + what[1:]
        return told.format(what=what, old=_short(changed.old), new=_short(changed.new))

    def _what_to_do(self, one: Correction) -> str:
        if one.is_withdrawal:
            return self.tr("Take the notice back, with your reason.")
        if one.answer is None:
            return self.tr("It was filed: file a further notice with what changed.")
        if one.answer in TO_AUTHORITIES and one.was_sent:
            return self.tr("It was sent: a further notice puts it right.")
        if one.was_sent:
            return self.tr(
                "It went out: read it again and release it anew, and tell those who got it."
            )
        if one.answer in _ON_SHOW:
            return self.tr(
                "Read it again and release it anew, and replace it wherever it is shown or said."
            )
        return self.tr("Read it again and release it anew before it goes out.")


_ON_SHOW = frozenset(
    {
        NoticeKind.WEBSITE_NOTICE,
        NoticeKind.PHONE_SCRIPT,
        NoticeKind.DOOR_TEXT,
        NoticeKind.VOICEMAIL,
        NoticeKind.HOLDING_STATEMENT,
        NoticeKind.PRESS_LINE,
        NoticeKind.STAFF_INSTRUCTION,
    }
)


def _is_same(one: Correction) -> bool:
    return isinstance(one.said, Released) and one.said.notice.kind is one.answer


def _short(text: str) -> str:
    line = ", ".join(part.strip() for part in text.splitlines() if part.strip())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"

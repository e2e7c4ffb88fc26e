"""The papers of an incident: what the law asks for first, then what is wise to have."""

from collections.abc import Callable, Mapping
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.services.incident.papers import Paper
from practiceguard.ui import formats
from practiceguard.ui.incident import duty_words, times
from practiceguard.ui.incident.notices.words import fact_name, notice_name
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, StatusBadge, fit, label

_PLACES_NAMED = 4


class PaperList(QWidget):
    """One row per paper, with its state and the way into it."""

    opened = Signal(object)
    """`Paper`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.asked = Card(self.tr("For those whom the law asks you to tell"))
        self._asked_rows = RowList()
        self.asked.content.addWidget(self._asked_rows)
        self.wise = Card(self.tr("Also at hand, filled in"))
        self._wise_rows = RowList()
        self.wise.content.addWidget(self._wise_rows)
        column.addWidget(self.asked)
        column.addWidget(self.wise)
        column.addStretch(1)
        self.buttons: dict[NoticeKind, SecondaryButton] = {}
        self._shown: object = None
        self._own_name: Callable[[str], str] = str

    def show_papers(
        self,
        papers: tuple[Paper, ...],
        drafts: Mapping[NoticeKind, Draft],
        zone: tzinfo,
        own_name: Callable[[str], str] = str,
    ) -> None:
        """Show them in their order; `drafts` are how each reads now, in the practice's language.

        `own_name` gives a language its name.
        """
        self._own_name = own_name
        shown = [(one, self._state(one, drafts.get(one.kind))) for one in papers]
        if shown == self._shown:
            return  # a row is not taken away under the pointer of somebody who clicks it
        self._shown = shown
        self._asked_rows.clear()
        self._wise_rows.clear()
        self.buttons = {}
        self.asked.setVisible(any(one.is_asked for one in papers))
        self.wise.setVisible(any(not one.is_asked for one in papers))
        for paper in papers:
            rows = self._asked_rows if paper.is_asked else self._wise_rows
            self._add(rows, paper, drafts.get(paper.kind), zone)

    def _add(self, rows: RowList, paper: Paper, draft: Draft | None, zone: tzinfo) -> None:
        name = notice_name(paper.kind)
        badge = StatusBadge(*self._state(paper, draft))
        told = QWidget()
        texts = QVBoxLayout(told)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(2)
        texts.addWidget(label(name, "strong"))
        if secondary := self._for_whom(paper, zone):
            texts.addWidget(label(secondary, "small"))
        texts.addWidget(fit(badge))
        button = SecondaryButton(
            self.tr("Read"), describe=self.tr("Read: {what}").format(what=name)
        )
        button.clicked.connect(lambda _checked=False: self.opened.emit(paper))
        self.buttons[paper.kind] = button
        row = rows.add_text_row(told, button)
        row.setAccessibleName(f"{name}. {badge.text}")

    def _state(self, paper: Paper, draft: Draft | None) -> tuple[str, Level]:
        if paper.is_outdated:
            return self.tr("to be corrected"), Level.BAD
        if paper.released is not None:
            return self.tr("read and released"), Level.GOOD
        if draft is None:
            return self.tr("cannot be drafted"), Level.BAD
        if draft.missing:
            number = formats.number(len(draft.missing))
            return self.tr("facts missing: {count}").format(count=number), Level.CARE
        return self.tr("drafted: to be read"), Level.UNPROVED

    def _places(self, paper: Paper) -> str:
        """Name the places whose law asks for it; of many the first, which are due first."""
        names = list(dict.fromkeys(duty_words.place_name(one.law) for one in paper.duties))
        if len(names) <= _PLACES_NAMED + 1:
            return ", ".join(names)
        return self.tr("{places} and {count} others").format(
            places=", ".join(names[:_PLACES_NAMED]),
            count=formats.number(len(names) - _PLACES_NAMED),
        )

    def _due(self, paper: Paper, zone: tzinfo) -> str:
        if paper.due_at is None:
            return ""
        ends = [one.deadline for one in paper.duties if one.deadline]
        for end in ends:
            if end.at == paper.due_at:
                return self.tr("by {when}").format(when=duty_words.end_of(end, zone))
        target = times.short_day_and_hour(paper.due_at, zone)
        return self.tr("your target: {when}").format(when=target)

    def _for_whom(self, paper: Paper, zone: tzinfo) -> str:
        parts = list(filter(None, (self._places(paper), self._due(paper, zone))))
        if paper.texts:
            named = (_text_name(one.notice, self._own_name) for one in paper.texts)
            released = ", ".join(dict.fromkeys(named))
            parts.append(self.tr("released: {texts}").format(texts=released))
        if paper.news:
            known = ", ".join(dict.fromkeys(fact_name(one) for one in paper.news))
            parts.append(self.tr("known since: {what}").format(what=known))
        return " · ".join(parts)


def _text_name(notice: NoticeReleased, own_name: Callable[[str], str]) -> str:
    """Return which text it is: its language, and the place whose law wants it."""
    place = f" ({duty_words.name_of_place(notice.place)})" if notice.place else ""
    return own_name(notice.language) + place

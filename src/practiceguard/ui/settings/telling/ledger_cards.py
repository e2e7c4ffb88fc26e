"""What did not get out, why and when it is tried again; and the last messages that were sent."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.alert import Alert
from practiceguard.services.practice.read_telling import Telling, tried_again_at
from practiceguard.ui.settings.telling import words
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, RowList, StatusBadge, fit, label

_SHOWN = 8
"""Messages: enough to see that they come, not a table to search."""


class UndeliveredCard(Card):
    """Messages that were tried in vain; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("Not delivered yet")
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self._rows = RowList()
        self.content.addWidget(self._rows)
        self._shown: object = None
        self.hide()

    def show_telling(self, telling: Telling) -> None:
        """Show each message that waits, why, and its next attempt."""
        self.setVisible(bool(telling.undelivered))
        lines = [self._line(alert, telling) for alert in telling.undelivered]
        if lines == self._shown:
            return
        self._shown = lines
        self._rows.clear()
        for text in lines:
            badge = fit(StatusBadge(self.tr("Take care"), Level.CARE))
            self._rows.add_row(badge, label(text), stretch=1)

    @property
    def told(self) -> list[str]:
        """Return the lines shown."""
        return list(self._shown) if isinstance(self._shown, list) else []

    def _line(self, alert: Alert, telling: Telling) -> str:
        assert alert.problem is not None  # noqa: S101  ReadTelling gives no others
        why = words.problem(alert.problem, alert.route, telling.settings)
        again = tried_again_at(alert)
        if again is None or again <= telling.now:
            tried = self.tr("It is tried again within a minute, while this computer is on.")
        else:
            tried = self.tr("Next attempt: {when}.").format(when=words.moment(again, telling.now))
        head = self.tr("{what}, to {whom}.").format(
            what=words.what(alert, telling), whom=words.whom(alert.route, telling.settings)
        )
        return f"{head} {why.happened} {why.next_step} {tried}"


class LastCard(Card):
    """The last messages: when, what, to whom, and what became of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        title = self.tr("The last messages")
        self.setAccessibleName(title)
        self.content.addWidget(label(title, "title"))
        self._rows = RowList()
        self.content.addWidget(self._rows)
        self._none = label("", "secondary")
        self.content.addWidget(self._none)
        self._shown: object = None

    def show_telling(self, telling: Telling) -> None:
        """Show the newest messages, newest first."""
        lines = [self._line(alert, telling) for alert in telling.last[:_SHOWN]]
        self._none.setText(self.tr("None so far. Here will stand what was told, when and to whom."))
        self._none.setVisible(not lines)
        if lines == self._shown:
            return
        self._shown = lines
        self._rows.clear()
        for when, what, whom, (word, level) in lines:
            told = QWidget()
            text = label(what)
            about = label(f"{when} · {whom}", "small")
            column = _column(told)
            column.addWidget(text)
            column.addWidget(about)
            row = self._rows.add_row(told, fit(StatusBadge(word, level)), stretch=0)
            row.setAccessibleName(f"{what}, {when}, {whom}: {word}")

    @property
    def told(self) -> list[tuple[str, str, str, str]]:
        """Return when, what, to whom and what became of it, line by line."""
        lines = self._shown if isinstance(self._shown, list) else []
        return [(when, what, whom, word) for when, what, whom, (word, _level) in lines]

    def _line(self, alert: Alert, telling: Telling) -> tuple[str, str, str, tuple[str, Level]]:
        at = alert.delivered_at or alert.decided_at
        when = words.moment(at, telling.now)
        return (
            when[:1].upper() + when[1:],
            words.what(alert, telling),
            words.whom(alert.route, telling.settings),
            words.outcome(alert),
        )


def _column(inside: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return column

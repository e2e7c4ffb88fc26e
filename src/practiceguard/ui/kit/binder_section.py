"""The binder and the page for a telephone: made when, what changed since, and making them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.binder_copy import BinderState, Change
from practiceguard.ui.errors import present_error, tell_failure
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.kit import binder_words
from practiceguard.ui.kit.on_paper_dialog import OnPaperDialog
from practiceguard.ui.kit.phone_dialog import PhoneDialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    Card,
    InLine,
    MessageBanner,
    RowList,
    SecondaryButton,
    StatusBadge,
    choosing,
    fit,
    label,
)
from practiceguard.ui.widgets.fields import field_label

LANGUAGE_NAMES = {"en": "English", "fr": "Français"}
"""What each language calls itself."""


@dataclass(frozen=True)
class _Now:
    state: BinderState
    language: str


class BinderSection(QWidget):
    """Reads by itself: the rest of the page does not wait for it."""

    changed = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app, self._binder = app, app.kit.binder
        self._state: BinderState | None = None
        self._asked = 0
        self._is_chosen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.problem = MessageBanner()
        self.problem.action_requested.connect(self.reload)
        column.addWidget(self.problem)
        column.addWidget(self._paper_card())
        column.addWidget(self._phone_card())
        self.setEnabled(False)

    @property
    def state(self) -> BinderState | None:
        """Return what is shown, None before it was read."""
        return self._state

    @property
    def language(self) -> str:
        """Return the language that is chosen."""
        return str(self.languages.currentData())

    def reload(self) -> None:
        """Read again what was printed and what changed since."""
        self._asked += 1
        number = self._asked
        binder, wanted = self._binder, window_language()

        def shown(now: _Now) -> None:
            if number == self._asked:
                self._show(now)

        run_task(
            self,
            lambda _handle: _Now(binder.state(), binder.language(wanted)),
            on_success=shown,
            on_failure=lambda error: tell_failure(self.problem, error, Level.BAD),
        )

    def make(self) -> None:
        """Ask where to save the binder, save it, and ask whether it is on paper."""
        title = self.tr("Save the binder as")
        name = self.tr("Emergency binder {date}.pdf")
        self._save(title, name, "PDF (*.pdf)", self._binder.save, self._ask_printed)

    def make_page(self) -> None:
        """Say what the page for a telephone holds, then ask where to save it."""
        dialog = PhoneDialog(self.window())
        dialog.agreed.connect(self._save_page)
        open_dialog(dialog)

    def ask_printed(self) -> None:
        """Ask whether what was made last is on paper by now."""
        self._ask_printed(None)

    def _paper_card(self) -> Card:
        card = Card(self.tr("The binder, on paper"))
        card.content.addWidget(
            label(
                self.tr(
                    "For the night on which no computer works: what to do first, whom to call, "
                    "who leads, what to say, the law’s deadlines, forms to fill in by hand, and "
                    "how to get the files back. The recovery code is not in it."
                ),
                "secondary",
            )
        )
        self._paper = RowList()
        card.content.addWidget(self._paper)
        self.since = label("")
        card.content.addWidget(self.since)
        self.languages = QComboBox()
        for language, name in LANGUAGE_NAMES.items():
            self.languages.addItem(name, language)
        self.languages.activated.connect(self._on_chosen)
        chosen = QHBoxLayout()
        chosen.setSpacing(10)
        chosen.addWidget(field_label(self.tr("&Language"), self.languages))
        chosen.addWidget(self.languages)
        chosen.addStretch(1)
        card.content.addLayout(chosen)
        self.make_button = SecondaryButton(self.tr("Make the binder…"))
        self.make_button.clicked.connect(self.make)
        self.printed_button = SecondaryButton(self.tr("It is printed…"))
        self.printed_button.clicked.connect(self.ask_printed)
        buttons = InLine(gap=10)
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.printed_button)
        card.content.addLayout(buttons)
        return card

    def _phone_card(self) -> Card:
        card = Card(self.tr("The same, for a telephone"))
        text = self.tr("One page for the doctor’s own device: no patient, but numbers in clear.")
        card.content.addWidget(label(text, "secondary"))
        self._phone = RowList()
        card.content.addWidget(self._phone)
        self.phone_since = label("")
        card.content.addWidget(self.phone_since)
        self.saved = label("", "small")
        self.saved.hide()
        card.content.addWidget(self.saved)
        self.page_button = SecondaryButton(self.tr("For the phone…"))
        self.page_button.clicked.connect(self.make_page)
        buttons = InLine(gap=10)
        buttons.addWidget(self.page_button)
        card.content.addLayout(buttons)
        return card

    def _show(self, now: _Now) -> None:
        state = self._state = now.state
        self.problem.hide()
        _show_row(self._paper, binder_words.paper(state))
        _show_row(self._phone, binder_words.phone(state))
        self._show_since(self.since, state.changes)
        self._show_since(self.phone_since, state.phone_changes)
        self.printed_button.setVisible(state.waiting is not None)
        if not self._is_chosen:
            self.languages.setCurrentIndex(self.languages.findData(now.language))
        self.setEnabled(True)

    def _show_since(self, shown: QLabel, changes: tuple[Change, ...]) -> None:
        text = ""
        if changes and self._state is not None:
            lines = [f"– {binder_words.told(one, self._state)}" for one in changes]
            text = "\n".join((self.tr("Changed since:"), *lines))
        shown.setText(text)
        shown.setVisible(bool(text))

    def _save_page(self) -> None:
        title = self.tr("Save the page as")
        name = self.tr("Emergency page {date}.html")
        self._save(title, name, "HTML (*.html)", self._binder.save_page, self._on_page_saved)

    def _save(
        self, title: str, name: str, kinds: str,
        save: Callable[[Path, str], Path], then: Callable[[Path], None],
    ) -> None:  # fmt: skip
        day = QDate.currentDate().toString("yyyy-MM-dd")
        suggested = self._app.world.machine.desktop() / name.format(date=day)
        chosen = choosing.choose_file_to_save(self.window(), title, suggested, kinds)
        if chosen is None:
            return
        target = chosen if chosen.suffix else chosen.with_suffix(suggested.suffix)
        language = self.language
        self.setEnabled(False)

        def done(file: Path) -> None:
            self.reload()
            self.changed.emit()
            then(file)

        def failed(error: Exception) -> None:
            self.setEnabled(True)
            present_error(self, error)

        run_task(
            self,
            lambda _handle: save(target, language),
            on_success=done,
            on_failure=failed,
            writes=True,
        )

    def _ask_printed(self, file: Path | None) -> None:
        printed = self._state.printed if self._state is not None else None
        holder = printed.holder if printed is not None else ""
        dialog = OnPaperDialog(self._binder, file, holder, self.window())
        open_dialog(dialog, self._on_printed)

    def _on_printed(self) -> None:
        self.reload()
        self.changed.emit()

    def _on_page_saved(self, file: Path) -> None:
        self.saved.setText(self.tr("Saved as {file}").format(file=str(file)))
        self.saved.show()

    def _on_chosen(self, _index: int) -> None:
        self._is_chosen = True


def _show_row(rows: RowList, told: tuple[str, Level, str]) -> None:
    badge, level, text = told
    rows.clear()
    rows.add_row(fit(StatusBadge(badge, level)), label(text), stretch=1)

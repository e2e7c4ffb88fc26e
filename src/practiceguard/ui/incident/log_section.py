"""The log: everything that was written, by whom and when; nothing in it is ever changed."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.first_hour_words import ask_and_print
from practiceguard.ui.incident.log_model import Column, LogModel
from practiceguard.ui.incident.log_sentences import flaw_sentence
from practiceguard.ui.incident.log_text import clock_sentence, log_text, state_of
from practiceguard.ui.incident.saving import save_text
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    Card,
    InLine,
    ListTable,
    MessageBanner,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)

_ROWS_SHOWN = 12
_MOST_SHOWN = 20_000
"""Characters. Another program may have written more: print or save the log to read it."""


class LogSection(Section):
    """The table, and the whole text of the entry that is chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
        card = Card(self.tr("The log"))
        self.verify = fit(SecondaryButton(self.tr("Verify the log")))
        self.verify.clicked.connect(self.check)
        printing = fit(SecondaryButton(self.tr("Print…")))
        printing.clicked.connect(lambda: ask_and_print(self.as_text(), self))
        self.save = fit(SecondaryButton(self.tr("Save as text…")))
        self.save.clicked.connect(self._on_save)
        self.writer = fit(QuietLink(self.tr("Somebody else is writing…")))
        self.writer.clicked.connect(self._on_other_writer)
        buttons = InLine(gap=10)
        for button in (self.verify, printing, self.save, self.writer):
            buttons.addWidget(button)
        card.content.addLayout(buttons)
        self.clock = label()
        card.content.addWidget(self.clock)
        self.model = LogModel(self)
        self.table = ListTable(self.tr("The log, the newest entry first"))
        self.table.setModel(self.model)
        self.table.stretch(Column.WHAT)
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        card.content.addWidget(self.table)
        self.whole = label()
        card.content.addWidget(self.whole)
        self.content.addWidget(card)

    def name(self, room: Room) -> str:
        """Return the name with the number of entries."""
        return self.tr("Log ({count})").format(count=formats.number(len(room.entries)))

    def show_room(self, room: Room) -> None:
        """Show the log; the chosen line and the place in the list are kept."""
        self._room = room
        chosen = self._chosen_number()
        position = self.table.verticalScrollBar().value()
        if self.model.show_room(room):
            row = self.model.row_of(chosen) if chosen else 0
            self.table.selectRow(max(row, 0))
            self.table.verticalScrollBar().setValue(position)
            rows = min(max(len(room.entries), 1), _ROWS_SHOWN)
            height = self.table.verticalHeader().defaultSectionSize() * rows
            head = self.table.horizontalHeader().sizeHint().height()
            self.table.setFixedHeight(height + head + theme().px(18))
        said = clock_sentence(room, self.desk.app.world.clock.now())
        self.clock.setText(said)
        self.clock.setVisible(bool(said))
        if room.flaws:
            self._show_state(room)

    def check(self) -> None:
        """Read the log again and say whether it is as it was written."""
        read, incident = self.desk.app.incidents.read, self.desk.incident
        run_task(self, lambda _handle: read(incident), on_success=self._show_state)

    def as_text(self) -> str:
        """Return the log as text."""
        return log_text(self._room) if self._room is not None else ""

    def _show_state(self, room: Room) -> None:
        if room.flaws:
            self.banner.show_message(
                Level.BAD,
                state_of(room),
                "\n".join(flaw_sentence(flaw) for flaw in room.flaws),
                self.tr(
                    "Change nothing more. Print it as it is, and show it to the police and to "
                    "your computer specialist; earlier copies of the log leave with each backup."
                ),
            )
            return
        self.banner.show_message(
            Level.GOOD,
            state_of(room),
            self.tr("{count} entries, none altered, added, moved or removed.").format(
                count=formats.number(len(room.entries))
            ),
        )

    def _chosen_number(self) -> int:
        index = self.table.currentIndex()
        return self.model.number_at(index.row()) if index.isValid() else 0

    def _on_row(self, index: QModelIndex) -> None:
        sentence = self.model.sentence(index.row()) if index.isValid() else ""
        cut = f"{sentence[:_MOST_SHOWN]}…" if len(sentence) > _MOST_SHOWN else sentence
        self.whole.setText(breakable(cut))

    def _on_other_writer(self) -> None:
        self.desk.ask_author()

    def _on_save(self) -> None:
        suggested = self.tr("Log of incident {number}").format(number=self.desk.incident)
        save_text(
            self,
            self.desk.app.world.files,
            Path.home() / f"{suggested}.txt",
            self.as_text(),
            on_done=self._on_saved,
            on_failure=lambda error: present_error(self, error),
        )

    def _on_saved(self, target: Path) -> None:
        self.banner.show_message(
            Level.GOOD,
            self.tr("Saved: {path}").format(path=str(target)),
            self.tr("That file is not encrypted: mind where it goes."),
        )

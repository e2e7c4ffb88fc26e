"""Databases and lists among the files: each may hold everybody, and can be counted on request."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.person import BulkFile
from practiceguard.services.incident.who_is_affected import Affected
from practiceguard.ui import formats
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.widgets import Card, ElidedLabel, RowList, SecondaryButton, fit, label

MOST_SHOWN = 12


class DatabasesCard(Card):
    """Says why the whole address book counts, where it does."""

    look_wanted = Signal(object)
    """`BulkFile`: its rows are to be counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Databases and lists among the files"), parent)
        self.told = label("", "secondary")
        self.rows = RowList()
        self.content.addWidget(self.told)
        self.content.addWidget(self.rows)
        self._shown: object = None

    def show_affected(self, affected: Affected, looked: Mapping[str, BulkFile | None]) -> None:
        """Show what may hold everybody; `looked`: what was counted, None while it is."""
        bulk = [
            one for one in affected.found.bulk if one.of_nobody and one.kind is DataKind.DATABASE
        ]
        bulk.sort(key=lambda one: (-one.size, one.path))
        facts = (tuple(bulk), dict(looked))
        self.setVisible(bool(bulk))
        if facts == self._shown:
            return
        self._shown = facts
        self.told.setText(
            self.tr(
                "Everybody may be in them: that is why the whole address book counts as affected."
            )
        )
        self.rows.clear()
        for one in bulk[:MOST_SHOWN]:
            self._add(one, looked)
        if len(bulk) > MOST_SHOWN:
            self.rows.add_row(
                label(
                    self.tr("and {count} more").format(
                        count=formats.number(len(bulk) - MOST_SHOWN)
                    ),
                    "small",
                )
            )

    def _add(self, file: BulkFile, looked: Mapping[str, BulkFile | None]) -> None:
        known = looked.get(file.path, file)
        text = QWidget()
        column = plain_column(text)
        column.addWidget(ElidedLabel(file.path))
        if known is None:
            told = self.tr("Being counted…")
        elif known.rows is not None:
            told = self.tr("{count} rows in “{name}”, {size}").format(
                count=formats.number(known.rows),
                name=known.counted_by,
                size=formats.size(file.size),
            )
        elif file.path in looked:
            told = self.tr("How many are in it cannot be told, {size}").format(
                size=formats.size(file.size)
            )
        else:
            told = formats.size(file.size)
        column.addWidget(label(told, "small"))
        if file.path in looked:
            self.rows.add_row(text)
            return
        name = file.path.rpartition("/")[2]
        button = fit(
            SecondaryButton(
                self.tr("Count its rows"),
                describe=self.tr("Count its rows: {name}").format(name=name),
            )
        )
        button.clicked.connect(lambda: self.look_wanted.emit(file))
        self.rows.add_row(text, button)

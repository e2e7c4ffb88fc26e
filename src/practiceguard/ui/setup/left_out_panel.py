"""What is left out of the copy, and why; folded away, each part may be copied nevertheless."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from practiceguard.services.ports import LeftOut
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, HairLine, QuietLink, fit, label
from practiceguard.wording.left_out import CONTEXT, left_out_wording


class LeftOutPanel(Card):
    """A foldable list of reasons; `exclusions` are the patterns that stay left out."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._by_reason: dict[str, list[str]] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.toggle = fit(QuietLink(""))
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._on_toggled)
        self.content.addWidget(self.toggle)
        self._inside = QWidget(self)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(8, 0, 0, 0)
        self._rows.setSpacing(8)
        self.content.addWidget(self._inside)
        self._on_toggled(False)

    def show_items(self, items: Iterable[LeftOut], copied: frozenset[str] = frozenset()) -> None:
        """Show what is left out; `copied` are the reasons that are copied nevertheless."""
        self._by_reason = {}
        for item in items:
            self._by_reason.setdefault(str(item.reason), []).append(item.pattern)
        while (old := self._rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.ticks = {}
        for reason, patterns in self._by_reason.items():
            self._rows.addWidget(HairLine())
            self._add(reason, patterns, is_copied=reason in copied)
        self.setVisible(bool(self._by_reason))

    def exclusions(self) -> tuple[str, ...]:
        """Return the patterns that stay left out, in their order."""
        return tuple(
            pattern
            for reason, patterns in self._by_reason.items()
            if reason not in self.copied()
            for pattern in patterns
        )

    def copied(self) -> frozenset[str]:
        """Return the reasons that are copied nevertheless."""
        return frozenset(reason for reason, tick in self.ticks.items() if tick.isChecked())

    def _add(self, reason: str, patterns: list[str], *, is_copied: bool) -> None:
        wording = left_out_wording(reason)
        what = translated(CONTEXT, wording.what)
        why = translated(CONTEXT, wording.why)
        self._rows.addWidget(label(what, "strong"))
        self._rows.addWidget(label(why))
        self._rows.addWidget(label(", ".join(patterns), "small"))
        if wording.is_optional:
            tick = QCheckBox(self.tr("Copy them nevertheless"))
            tick.setAccessibleName(self.tr("Copy nevertheless: {what}").format(what=what))
            tick.setAccessibleDescription(why)
            tick.setChecked(is_copied)
            tick.toggled.connect(self.changed)
            self.ticks[reason] = tick
            self._rows.addWidget(tick)

    def _on_toggled(self, unfolded: bool) -> None:
        text = self.tr("What is left out, and why")
        self.toggle.setText(("▾ " if unfolded else "▸ ") + text)
        self.toggle.setAccessibleName(text)
        self.toggle.setAccessibleDescription(
            self.tr("unfolded") if unfolded else self.tr("folded away")
        )
        self._inside.setVisible(unfolded)

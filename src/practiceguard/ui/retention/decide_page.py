"""The third page: what the decision means, in numbers and words, and who takes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.retention import Retention
from practiceguard.services.backup.apply_retention import Preview
from practiceguard.ui.retention import words
from practiceguard.ui.retention.fields import AskedField
from practiceguard.ui.widgets import Card, label


class DecidePage(QWidget):
    """Shows what will be, and asks for a name."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._card = Card()
        self._now = label("", "strong")
        self._stays = label()
        self._from_now_on = label()
        for line in (self._now, self._stays, self._from_now_on):
            self._card.content.addWidget(line)
        column.addWidget(self._card)
        self.by = AskedField(
            self.tr("Name of the person who decides this"),
            self.tr("Kept with the decision and its date."),
        )
        self.by.edited.connect(self.edited)
        column.addWidget(self.by)

    def show_decision(self, policy: Retention, seen: Preview | None) -> None:
        """Show what a rule will bring; `seen` is the list it was looked at with."""
        going = seen.going if seen is not None else ()
        if going:
            self._now.setText(
                self.tr("Going now, for good: {copies}. Nobody can bring back what went.").format(
                    copies=words.copies(len(going))
                )
            )
        else:
            self._now.setText(self.tr("No copy goes now."))
        self._stays.setText(self._staying(seen) if seen is not None else "")
        self._stays.setVisible(seen is not None)
        self._from_now_on.setText(
            self.tr("No copy is ever removed, until somebody chooses otherwise.")
            if policy.keeps_everything
            else self.tr(
                "From now on the same is done by itself once a week, after a complete copy, and "
                "only while nothing speaks against it. The rule: {rule}."
            ).format(rule=words.rule_name(policy))
        )
        told = (self._now.text(), self._stays.text(), self._from_now_on.text())
        self._card.setAccessibleName(" ".join(one for one in told if one))

    @property
    def told(self) -> str:
        """Return what the decision means, as shown."""
        return self._card.accessibleName()

    def _staying(self, seen: Preview) -> str:
        staying = [fate.snapshot for fate in seen.fates if not fate.goes]
        if not staying:
            return ""
        return self.tr("Staying: {copies}, the oldest of {oldest}, the newest of {newest}.").format(
            copies=words.copies(len(staying)),
            oldest=words.moment(staying[-1].taken_at),
            newest=words.moment(staying[0].taken_at),
        )

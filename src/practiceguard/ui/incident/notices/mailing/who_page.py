"""First step: who gets a letter, in which language, and who gets none, each with the reason."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.services.incident.plan_mailing import Choices, PlannedMailing
from practiceguard.ui import formats
from practiceguard.ui.incident.duty_words import name_of_place
from practiceguard.ui.incident.notices.mailing.tick import Tick
from practiceguard.ui.incident.notices.mailing.words import why_none_short
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.widgets import QuietLink, RowList, fit, label
from practiceguard.ui.widgets.fields import field_label

LONGEST_REASON = 300


class WhoPage(QWidget):
    """Counts by language; what somebody may choose of those who would get none."""

    chosen = Signal()
    """Other people are to be written to."""
    edited = Signal()
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = plain_column(self)
        self.sum = label("", "strong")
        self.affected = label("", "care")
        self.rows = RowList()
        self.others = label("", "care")
        self.title_without = label(self.tr("Without a letter"), "title")
        self.without = RowList()
        self.see = fit(QuietLink(self.tr("See who they are…")))
        self.see.clicked.connect(self.list_wanted)
        self.again = Tick(self.tr("Make letters also for those who have such a letter"))
        self.again.toggled.connect(lambda _on: self.chosen.emit())
        self.protected = Tick(self.tr("Make letters also for addresses that must not become known"))
        self.protected.toggled.connect(lambda _on: self.chosen.emit())
        self.because = QLineEdit()
        self.because.setMaxLength(LONGEST_REASON)
        self.because.textEdited.connect(lambda _text: self.edited.emit())
        self._because = field_label(
            self.tr("Why may a letter go to them? Who agreed? It goes into the log."), self.because
        )
        self._because.setWordWrap(True)
        for widget in (
            self.sum, self.affected, self.rows, self.others, self.title_without,
            self.without, self.see, self.again, self.protected, self._because, self.because,
        ):  # fmt: skip
            if widget is self.title_without:
                column.addSpacing(10)
            column.addWidget(widget)
        column.addStretch(1)
        self._had: set[NoLetter] = set()

    def choices(self, before: Choices) -> Choices:
        """Return what was chosen, with what was chosen elsewhere before."""
        return Choices(
            before.kind,
            self.protected.is_ticked(),
            self.again.is_ticked(),
            before.without_faulty,
            before.by_post,
        )

    @property
    def protected_because(self) -> str:
        """Return why protected addresses may be written to; "" if they are not."""
        return self.because.text().strip() if self.protected.is_ticked() else ""

    @property
    def is_ready(self) -> bool:
        """Return whether a reason stands where one is needed."""
        return not self.protected.is_ticked() or bool(self.protected_because)

    def show_plan(self, planned: PlannedMailing, names: Mapping[str, str]) -> None:
        """Show who gets which text, and who gets none."""
        prepared = planned.prepared
        reasons = Counter(one.why for one in prepared.unaddressed)
        self._had |= set(reasons)
        self.sum.setText(
            self.tr("People: {people}. With a letter: {letters}. Without: {without}.").format(
                people=formats.number(prepared.people),
                letters=formats.number(planned.letters),
                without=formats.number(len(prepared.unaddressed)),
            )
        )
        in_log = planned.incident.affected or 0
        self.affected.setVisible(in_log > prepared.people)
        self.affected.setText(
            self.tr(
                "The log counts {count} people, but only these are known by name. The others have "
                "to be told in another way."
            ).format(count=formats.number(in_log))
        )
        self.rows.clear()
        for (language, place), count in prepared.letters.items():
            name = names.get(language, language)
            where = f" · {name_of_place(place)}" if place else ""
            _row(self.rows, f"{name}{where}", count)
        other = planned.other_language
        self.others.setVisible(bool(other))
        told = [f"{names.get(one, one)} {formats.number(other[one])}" for one in other]
        self.others.setText(
            self.tr(
                "They read a language in which there is no text, and get another one: {languages}."
            ).format(languages=formats.joined(told))
        )
        self.without.clear()
        for reason, count in reasons.most_common():
            _row(self.without, why_none_short(reason), count)
        for widget in (self.title_without, self.without, self.see):
            widget.setVisible(bool(reasons))
        self.again.setVisible(NoLetter.HAS_ONE in self._had)
        self.protected.setVisible(NoLetter.PROTECTED in self._had)
        for field in (self._because, self.because):
            field.setVisible(self.protected.is_ticked())


def _row(rows: RowList, text: str, count: int) -> None:
    figure = label(formats.number(count), "strong", wrap=False)
    told = label(text)
    # The name of a language that runs from the right stands where all others do.
    told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    rows.add_row(told, figure).setAccessibleName(f"{text}: {formats.number(count)}")

"""The fields of the hosting dialog: a paper, and what is to know."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from practiceguard.domain.backup.hosting import Concern, Contract, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind, HostingRule
from practiceguard.services.backup.tell_hosting import LONGEST_TEXT
from practiceguard.ui import texts
from practiceguard.ui.backup.hosting_words import asked, concern_words
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import (
    Card,
    DayField,
    QuietLink,
    RowList,
    StatusBadge,
    fit,
    label,
)
from practiceguard.wording.hosting import CONTEXT, CONTRACTS


class PaperCard(Card):
    """One paper that is asked for: whether it is held, and what is known of it."""

    edited = Signal()
    file_chosen = Signal(object)
    """`Path`."""

    def __init__(
        self, kind: ContractKind, rule: HostingRule | None, today: date,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent=parent)
        self._kind = kind
        self._sha256 = ""
        name = translated(CONTEXT, CONTRACTS[kind])
        self.content.setSpacing(8)
        self.content.addWidget(label(name, "title"))
        if rule is not None:
            self.content.addWidget(label(asked(rule), "small"))
        self.held = QCheckBox(self.tr("We hold this paper"))
        self.held.setAccessibleName(f"{name}: {self.held.text()}")
        self.content.addWidget(self.held)
        self._about = QWidget()
        column = QVBoxLayout(self._about)
        column.setContentsMargins(28, 0, 0, 0)
        column.setSpacing(8)
        self.reference = self._line(column, self.tr("Its number"), name)
        self.signed = DayField(self.tr("It began on"), today, of=name, is_set=False)
        self.expires = DayField(self.tr("It ends on"), today, of=name, is_set=False)
        column.addWidget(self.signed)
        column.addWidget(self.expires)
        self.kept_at = self._line(column, self.tr("Where the paper is"), name)
        self.kept_at.setPlaceholderText(self.tr("for example: blue binder, second shelf"))
        self.choose = fit(QuietLink(self.tr("Take the fingerprint of its file…")))
        self.choose.setAccessibleName(f"{name}: {self.choose.text()}")
        self.choose.clicked.connect(self._on_choose)
        self._file = label("", "small")
        column.addWidget(self.choose)
        column.addWidget(self._file)
        self.content.addWidget(self._about)
        self._about.hide()
        self._file.hide()
        self.held.toggled.connect(self._on_held)
        for field in (self.reference, self.kept_at):
            field.textEdited.connect(lambda _text: self.edited.emit())
        for day in (self.signed, self.expires):
            day.edited.connect(self.edited)

    @property
    def paper(self) -> Contract | None:
        """Return the paper, None if it is not held."""
        if not self.held.isChecked():
            return None
        return Contract(
            self._kind,
            self.reference.text().strip(),
            self.signed.day,
            self.expires.day,
            self.kept_at.text().strip(),
            self._sha256,
        )

    def set_paper(self, paper: Contract) -> None:
        """Show what was said before."""
        self.reference.setText(paper.reference)
        self.kept_at.setText(paper.kept_at)
        self.signed.set_day(paper.signed_on)
        self.expires.set_day(paper.expires_on)
        self.show_file(paper)
        self.held.setChecked(True)

    def show_file(self, paper: Contract) -> None:
        """Show the fingerprint of the paper's file."""
        self._sha256 = paper.sha256
        self._file.setText(
            self.tr(
                "Fingerprint kept: {hash}. The file itself stays where it is; the fingerprint "
                "proves later that it is the same."
            ).format(hash=paper.sha256[:16] + "…")
        )
        self._file.setVisible(bool(paper.sha256))
        self.edited.emit()

    def _line(self, column: QVBoxLayout, title: str, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(LONGEST_TEXT)
        field.setAccessibleName(f"{name}: {title}")
        titled = label(title, "strong", wrap=False)
        titled.setBuddy(field)
        column.addWidget(titled)
        column.addWidget(field)
        return field

    def _on_held(self, held: bool) -> None:
        self._about.setVisible(held)
        self.edited.emit()

    def _on_choose(self) -> None:
        found, _kind = QFileDialog.getOpenFileName(
            self, self.choose.text(), str(Path.home()), self.tr("All files (*)")
        )
        if found:
            self.file_chosen.emit(Path(found))


class ConcernList(Card):
    """What speaks against the answer as it stands, while it is being given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.content.setSpacing(6)
        self._rows = RowList()
        self.content.addWidget(self._rows)
        self._shown: tuple[tuple[Concern, ...], str] | None = None

    def show_concerns(self, found: tuple[Concern, ...], hosting: Hosting | None) -> None:
        """Show these concerns, the worst first, or that there are none."""
        now = (found, hosting.country if hosting else "")
        if now == self._shown:
            return  # nothing jumps under whoever is typing
        self._shown = now
        self._rows.clear()
        text = ""
        if not found:
            badge = StatusBadge(self.tr("Nothing missing"), Level.GOOD)
            text = self.tr("All that is asked for is written down.")
            self._rows.add_row(badge, label(text), stretch=1)
        said = [] if found else [text]
        for one in found:
            words = concern_words(one, hosting)
            text = f"{words.what} {words.next_step}".strip()
            word = self.tr("Take care") if texts.level_of(one.level) is Level.CARE else ""
            badge = StatusBadge(word or self.tr("To know"), texts.level_of(one.level))
            self._rows.add_row(badge, label(text), stretch=1)
            said.append(text)
        self.setAccessibleName(" ".join(said))

    @property
    def told(self) -> str:
        """Return what is told, for a screen reader."""
        return self.accessibleName()

"""The pages of handing back: which files, who receives them, where to."""

from pathlib import Path, PurePosixPath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.hand_back import (
    IdentityCheck,
    IdentityProof,
    OwnFile,
    OwnFiles,
    Receiver,
    ReceiverKind,
)
from practiceguard.ui import formats
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.author_dialog import LONGEST_NAME
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import ElidedLabel, MessageBanner, SecondaryButton, fit, label
from practiceguard.ui.widgets.choosing import choose_folder
from practiceguard.ui.widgets.fields import field_label, narrow
from practiceguard.wording import affected as affected_words
from practiceguard.wording import hand_back as wording

LONGEST_GROUND = 300
_LINES = 6


class FieldsPage(QWidget):
    """A column of fields, each below its title."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column: QVBoxLayout = plain_column(self)

    def add_line(self, title: str, longest: int = LONGEST_NAME, text: str = "") -> QLineEdit:
        """Add a line to type in, and return it."""
        line = QLineEdit(text)
        line.setMaxLength(longest)
        line.textChanged.connect(self.edited)
        self.add_field(title, line)
        return line

    def add_field(self, title: str, field: QWidget) -> QWidget:
        """Add a field below its title; return the title."""
        titled = field_label(title, field.focusProxy() or field)
        titled.setWordWrap(True)
        self.column.addWidget(titled)
        self.column.addWidget(field)
        return titled


class FilesPage(FieldsPage):
    """Which copy, which kinds of files; who looked, where it is only probable."""

    copy_chosen = Signal(int)

    def __init__(
        self, copies: list[str], *, is_probable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._own = OwnFiles()
        self._boxes: dict[DataKind, QCheckBox] = {}
        self.copy = QComboBox()
        narrow(self.copy)
        self.copy.addItems(copies)
        self.copy.currentIndexChanged.connect(self.copy_chosen)
        self.add_field(self.tr("From which copy?"), self.copy)
        self.kinds = QWidget()
        self._kinds = plain_column(self.kinds)
        self.column.addWidget(label(self.tr("Which files?"), "strong"))
        self.column.addWidget(self.kinds)
        self.told = label("", "secondary")
        self.names = QPlainTextEdit()
        self.names.setReadOnly(True)
        self.names.setTabChangesFocus(True)
        self.names.setAccessibleName(self.tr("Files that are handed back"))
        self.withheld = label("", "small")
        for widget in (self.told, self.names, self.withheld):
            self.column.addWidget(widget)
        self.looked: QLineEdit | None = None
        if is_probable:
            banner = MessageBanner()
            banner.show_message(
                Level.CARE,
                self.tr("It is only probable that these files are this person’s."),
                self.tr("A wrong file would show another patient."),
                self.tr("Somebody has to look at each of them first, under “Restore”."),
            )
            self.column.addWidget(banner)
            self.looked = self.add_line(
                self.tr("Who looked at all of them, and says that they are this person’s?")
            )

    @property
    def looked_by(self) -> str:
        """Return who looked; "" if nobody, or nobody needs to."""
        return self.looked.text().strip() if self.looked is not None else ""

    @property
    def files(self) -> tuple[OwnFile, ...]:
        """Return the files that are chosen."""
        return self._own.of_kinds(kind for kind, box in self._boxes.items() if box.isChecked())

    @property
    def is_ready(self) -> bool:
        """Return whether files are chosen, and somebody looked where that has to be."""
        return bool(self.files) and (self.looked is None or bool(self.looked_by))

    def box(self, kind: DataKind) -> QCheckBox:
        """Return the box of a kind of data."""
        return self._boxes[kind]

    def show_files(self, own: OwnFiles) -> None:
        """Show what the person has in the copy; photographs are ticked, as long as there are."""
        ticked = {kind for kind, box in self._boxes.items() if box.isChecked()}
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._own, self._boxes = own, {}
        for kind in DataKind:
            count = len(own.of_kinds((kind,)))
            if not count:
                continue
            name = words.said(affected_words.KINDS[kind])
            box = QCheckBox(
                self.tr("{kind} ({count})").format(kind=name, count=formats.number(count))
            )
            box.setChecked(kind in (ticked or {DataKind.PHOTOGRAPH}))
            box.toggled.connect(lambda _on: self._tell())
            self._kinds.addWidget(box)
            self._boxes[kind] = box
        self.withheld.setVisible(bool(own.withheld))
        self.withheld.setText(
            self.tr(
                "{count}: databases, lists and archives are never handed back, because other "
                "patients may be in them."
            ).format(count=formats.files(len(own.withheld)))
        )
        self._tell()

    def _tell(self) -> None:
        chosen = self.files
        size = formats.size(sum(one.size for one in chosen))
        self.told.setText(
            self.tr("{files}, {size}").format(files=formats.files(len(chosen)), size=size)
            if chosen
            else self.tr("No file is chosen.")
        )
        self.names.setPlainText("\n".join(PurePosixPath(one.path).name for one in chosen))
        self.names.setVisible(bool(chosen))
        lines = max(2, min(len(chosen), _LINES))
        self.names.setFixedHeight(theme().px(22 * lines + 20))
        self.edited.emit()


class ReceiverPage(FieldsPage):
    """Who receives the files, by what right, and how that was made sure."""

    def __init__(
        self,
        name: str,
        *,
        author: str,
        is_minor: bool | None,
        is_deceased: bool,
        at: MomentField,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._is_minor, self._at = name, is_minor, at
        if is_deceased or is_minor is True:
            self.column.addWidget(
                label(
                    self.tr("By your address book this patient died.")
                    if is_deceased
                    else self.tr("By what is known this patient is a child."),
                    "care",
                )
            )
        self.kind = QComboBox()
        for one in ReceiverKind:
            if one is ReceiverKind.PATIENT and is_deceased:
                continue
            self.kind.addItem(translated(wording.CONTEXT, wording.RECEIVERS[one]), one.value)
        narrow(self.kind)
        if is_minor is True:
            self.kind.setCurrentIndex(self.kind.findData(ReceiverKind.GUARDIAN.value))
        self.add_field(self.tr("Who receives the files?"), self.kind)
        self.receiver = self.add_line(self.tr("Name of who receives them"))
        self.ground = self.add_line(
            self.tr("By what right? For example “mother, family book seen”"), LONGEST_GROUND
        )
        self._ground_title = self._title_of(self.ground)
        self.proof = QComboBox()
        for proof in IdentityProof:
            self.proof.addItem(translated(wording.CONTEXT, wording.PROOFS[proof]), proof.value)
        narrow(self.proof)
        self.proof.setCurrentIndex(-1)
        self.proof.setPlaceholderText(self.tr("Please choose"))
        self.add_field(self.tr("How did you make sure who it is?"), self.proof)
        self.by = self.add_line(self.tr("Who checked it?"), text=author)
        self.add_field(self.tr("When?"), at)
        self.note = self.add_line(
            self.tr("What was seen (never the number of a document)"), LONGEST_GROUND
        )
        self.kind.currentIndexChanged.connect(lambda _at: self._on_kind())
        self.proof.currentIndexChanged.connect(lambda _at: self.edited.emit())
        at.edited.connect(self.edited)
        self._on_kind()

    @property
    def who(self) -> Receiver:
        """Return who receives the files."""
        ground = self.ground.text().strip() if self._needs_ground else ""
        return Receiver(self._kind, self.receiver.text().strip(), ground)

    @property
    def check(self) -> IdentityCheck | None:
        """Return how it was made sure; None as long as nobody says."""
        proof = self.proof.currentData()
        if proof is None:
            return None
        return IdentityCheck(
            IdentityProof(proof),
            self.by.text().strip(),
            self._at.moment,
            self.note.text().strip(),
        )

    @property
    def _kind(self) -> ReceiverKind:
        return ReceiverKind(self.kind.currentData())

    @property
    def _needs_ground(self) -> bool:
        return self._kind is not ReceiverKind.PATIENT or self._is_minor is True

    def _on_kind(self) -> None:
        is_patient = self._kind is ReceiverKind.PATIENT
        if is_patient and not self.receiver.text():
            self.receiver.setText(self._name)
        elif not is_patient and self.receiver.text() == self._name:
            self.receiver.clear()
        for widget in (self.ground, self._ground_title):
            widget.setVisible(self._needs_ground)
        self.edited.emit()

    def _title_of(self, field: QWidget) -> QWidget:
        found = self.column.itemAt(self.column.indexOf(field) - 1)
        widget = found.widget() if found is not None else None
        return widget if widget is not None else field


class PlacePage(FieldsPage):
    """Where the archive is written."""

    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        for text in (
            self.tr(
                "The files go straight from the copy into one archive, encrypted with AES-256. "
                "Nothing in clear is kept on this computer."
            ),
            self.tr(
                "File names in it are only numbers, as names can be read without the password. A "
                "list inside says which is which."
            ),
            self.tr("Best on a stick, or in a folder that is not backed up."),
        ):
            self.column.addWidget(label(text))
        self.choose = fit(SecondaryButton(self.tr("Choose a folder…")))
        self.choose.clicked.connect(self._on_choose)
        self.shown = ElidedLabel()
        self.banner = MessageBanner()
        for widget in (self.choose, self.shown, self.banner):
            self.column.addWidget(widget)
        self.shown.hide()
        self.banner.hide()

    def show_folder(self, folder: Path, *, is_backed_up: bool) -> None:
        """Take a folder; say what it means if each backup copies it."""
        self.folder = folder
        self.shown.setText(str(folder))
        self.shown.show()
        self.banner.setVisible(is_backed_up)
        if is_backed_up:
            self.banner.show_message(
                Level.CARE,
                self.tr("This folder is backed up."),
                self.tr("The archive would stay in the copies, encrypted, for as long as they do."),
                self.tr("Choose a stick or another folder if you can."),
            )
        self.edited.emit()

    def _on_choose(self) -> None:
        found = choose_folder(self, self.tr("Where shall the archive go?"))
        if found is not None:
            self.folder = found
            self.folder_wanted.emit()

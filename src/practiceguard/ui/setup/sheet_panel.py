"""The recovery sheet as one sees it, with the two ways to take it along: a file and paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.ui.pdf_pages import UnreadablePdf, render_page
from practiceguard.ui.setup.printing import choose_printer, pages_for_printing, print_pages
from practiceguard.ui.setup.sheet_preview import SheetPreview
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import MessageBanner, SecondaryButton, label
from practiceguard.ui.widgets.choosing import choose_file_to_save

PREVIEW_DOTS_PER_INCH = 160


@dataclass(frozen=True)
class SheetActions:
    """What the panel does with the sheet; set-up and Settings have different ways."""

    pdf: Callable[[str], bytes]
    """Given the language, return the sheet."""
    save: Callable[[Path, str], object]
    printed: Callable[[], object]
    """Remember that it was printed."""
    suggested_folder: Callable[[], Path]
    protected: Callable[[], tuple[PurePath, ...]]
    """The folders that are copied: a sheet saved in one would be copied with them."""
    free_name: Callable[[Path, str], Path]


@dataclass(frozen=True)
class _Saved:
    path: Path
    is_protected: bool


class SheetPanel(QWidget):
    """Preview at the right; saving, printing and what to do with the paper at the left."""

    taken = Signal(object)
    """The sheet was saved or printed; carries what the action returned."""
    failed = Signal(object)
    busy_changed = Signal(str)

    def __init__(self, actions: SheetActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._content: bytes | None = None
        self.choose_file = choose_file_to_save
        self.choose_printer = choose_printer
        self.preview = SheetPreview()
        self.print_button = SecondaryButton(self.tr("Print…"))
        self.print_button.clicked.connect(self._on_print)
        self.save_button = SecondaryButton(self.tr("Save as PDF…"))
        self.save_button.clicked.connect(self._on_save)
        self.outcome = MessageBanner()
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.print_button)
        left.addWidget(self.save_button)
        left.addWidget(self.outcome)
        for title, text in (
            (
                self.tr("Where to keep it"),
                self.tr(
                    "Away from the computer, where a thief or a fire would not find both: "
                    "in a safe, at home, or with somebody you trust."
                ),
            ),
            (
                self.tr("Who may see it"),
                self.tr("Whoever holds this sheet and the copy can read your patients' records."),
            ),
            (
                self.tr("If you save it as a file"),
                self.tr("Print the file, then delete it and empty the recycle bin."),
            ),
        ):
            advice = QVBoxLayout()
            advice.setSpacing(3)
            advice.addWidget(label(title, "strong"))
            advice.addWidget(label(text))
            left.addLayout(advice)
        left.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(28)
        line.addLayout(left, 2)
        line.addWidget(self.preview, 3, Qt.AlignmentFlag.AlignTop)
        self._enable()

    @property
    def is_ready(self) -> bool:
        """Return whether the sheet is there."""
        return self._content is not None

    def prepare(self) -> None:
        """Make the sheet, which may take a few seconds, and show it."""
        self.outcome.hide()
        self._content = None
        self.preview.show_text(self.tr("The sheet is being prepared…"))
        self._enable()
        self.busy_changed.emit(self.tr("Preparing the recovery sheet…"))
        actions, language = self._actions, window_language()

        def made() -> tuple[bytes, QImage | None]:
            content = actions.pdf(language)
            try:
                return content, render_page(content, 0, PREVIEW_DOTS_PER_INCH)
            except UnreadablePdf:
                return content, None

        run_task(
            self,
            lambda _handle: made(),
            on_success=lambda result: self._on_made(*result),
            on_failure=self._on_failed,
            writes=True,
        )

    def forget(self) -> None:
        """Let go of the sheet: the code is on it."""
        self._content = None
        self.preview.show_text("")
        self._enable()

    # --- inside -----------------------------------------------------------------------------

    def _on_made(self, content: bytes, page: QImage | None) -> None:
        self._content = content
        if page is None:
            self.preview.show_text(
                self.tr("The sheet cannot be shown here. Save it and print it from the file.")
            )
        else:
            self.preview.show_page(page)
        self._enable()
        self.busy_changed.emit("")

    def _enable(self) -> None:
        self.save_button.setEnabled(self.is_ready)
        self.print_button.setEnabled(self.is_ready and self.preview.has_page)

    def _on_failed(self, error: Exception) -> None:
        self.busy_changed.emit("")
        self._enable()
        self.failed.emit(error)

    def _on_save(self) -> None:
        suggested = self._actions.suggested_folder() / self.tr("PracticeGuard recovery sheet.pdf")
        chosen = self.choose_file(
            self, self.tr("Save the recovery sheet"), suggested, self.tr("PDF files (*.pdf)")
        )
        if chosen is not None:
            self._save_as(chosen)

    def _save_as(self, chosen: Path) -> None:
        actions, language = self._actions, window_language()
        if chosen.suffix.lower() != ".pdf":
            chosen = chosen.with_name(chosen.name + ".pdf")
        word = self.tr("new", "part of a file name, when the name is taken")

        def save() -> tuple[_Saved, object]:
            target = actions.free_name(chosen, word)
            result = actions.save(target, language)
            is_protected = any(target.is_relative_to(folder) for folder in actions.protected())
            return _Saved(target, is_protected), result

        self.busy_changed.emit(self.tr("Saving the sheet…"))
        run_task(
            self,
            lambda _handle: save(),
            on_success=lambda done: self._on_saved(*done),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_saved(self, saved: _Saved, result: object) -> None:
        self.busy_changed.emit("")
        self.outcome.show_message(
            Level.CARE if saved.is_protected else Level.GOOD,
            self.tr("Saved as {file}").format(file=saved.path.name),
            self.tr("It lies in {folder}, which is among the folders that are copied.").format(
                folder=saved.path.parent
            )
            if saved.is_protected
            else self.tr("It lies in {folder}.").format(folder=saved.path.parent),
            self.tr("Print it now, then delete the file."),
        )
        self.taken.emit(result)

    def _on_print(self) -> None:
        self.choose_printer(self, self._print_on)

    def _print_on(self, printer: QPrinter) -> None:
        content = self._content
        if content is None:
            return
        if printer.outputFileName():
            # "Print to file": Qt would leave it readable for everybody, and the code is on it.
            self._save_as(Path(printer.outputFileName()))
            return
        self.busy_changed.emit(self.tr("Printing…"))
        run_task(
            self,
            lambda _handle: pages_for_printing(content),
            on_success=lambda pages: self._on_rendered(printer, pages),
            on_failure=self._on_failed,
        )

    def _on_rendered(self, printer: QPrinter, pages: tuple[QImage, ...]) -> None:
        if not print_pages(printer, pages):
            self.busy_changed.emit("")
            self.outcome.show_message(
                Level.BAD,
                self.tr("The printer did not take the sheet."),
                self.tr("Nothing is on paper yet."),
                self.tr("Check the printer and print again, or save the sheet as a PDF."),
            )
            return
        actions = self._actions
        run_task(
            self,
            lambda _handle: actions.printed(),
            on_success=self._on_printed,
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_printed(self, result: object) -> None:
        self.busy_changed.emit("")
        self.outcome.show_message(
            Level.GOOD,
            self.tr("Sent to the printer."),
            "",
            self.tr("Take the sheet from the printer: you need it in a moment."),
        )
        self.taken.emit(result)

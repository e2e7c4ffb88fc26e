"""Step 4: the recovery sheet."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.setup import SetupDraft
from practiceguard.ui.setup.page import SetupPage
from practiceguard.ui.setup.sheet_panel import SheetActions, SheetPanel
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level


class SheetPage(SetupPage):
    """Goes on only when the sheet was saved or printed."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, "", "", parent)
        self.header.set_texts(
            self.tr("Your recovery sheet"),
            self.tr(
                "If this computer burns or is stolen, this sheet is the only thing that opens "
                "the copy. Nobody else has the code, not even we. Print or save it to go on."
            ),
        )
        self._draft = SetupDraft()
        self.is_on_paper_only = False
        set_up = app.set_up
        self.panel = SheetPanel(
            SheetActions(
                pdf=set_up.sheet_pdf,
                save=set_up.save_sheet,
                printed=set_up.sheet_printed,
                suggested_folder=lambda: suggested_folder(app, self._draft),
                protected=lambda: set_up.draft().sources,
                free_name=app.world.files.free_name,
            )
        )
        self.panel.taken.connect(self._on_taken)
        self.panel.failed.connect(self.show_error)
        self.panel.busy_changed.connect(self.set_busy)
        self.body.addWidget(self.panel)

    def enter(self, draft: SetupDraft) -> None:
        """Make the sheet; a code that was typed back already is no longer kept here."""
        self._draft = draft
        self.is_on_paper_only = False
        self.clear_message()
        app = self.app

        def known(on_paper_only: bool) -> None:
            self.is_on_paper_only = on_paper_only
            self.panel.setVisible(not on_paper_only)
            if on_paper_only:
                self.say(
                    Level.GOOD,
                    self.tr("The code is on paper, and only there."),
                    self.tr("You have typed it back, so it is no longer kept on this computer."),
                    self.tr("If the sheet is lost, you can make a new one later in the settings."),
                )
                self.continue_changed.emit()
            else:
                self.panel.prepare()

        self.panel.hide()
        if draft.code_typed_at is None:
            self.panel.show()
            self.panel.prepare()
        else:
            run_task(
                self,
                lambda _handle: app.sheets.is_on_paper_only(app.set_up.repository()),
                on_success=known,
                on_failure=self.show_error,
            )
        self.continue_changed.emit()

    def leave(self) -> None:
        """Let go of the picture of the code."""
        self.panel.forget()

    def first_field(self) -> QWidget | None:
        """Return the button that prints."""
        return self.panel.print_button if self.panel.print_button.isEnabled() else None

    def can_continue(self) -> bool:
        """Return whether the sheet was saved or printed."""
        return self._draft.sheet_saved_at is not None or self.is_on_paper_only

    def submit(self) -> None:
        """Go on to typing it back."""
        if self.can_continue():
            self.answered.emit(self._draft)

    def _on_taken(self, draft: SetupDraft) -> None:
        self._draft = draft
        self.clear_message()
        self.continue_changed.emit()


def suggested_folder(app: App, draft: SetupDraft) -> Path:
    """Return where to propose saving: the Desktop, or home if the Desktop itself is copied."""
    desktop = app.world.machine.desktop()
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    for folder in (desktop, Path(home)):
        if not any(folder.is_relative_to(source) for source in draft.sources):
            return folder
    return desktop

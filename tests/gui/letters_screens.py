"""The letter to patients with its numbers, and the dialogs that make letters: for the pictures."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog

from practiceguard.adapters.letters import PdfiumLetterPages, TypstLetterPrinter
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.ui.incident.notices.mailing.make_dialog import MakeDialog
from practiceguard.ui.incident.notices.mailing.preview_dialog import PreviewDialog
from practiceguard.ui.incident.notices.mailing.step_words import MakeStep
from practiceguard.ui.incident.notices.mailing.without_dialog import WithoutDialog
from practiceguard.ui.incident.notices.page import NoticesPage
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from tests.gui.letter_practice import letter_practice
from tests.gui.sample_app import Sample

Dialog = TypeVar("Dialog", bound=QDialog)
Settle = Callable[[], None]
View = Callable[[Sample, MainWindow], None]
PATIENTS = 48


def use_real_printer(sample: Sample) -> None:
    """Let the letters of a practice on fakes be set by typst, and read by pdfium."""
    printer, pages = TypstLetterPrinter(), PdfiumLetterPages()
    outside = sample.world.aftermath
    for name in ("faults", "render", "render_all"):
        setattr(outside.letter_printer, name, getattr(printer, name))
    for name in ("count", "join", "read"):
        setattr(outside.letter_pages, name, getattr(pages, name))


def letter_page(sample: Sample, window: MainWindow, settle: Settle) -> NoticesPage:
    """Show the letter to patients of a practice that has counted who is affected."""
    use_real_printer(sample)
    practice = letter_practice(sample, PATIENTS, language="ar")
    assert window.shell is not None
    incidents = window.shell.incidents
    incidents.writers.remember("Dr Moreau")
    window.shell.go_to(Place.INCIDENTS)
    incidents.watch.look()
    settle()
    incidents.open_room(practice.incident)
    settle()
    assert incidents.room is not None
    incidents.room.go_to(Step.NOTICES)
    settle()
    page = incidents.room.pages[Step.NOTICES]
    assert isinstance(page, NoticesPage)
    paper = next(one for one in page.papers if one.kind is NoticeKind.PATIENT_LETTER)
    page.open_paper(paper)
    settle()
    return page


def letters_views(settle: Settle) -> dict[str, View]:
    """Return what shows the letter with its languages, and how it is sent."""

    def letter(sample: Sample, window: MainWindow) -> None:
        page = letter_page(sample, window, settle)
        settle()
        page.ensureWidgetVisible(page.view.letters.card)

    def languages(sample: Sample, window: MainWindow) -> None:
        letter_page(sample, window, settle)

    return {"incident-letter-sending": letter, "incident-letter-languages": languages}


def letters_dialogs(
    sample: Sample, window: MainWindow, folder: Path, settle: Settle
) -> Mapping[str, Callable[[], QDialog]]:
    """Return what opens each step of making letters, by its name."""
    page = letter_page(sample, window, settle)
    card = page.view.letters.card

    def at(wanted: MakeStep) -> MakeDialog:
        card.open_make()
        settle()
        dialog = _open(window, MakeDialog)
        while dialog.step is not wanted:
            settle()
            prepare(dialog)
            dialog.go_on()
            settle()
        settle()
        return dialog

    def prepare(dialog: MakeDialog) -> None:
        if dialog.step is MakeStep.TEXTS:
            for row in range(dialog.texts.list.count()):
                dialog.texts.list.setCurrentRow(row)
            dialog.texts.read.tick()
            dialog.texts.second.setText("Claire Petit")
        elif dialog.step is MakeStep.SAMPLES:
            for index in range(len(dialog.samples.samples)):
                dialog.samples.show_at(index)
            dialog.samples.first.tick()
            dialog.samples.second.tick()
        elif dialog.step is MakeStep.FOLDER:
            dialog.take_folder(folder)
            settle()

    def work() -> QDialog:
        dialog = at(MakeStep.FOLDER)
        dialog.show_step(MakeStep.WORK)
        dialog.progress.show_progress(
            Progress(Phase.PREPARING, 0.31, 13, 42, seconds_left=94, errors=1)
        )
        return dialog

    def preview() -> QDialog:
        card.open_preview()
        settle()
        return _open(window, PreviewDialog)

    def without() -> QDialog:
        dialog = at(MakeStep.WHO)
        dialog.open_list()
        settle()
        return _open(window, WithoutDialog)

    return {
        "letters-preview": preview,
        "letters-who": lambda: at(MakeStep.WHO),
        "letters-without": without,
        "letters-texts": lambda: at(MakeStep.TEXTS),
        "letters-samples": lambda: at(MakeStep.SAMPLES),
        "letters-folder": lambda: at(MakeStep.FOLDER),
        "letters-work": work,
        "letters-done": lambda: at(MakeStep.DONE),
    }


def _open(window: MainWindow, kind: type[Dialog]) -> Dialog:
    return next(one for one in reversed(window.findChildren(kind)) if one.isVisible())

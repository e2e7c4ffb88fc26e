"""The steps of making letters: their pages, what each may do, and what is shown meanwhile."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.services.incident.make_mailing import MadeMailing
from practiceguard.services.incident.people_without_letter import without_letter
from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.busy_steps import BusySteps
from practiceguard.ui.incident.notices.mailing.folder_page import FolderPage
from practiceguard.ui.incident.notices.mailing.names import TextNames
from practiceguard.ui.incident.notices.mailing.outcome_page import OutcomePage
from practiceguard.ui.incident.notices.mailing.progress import LetterProgress
from practiceguard.ui.incident.notices.mailing.samples_page import SamplesPage
from practiceguard.ui.incident.notices.mailing.step_words import (
    ORDER,
    MakeStep,
    confirm_words,
    header_words,
    not_released_words,
)
from practiceguard.ui.incident.notices.mailing.texts_page import TextsPage
from practiceguard.ui.incident.notices.mailing.who_page import WhoPage
from practiceguard.ui.incident.notices.mailing.without_dialog import WithoutDialog
from practiceguard.ui.incident.notices.mailing.words import without_words
from practiceguard.ui.incident.notices.words import not_ready, notice_name
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import PageHeader


class MakeSteps(BusySteps):
    """Shows one step at a time; what is done at each stands in `MakeDialog`."""

    def __init__(self, desk: Desk, kind: NoticeKind, parent: QWidget | None = None) -> None:
        super().__init__(900, parent)
        self.setWindowTitle(notice_name(kind))
        self._desk = desk
        self._names = TextNames(desk.app.incidents.notices.shelf, window_language())
        self.step = MakeStep.WHO
        self.planned: PlannedMailing | None = None
        self.made: MadeMailing | None = None
        self.header = PageHeader()
        self.who, self.texts = WhoPage(), TextsPage(self._names.of_texts)
        self.samples, self.folder, self.outcome = SamplesPage(), FolderPage(), OutcomePage()
        self.progress = LetterProgress(
            self.tr("Letters"), stopping=self.tr("Stopping after this letter.")
        )
        self._pages: dict[MakeStep, QWidget] = {
            MakeStep.WHO: self.who,
            MakeStep.TEXTS: self.texts,
            MakeStep.SAMPLES: self.samples,
            MakeStep.FOLDER: self.folder,
            MakeStep.WORK: self.progress,
            MakeStep.DONE: self.outcome,
        }
        for widget in (self.header, self.banner, *self._pages.values()):
            self.content.addWidget(widget)
        for page in (self.who, self.texts, self.samples):
            page.edited.connect(self.refresh)
        for listing in (self.who.list_wanted, self.outcome.list_wanted):
            listing.connect(self.open_list)

    def step_on_show(self) -> object:
        """Return which step is shown."""
        return self.step

    def go_back(self) -> None:
        """Show the step before."""
        self.show_step(ORDER[ORDER.index(self.step) - 1])

    def refresh(self) -> None:
        """Let the buttons follow what was chosen, read and typed."""
        self.way_out.setText(self.tr("Cancel"))
        is_under_way = self.step is MakeStep.WORK
        self.show_buttons(
            confirm_words(self.step, self.planned),
            can_go_on=self._is_ready(),
            can_go_back=self.step in {MakeStep.TEXTS, MakeStep.SAMPLES, MakeStep.FOLDER},
            has_way_out=self.step not in {MakeStep.WORK, MakeStep.DONE},
            lacks=self._lacks(),
        )
        self.primary.setVisible(not is_under_way)
        for page in (self.who, self.texts, self.samples, self.folder):
            page.setEnabled(not self.is_busy)

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        return {
            MakeStep.TEXTS: self.texts.list,
            MakeStep.SAMPLES: self.samples.further,
            MakeStep.FOLDER: self.folder.choose,
        }.get(self.step)

    def open_list(self) -> None:
        """Show who gets no letter, and why."""
        if self.planned is not None:
            refused = self.made.merged.refused if self.made is not None else ()
            people = without_letter(self.planned.prepared.unaddressed, refused, without_words())
            open_dialog(WithoutDialog(self._desk.app, people, self))

    def _is_ready(self) -> bool:
        planned, author = self.planned, self._desk.writers.author
        if planned is None:
            return False
        return {
            MakeStep.WHO: bool(planned.letters or planned.texts) and self.who.is_ready,
            MakeStep.TEXTS: self.texts.is_ready(author),
            MakeStep.SAMPLES: self.samples.is_ready,
            MakeStep.FOLDER: self.folder.folder is not None,
            MakeStep.WORK: False,
            MakeStep.DONE: True,
        }[self.step]

    def _lacks(self) -> str:
        """Return what is still to be done at this step, in a sentence."""
        planned, author = self.planned, self._desk.writers.author
        if planned is None:
            return ""
        if self.step is MakeStep.WHO and not (planned.letters or planned.texts):
            return self.tr("Nobody here can get a letter: see why.")
        return {
            MakeStep.WHO: self.tr("Say why a letter may go to protected addresses."),
            MakeStep.TEXTS: self.texts.lacking(author),
            MakeStep.SAMPLES: self.samples.lacking(),
            MakeStep.FOLDER: self.tr("Choose a folder."),
        }.get(self.step, "")

    def show_step(self, step: MakeStep) -> None:
        """Show a step from its top."""
        self.step = step
        for other, page in self._pages.items():
            page.setVisible(other is step)
        words = header_words(step, self.planned)
        if step is MakeStep.DONE and self.made is not None and self.made.entry is None:
            words = not_released_words()
        self.header.set_texts(*words)
        self.banner.hide()
        self.refresh()
        self.show_from_top()

    def show_plan(self, planned: PlannedMailing) -> None:
        """Show a mailing as it would be made now; a folder for another one is let go."""
        self.planned = planned
        self.who.show_plan(planned, self._names.of_languages)
        self.texts.show_plan(planned)
        self.folder.forget()
        self.header.set_texts(*header_words(self.step, planned))
        self.refresh()

    def tell(self, error: Exception) -> None:
        """Tell a failure; what was read and chosen stays."""
        reason = error.facts.get("reason") if isinstance(error, PracticeGuardError) else None
        if reason in set(NotReady):
            self.banner.show_message(Level.CARE, not_ready(NotReady(reason)))
            self.show_from_top()
        else:
            super().tell(error)

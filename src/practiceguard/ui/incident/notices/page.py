"""Step 4 of the room: every notice, drafted from the record, to be read and released."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.domain.incident.notice_released import Released
from practiceguard.services.incident.correction import Correction
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import FOR_DUTY, Wanted
from practiceguard.services.incident.papers import Paper
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.correction_card import CorrectionCard
from practiceguard.ui.incident.notices.paper_list import PaperList
from practiceguard.ui.incident.notices.paper_view import PaperView
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.tasks import run_task
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import label

Drafts = Mapping[NoticeKind, Draft]


class NoticesPage(StepPage):
    """The list of papers, and the one that is open."""

    step = Step.NOTICES

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self._derived: Derived | None = None
        self.papers: tuple[Paper, ...] = ()
        self.drafts: Drafts = {}
        self._opened: NoticeKind | None = None
        self._asked = 0
        """How often everything was drafted: of several only the last is shown."""
        self.sentence = label("", "title")
        self.corrections: tuple[Correction, ...] = ()
        self._looked_at: object = None
        """The incident of which `corrections` are."""
        self.wrong = CorrectionCard()
        self.wrong.paper_requested.connect(self.open_correction)
        self.wrong.form_requested.connect(lambda _one: self.go_requested.emit(Step.DUTIES))
        self.list = PaperList()
        self.list.opened.connect(self.open_paper)
        self.view = PaperView(desk)
        self.view.back_requested.connect(self.show_list)
        self.view.beside.go_requested.connect(self.go_requested)
        self.view.beside.kit_requested.connect(self.kit_requested)
        self.content.addWidget(self.sentence)
        self.content.addWidget(self.wrong)
        self.content.addWidget(self.list)
        self.content.addWidget(self.view)
        self.show_list()

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show what the log says now: every paper is drafted anew."""
        is_same = self._room is not None and (
            self._room.incident == room.incident and self._derived == derived
        )
        self._room, self._derived = room, derived
        if is_same and self.papers:
            return
        self.look()

    def look(self) -> None:
        """Draft everything anew."""
        if self._room is None or self._derived is None:
            return
        notices, language = self.desk.app.incidents.notices, window_language()
        room, derived = self._room, self._derived
        self._asked += 1
        number = self._asked

        find = self.desk.app.incidents.corrections

        def drafted() -> tuple[tuple[Correction, ...], tuple[Paper, ...], Drafts]:
            corrections = find(room.incident, derived, language)
            papers = notices.papers(room.incident, derived, corrections)
            found = {
                one.kind: draft
                for one in papers
                if (draft := _draft(notices, room, derived, one, language))
            }
            return corrections, papers, found

        run_task(
            self,
            lambda _handle: drafted(),
            on_success=lambda found: self._on_drafted(number, room, *found),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Draft anew: the practice's own details and texts may have changed meanwhile."""
        super().showEvent(event)
        self.look()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether everything the law asks for was read and released."""
        # What contradicts the record is found apart from the window; until then nothing is said.
        is_known = self._looked_at == room.incident
        found = self.corrections if is_known else ()
        papers = self.desk.app.incidents.notices.papers(room.incident, derived, found)
        is_right = is_known or not (room.incident.released or room.incident.filings)
        return is_right and _is_settled(papers, found)

    def open_paper(self, paper: Paper) -> None:
        """Show one paper."""
        if self._room is None or self._derived is None:
            return
        self._opened = paper.kind
        self.view.show_paper(paper, self._room, self._derived)
        self._show()
        self.view.back.setFocus()

    def open_notice_of(self, duty: DutyId) -> None:
        """Show the notice that a duty asks for, at once or when it is drafted."""
        asking = [] if self._derived is None else self._derived.duties
        found = next((one for one in asking if one.id == duty), None)
        if found is None:
            return
        self._opened = FOR_DUTY[found.rule.recipient][0]
        paper = next((one for one in self.papers if one.kind is self._opened), None)
        if paper is not None:
            self.open_paper(paper.first_to(found))

    def open_correction(self, one: Correction) -> None:
        """Show the paper that puts something right, in the language and for the place it has."""
        paper = next((each for each in self.papers if each.kind is one.answer), None)
        if paper is None or self._room is None or self._derived is None:
            return
        if one.duty is not None:
            paper = paper.first_to(one.duty)
        self._opened = paper.kind
        text = None
        if isinstance(one.said, Released):
            text = (one.said.notice.language, one.said.notice.place)
        self.view.show_paper(paper, self._room, self._derived, text=text)
        self._show()
        self.view.back.setFocus()

    def show_list(self) -> None:
        """Show all papers."""
        was, self._opened = self._opened, None
        self._show()
        if was is not None and was in self.list.buttons:
            self.list.buttons[was].setFocus()

    def _on_drafted(
        self,
        number: int,
        room: Room,
        corrections: tuple[Correction, ...],
        papers: tuple[Paper, ...],
        drafts: Drafts,
    ) -> None:
        if number != self._asked or self._room is None or self._derived is None:
            return
        self.papers, self.drafts = papers, drafts
        self.corrections, self._looked_at = corrections, room.incident
        notices = self.desk.app.incidents.notices

        def own_name(language: str) -> str:
            return notices.shelf.phrases(language).own_name

        self.wrong.show_corrections(corrections, own_name)
        self.settled_changed.emit()
        self.list.show_papers(papers, drafts, times.zone_of(self._room.incident.zone), own_name)
        self.sentence.setText(self._sentence())
        opened = next((one for one in papers if one.kind is self._opened), None)
        if opened is not None:
            self.view.show_paper(opened, self._room, self._derived)
        self._show()

    def _sentence(self) -> str:
        left = sum(1 for one in self.papers if one.is_asked and not one.is_done)
        missing = {fact for one in self.drafts.values() for fact in one.missing}
        if not left and not self.wrong.is_needed:
            return self.tr("Everything the law asks for is read and released.")
        told = self.tr("Drafted from the record, to be read: {count}.").format(
            count=formats.number(left)
        )
        if missing:
            told += " " + self.tr("Facts that are missing in them: {count}.").format(
                count=formats.number(len(missing))
            )
        return told

    def _show(self) -> None:
        self.wrong.setVisible(self._opened is None and self.wrong.is_needed)
        self.list.setVisible(self._opened is None)
        self.sentence.setVisible(self._opened is None)
        self.view.setVisible(self._opened is not None)


def _is_settled(papers: Iterable[Paper], corrections: Iterable[Correction]) -> bool:
    is_right = not any(one.is_wrong for one in corrections)
    return is_right and all(one.is_done for one in papers if one.is_asked)


def _draft(
    notices: PrepareNotices, room: Room, derived: Derived, paper: Paper, language: str
) -> Draft | None:
    """Return how a paper reads now; None for one whose text cannot be filled."""
    addressee = notices.addressee(paper.kind, paper.duty, room.incident)
    try:
        return notices.draft(
            room.incident, derived, Wanted(paper.kind, (language,), addressee=addressee), language
        )
    except PracticeGuardError:
        return None

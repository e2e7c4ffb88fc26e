"""Step 4 of the room: every notice, drafted from the record, to be read and released."""

from collections.abc import Mapping

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import Wanted
from practiceguard.services.incident.prepare_notices import Paper, PrepareNotices
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
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
        self.list = PaperList()
        self.list.opened.connect(self.open_paper)
        self.view = PaperView(desk)
        self.view.back_requested.connect(self.show_list)
        self.view.beside.go_requested.connect(self.go_requested)
        self.view.beside.kit_requested.connect(self.kit_requested)
        self.content.addWidget(self.sentence)
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

        def drafted() -> tuple[tuple[Paper, ...], Drafts]:
            papers = notices.papers(room.incident, derived)
            found = {
                one.kind: draft
                for one in papers
                if (draft := _draft(notices, room, derived, one, language))
            }
            return papers, found

        run_task(
            self,
            lambda _handle: drafted(),
            on_success=lambda found: self._on_drafted(number, *found),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Draft anew: the practice's own details and texts may have changed meanwhile."""
        super().showEvent(event)
        self.look()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether everything the law asks for was read and released."""
        papers = self.desk.app.incidents.notices.papers(room.incident, derived)
        return all(one.released is not None for one in papers if one.duties)

    def open_paper(self, paper: Paper) -> None:
        """Show one paper."""
        if self._room is None or self._derived is None:
            return
        self._opened = paper.kind
        self.view.show_paper(paper, self._room, self._derived)
        self._show()
        self.view.back.setFocus()

    def show_list(self) -> None:
        """Show all papers."""
        was, self._opened = self._opened, None
        self._show()
        if was is not None and was in self.list.buttons:
            self.list.buttons[was].setFocus()

    def _on_drafted(self, number: int, papers: tuple[Paper, ...], drafts: Drafts) -> None:
        if number != self._asked or self._room is None or self._derived is None:
            return
        self.papers, self.drafts = papers, drafts
        self.list.show_papers(papers, drafts, times.zone_of(self._room.incident.zone))
        self.sentence.setText(self._sentence())
        opened = next((one for one in papers if one.kind is self._opened), None)
        if opened is not None:
            self.view.show_paper(opened, self._room, self._derived)
        self._show()

    def _sentence(self) -> str:
        left = sum(1 for one in self.papers if one.duties and one.released is None)
        missing = {fact for one in self.drafts.values() for fact in one.missing}
        if not left:
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
        self.list.setVisible(self._opened is None)
        self.sentence.setVisible(self._opened is None)
        self.view.setVisible(self._opened is not None)


def _draft(
    notices: PrepareNotices, room: Room, derived: Derived, paper: Paper, language: str
) -> Draft | None:
    """Return how a paper reads now; None for one whose text cannot be filled."""
    duty = next(iter(paper.duties), None)
    addressee = notices.addressee(paper.kind, duty, room.incident)
    try:
        return notices.draft(
            room.incident, derived, Wanted(paper.kind, (language,), addressee=addressee), language
        )
    except PracticeGuardError:
        return None

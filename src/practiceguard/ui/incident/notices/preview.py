"""A notice as it reads: facts of the record on coloured ground, what is missing in the alarm's."""

import html
from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.notice_facts import FACTS
from practiceguard.ui.incident.notices.words import fact_name
from practiceguard.ui.theme import theme

_PADDING = 10
"""Of the frame in the stylesheet, in pixels."""
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur"})


class Preview(QTextBrowser):
    """Shows a notice; nothing in it can be followed or fetched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("The notice as it reads now"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(8)
        self._shown: Document | None = None

    def grow_with_text(self) -> None:
        """Be as high as the text from now on: the page around it scrolls, not the notice in it."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return whether the height follows from the text."""
        return self.sizePolicy().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Given a width, return the height that the whole text takes."""
        around = self.contentsMargins()
        beside = around.left() + around.right() + 2 * _PADDING
        laid_out = self.document().clone()
        laid_out.setTextWidth(max(width - beside, 1))
        height = laid_out.size().height() + around.top() + around.bottom() + 2 * _PADDING
        laid_out.deleteLater()
        return int(height) + 1

    def sizeHint(self) -> QSize:
        """Return room for a page, or for the whole text at the width there is."""
        hint = super().sizeHint()
        if self.hasHeightForWidth():
            hint.setHeight(self.heightForWidth(max(self.width(), theme().px(320))))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if self.hasHeightForWidth() and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def show_nothing(self) -> None:
        """Show no notice: there is none as things are."""
        self._shown = None
        self.clear()
        self.updateGeometry()

    def show_document(self, document: Document) -> None:
        """Show a notice, and stay where one was reading if it is only a little different."""
        if document == self._shown:
            return
        self._shown = document
        at = self.verticalScrollBar().value()
        self.setHtml(page_of(document))
        self.verticalScrollBar().setValue(at)
        self.updateGeometry()


def page_of(document: Document) -> str:
    """Given a notice, return it as HTML in which nothing of it is markup."""
    is_mirrored = document.language.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT
    body = "".join(_groups(document.blocks))
    return f'<html><body dir="{"rtl" if is_mirrored else "ltr"}">{body}</body></html>'


def _groups(blocks: Iterable[Block]) -> Iterable[str]:
    """Yield the blocks, points of one list in one list."""
    open_list = ""
    for block in blocks:
        wanted = {BlockKind.BULLET: "ul", BlockKind.STEP: "ol"}.get(block.kind, "")
        if open_list and wanted != open_list:
            yield f"</{open_list}>"
        if wanted and wanted != open_list:
            yield f"<{wanted}>"
        open_list = wanted
        yield _block(block)
    if open_list:
        yield f"</{open_list}>"


def _block(block: Block) -> str:
    text = "".join(_run(one) for one in block.runs)
    match block.kind:
        case BlockKind.TITLE:
            return f'<p style="font-size:large; font-weight:600; margin-bottom:10px">{text}</p>'
        case BlockKind.HEADING:
            return f'<p style="font-weight:600; margin-top:14px; margin-bottom:4px">{text}</p>'
        case BlockKind.BULLET | BlockKind.STEP:
            return f'<li style="margin-bottom:3px">{text}</li>'
        case BlockKind.BOX:
            ground = theme().tokens.unproved_ground
            return (
                f'<table width="100%" cellpadding="9" style="margin-top:6px; margin-bottom:6px">'
                f'<tr><td bgcolor="{ground}">{text}</td></tr></table>'
            )
        case BlockKind.PARAGRAPH:
            return f'<p style="margin-bottom:8px">{text}</p>'


def _run(run: Run) -> str:
    tokens = theme().tokens
    text = html.escape(run.text)
    if run.is_missing:
        named = html.escape(fact_name(run.fact))
        # What differs in each letter is filled in by each letter: nothing that somebody forgot.
        is_forgotten = not FACTS[run.fact].is_of_person
        ground, ink = (
            (tokens.bad_ground, tokens.bad) if is_forgotten else (tokens.accent_ground, tokens.ink)
        )
        text = f'<span style="background:{ground}; color:{ink}">[{named}]</span>'
    elif run.fact:
        text = f'<span style="background:{tokens.accent_ground}">{text}</span>'
    if run.strong:
        text = f"<b>{text}</b>"
    if run.emphasis:
        text = f"<i>{text}</i>"
    return text + ("<br>" if run.breaks else "")

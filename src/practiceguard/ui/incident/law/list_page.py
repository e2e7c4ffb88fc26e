"""How old the law is, what is to be checked, and every place that can be looked up."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.services.incident.lay_out_law import LaidOutLaw, Nearness
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.law import words
from practiceguard.ui.incident.law.places_model import Column, PlacesModel
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import (
    Card,
    ListTable,
    MessageBanner,
    PageHeader,
    QuietLink,
    ScrollPage,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.wording import law as law_words

_FEWEST_ROWS = 6


class LawListPage(ScrollPage):
    """One sentence, what is to be looked at, and the list."""

    chosen = Signal(str)
    """The code of a place."""
    update_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, fills=True)
        self.back = fit(QuietLink(self.tr("‹ Back")))
        self.back.clicked.connect(self.back_requested)
        self.content.addWidget(self.back)
        self.update_button = SecondaryButton(self.tr("Take in an update…"))
        self.update_button.clicked.connect(self.update_requested)
        self.header = PageHeader(
            self.tr("The law in this app"), self.tr("Reading the law…"), self.update_button
        )
        self.content.addWidget(self.header)
        self.told = MessageBanner()
        """What was just done, or could not be done."""
        self.unreadable = MessageBanner()
        self.old = MessageBanner()
        self.to_look_at = MessageBanner()
        for banner in (self.told, self.unreadable, self.old, self.to_look_at):
            self.content.addWidget(banner)
        self.content.addWidget(self._card(), 1)
        self.content.addWidget(label(words.not_legal_advice(), "small"))

    def _card(self) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("Places whose law is known"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Look for a country or a state by its name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        card.content.addWidget(self.search)
        self.model = PlacesModel(self)
        self.table = ListTable(self.tr("Places whose law is known; Return shows the law"))
        self.table.setModel(self.model)
        self.table.stretch(Column.PLACE)
        head = self.table.horizontalHeader().sizeHint().height()
        rows = self.table.verticalHeader().defaultSectionSize() * _FEWEST_ROWS
        self.table.setMinimumHeight(min(rows + head, theme().px(260)))
        self.table.clicked.connect(self._on_chosen)
        self.table.activated.connect(self._on_chosen)
        card.content.addWidget(self.table, 1)
        self.nothing = label("", "secondary")
        self.nothing.hide()
        card.content.addWidget(self.nothing)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_return)
        return card

    def show_law(self, law: LaidOutLaw) -> None:
        """Show the law as it holds now; what was looked for stays, and the chosen place."""
        chosen = self.table.currentIndex().row()
        self.header.set_texts(words.sentence(law), words.below_sentence(law))
        self.model.show_law(law)
        self._on_search(self.search.text())
        if 0 <= chosen < self.model.rowCount():
            self.table.selectRow(chosen)
        self._show_unreadable(law)
        self._show_old(law)
        self._show_to_look_at(law)

    def show_failure(self, error: BaseException) -> None:
        """Say what did not work; what is shown stays."""
        tell_failure(self.told, error)
        self.verticalScrollBar().setValue(0)

    def _show_unreadable(self, law: LaidOutLaw) -> None:
        lost = law.state.edition.unreadable
        self.unreadable.setVisible(lost is not None)
        if lost is not None:
            text = translated(law_words.CONTEXT, law_words.UNREADABLE)
            self.unreadable.show_message(
                Level.BAD, text.format(version=lost.version, when=formats.date_and_time(lost.at))
            )

    def _show_old(self, law: LaidOutLaw) -> None:
        old = law.state.old
        self.old.setVisible(bool(old))
        if not old:
            return
        near = [row.code for row in old if law.nearness(row.code) is not Nearness.ELSEWHERE]
        self.old.show_message(
            Level.CARE,
            translated(law_words.CONTEXT, law_words.OLD),
            self.tr("Of those that matter here: {places}.").format(
                places=words.places(near, law.rows)
            )
            if near
            else "",
            self.tr("Take in an update, or ask your authority or a lawyer whether it still holds."),
        )

    def _show_to_look_at(self, law: LaidOutLaw) -> None:
        codes = dict.fromkeys(one.correction.code for one in law.state.to_look_at)
        self.to_look_at.setVisible(bool(codes))
        if codes:
            self.to_look_at.show_message(
                Level.CARE,
                self.tr("Corrections of yours do not agree with the newer law: {places}").format(
                    places=words.places(codes, law.rows)
                ),
                "",
                self.tr("Look at each: stand by it by correcting it anew, or withdraw it."),
            )

    def _on_search(self, text: str) -> None:
        self.model.look_for(text)
        is_empty = bool(text.strip()) and self.model.rowCount() == 0
        self.nothing.setVisible(is_empty)
        self.table.setVisible(not is_empty)
        if is_empty:
            self.nothing.setText(
                self.tr(
                    "Nobody has looked up the law of a place of that name: “{name}”. Ask the data "
                    "protection authority there, or a lawyer."
                ).format(name=text.strip())
            )

    def _on_return(self) -> None:
        if self.model.rowCount() == 1:
            self.chosen.emit(self.model.code_at(0))
        else:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.code_at(index.row()))

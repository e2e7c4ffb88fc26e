"""Step 5: proof that the paper is there and can be read."""

from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupDraft
from practiceguard.ui.setup.groups_panel import GroupsPanel
from practiceguard.ui.setup.page import SetupPage
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import label


class TypeBackPage(SetupPage):
    """Asks for three of the seven groups."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, "", "", parent)
        self.header.set_texts(
            self.tr("Take the sheet and type three groups of the code"),
            self.tr(
                "So we know that the paper is there and readable, before you ever depend on it."
            ),
        )
        self.is_done = False
        self._draft = SetupDraft()
        self.groups = GroupsPanel()
        self.groups.edited.connect(self.clear_message)
        self.groups.completed.connect(self.submit)
        self.body.addWidget(self.groups)
        self.hint = label(
            self.tr(
                "The groups are numbered on the sheet. Capitals or small letters do not matter; "
                "I and L count as 1, O counts as 0. No sheet at hand? Go back and print it again."
            ),
            "secondary",
        )
        self.body.addWidget(self.hint)

    def enter(self, draft: SetupDraft) -> None:
        """Ask for groups by chance, unless the code was typed back already."""
        self._draft = draft
        self.is_done = draft.code_typed_at is not None
        self.groups.setVisible(not self.is_done)
        self.hint.setVisible(not self.is_done)
        self.clear_message()
        if self.is_done:
            self.say(
                Level.GOOD,
                self.tr("You have typed the code back."),
                self.tr("The paper was proved on the copy itself: it opens it."),
                self.tr("Put the sheet away from the computer."),
            )
        else:
            self.groups.ask(self.app.sheets.groups_to_type())

    def leave(self) -> None:
        """Forget what was typed."""
        self.groups.clear()

    def first_field(self) -> QWidget | None:
        """Return the first group's field."""
        return None if self.is_done else next(iter(self.groups.fields.values()), None)

    def submit(self) -> None:
        """Prove the code, or say which group to look at again."""
        if self.is_done:
            self.answered.emit(self._draft)
            return
        empty = self.groups.first_empty()
        if empty is not None:
            self.say(Level.CARE, self.tr("One group is still missing."))
            empty.setFocus()
            return
        typed = self.groups.typed()
        self.perform(
            lambda: self.app.set_up.type_back(typed),
            self._on_proved,
            busy=self.tr("Trying the code on the copy…"),
            on_failure=self._on_failed,
        )

    def _on_proved(self, draft: SetupDraft) -> None:
        self.is_done = True
        self.groups.clear()
        self.answered.emit(draft)

    def _on_failed(self, error: Exception) -> None:
        self.show_error(error)
        if isinstance(error, PracticeGuardError) and error.code is ErrorCode.RECOVERY_GROUP_WRONG:
            self.groups.show_wrong(int(error.facts["group"]))

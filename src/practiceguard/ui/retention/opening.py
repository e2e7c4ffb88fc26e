"""Opens the dialogs about keeping copies, wherever somebody asked for them."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.hold import Hold
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui.retention.dialog import RetentionDialog
from practiceguard.ui.retention.hold_dialogs import LiftHoldDialog, PutOnHoldDialog
from practiceguard.ui.retention.place_lines import Wish
from practiceguard.ui.retention.room_dialog import RoomDialog


class RetentionOpener(QObject):
    """Opens a dialog in front of the window of `owner`; `changed` when it altered something."""

    changed = Signal()

    def __init__(self, app: App, owner: QWidget) -> None:
        super().__init__(owner)
        self._app, self._owner = app, owner

    def open(self, wish: Wish, place: PlaceOverview, *, is_only_one: bool) -> None:
        """Given what somebody wants to do about the copies in a place, open what does it."""
        if wish is Wish.HOLD:
            put_on = PutOnHoldDialog(
                self._app, place.repository, self._owner.window(), is_only_one=is_only_one
            )
            put_on.changed.connect(self.changed)
            self._open(put_on)
        elif wish is Wish.ROOM:
            room = RoomDialog(self._app, place, self._owner.window())
            room.retention_requested.connect(lambda: self._choose(place))
            self._open(room)
        else:
            self._choose(place)

    def lift(self, hold: Hold) -> None:
        """Ask whether a hold shall be lifted."""
        dialog = LiftHoldDialog(self._app, hold, self._owner.window())
        dialog.changed.connect(self.changed)
        self._open(dialog)

    def _choose(self, place: PlaceOverview) -> None:
        dialog = RetentionDialog(self._app, place.repository, place.retention, self._owner.window())
        dialog.changed.connect(self.changed)
        self._open(dialog)

    def _open(
        self, dialog: PutOnHoldDialog | LiftHoldDialog | RoomDialog | RetentionDialog
    ) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

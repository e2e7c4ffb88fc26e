"""What proves it: signs that somebody has the data, and files taken in with their fingerprint."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.entry import EvidenceId, EvidenceTaken, ExposureSeen, Noted
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.risk import Exposure
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code, present_error
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.evidence_dialogs import EvidenceDialog, ExposureDialog, exposure_name
from practiceguard.ui.incident.saving import save_bytes
from practiceguard.ui.incident.sections import Section
from practiceguard.ui.incident.words import breakable
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    ElidedLabel,
    InLine,
    MessageBanner,
    PrimaryButton,
    RowList,
    SecondaryButton,
    StatusBadge,
    choosing,
    fit,
    label,
)


class EvidenceSection(Section):
    """Signs first, then files."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: tuple[object, ...] = ()
        self._incident: Incident | None = None
        self.banner = MessageBanner()
        self.content.addWidget(self.banner)
        self.content.addWidget(self._files_card())
        self.content.addWidget(self._signs_card())

    def name(self, room: Room) -> str:
        """Return the name with the number of files."""
        count = len(room.incident.evidence)
        if not count:
            return self.tr("Evidence")
        return self.tr("Evidence ({count})").format(count=formats.number(count))

    def show_room(self, room: Room) -> None:
        """Show what is there; what is shown already stays as it is."""
        incident = self._incident = room.incident
        shown = (incident.exposures, incident.evidence, incident.contacted, incident.closed_at)
        if shown == self._shown:
            return
        self._shown = shown
        for button in (self.add_sign, self.take_in):
            button.setEnabled(incident.closed_at is None)
        self._show_signs(incident)
        self._show_files(incident)

    def ask_about(self, source: Path) -> EvidenceDialog:
        """Ask where a file comes from; it is taken in then."""
        dialog = EvidenceDialog(self.desk, source, self.window())
        open_dialog(dialog)
        return dialog

    def check(self) -> None:
        """Compare every file with the fingerprint in the log."""
        verify, incident = self.desk.app.incidents.evidence.verify, self.desk.incident
        run_task(self, lambda _handle: verify(incident), on_success=self._on_checked)

    def _files_card(self) -> Card:
        card = Card(self.tr("Files taken in"))
        card.content.addWidget(
            label(
                self.tr(
                    "Pictures of the screen, messages, logs, the attacker’s demand. Each is kept "
                    "encrypted, with its origin and a fingerprint (SHA-256) in the log: later "
                    "anybody can prove that it is what was taken in. The file itself stays where "
                    "it is."
                ),
                "secondary",
            )
        )
        self.files = RowList()
        self.no_files = label(self.tr("Nothing was taken in yet."))
        card.content.addWidget(self.no_files)
        card.content.addWidget(self.files)
        self.take_in = fit(PrimaryButton(self.tr("Take in a file…")))
        self.take_in.clicked.connect(self._on_take_in)
        self.verify = fit(SecondaryButton(self.tr("Verify all")))
        self.verify.clicked.connect(self.check)
        buttons = InLine(gap=10)
        buttons.addWidget(self.take_in)
        buttons.addWidget(self.verify)
        card.content.addLayout(buttons)
        return card

    def _signs_card(self) -> Card:
        card = Card(self.tr("Does somebody show that they have the data?"))
        card.content.addWidget(
            label(
                self.tr(
                    "Data seen on the internet, a sample that was shown, a patient who was written "
                    "to: from then on nothing can be judged harmless any more."
                ),
                "secondary",
            )
        )
        self.signs = RowList()
        card.content.addWidget(self.signs)
        self.add_sign = fit(SecondaryButton(self.tr("Write down a sign…")))
        self.add_sign.clicked.connect(
            lambda: open_dialog(ExposureDialog(self.desk, self._evidence(), self.window()))
        )
        card.content.addWidget(self.add_sign)
        return card

    def _evidence(self) -> tuple[EvidenceTaken, ...]:
        return self._incident.evidence if self._incident is not None else ()

    def _show_signs(self, incident: Incident) -> None:
        self.signs.clear()
        seen = list(incident.exposures)
        if incident.contacted:
            told = self.tr("{count} written down under “The attacker”").format(
                count=formats.number(len(incident.contacted))
            )
            seen.append(ExposureSeen(Exposure.PATIENT_CONTACTED, told))
        for one in seen:
            badge = fit(StatusBadge(exposure_name(one.exposure), Level.BAD))
            self.signs.add_row(badge, label(breakable(one.what)), stretch=1)

    def _show_files(self, incident: Incident) -> None:
        self.files.clear()
        self.no_files.setVisible(not incident.evidence)
        self.verify.setVisible(bool(incident.evidence))
        for taken in incident.evidence:
            self._add_file(taken, incident)

    def _add_file(self, taken: EvidenceTaken, incident: Incident) -> None:
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(ElidedLabel(taken.name, "strong"))
        column.addWidget(
            label(
                self.tr("{origin}; collected by {who} on {when}; {size}").format(
                    origin=breakable(taken.origin),
                    who=taken.collected_by,
                    when=times.short_day_and_hour(taken.collected_at, times.zone_of(incident.zone)),
                    size=formats.size(taken.size),
                )
            )
        )
        column.addWidget(ElidedLabel(f"SHA-256 {taken.sha256}", "small"))
        button = fit(SecondaryButton(self.tr("Save a copy…")))
        button.setAccessibleName(f"{button.text()} {taken.name}")
        button.clicked.connect(lambda: self._on_save(taken))
        badge = fit(StatusBadge(self.tr("taken in"), Level.UNPROVED))
        self.files.add_action_row(badge, told, button)

    def _on_take_in(self) -> None:
        source = choosing.choose_file_to_open(self, self.tr("Which file?"))
        if source is not None:
            self.ask_about(source)

    def _on_save(self, taken: EvidenceTaken) -> None:
        evidence, incident = self.desk.app.incidents.evidence, self.desk.incident
        save_bytes(
            self,
            self.desk.app.world.files,
            Path.home() / taken.name,
            lambda: evidence.content(incident, taken.evidence),
            on_done=partial(self._on_saved, taken),
            on_failure=lambda error: present_error(self, error),
        )

    def _on_saved(self, taken: EvidenceTaken, target: Path) -> None:
        # Who looks at evidence leaves a trace.
        text = self.tr("A copy of the evidence “{name}” was saved").format(name=taken.name)
        self.desk.write(Noted(text))
        self.banner.show_message(
            Level.GOOD,
            self.tr("Saved: {path}").format(path=str(target)),
            self.tr("That file is not encrypted: mind where it goes."),
        )

    def _on_checked(self, wrong: dict[EvidenceId, ErrorCode]) -> None:
        count = formats.number(len(self._evidence()))
        if not wrong:
            self.banner.show_message(
                Level.GOOD,
                self.tr("All evidence is what was taken in"),
                self.tr("{count} compared with the fingerprints in the log.").format(count=count),
            )
            return
        names = {one.evidence: one.name for one in self._evidence()}
        lines = [
            message_for_code(code, {"evidence": names.get(key, key)}).happened
            for key, code in wrong.items()
        ]
        self.banner.show_message(
            Level.BAD,
            self.tr("Some evidence is not what was taken in"),
            "\n".join(lines),
            self.tr("Take it in again from where it came from."),
        )

"""What the steps of making letters do, off the GUI thread."""

from dataclasses import dataclass
from pathlib import Path

from practiceguard.bootstrap import App
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.make_mailing import MadeMailing, MailingWords, Readers
from practiceguard.services.incident.plan_mailing import Begun, Choices, PlannedMailing
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.sample_letters import SampleLetter
from practiceguard.ui.tasks import TaskHandle


@dataclass(frozen=True)
class Place:
    """A folder for letters, and what is known of it."""

    folder: Path
    begun: Begun | None
    is_backed_up: bool


class MailingWork:
    """Reads the people once; plans the mailing anew whenever something was chosen or released."""

    def __init__(self, app: App, incident: IncidentId, kind: NoticeKind, language: str) -> None:
        self._app, self._incident, self._language = app, incident, language
        self._factory = app.incidents.mailing
        self._kind = kind
        self._people: tuple[AffectedPerson, ...] = ()
        self._told: frozenset[str] = frozenset()

    def load(self, handle: TaskHandle) -> PlannedMailing:
        """Find the people, and return their mailing."""
        self._find(handle)
        return self.plan(Choices(self._kind))

    def _find(self, handle: TaskHandle) -> None:
        """Find everybody as they stand now, and who of them has such a letter."""
        incident, people = self._app.incidents.read(self._incident).incident, self._factory.people
        self._people = people(incident, handle.report, handle)
        self._told = people.with_a_letter(incident, self._kind, self._people)

    def plan(self, choices: Choices, begun: Begun | None = None) -> PlannedMailing:
        """Return the mailing as the log tells it now."""
        incidents = self._app.incidents
        incident = incidents.read(self._incident).incident
        return self._factory.plan(
            incident,
            incidents.derive(incident, residents_of(incident)),
            self._people,
            self._language,
            choices,
            told=self._told,
            begun=begun,
        )

    def release(self, planned: PlannedMailing, author: str, second: str) -> PlannedMailing:
        """Release its texts, and return it as it stands then."""
        self._factory.release(planned, author, second)
        return self.plan(planned.choices, planned.begun)

    def samples(self, planned: PlannedMailing) -> tuple[SampleLetter, ...]:
        """Return the letters to look at first."""
        return self._factory.samples(planned)

    def look_at(self, folder: Path, planned: PlannedMailing) -> Place:
        """Return where the letters go if somebody names a folder; LETTERS_OTHER.

        Into the folder itself if it is empty or letters were begun there; else into a new one
        in it, so that nothing else lies beside them.
        """
        files = self._app.world.files
        plan = self._factory.plan
        place = folder
        if not files.is_empty_folder(folder) and plan.begun_in(folder) is None:
            place = folder / f"letters-{planned.key}"
        begun = plan.begun_in(place)
        is_taken = files.exists(place) and begun is None and not files.is_empty_folder(place)
        if is_taken:
            raise PracticeGuardError(ErrorCode.LETTERS_OTHER, {"folder": str(place)})
        return Place(place, begun, self._app.incidents.hand_back.is_backed_up(place))

    def make(
        self,
        planned: PlannedMailing,
        readers: Readers,
        folder: Path,
        words: MailingWords,
        handle: TaskHandle,
    ) -> MadeMailing:
        """Make, compare and release the letters.

        NOTICE_NOT_READY where other people are meant by now: the address book was corrected since,
        or somebody has such a letter from another window.
        """
        digest = planned.prepared.mailing.digest
        incident = self._app.incidents.read(self._incident).incident
        if all(one.digest != digest for one in incident.mailings):
            self._find(handle)
            now = self.plan(planned.choices, planned.begun)
            if now.prepared.mailing.digest != digest:
                reason = NotReady.CHANGED.value
                raise PracticeGuardError(ErrorCode.NOTICE_NOT_READY, {"reason": reason})
            planned = now
        return self._factory.make(planned, readers, folder, words, handle.report, handle)

    def for_word(
        self, planned: PlannedMailing, made: MadeMailing, handle: TaskHandle
    ) -> tuple[Path, ...]:
        """Write the letters for Word, too, and return the files."""
        mailing = planned.prepared.mailing
        return self._factory.for_word(mailing, made.merged, handle.report, handle)

    def lay_out(self, samples: tuple[SampleLetter, ...]) -> Path:
        """Write test letters where only we can read them, to be printed."""
        return self._factory.samples.lay_out(samples)

    def clear(self, file: Path) -> None:
        """Remove them."""
        self._factory.samples.clear(file)

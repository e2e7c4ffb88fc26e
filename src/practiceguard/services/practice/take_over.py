"""On a new computer: what the copy knows of the practice's settings, and taking it on.

Nothing of it is believed further than it has to be: settings are proposed, secrets are asked anew,
and which copies were complete counts for what is shown, never for what may be removed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunTrigger
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.record import RecordKind, StoredRecord
from practiceguard.domain.secret import Secret
from practiceguard.services.backup import known_runs
from practiceguard.services.backup.apply_retention import ApplyRetention
from practiceguard.services.backup.change_rules import ChangeRules
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import Access, BackupEngine, Clock, Files, PracticeStore, RunStore
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.known_settings import KnownPlace, KnownSettings, from_bytes

LARGEST = 16 * 1024 * 1024
"""Bytes of a record that is read into memory: settings and ledgers are far smaller."""


@dataclass(frozen=True)
class Proposal:
    """What a copy says of the practice that made it."""

    settings: KnownSettings
    sources: tuple[Path, ...]
    """Of the folders that were copied those that are here, too."""
    absent: tuple[str, ...]
    """Those that are not: to be brought back first, or called otherwise here."""
    further_places: tuple[KnownPlace, ...]
    """To be added again, each with its own sheet and its secrets."""


@dataclass(frozen=True)
class TakenOn:
    """What was taken on, and what a person has to type again."""

    has_rules: bool
    has_retention: bool
    has_telling: bool
    wants_mail_password: str = ""
    """The mail server whose password is asked for; mails begin when it was typed."""
    wants_addresses: tuple[str, ...] = ()
    """Hosts of secret addresses that were in use: ntfy, a web hook, a watchdog."""
    runs: int = 0
    """How many copies are known complete or incomplete by this."""


@dataclass(frozen=True)
class TakeOver:
    """Reads the records of the copy that was taken over; the newest that is whole counts."""

    engine: BackupEngine
    store: PracticeStore
    runs: RunStore
    files: Files
    clock: Clock
    open_repository: OpenRepository
    change_rules: ChangeRules
    retention: ApplyRetention
    messengers: ChooseMessengers

    def proposal(self, repository: Repository) -> Proposal | None:
        """Return what the copy knows, None if it holds no settings that can be read.

        Raises what opening the place raises.
        """
        access = self.open_repository(repository)
        for record in self._newest_first(access, RecordKind.SETTINGS):
            known = from_bytes(self._content(access, record))
            if known is not None:
                return self._proposal(known, repository)
        return None

    def take_on(
        self,
        proposal: Proposal,
        repository: Repository,
        by: str,
        *,
        mail_password: Secret | None = None,
    ) -> TakenOn:
        """Let the settings hold here: the schedule of this place, what is kept, who is told.

        After set-up is finished: NOT_SET_UP before. `by`: who said yes. Without `mail_password` no
        mail is set up; its addresses are kept for whoever types the password.
        """
        place = proposal.settings.place(repository.restic_id)
        rules = place.rules if place else None
        if rules is not None:
            self.change_rules(replace(rules, repository=repository.key))
        policy = place.retention if place else None
        if policy is not None:
            self.retention.choose(policy, by, place=repository.key)
        telling = proposal.settings.telling
        wanted = self._telling(telling, mail_password)
        return TakenOn(
            rules is not None,
            policy is not None,
            wanted is not None,
            telling.mail.host if telling.mail and not mail_password and telling.mail.user else "",
            tuple(dict.fromkeys(filter(None, _secret_hosts(telling)))),
        )

    def bring_runs(self, repository: Repository) -> int:
        """Take in which of the copies were complete, and return of how many that is known now.

        Only of copies that are there, of none from the future, and of none that is known here.
        """
        plan = self.store.plan()
        access = self.open_repository(repository)
        there = {one.snapshot_id for one in self.engine.snapshots(access)}
        lines = self._known_runs(access)
        known = {run.snapshot_id for run in self.runs.runs(limit=100_000)}
        now, count = self.clock.now(), 0
        for line in sorted(lines, key=lambda one: one.begun_at):
            is_new = line.snapshot_id in there and line.snapshot_id not in known
            if plan is None or not is_new or line.begun_at > now or self.runs.run(_id(line)):
                continue
            run = Run(
                _id(line),
                plan.plan_id,
                RunTrigger.TAKEN_OVER,
                line.state,
                line.begun_at,
                line.ended_at,
                line.snapshot_id,
                RunFigures(files_total=line.files_total, bytes_total=line.bytes_total),
                unread_count=line.unread_count,
                repository=repository.key,
            )
            self.runs.take_over(run)
            count += 1
        return count

    def _known_runs(self, access: Access) -> tuple[known_runs.KnownRun, ...]:
        """Return every line of all records; of a copy told twice the worse word counts."""
        found: dict[str, known_runs.KnownRun] = {}
        for record in self._newest_first(access, RecordKind.RUNS)[:_LEDGERS_READ]:
            for line in known_runs.from_bytes(self._content(access, record)):
                before = found.get(line.snapshot_id)
                if before is None or before.state.value < line.state.value:
                    found[line.snapshot_id] = line
        return tuple(found.values())

    def _newest_first(self, access: Access, kind: RecordKind) -> tuple[StoredRecord, ...]:
        return tuple(
            one
            for one in reversed(self.engine.records(access))
            if one.is_whole and one.label and one.label.kind is kind and one.label.size <= LARGEST
        )

    def _content(self, access: Access, record: StoredRecord) -> bytes:
        try:
            return b"".join(self.engine.read_record(access, record))
        except PracticeGuardError:
            return b""  # damaged: the one before it may be whole

    def _proposal(self, known: KnownSettings, repository: Repository) -> Proposal:
        here = tuple(Path(one) for one in known.sources if self._is_here(one))
        absent = tuple(one for one in known.sources if Path(one) not in here)
        further = tuple(one for one in known.places if one.restic_id != repository.restic_id)
        return Proposal(known, here, absent, further)

    def _is_here(self, source: str) -> bool:
        path = Path(source)
        return PurePath(source).is_absolute() and self.files.exists(path)

    def _telling(
        self, telling: AlertSettings, mail_password: Secret | None
    ) -> AlertSettings | None:
        if telling == AlertSettings() or self.messengers.settings().chosen_at is not None:
            return None  # nothing was chosen there, or something was chosen here
        mail = telling.mail
        if mail is not None and mail.user and mail_password is None:
            mail = None
        if mail_password is not None and mail is not None:
            self.messengers.save_mail_password(mail_password)
        return self.messengers.save(replace(telling, mail=mail))


_LEDGERS_READ = 3
"""Each holds the newest thousand copies: older records add little."""


def _id(line: known_runs.KnownRun) -> RunId:
    return RunId(f"taken-over {line.snapshot_id[:16]}")


def _secret_hosts(telling: AlertSettings) -> Iterable[str]:
    return (
        telling.ntfy_host,
        telling.second_ntfy_host,
        telling.webhook_host,
        telling.ping_host,
    )

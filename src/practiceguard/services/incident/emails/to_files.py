"""The same messages as files, one per person, for whoever sends them by a mail program of theirs.

A file that is there is not written again; one that is not what was made stops everything.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_message import as_draft
from practiceguard.domain.incident.email_run import EmailPlan, EmailRunKey, EmailState
from practiceguard.domain.incident.incident import Incident
from practiceguard.services.incident.emails.record import EmailWords, RecordEmails
from practiceguard.services.incident.emails.send import email_lock
from practiceguard.services.ports import Clock, Files, RunLocks
from practiceguard.services.ports.emails import EmailJournal
from practiceguard.services.progress import Cancellation, Report

PLAN = "plan.json"
SUFFIX = ".eml"


@dataclass(frozen=True)
class EmailsToFiles:
    """Writes files; that they went out a person says afterwards."""

    journal: EmailJournal
    files: Files
    locks: RunLocks
    record: RecordEmails
    clock: Clock

    def __call__(self, key: EmailRunKey, folder: Path, report: Report, cancel: Cancellation) -> int:
        """Write every message into `folder`, an empty one or one where this was begun.

        Returns how many files there are; whoever is left out gets none. LETTERS_OTHER if something
        else lies there, or a message of theirs,
        LETTERS_CHANGED if a file is not what was made, EMAIL_RUNNING, INPUT_INVALID if the mailing
        is not released or goes by the server, EMAIL_OVERTAKEN, CANCELLED, TARGET_FULL,
        TARGET_NOT_WRITABLE.
        """
        plan = self.record.plan(key)
        if plan.is_for_server or not self.record.is_released(key):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "mailing"})
        try:
            with email_lock(self.locks, key.incident):
                self.record.see_that_words_stand(key)
                return self._write(plan, folder, report, cancel)
        except PracticeGuardError as error:
            if error.code is ErrorCode.ALREADY_RUNNING:
                raise PracticeGuardError(ErrorCode.EMAIL_RUNNING) from error
            raise

    def went_out(self, key: EmailRunKey, author: str, words: EmailWords) -> Incident:
        """Write down that somebody sent all files: from now on these people count as told."""
        plan = self.record.plan(key)
        if plan.is_for_server or not self.record.is_released(key):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "mailing"})
        now = self.clock.now()
        for one in self.journal.items(key):
            if one.state is EmailState.WAITING:
                self.journal.mark(key, one.number, EmailState.SENT, now)
        return self.record.sent(key, author, words)

    def _write(self, plan: EmailPlan, folder: Path, report: Report, cancel: Cancellation) -> int:
        self._claim(plan, folder)
        known = self.journal.items(plan.key)
        items = [one for one in known if one.state is not EmailState.LEFT]
        left = (folder / f"{one.number}{SUFFIX}" for one in known if one.state is EmailState.LEFT)
        if any(self.files.exists(one) for one in left):
            # Written before somebody said that it is not to go out: it would be sent with the rest.
            raise PracticeGuardError(ErrorCode.LETTERS_OTHER, {"folder": str(folder)})
        for done, one in enumerate(items, 1):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            content = as_draft(self.journal.content(plan.key, one.number), plan.made_at)
            self._keep(folder / f"{one.number}{SUFFIX}", content)
            report(
                Progress(Phase.PLACING, done / len(items), files_done=done, files_total=len(items))
            )
        return len(items)

    def _claim(self, plan: EmailPlan, folder: Path) -> None:
        said = {"format": 1, "e-mails": plan.made.digest, "mailing": plan.key.mailing}
        content = (json.dumps(said) + "\n").encode("ascii")
        path = folder / PLAN
        if self.files.exists(folder) and not self.files.is_empty_folder(folder):
            if self.files.size(path) is None or self.files.read(path) != content:
                raise PracticeGuardError(ErrorCode.LETTERS_OTHER, {"folder": str(folder)})
            return
        self.files.make_folder(folder)
        self._keep(path, content)

    def _keep(self, path: Path, content: bytes) -> None:
        try:
            self.files.write_new(path, content)
        except FileExistsError as error:
            if self.files.sha256(path) != hashlib.sha256(content).hexdigest():
                raise PracticeGuardError(ErrorCode.LETTERS_CHANGED, {"file": str(path)}) from error

"""A search off the GUI thread: findings arrive copy by copy, sorted and badged."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from practiceguard.bootstrap import App
from practiceguard.domain.backup.disappearance import covers, gone_at
from practiceguard.domain.backup.snapshot import FoundNode, Snapshot
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.backup.browse_snapshot import MOST_FOUND, FoundFile, group_found
from practiceguard.services.backup.list_snapshots import Completeness, SnapshotEntry
from practiceguard.ui import formats
from practiceguard.ui.restore.roles import Badge
from practiceguard.ui.restore.search_model import Finding
from practiceguard.ui.tasks import TaskHandle

MOST_SHOWN = 2000
_EVERY_SECONDS = 0.3


@dataclass(frozen=True)
class Question:
    """What is searched for, and where."""

    number: int
    """Counts up, so that answers to an earlier question are told apart."""
    text: str
    snapshot_id: str
    """The copy that is looked at."""
    in_all: bool
    entries: tuple[SnapshotEntry, ...]
    """All copies, newest first."""


@dataclass(frozen=True)
class Answer:
    """What was found so far."""

    number: int
    findings: tuple[Finding, ...]
    found: int
    """All findings, also those beyond the most that are shown."""
    searched: int
    """Copies looked through."""
    in_this_copy: int
    is_cut: bool
    """Whether one copy held more than a search returns."""
    is_final: bool
    problem: PracticeGuardError | None = None
    """A copy that could not be read, while the others were."""


class SearchFeed(QObject):
    """Carries answers from the worker to the GUI thread."""

    answered = Signal(object)
    """`Answer`."""

    def search(self, app: App, question: Question, handle: TaskHandle) -> None:
        """Search, answering now and then; called on a worker thread."""
        chosen = [
            one for one in question.entries if one.snapshot.snapshot_id == question.snapshot_id
        ]
        entries = question.entries if question.in_all else tuple(chosen)
        ids = tuple(entry.snapshot.snapshot_id for entry in entries)
        found: list[FoundNode] = []
        cut: set[str] = set()
        problem: PracticeGuardError | None = None
        searched = 0
        last = time.monotonic()
        chunks = app.browse.search(question.text, ids, handle.report, handle)
        try:
            for chunk in chunks:
                searched += 1
                found.extend(chunk)
                if len(chunk) >= MOST_FOUND:
                    cut.update(one.snapshot_id for one in chunk)
                if time.monotonic() - last > _EVERY_SECONDS and searched < len(ids):
                    answer = _Sorter(app, question, entries, found, cut)
                    self.answered.emit(answer.so_far(searched))
                    last = time.monotonic()
        except PracticeGuardError as error:
            if searched == 0:
                raise
            problem = error
        if not handle.is_requested():
            sorter = _Sorter(app, question, entries, found, cut)
            self.answered.emit(sorter.at_the_end(searched, problem))


@dataclass
class _Sorter:
    """Makes an answer of what was found."""

    app: App
    question: Question
    entries: tuple[SnapshotEntry, ...]
    found: list[FoundNode]
    cut: set[str]

    def so_far(self, searched: int) -> Answer:
        """Return an answer without badges of what is gone: that is known at the end only."""
        return self._answer(searched, None, is_final=False)

    def at_the_end(self, searched: int, problem: PracticeGuardError | None) -> Answer:
        """Return the whole answer."""
        return self._answer(searched, problem, is_final=True)

    def _answer(
        self, searched: int, problem: PracticeGuardError | None, *, is_final: bool
    ) -> Answer:
        order = {entry.snapshot.snapshot_id: row for row, entry in enumerate(self.entries)}
        # Lists at hand were searched first: put the findings back into the order of the copies.
        files = group_found(tuple(sorted(self.found, key=lambda one: order[one.snapshot_id])))
        gone = self._gone(files[:MOST_SHOWN]) if is_final and problem is None else {}
        findings = tuple(
            Finding(file.node, file.snapshot_ids[0], self._badges(file, gone))
            for file in files[:MOST_SHOWN]
        )
        here = self.question.snapshot_id
        return Answer(
            self.question.number,
            findings,
            len(files),
            searched,
            sum(1 for one in self.found if one.snapshot_id == here),
            bool(self.cut),
            is_final,
            problem,
        )

    def _badges(self, file: FoundFile, gone: dict[str, str]) -> tuple[Badge, ...]:
        badges = []
        if file.node.path in gone:
            badges.append(Badge(gone[file.node.path], is_care=True))
        count = len(file.snapshot_ids)
        if self.question.in_all and count > 1:
            badges.append(
                Badge(
                    QCoreApplication.translate("SearchFeed", "in {count} copies").format(
                        count=formats.number(count)
                    )
                )
            )
        elif self.question.in_all:
            taken_at = next(
                entry.snapshot.taken_at
                for entry in self.entries
                if entry.snapshot.snapshot_id == file.snapshot_ids[0]
            )
            badges.append(
                Badge(
                    QCoreApplication.translate("SearchFeed", "copy of {date}").format(
                        date=formats.short_date(taken_at)
                    )
                )
            )
        return tuple(badges)

    def _gone(self, files: tuple[FoundFile, ...]) -> dict[str, str]:
        """Return the badge of each path that is no longer in the newest copies."""
        if self.question.in_all:
            return self._gone_since(files)
        newest = self._newest_complete()
        if newest is None or newest.snapshot_id == self.question.snapshot_id:
            return {}
        paths = tuple(file.node.path for file in files if covers(newest, file.node.path))
        text = QCoreApplication.translate("SearchFeed", "not in the newest copy")
        return dict.fromkeys(self.app.browse.without(newest.snapshot_id, paths), text)

    def _gone_since(self, files: tuple[FoundFile, ...]) -> dict[str, str]:
        holders: dict[str, set[str]] = {}
        for one in self.found:
            holders.setdefault(one.node.path, set()).add(one.snapshot_id)
        snapshots = [entry.snapshot for entry in self.entries]
        # Only a copy known to be complete, and whose findings are all here, proves an absence.
        unsure = self.cut | {
            entry.snapshot.snapshot_id
            for entry in self.entries
            if entry.completeness is not Completeness.COMPLETE
        }
        told = {}
        for path in {file.node.path for file in files}:
            since = gone_at(path, holders[path], snapshots, unsure)
            if since is not None:
                told[path] = QCoreApplication.translate("SearchFeed", "gone since {date}").format(
                    date=formats.short_date(since)
                )
        return told

    def _newest_complete(self) -> Snapshot | None:
        for entry in self.question.entries:
            if entry.completeness is Completeness.COMPLETE:
                return entry.snapshot
        return None

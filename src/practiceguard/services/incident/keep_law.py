"""Keep the law as it reads on the day on which something is done under it, in the log itself."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.court_entries import LawKept
from practiceguard.domain.incident.entry import Entry
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.law_digest import canonical, digest_of
from practiceguard.services.ports import AlsoWise, LawStore, LawUpdates, RuleBook


@dataclass(frozen=True)
class OlderLaw:
    """Rows of editions that were taken in once, whichever holds now."""

    store: LawStore
    updates: LawUpdates

    def rows(self) -> Iterator[Jurisdiction]:
        """Yield them, the newest edition first; one that cannot be read any more has none."""
        for update in self.store.accepted():
            with suppress(PracticeGuardError):
                yield from self.updates.read(self.store.content_of(update)).rows


@dataclass(frozen=True)
class KeepLaw:
    """Finds rows of the law by their fingerprint."""

    rules: RuleBook
    also_wise: AlsoWise
    older: OlderLaw | None = None
    """Where else to look, for a record of what was done under a law that is no longer that."""

    def row(self, digest: str) -> LawKept | None:
        """Given the fingerprint of a row, return it as the log keeps it; None if none has it now.

        What the practice corrected counts as it holds now, and as the edition has it.
        LAW_UNREADABLE if what came with the program is damaged.
        """
        for row in self.rules.all():
            for one in (row, self.rules.original(row.code) if row.corrections else None):
                if one is not None and digest_of(one) == digest:
                    return LawKept(one.code, one.name, digest, canonical(one))
        for other in self.also_wise.others():
            if digest_of(other) == digest:
                return LawKept("", other.whom["en"], digest, canonical(other))
        for one in self.older.rows() if self.older is not None else ():
            if digest_of(one) == digest:
                return LawKept(one.code, one.name, digest, canonical(one))
        return None

    def lacking(self, log: Iterable[Entry], entries: Iterable[Entry]) -> Iterator[LawKept]:
        """Given a log and what is to be written, yield the rows that are named and not kept yet."""
        kept = {one.sha256 for one in log if isinstance(one, LawKept)}
        for entry in entries:
            digest = digest_named_in(entry)
            if digest and digest not in kept:
                kept.add(digest)
                row = self.row(digest)
                if row is not None:
                    yield row


def digest_named_in(entry: Entry) -> str:
    """Return the fingerprint of the law that an entry names; "" if it names none."""
    return str(getattr(entry, "law_digest", ""))

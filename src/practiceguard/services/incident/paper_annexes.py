"""What is added to a complaint: evidence, demands, who was told; from the log, without patients.

How many patients were approached is said, never who: a name in an annex is a breach of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finished_paper import PaperWords
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.rule import Recipient
from practiceguard.services.incident.notice_words import moment_text, number_text

_OF_THE_RECORD = "evidence"
WITH_ANNEXES = frozenset({NoticeKind.POLICE_COMPLAINT})


def annexes_of(
    incident: Incident, duties: Iterable[Duty], words: PaperWords, language: str
) -> tuple[Document, ...]:
    """Return the annexes of a complaint, in a language, as one text for a page of its own."""
    page = _Page(incident, words.annex, language)
    return (Document(language, tuple(page.blocks(duties))),)


@dataclass(frozen=True, slots=True)
class _Page:
    """The annexes in the making."""

    incident: Incident
    say: Mapping[str, str]
    language: str

    def blocks(self, duties: Iterable[Duty]) -> Iterator[Block]:
        yield _heading(self.say["evidence"])
        yield from self._evidence()
        yield _heading(self.say["demands"])
        yield from self._demands()
        yield _heading(self.say["told"])
        yield from self._told(duties)
        yield _paragraph(self.say["no_names"])

    def _evidence(self) -> Iterator[Block]:
        if not self.incident.evidence:
            yield _paragraph(self.say["evidence_none"])
            return
        yield _paragraph(self.say["evidence_how"])
        for one in self.incident.evidence:
            when = self._at(one.collected_at)
            yield _step(
                one.name,
                f"SHA-256: {one.sha256}",
                f"{number_text(one.size, self.language)} {self.say['bytes']}",
                f"{self.say['origin']}: {one.origin}",
                self.say["collected"].format(who=one.collected_by, when=when),
            )

    def _demands(self) -> Iterator[Block]:
        if not self.incident.demands:
            yield _paragraph(self.say["demands_none"])
        for one in self.incident.demands:
            lines = [f"{one.channel} · {self.say['sender']}: {one.sender}", one.demand]
            if one.deadline_at is not None:
                lines.append(f"{self.say['deadline']}: {self._at(one.deadline_at)}")
            yield _step(self._at(one.received_at), *lines)
        if contacted := len({one.patient for one in self.incident.contacted}):
            count = number_text(contacted, self.language)
            yield _paragraph(self.say["contacted"].format(count=count))

    def _told(self, duties: Iterable[Duty]) -> Iterator[Block]:
        sent = [(at, self._whom(one), receipt) for one in duties for at, receipt in self._sent(one)]
        if not sent:
            yield _paragraph(self.say["told_none"])
        for at, whom, receipt in sorted(sent):
            lines = [f"{self.say['receipt']}: {receipt}"] if receipt else []
            yield _step(whom, self._at(at), *lines)

    def _sent(self, duty: Duty) -> Iterator[tuple[datetime, str]]:
        """Yield when a notice went out, in lots too, and its number.

        Of letters to patients that is the practice's own note, which may name somebody.
        """
        progress = self.incident.progress_of(duty)
        is_to_people = duty.rule.recipient is Recipient.PEOPLE
        went = [(one.at, one.receipt) for one in progress.letters.lots]
        if not went and progress.stage is DutyStage.MET and progress.at is not None:
            went = [(progress.at, progress.receipt)]
        yield from ((at, "" if is_to_people else receipt) for at, receipt in went)

    def _whom(self, duty: Duty) -> str:
        named = {
            Recipient.PEOPLE: self.say["people"],
            Recipient.POLICE: self.say["police"],
            Recipient.MEDIA: self.say["media"],
        }
        return named.get(duty.rule.recipient, duty.rule.addressee)

    def _at(self, moment: datetime) -> str:
        return moment_text(moment, ZoneInfo(self.incident.zone), self.language)


def _heading(text: str) -> Block:
    return Block(BlockKind.HEADING, (Run(text),))


def _paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run(text),))


def _step(first: str, *lines: str) -> Block:
    """Return a numbered point of several lines, all of them of the record."""
    runs = [Run(first, fact=_OF_THE_RECORD, strong=True, breaks=bool(lines))]
    runs += [Run(one, fact=_OF_THE_RECORD, breaks=n < len(lines)) for n, one in enumerate(lines, 1)]
    return Block(BlockKind.STEP, tuple(runs))

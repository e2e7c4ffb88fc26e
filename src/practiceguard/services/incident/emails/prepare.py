"""Make letters ready to go out by e-mail: every message whole, compared with the record, kept.

From then on its words are settled. What is sent is what was read, however often it stops and goes
on, and whatever is corrected meanwhile.
"""

import hashlib
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_address import judged_address
from practiceguard.domain.incident.email_message import (
    EmailSender,
    email_of,
    message_id,
    recipients_of,
    subject_of,
    words_of,
)
from practiceguard.domain.incident.email_run import (
    EmailBy,
    EmailItem,
    EmailPlan,
    EmailRunKey,
    EmailState,
)
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter import Letter
from practiceguard.domain.incident.mailing_made import BY_EMAIL, MadeBatch, MailingMade
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.pair import says
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.emails.choose import EmailChoice, choose_emailed
from practiceguard.services.incident.plan_mailing import Choices, PlanMailing, PlannedMailing
from practiceguard.services.incident.released_texts import ReleasedTexts
from practiceguard.services.ports import Clock
from practiceguard.services.ports.emails import EmailJournal
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class PlannedEmails:
    """A mailing by e-mail as it would be made now."""

    planned: PlannedMailing
    choice: EmailChoice
    sender: EmailSender
    because: str
    """Why those may be written to of whom the address book does not say that they agreed."""

    @property
    def subjects(self) -> Mapping[str, int]:
        """What would stand above the messages, with the number of people."""
        practice = self.planned.prepared
        found: Counter[str] = Counter()
        for text in self.planned.texts:
            number = str(practice.mailing.addressees[0].number)
            found[subject_of(text.draft.document, self.sender.name, number)] += text.people
        return found


@dataclass(frozen=True)
class EmailChoices:
    """What somebody chose of a mailing by e-mail."""

    by: EmailBy
    because: str = ""
    kind: NoticeKind = NoticeKind.PATIENT_LETTER


@dataclass(frozen=True)
class PrepareEmails:
    """Plans and makes the messages. Nothing leaves by it."""

    plan: PlanMailing
    texts: ReleasedTexts
    journal: EmailJournal
    clock: Clock

    def planned(
        self,
        incident: Incident,
        derived: Derived,
        people: tuple[AffectedPerson, ...],
        own_language: str,
        choices: EmailChoices,
        account: str,
        *,
        told: Collection[str] = (),
    ) -> PlannedEmails:
        """Return what would be sent now, and to whom not. Nothing is written.

        `account`: the address that sends, "" for that of the practice. `told`: keys of those who
        have such a letter. What `PlanMailing` raises.
        """
        because = choices.because.strip()
        choice = self._choice(people, incident, told, because)
        planned = self.plan(
            incident,
            derived,
            tuple(one.person for one in choice.emailed),
            own_language,
            Choices(choices.kind, by_post=False),
        )
        return PlannedEmails(planned, choice, self._sender(planned, account), because)

    def no_longer_meant(
        self, incident: Incident, people: tuple[AffectedPerson, ...], plan: EmailPlan
    ) -> frozenset[str]:
        """Return the numbers of messages that wait for somebody who would get none by now.

        Going out takes days: meanwhile somebody may have said no, died, moved to where nobody may
        know, or have another address.
        """
        choice = self._choice(people, incident, (), plan.because)
        meant = {(one.person.key, one.address) for one in choice.emailed}
        return frozenset(
            one.number
            for one in self.journal.items(plan.key)
            if one.state is EmailState.WAITING and (one.person, one.address) not in meant
        )

    def _choice(
        self,
        people: tuple[AffectedPerson, ...],
        incident: Incident,
        told: Collection[str],
        because: str,
    ) -> EmailChoice:
        today = self.clock.now().astimezone(ZoneInfo(incident.zone)).date()
        return choose_emailed(people, incident, told, today=today, all_agreed=bool(because))

    def settle(
        self,
        of: PlannedEmails,
        by: EmailBy,
        author: str,
        report: Report,
        cancel: Cancellation,
    ) -> EmailPlan:
        """Make every message and keep it; nothing is kept if anything is wrong with one.

        EMAIL_NO_SENDER, LETTERS_NOBODY, LETTERS_UNREAD or NOTICE_NOT_READY where a text is not
        released as it stands, LETTERS_NUMBER_TAKEN, EMAIL_NOT_RIGHT if a message does not say what
        the record does, EMAIL_UNFINISHED while another one of this number has not gone out,
        CANCELLED.
        """
        planned = of.planned
        if not author.strip():
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "author"})
        if not planned.letters:
            raise PracticeGuardError(ErrorCode.LETTERS_NOBODY)
        if not of.sender.address:
            raise PracticeGuardError(ErrorCode.EMAIL_NO_SENDER)
        self.texts.demand(planned)
        key = EmailRunKey(planned.incident.id, planned.key)
        others = [one for one in self.journal.plans(key.incident) if one.key.mailing == key.mailing]
        if others:
            raise PracticeGuardError(ErrorCode.EMAIL_UNFINISHED, {"mailing": key.mailing})
        made = self._made(of)
        plan = EmailPlan(
            key, made, by, of.sender.address, self.clock.now(), author.strip(), of.because
        )
        self.journal.begin(plan, self._messages(of, report, cancel))
        return plan

    def _messages(
        self, of: PlannedEmails, report: Report, cancel: Cancellation
    ) -> Iterator[tuple[EmailItem, bytes]]:
        mailing, began = of.planned.prepared.mailing, time.monotonic()
        digest, total = mailing.digest, len(mailing.addressees)
        batches = {(one.language, one.place): one.name for one in _batches(of.planned)}
        with_post = {
            one.person.key
            for one in of.choice.emailed
            if one.person.entry and one.person.entry.has_post
        }
        addresses = {one.person.key: one.address for one in of.choice.emailed}
        for done, one in enumerate(mailing.addressees):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            number, to = str(one.number), addresses[one.person_key]
            name = message_id(digest, number, of.sender)
            letter = mailing.letter_of(one)
            content = email_of(letter, to, of.sender, name)
            if not _is_right(letter, content, to):
                raise PracticeGuardError(ErrorCode.EMAIL_NOT_RIGHT, {"number": number})
            sha256 = hashlib.sha256(content).hexdigest()
            yield EmailItem(
                number, one.person_key, to, one.language, name, sha256, one.name, one.place,
                one.person_key in with_post, batches[one.language, one.overlay],
            ), content  # fmt: skip
            elapsed = time.monotonic() - began
            report(
                Progress(
                    Phase.PREPARING,
                    done / total,
                    files_done=done + 1,
                    files_total=total,
                    seconds_elapsed=elapsed,
                    seconds_left=elapsed / (done + 1) * (total - done - 1),
                )
            )

    def _made(self, of: PlannedEmails) -> MailingMade:
        planned = of.planned
        return MailingMade(
            year=planned.begun.year,
            mailing=planned.begun.mailing,
            kind=planned.choices.kind,
            duties=planned.duties,
            # Of the same letters on paper the log may have the digest already.
            digest=_digest(planned.prepared.mailing.digest),
            texts=tuple(dict.fromkeys(one.notice.sha256 for one in self.texts.releases(planned))),
            batches=_batches(planned),
            refused=0,
            without_letter={why.value: n for why, n in sorted(of.choice.reasons.items())},
            evidence="",
            list_sha256="",
        )

    def _sender(self, planned: PlannedMailing, account: str) -> EmailSender:
        details = self.plan.notices.details.read()
        judged = judged_address(account or details.email)
        answers = judged_address(details.contact_email or details.email)
        name = details.name or planned.incident.number
        return EmailSender(name, judged.address, answers.address)


def _digest(letters: str) -> str:
    return hashlib.sha256(f"{BY_EMAIL}{letters}".encode()).hexdigest()


def _batches(planned: PlannedMailing) -> tuple[MadeBatch, ...]:
    counts = Counter((one.language, one.overlay) for one in planned.prepared.mailing.addressees)
    return tuple(
        MadeBatch(f"{BY_EMAIL}{number:03d}", language, place, letters, "")
        for number, ((language, place), letters) in enumerate(sorted(counts.items()), 1)
    )


def _is_right(letter: Letter, content: bytes, recipient: str) -> bool:
    """Return whether a finished message, read back, is this letter to this person alone."""
    text = words_of(content)
    personal = (run for run in letter.document.runs() if run.fact.startswith("person."))
    return (
        recipients_of(content) == (recipient,)
        and str(letter.number) in text
        and not letter.document.missing
        and all(says(text, run.text) for run in personal)
    )

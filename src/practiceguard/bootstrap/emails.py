"""Letters by e-mail: from who may get one to what the log says of it, its services put together."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from practiceguard.bootstrap.letters import LetterFactory
from practiceguard.bootstrap.world import World
from practiceguard.domain.backup.alert_settings import MailServer
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.emails.prepare import PrepareEmails
from practiceguard.services.incident.emails.record import RecordEmails
from practiceguard.services.incident.emails.send import SendEmails
from practiceguard.services.incident.emails.server import LetterMail
from practiceguard.services.incident.emails.to_files import EmailsToFiles
from practiceguard.services.incident.emails.try_out import TestEmails
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.record_delivery import RecordDelivery
from practiceguard.services.incident.released_texts import ReleasedTexts
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.track_letters import TrackLetters
from practiceguard.services.ports.emails import EmailJournal, EmailLine
from practiceguard.services.practice.choose_messengers import ChooseMessengers


@dataclass(frozen=True)
class Emails:
    """What it takes to write to people by e-mail."""

    journal: EmailJournal
    mail: LetterMail
    prepare: PrepareEmails
    test: TestEmails
    send: SendEmails
    to_files: EmailsToFiles
    record: RecordEmails


def emails_of(
    world: World,
    notices: PrepareNotices,
    factory: LetterFactory,
    evidence: TakeEvidence,
    track: TrackLetters,
    delivery: RecordDelivery,
) -> Emails:
    """Given the adapters and what else of the room it needs, return the services."""
    outside, clock = world.aftermath, world.clock
    journal, post = outside.email_journal, outside.email_post
    texts = ReleasedTexts(notices, notices.read, notices.derive)
    alerts = ChooseMessengers(world.store, world.secrets, world.telling.providers, clock)
    mail = LetterMail(world.store, world.secrets, alerts)
    record = RecordEmails(
        journal,
        evidence,
        world.files,
        StagingFolders(world.files, world.store, world.processes),
        notices.read,
        texts,
        notices.write,
        track,
        delivery.record_out,
        clock,
        world.state_folder,
    )
    return Emails(
        journal=journal,
        mail=mail,
        prepare=PrepareEmails(factory.plan, texts, journal, clock),
        test=TestEmails(journal, post, mail, record, clock),
        send=SendEmails(journal, post, world.locks, mail, record, clock),
        to_files=EmailsToFiles(journal, world.files, world.locks, record, clock),
        record=record,
    )


class LateEmailPost:
    """EmailPost port, loaded when the first message is sent: the agent, which idles, never does."""

    @contextmanager
    def connect(self, server: MailServer, password: Secret | None) -> Iterator[EmailLine]:
        """Connect and log in; MESSENGER_…."""
        from practiceguard.adapters.messengers.letter_mail import SmtpPost

        with SmtpPost().connect(server, password) as line:
            yield line

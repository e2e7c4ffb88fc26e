"""An incident with something of everything, and records made of it: for the tests of records."""

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.adapters.rule_book.collection import Collection, shipped
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.court_entries import RecordPurpose
from practiceguard.domain.incident.court_record import RecordWish
from practiceguard.domain.incident.entry import (
    DemandReceived,
    DutyMet,
    EvidenceId,
    Noted,
    PatientContacted,
    Topic,
)
from practiceguard.domain.incident.form_filed import FormFiled, digest_of_values
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NoticeReleased, digest_of_text
from practiceguard.domain.incident.risk import Risk
from practiceguard.resources import resource
from practiceguard.services.incident.court_record.make import MadeRecord
from practiceguard.services.incident.court_record.speech import PlainEnglish, Speech
from practiceguard.services.incident.decide import Judgement
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.services.progress import Cancellation, NeverCancelled, no_report
from tests.fakes.fake_archives import opened
from tests.unit.services.practice_world import PracticeWorld

AUTHOR = "Dr Moreau"
PATIENTS = (
    AddressEntry(1, "P-0012", "Okafor", "Chidi", street="12 Main Street", city="Boston",
                 email="chidi@example.org", phone="+1 617 555 0100"),
    AddressEntry(2, "20000", "Müller", "Jürgen", former_name="Schmidt", city="Berlin"),
)  # fmt: skip
NAMES = ("Okafor", "Chidi", "Müller", "Jürgen", "Schmidt", "12 Main Street", "P-0012", "chidi@",
         "Unlisted", "O'Hara")  # fmt: skip
COURT = RecordWish(RecordPurpose.COURT, "Tribunal judiciaire, Paris")
COMPLETE = RecordWish(
    RecordPurpose.COURT, "Tribunal judiciaire, Paris", with_names=True, because="ordered",
    with_evidence=True,
)  # fmt: skip
FORMULA = '=HYPERLINK("http://x.example","y")'


@cache
def shipped_law() -> Collection:
    """Return the law as it comes with the program."""
    return shipped(resource("jurisdictions"))


@dataclass
class CourtPractice:
    """A practice with an incident, and the folder where records go."""

    world: PracticeWorld
    incident: IncidentId
    target: Path
    made: list[MadeRecord] = field(default_factory=list)

    def make(
        self,
        wish: RecordWish = COURT,
        *,
        speech: Speech | None = None,
        cancel: Cancellation | None = None,
    ) -> MadeRecord:
        made = self.world.app.incidents.court.make(
            self.incident, AUTHOR, wish, self.target, speech or PlainEnglish(), no_report,
            cancel or NeverCancelled(),
        )  # fmt: skip
        self.made.append(made)
        return made

    def files(self, wish: RecordWish = COURT) -> dict[str, bytes]:
        """Return the files of a record that is made now."""
        made = self.make(wish)
        return opened(made.archive, made.password)

    def evidence(self, name: str, content: bytes, what: str = "a screenshot") -> EvidenceId:
        """Take a file of evidence in and return its name there."""
        path = self.world.folder / name
        path.write_bytes(content)
        now = self.world.clock.now()
        taken = self.world.app.incidents.evidence(
            self.incident, AUTHOR, path, Origin(what, "Sophie", now)
        )
        return taken.evidence


def court_practice(world: PracticeWorld) -> CourtPractice:
    """Open an incident and write something of everything into its log."""
    app, clock = world.app, world.clock
    # Read once for all tests: reading and checking all files of the law takes a second.
    rules = world.world.aftermath.rules
    assert isinstance(rules, KnownRuleBook)
    rules._shipped = shipped_law()
    facts = FirstFacts(IncidentKind.EXTORTION, clock.now(), "Sophie", "a mail", AUTHOR)
    room = app.incidents.open(facts, "FR", ZoneInfo("Europe/Paris"))
    book = AddressBook(PATIENTS, clock.now(), "Sophie", "patients.csv", len(PATIENTS))
    world.world.aftermath.affected.save_address_book(book)
    target = world.folder / "stick"
    target.mkdir()
    practice = CourtPractice(world, room.incident.id, target)
    key, now = room.incident.id, clock.now()
    law = world.world.aftermath.rules.of("FR")
    assert law is not None
    digest = digest_of(law)
    mail = practice.evidence("mail.eml", b"Pay, or all of it is posted.", "the mail itself")
    practice.evidence("list.txt", "Herr JÜRGEN MUELLER, Berlin".encode(), "what they posted")
    values = {"1": "Cabinet Moreau", "7": "of Chidi Okafor"}
    text = "Dear patients,\n\nsomebody copied our files. \U0001f4c1"
    authority = DutyId("FR", "authority")
    app.incidents.write(
        key,
        AUTHOR,
        Noted(FORMULA),
        Noted("Mrs Okafor called, CHIDI\u2019s mother; <script>alert(1)</script>\x1b", Topic.CALL),
        DemandReceived(now, "e-mail", "ShadowKit", "20,000 by Friday", now, mail),
        PatientContacted(now, "Maria Unlisted", "Instagram", "pay me", "Sophie"),
        NoticeReleased(NoticeKind.WEBSITE_NOTICE, "en", "", None, text, digest_of_text(text),
                       {"incident.noticed_on": "20 November"}, "ab"),
        FormFiled(authority, "cnil", "1", FilingKind.INITIAL, now, "CNIL-2026-1", digest, values,
                  digest_of_values(values)),
        DutyMet(authority, now, "CNIL-2026-1", digest),
    )  # fmt: skip
    app.incidents.decide(key, AUTHOR, Judgement(True, Risk.HIGH, {}, "Jürgen is shown"))
    app.incidents.affected.count.set_to(key, 40, AUTHOR, reason="counted by hand", evidence=mail)
    app.incidents.affected.count.set_to(
        key, 2, AUTHOR, reason="the others have no files", evidence=mail
    )
    return practice


def sha256(content: bytes) -> str:
    """Return a fingerprint in hexadecimal."""
    return hashlib.sha256(content).hexdigest()

"""A practice on fakes that has counted who is affected and is about to write to them."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from practiceguard.adapters.rule_book.book import KnownRuleBook
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.entry import FactRecorded
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.make_mailing import MailingWords
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.people_without_letter import WithoutWords
from practiceguard.services.incident.plan_mailing import Choices, PlannedMailing
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.progress import NeverCancelled, no_report
from practiceguard.wording import letters as wording
from tests.gui.affected_practice import (
    BEFORE,
    ROOT,
    entries,
    give_address_book,
    give_copies,
    give_rules,
)
from tests.gui.incident_room import shipped_law
from tests.gui.sample_app import Sample, add_run

PARIS = ZoneInfo("Europe/Paris")
DETAILS = PracticeDetails(
    name="Cabinet du Dr Moreau",
    sender="Cabinet Moreau",
    street="12 rue des Lilas",
    postal_code="75011",
    city="Paris",
    country="FR",
    phone="+33 1 55 00 00 00",
    hours="9–18 h",
    email="cabinet@example.org",
    signatory="Dr Anne Moreau",
    signatory_function="médecin",
    contact_point="Dr Anne Moreau",
    free_phone="+33 800 00 00 00",
)
FACTS = (
    Fact(Field.CONFIDENTIALITY, Knowledge.KNOWN, "copied"),
    Fact(Field.DATA_KINDS, Knowledge.KNOWN, "health,photographs"),
    Fact(Field.MEASURES_NOW, Knowledge.KNOWN, "We cut the network and changed every password."),
    Fact(Field.MEASURES_FUTURE, Knowledge.KNOWN, "login,access-levels"),
)
_READ: dict[object, object] = {}
LANGUAGES = ("fr", "fr", "en", "de", "lt", "it")
WORDS = MailingWords(
    note="Post nothing yet.",
    ready="Checked.",
    refused="Do not post.",
    list_is="List of all letters",
    without_is="List of those without a letter",
    without=WithoutWords(("Name", "Number", "Why"), wording.NO_LETTER, wording.LETTER_FLAWS),
)


@dataclass
class LetterPractice:
    """A practice with an incident in which everybody was counted."""

    sample: Sample
    incident: IncidentId

    def plan(self, choices: Choices | None = None, folder: Path | None = None) -> PlannedMailing:
        """Return the mailing as it would be made now, or as it was begun in a folder."""
        incidents = self.sample.app.incidents
        factory = incidents.mailing
        incident = incidents.read(self.incident).incident
        chosen = choices or Choices()
        people = factory.people(incident, no_report, NeverCancelled())
        return factory.plan(
            incident,
            incidents.derive(incident, residents_of(incident)),
            people,
            "en",
            chosen,
            told=factory.people.with_a_letter(incident, chosen.kind, people),
            begun=factory.plan.begun_in(folder) if folder else None,
        )


def letter_practice(
    sample: Sample,
    count: int = 30,
    languages: tuple[str, ...] = LANGUAGES,
    **changed: object,
) -> LetterPractice:
    """Let so many patients be counted as affected; `changed`: of the first one's address."""
    give_copies(sample, count)
    give_rules(sample)
    return _counted(sample, _book(count, languages, changed))


def practice_of(sample: Sample, people: tuple[AddressEntry, ...]) -> LetterPractice:
    """Let these patients be affected, because a database of them all is in the copy."""
    run = add_run(sample, RunState.COMPLETE, BEFORE)
    assert run.snapshot_id is not None
    database = Node(f"{ROOT}/patients.sqlite", NodeKind.FILE, 1000, BEFORE)
    sample.world.index.build(run.snapshot_id, [database])
    sample.app.list_snapshots(refresh=True)
    return _counted(sample, people)


def _counted(sample: Sample, people: tuple[AddressEntry, ...]) -> LetterPractice:
    give_address_book(sample, people)
    sample.world.state_folder.mkdir(exist_ok=True)
    rules = sample.world.aftermath.rules
    assert isinstance(rules, KnownRuleBook)
    rules._shipped = shipped_law()
    # The same few texts in every test: each is read as a lawyer would once.
    vars(sample.app.incidents.notices.check_wording)["_known"] = _READ
    noticed = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
    sample.clock.set(datetime(2026, 11, 21, 9, 4, tzinfo=UTC))
    facts = FirstFacts(IncidentKind.EXTORTION, noticed, "Sophie", "a message", "Dr Moreau")
    incidents = sample.app.incidents
    incident = incidents.open(facts, "FR", PARIS).incident
    sample.app.kit.details(DETAILS)
    incidents.write(incident.id, "Dr Moreau", *(FactRecorded(one) for one in FACTS))
    affected = incidents.affected
    chosen = tuple(one.ref for one in affected.copies(incident) if one.is_proposed)
    chosen = tuple(sorted(chosen, key=lambda one: one.taken_at))
    found = affected.who(chosen, no_report, NeverCancelled())
    affected.record(incident.id, found, ("/",), "Dr Moreau")
    return LetterPractice(sample, incident.id)


def _book(
    count: int, languages: tuple[str, ...], changed: dict[str, object]
) -> tuple[AddressEntry, ...]:
    people = [
        replace(
            one,
            language=languages[at % len(languages)],
            country="GB" if one.country == "US" else one.country,
        )
        for at, one in enumerate(entries(count))
    ]
    return (replace(people[0], **changed), *people[1:])  # type: ignore[arg-type]

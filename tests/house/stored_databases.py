"""Databases as released versions left them; run as a module, this makes the newest.

Made once when a schema is released and never again: they are what practices have on their disks.
"""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path, PurePath

from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
from practiceguard.adapters.database.alert_store import DatabaseAlertStore
from practiceguard.adapters.database.binder_store import DatabaseBinderStore
from practiceguard.adapters.database.check_store import DatabaseCheckStore
from practiceguard.adapters.database.connection import KEY_NAME, open_database
from practiceguard.adapters.database.contact_store import DatabaseContactStore
from practiceguard.adapters.database.facts_store import DatabaseFactsStore
from practiceguard.adapters.database.hosting_store import DatabaseHostingStore
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.adapters.database.law_store import DatabaseLawStore
from practiceguard.adapters.database.migration import NEWEST_VERSION
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.adapters.database.retention_store import DatabaseRetentionStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.domain.backup.alert import (
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleKind,
    alarm,
)
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.backup.checking import (
    Check,
    CheckDepth,
    CheckId,
    CheckState,
    MonthName,
)
from practiceguard.domain.backup.facts import RepositoryFacts
from practiceguard.domain.backup.hold import Hold, HoldCause, HoldId, Lifted
from practiceguard.domain.backup.hosting import Contract, Hoster, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.removal import KnownCopy, Removal, RemovalId, RetentionChoice
from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.backup.retention import PRESETS, Preset
from practiceguard.domain.backup.run import (
    Run,
    RunFigures,
    RunId,
    RunState,
    RunTrigger,
    UnreadItem,
)
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind
from practiceguard.domain.incident.columns import Column, ColumnMapping
from practiceguard.domain.incident.contacts import Contact, ContactRole, HomeCopy
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.edition import AcceptedUpdate, Proof
from practiceguard.domain.incident.log import Anchor, IncidentId
from practiceguard.domain.incident.naming import Naming, NamingRule
from practiceguard.domain.incident.question import Answer
from practiceguard.domain.incident.roles import Helper, Role, Task
from practiceguard.domain.practice import Practice
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupDraft
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_secrets import MemorySecretStore

FOLDER = Path(__file__).parents[1] / "data" / "databases"
KEY = Secret("00112233445566778899aabbccddeeff" * 2)
"""The stored databases hold nobody's records, so their key may stand here."""

REPOSITORY = RepositoryKey("5b1f6a52-1f6b-4e0f-9a43-8a4f7f1f7c11")
PRACTICE = Practice("Cabinet du Dr Lefèvre (fictif)", "FR")
DRAFT = SetupDraft(
    practice_name=PRACTICE.name,
    country=PRACTICE.country,
    sources=(PurePath("/home/cabinet/Documents"),),
    exclusions=("*.tmp",),
    place_kind=PlaceKind.DRIVE,
    place_folder=PurePath("/media/bleu"),
    repository=REPOSITORY,
    sheet_saved_at=NOON,
    code_typed_at=NOON,
    finished_at=NOON,
)
PLACE = Repository(
    key=REPOSITORY,
    kind=PlaceKind.DRIVE,
    location="/media/bleu/PracticeGuard",
    label="Bleu",
    restic_id="7" * 64,
    config_fingerprint="8" * 64,
    connected_at=NOON,
    adopted=False,
    append_only=True,
)
SHEET = RecoverySheet(REPOSITORY, "9" * 64, NOON, NOON, NOON + timedelta(minutes=1))
PLAN = BackupPlan(PlanId("plan"), DRAFT.sources, DRAFT.exclusions, REPOSITORY, "accueil", NOON)
BEGUN = Run(
    run_id=RunId("complete"),
    plan_id=PLAN.plan_id,
    trigger=RunTrigger.FIRST,
    state=RunState.BEGUN,
    begun_at=NOON,
    process_id=4711,
    process_started_at=1773489600.12,
)
COMPLETE = replace(
    BEGUN,
    state=RunState.COMPLETE,
    ended_at=NOON + timedelta(minutes=5),
    snapshot_id="a" * 64,
    figures=RunFigures(1, 2, 3, 6, 7000, 5),
    log="done",
)
LATER = replace(BEGUN, run_id=RunId("incomplete"), begun_at=NOON + timedelta(days=1))
INCOMPLETE = replace(
    LATER,
    state=RunState.INCOMPLETE,
    ended_at=NOON + timedelta(days=1, minutes=5),
    snapshot_id="b" * 64,
    unread=(UnreadItem("/home/cabinet/Documents/verrouillé.db", "in use"),),
    unread_count=1,
    cause=ErrorCode.SOURCE_SHRUNK,
    cause_facts=(("before", "10"), ("now", "4")),
)
FACTS = RepositoryFacts(
    REPOSITORY,
    NOON,
    (
        Snapshot(
            "a" * 64, NOON, "accueil", ("practiceguard",), ("/home",), 6, 7000, "restic 0.19.1"
        ),
    ),
)
RULES = PlaceRules(
    REPOSITORY,
    NOON,
    Schedule(frozenset({0, 4}), (time(12, 30),)),
    least_battery=50,
    on_metered=True,
    speed_limits=(SpeedLimit(time(8), time(19), 512),),
)
"""Known from schema 2 on."""
TROUBLE = Trouble(TroubleKind.COPY_GONE, REPOSITORY, NOON)
MAIL = Route(Channel.MAIL, Audience.PRACTICE, "cabinet@exemple.fr")
ALERT = alarm(TROUBLE, 1, MAIL, NOON)
TOLD = replace(ALERT, state=AlertState.DELIVERED, attempts=1, tried_at=NOON, delivered_at=NOON)
"""Known from schema 3 on."""
CHOICE = RetentionChoice(REPOSITORY, PRESETS[Preset.TWENTY_YEARS], NOON, "Dr Lefèvre")
HOLD = Hold(HoldId("hold"), None, HoldCause.PERSON, "la police l'a demandé", "Dr Lefèvre", NOON)
LIFTED = Lifted(NOON + timedelta(days=2), "Dr Lefèvre", "rien", was_harmless=True)
STRANGE = KnownCopy("c" * 64, is_ours=True, said_by="Dr Lefèvre", said_at=NOON)
REMOVAL = Removal(RemovalId("removal"), REPOSITORY, NOON, "agent", ("d" * 64, "e" * 64))
REMOVED = replace(
    REMOVAL,
    ended_at=NOON + timedelta(minutes=3),
    gone=("d" * 64,),
    cause=ErrorCode.RETENTION_PARTLY,
    is_tidied=True,
    is_sound=True,
)
"""Known from schema 4 on."""
HOSTING = Hosting(
    REPOSITORY,
    Hoster.SOMEBODY_ELSE,
    NOON,
    "Dr Lefèvre",
    "Hébergeur (fictif)",
    "FR",
    (
        Contract(
            ContractKind.HDS,
            "HDS-4711",
            date(2024, 5, 2),
            date(2027, 5, 1),
            "classeur bleu",
            "e" * 64,
        ),
    ),
)
"""Known from schema 5 on."""
CHECKING = Check(
    CheckId("check"), REPOSITORY, CheckDepth.SHARE, CheckState.BEGUN, NOON, 3,
    MonthName("2026-03"), process_id=4711, process_started_at=1773489600.12,
)  # fmt: skip
CHECKED = replace(CHECKING, state=CheckState.SOUND, ended_at=NOON + timedelta(minutes=9))
"""Known from schema 6 on."""
UPDATE = AcceptedUpdate(
    "2027.1.15", date(2027, 1, 15), "f" * 64, Proof.COMPARED, "", "Dr Lefèvre", NOON
)
CORRECTION = Correction(
    "FR", "authority.phone", "+33 1 00", "+33 1 53 73 22 22", "au téléphone", "Dr Lefèvre", NOON
)
"""Known from schema 7 on."""
NAMING = Naming((NamingRule("/home/cabinet/Documents/Patients"),))
MAPPING = ColumnMapping((Column.NUMBER, Column.SURNAME), 1)
ANSWER = Answer("question", "merge", "Dr Lefèvre", NOON)
ADDRESS_BOOK = AddressBook(
    (AddressEntry(2, "12", "Exemple", "Zoé", born=date(1980, 2, 29), country="FR"),),
    NOON,
    "Dr Lefèvre",
    "patients.csv",
    1,
)
"""Known from schema 7 on."""
CONTACT = Contact(
    ContactRole.INSURER, "Assureur (fictif)", "+33 1 00", "+33 6 00", "a@exemple.fr", "P-4711",
    "demander le service\n« cyber »", verified_on=date(2026, 3, 1), verified_by="Sophie",
    changed_at=NOON,
)  # fmt: skip
BINDER = BinderCopy(CopyKind.PRINTED, NOON, "fr", {"advice:": "0" * 64}, "Dr Zoé")
ROLE = Role(Task.LEADS, Helper("Dr Lefèvre", "+33 6 01"), Helper("Dr Zoé", "+33 6 02"), NOON)
DETAILS = PracticeDetails(PRACTICE.name, "C. L.", "1, rue de l’Église", "75001", "Paris")
HOME_COPY = HomeCopy("chez le Dr Lefèvre", NOON, "Sophie")
"""Known from schema 8 on."""
INCIDENT = IncidentId("2026-01")
PROGRESS = Progress(Phase.COPYING, 0.5, 3, 6, 3500, 7000, 1.5, None, "/home", 0)


def keyring() -> MemorySecretStore:
    """Return a keyring that holds the key of the stored databases."""
    store = MemorySecretStore()
    store.set(KEY_NAME, KEY)
    return store


def stored(version: int) -> Path:
    """Return where the database of a schema version is stored."""
    return FOLDER / f"schema_{version:04}.db"


def make(path: Path) -> None:
    """Make a database of the newest schema with a row or two of everything."""
    database = open_database(path, keyring())
    practice, runs = DatabasePracticeStore(database), DatabaseRunStore(database)
    practice.save_practice(PRACTICE)
    practice.save_draft(DRAFT)
    practice.save_repository(PLACE)
    practice.save_sheet(SHEET)
    practice.save_plan(PLAN)
    practice.save_rules(RULES)
    practice.save_setting("language", "fr")
    for begun, over in ((BEGUN, COMPLETE), (LATER, INCOMPLETE)):
        runs.begin(begun)
        runs.report(begun.run_id, PROGRESS, NOON)
        runs.finish(over)
    DatabaseFactsStore(database).save_facts(FACTS)
    alerts = DatabaseAlertStore(database)
    alerts.record(Decision(opened=(TROUBLE,), alerts=(ALERT,)))
    alerts.settle(TOLD)
    retention = DatabaseRetentionStore(database)
    retention.choose(CHOICE)
    retention.put_on(HOLD)
    retention.lift(HOLD.hold_id, LIFTED)
    retention.say_known(REPOSITORY, STRANGE)
    retention.begin_removal(REMOVAL)
    retention.end_removal(REMOVED)
    DatabaseHostingStore(database).say(HOSTING)
    checks = DatabaseCheckStore(database)
    checks.begin(CHECKING)
    checks.finish(CHECKED)
    log = DatabaseIncidentLog(database)
    entry = log.append(INCIDENT, NOON, "Dr Lefèvre", "noted", "{}")
    log.remember_anchor(INCIDENT, Anchor(1, entry.seal), NOON, REPOSITORY)
    law = DatabaseLawStore(database)
    law.accept(UPDATE, b"an update")
    law.correct(CORRECTION)
    affected = DatabaseAffectedStore(database)
    affected.save_naming(NAMING, "Dr Lefèvre", NOON)
    affected.save_mapping("nr|nom", MAPPING)
    affected.say(ANSWER)
    affected.save_address_book(ADDRESS_BOOK)
    kit = DatabaseContactStore(database)
    kit.save_contact(CONTACT)
    kit.save_role(ROLE)
    kit.save_details(DETAILS)
    kit.save_home_copy(HOME_COPY)
    DatabaseBinderStore(database).save_copy(BINDER)
    database.rows("PRAGMA journal_mode = DELETE")
    database.close()
    path.with_name(path.name + ".lock").unlink(missing_ok=True)


if __name__ == "__main__":
    newest = stored(NEWEST_VERSION)
    if newest.exists():
        raise SystemExit(f"{newest} exists: a released schema never changes")
    make(newest)

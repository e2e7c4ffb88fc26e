"""A practice with five weeks of history on fakes: for the tests of the window and its pictures."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path, PurePosixPath

from practiceguard.adapters.hosting_rules import KnownHostingRules
from practiceguard.adapters.messengers.providers import KnownMailProviders
from practiceguard.bootstrap import App, World, assemble
from practiceguard.domain.backup.alert import Alert, AlertState, Channel, digest
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.backup.connection import RestConnection, SecretPart
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit, kib_of
from practiceguard.domain.backup.plan import BackupPlan, PlanId
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.backup.run import (
    Run,
    RunFigures,
    RunId,
    RunState,
    RunTrigger,
    UnreadItem,
)
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind
from practiceguard.domain.incident.contacts import Contact, ContactRole
from practiceguard.domain.incident.roles import Helper, Task
from practiceguard.domain.practice import Practice
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.ports import (
    Access,
    Folder,
    FolderSize,
    SheetPrinter,
    ThisProcess,
    place_secret_name,
    repository_password_name,
)
from practiceguard.services.practice.agent_record import AgentRecord
from practiceguard.services.practice.choose_messengers import SETTING as CHOSEN
from practiceguard.services.practice.choose_messengers import to_json
from tests.fakes.fake_aftermath import fake_aftermath
from tests.fakes.fake_autostart import IN_ORDER, NOT_THERE, FakeAutostart
from tests.fakes.fake_circumstances import FakeCircumstances
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.fake_files import FakeFiles
from tests.fakes.fake_machine import FakeMachine, usb_drive
from tests.fakes.fake_messengers import fake_telling
from tests.fakes.fake_places import FakePlaces
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.fake_sheet import FakeSheetPrinter
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_checks import MemoryCheckStore
from tests.fakes.memory_hosting import MemoryHostingStore
from tests.fakes.memory_retention import MemoryRetentionStore
from tests.fakes.memory_secrets import MemorySecretStore
from tests.fakes.memory_stores import (
    MemoryFactsStore,
    MemoryIndex,
    MemoryLocks,
    MemoryPracticeStore,
    MemoryRunStore,
)

NOW = datetime(2026, 11, 20, 14, 4, tzinfo=UTC)
KEY = RepositoryKey("11111111-2222-3333-4444-555555555555")
PLAN = PlanId("plan")
LOCATION = "/media/PRACTICE-SAFE/PracticeGuard copy"
SOURCES = (
    PurePosixPath("/home/cabinet/Documents/Patients"),
    PurePosixPath("/home/cabinet/Pictures/Photographs"),
)
FILES = {
    "/home/cabinet/Documents/Patients/Dupont Claire 1984/compte-rendu.pdf": b"letter",
    "/home/cabinet/Documents/Patients/Dupont Claire 1984/passeport.jpg": b"identity",
    "/home/cabinet/Documents/Patients/Nguyen Minh 1990/avant [face].jpg": b"photograph",
    "/home/cabinet/Documents/Patients/O'Neill Aoife 1977/consent.pdf": b"consent",
    "/home/cabinet/Pictures/Photographs/IMG_0001.jpg": b"picture one",
    "/home/cabinet/Pictures/Photographs/IMG_0002.jpg": b"picture two",
}
LIVE_PROCESS = ThisProcess(6001, 1_800_000_000.0)
AGENT = ThisProcess(6002, 1_799_000_000.0)
ACCOUNT = "cabinet.moreau@orange.fr"
SERVER = RepositoryKey("66666666-7777-8888-9999-000000000000")
SERVER_LOCATION = "rest:https://copies.example:8000/cabinet/"


@dataclass
class Sample:
    """The app and everything behind it, for a test to bend."""

    app: App
    world: World
    engine: FakeEngine
    clock: FixedClock
    store: MemoryPracticeStore
    runs: MemoryRunStore
    processes: FakeProcesses
    secrets: MemorySecretStore
    machine: FakeMachine


def build_sample(
    folder: Path,
    *,
    is_set_up: bool = True,
    with_history: bool = True,
    kind: PlaceKind = PlaceKind.DRIVE,
    printer: SheetPrinter | None = None,
) -> Sample:
    """Return a practice on fakes; `folder` holds its (empty) state."""
    clock = FixedClock(NOW)
    engine = FakeEngine(now=clock.now)
    sample_secrets = MemorySecretStore()
    store, runs = MemoryPracticeStore(), MemoryRunStore()
    processes = FakeProcesses()
    machine = FakeMachine(
        desktop_folder=folder / "Desktop",
        known_drives=(usb_drive(Path("/media/PRACTICE-SAFE"), "PRACTICE-SAFE"),),
    )
    world = World(
        engine=engine,
        secrets=sample_secrets,
        store=store,
        runs=runs,
        checks=MemoryCheckStore(),
        facts=MemoryFactsStore(),
        retention=MemoryRetentionStore(runs),
        hosting=MemoryHostingStore(),
        hosting_rules=KnownHostingRules(),
        index=MemoryIndex(),
        clock=clock,
        locks=MemoryLocks(),
        processes=processes,
        machine=machine,
        places=FakePlaces(),
        files=FakeFiles(made_up={Path(LOCATION)}),
        printer=printer or FakeSheetPrinter(),
        circumstances=FakeCircumstances(),
        autostart=FakeAutostart(IN_ORDER if is_set_up else NOT_THERE),
        telling=fake_telling(providers=KnownMailProviders()),
        aftermath=fake_aftermath(),
        state_folder=folder / "state",
        try_out_folder=folder / "try-out",
        logs_folder=folder / "logs",
    )
    sample = Sample(
        assemble(world),
        world,
        engine,
        clock,
        store,
        runs,
        processes,
        sample_secrets,
        machine,
    )
    if is_set_up:
        _set_up(sample, kind)
        let_agent_work(sample)
        let_people_be_told(sample)
        let_people_be_called(sample)
        if with_history:
            add_history(sample)
    return sample


def _set_up(sample: Sample, kind: PlaceKind) -> None:
    password = Secret("daily password")
    made = sample.engine.add_repository(LOCATION, password)
    sample.secrets.set(repository_password_name(KEY), password)
    store = sample.store
    store.save_practice(Practice("Cabinet du Dr Moreau", "FR"))
    repository = Repository(
        key=KEY,
        kind=kind,
        location=LOCATION,
        label="PRACTICE-SAFE",
        restic_id=made.restic_id,
        config_fingerprint="",
        connected_at=NOW - timedelta(days=40),
        adopted=False,
    )
    store.save_repository(repository)
    store.save_plan(
        BackupPlan(
            plan_id=PLAN,
            sources=SOURCES,
            exclusions=("~$*", "Thumbs.db"),
            repository=KEY,
            host="reception-1",
            saved_at=NOW - timedelta(days=40),
        )
    )
    lunch_and_evening = Schedule(EVERY_DAY, (time(12), time(18, 30)))
    store.save_rules(PlaceRules(KEY, NOW - timedelta(days=40), lunch_and_evening))
    store.save_draft(
        SetupDraft(
            practice_name="Cabinet du Dr Moreau",
            country="FR",
            sources=SOURCES,
            exclusions=("~$*", "Thumbs.db"),
            place_kind=kind,
            place_folder=PurePosixPath(LOCATION),
            repository=KEY,
            sheet_saved_at=NOW - timedelta(days=40),
            code_typed_at=NOW - timedelta(days=40),
            finished_at=NOW - timedelta(days=40),
        )
    )
    store.save_sheet(
        RecoverySheet(KEY, "key", NOW - timedelta(days=40), NOW - timedelta(days=40), None)
    )
    store.save_sheet(
        RecoverySheet(
            KEY, "key", NOW - timedelta(days=40), NOW - timedelta(days=40), NOW - timedelta(days=9)
        )
    )


def let_agent_work(sample: Sample) -> None:
    """Let the agent have looked just now, and live."""
    sample.processes.alive.add(AGENT)
    AgentRecord(sample.store, FakeProcesses(own=AGENT), sample.clock).save()


def let_people_be_told(sample: Sample) -> None:
    """Let the practice be told by mail, and the doctor at home; the weekly line came on Monday."""
    choose = sample.app.choose_messengers
    choose.save_mail_password(Secret("password of the mail account"))
    tls = MailSecurity.TLS
    server = MailServer("smtp.orange.fr", 465, tls, "cabinet.moreau@orange.fr", ACCOUNT)
    settings = AlertSettings(
        mail=server,
        addresses=(ACCOUNT,),
        second_addresses=("martin@example.org",),
        second_name="Dr Martin",
        chosen_at=NOW - timedelta(days=39),
    )
    sample.store.save_setting(CHOSEN, to_json(settings))
    for back, at in ((11, time(8)), (4, time(8, 1))):
        day = datetime.combine((NOW - timedelta(days=back)).date(), at, UTC)
        for route in settings.digest_routes:
            if route.channel is Channel.MAIL:
                tell_of(sample, digest(f"{day:%Y-%m-%d}", route, day), delivered_at=day)


def let_people_be_called(sample: Sample) -> None:
    """Let the practice have called all its contacts, and the list lie with the doctor."""
    contacts, kit = sample.world.aftermath.contacts, sample.app.kit
    day = NOW.date() - timedelta(days=12)
    for number, role in enumerate(ContactRole):
        who, phone = f"Service {number + 1} (fictif)", f"+33 1 99 00 00 {number:02}"
        contacts.save_contact(
            Contact(role, who, phone, verified_on=day, verified_by="Sophie", changed_at=NOW)
        )
    doctor = Helper("Dr Moreau", "+33 6 99 00 00 01")
    receptionist = Helper("Sophie", "+33 6 99 00 00 02")
    kit.roles.save(Task.LEADS, doctor, Helper("Dr Martin", "+33 6 99 00 00 03"))
    kit.roles.save(Task.WRITES, receptionist, Helper("Léa", "+33 6 99 00 00 04"))
    kit.roles.save(Task.CALLS, receptionist, doctor)
    kit.contacts.take_home("chez le Dr Martin", "Sophie")
    kit.binder.store.save_copy(
        BinderCopy(CopyKind.PRINTED, NOW, "fr", kit.binder.quick_marks(), "l’accueil")
    )


def tell_of(
    sample: Sample,
    alert: Alert,
    *,
    delivered_at: datetime | None = None,
    problem: ErrorCode | None = None,
    attempts: int = 1,
) -> Alert:
    """Write a message into the ledger: delivered, or tried just now in vain; return it."""
    alerts = sample.world.telling.alerts
    opened = (alert.trouble,) if alert.trouble is not None else ()
    alerts.record(Decision(opened=opened, alerts=(alert,)))
    state = AlertState.DELIVERED if delivered_at is not None else AlertState.WAITING
    told = replace(
        alert,
        state=state,
        attempts=attempts,
        tried_at=delivered_at or sample.clock.now(),
        delivered_at=delivered_at,
        problem=problem,
    )
    alerts.settle(told)
    return told


def add_server(sample: Sample) -> Repository:
    """Let the plan serve a server elsewhere too, with a copy of this morning; return it."""
    password = Secret("password of the server's copy")
    made = sample.engine.add_repository(SERVER_LOCATION, password)
    sample.secrets.set(repository_password_name(SERVER), password)
    repository = Repository(
        key=SERVER,
        kind=PlaceKind.REST_SERVER,
        location=SERVER_LOCATION,
        label="Copies elsewhere",
        restic_id=made.restic_id,
        config_fingerprint="",
        connected_at=NOW - timedelta(days=12),
        adopted=False,
        append_only=True,
        connection=RestConnection("copies.example", "cabinet", "cabinet"),
    )
    sample.secrets.set(
        place_secret_name(SERVER, SecretPart.REST_PASSWORD), Secret("password of the server")
    )
    sample.store.save_repository(repository)
    in_the_morning = Schedule(EVERY_DAY, (time(8, 30),))
    limit = SpeedLimit(time(9), time(18), kib_of(2))
    sample.store.save_rules(
        PlaceRules(SERVER, NOW - timedelta(days=12), in_the_morning, speed_limits=(limit,))
    )
    plan = sample.store.plan()
    assert plan is not None
    sample.store.save_plan(replace(plan, others=(SERVER,)))
    proved_at = NOW - timedelta(days=9)
    sample.store.save_sheet(RecoverySheet(SERVER, "key", proved_at, proved_at, proved_at))
    for hours in (77, 53, 29, 5):
        at = NOW - timedelta(hours=hours, minutes=30)
        add_run(sample, RunState.COMPLETE, at, megabytes=40, repository=repository)
    return repository


# Days back -> what became of the copy; every other day is complete, days in `_NONE` have none.
_OUTCOMES = {
    3: RunState.INCOMPLETE,
    8: RunState.FAILED,
    14: RunState.CANCELLED,
    21: RunState.INTERRUPTED,
}
_NONE = {6, 15}


def add_history(sample: Sample) -> None:
    """Give the practice 35 days of copies, the last one two hours ago."""
    for back in range(35, -1, -1):
        if back in _NONE:
            continue
        at = NOW - timedelta(days=back, hours=2, minutes=3 * back % 50)
        add_run(sample, _OUTCOMES.get(back, RunState.COMPLETE), at, megabytes=90 + 53 * back % 240)
    checked_at = NOW - timedelta(days=4)
    sample.store.save_setting(f"last-check {KEY}", f"{checked_at.isoformat()} share sound")


def add_run(
    sample: Sample,
    state: RunState,
    at: datetime,
    *,
    megabytes: int = 120,
    number: str = "",
    repository: Repository | None = None,
) -> Run:
    """Add a run of that outcome, with its snapshot where it has one; return it."""
    run_id = RunId(number or f"run-{at.isoformat()}")
    key, location = (repository.key, repository.location) if repository else (KEY, LOCATION)
    begun = Run(run_id, PLAN, RunTrigger.MANUAL, RunState.BEGUN, at, repository=key)
    has_copy = state in {RunState.COMPLETE, RunState.INCOMPLETE}
    snapshot_id = None
    if has_copy:
        snapshot_id = sample.engine.add_snapshot(
            location, FILES, taken_at=at, paths=tuple(map(str, SOURCES))
        ).snapshot_id
    files = 25_412 - (NOW - at).days * 11
    unread = (
        UnreadItem("/home/cabinet/Documents/Patients/practice.db", "file is locked"),
        UnreadItem("/home/cabinet/Documents/Patients/scan 12.jpg", "permission denied"),
    )
    causes = {
        RunState.FAILED: ErrorCode.PLACE_NOT_FOUND,
        RunState.CANCELLED: ErrorCode.CANCELLED,
        RunState.INTERRUPTED: ErrorCode.INTERRUPTED,
    }
    ended = replace(
        begun,
        state=state,
        ended_at=at + timedelta(minutes=6, seconds=20),
        snapshot_id=snapshot_id,
        figures=RunFigures(
            files_new=12,
            files_changed=31,
            files_unmodified=files - 43,
            files_total=files,
            bytes_total=86_400_000_000,
            bytes_added=megabytes * 1_000_000,
        )
        if has_copy
        else RunFigures(),
        unread=unread if state is RunState.INCOMPLETE else (),
        unread_count=2 if state is RunState.INCOMPLETE else 0,
        cause=causes.get(state),
        cause_facts=(("location", LOCATION),) if state is RunState.FAILED else (),
        log="open repository\nunable to open config file" if state is RunState.FAILED else "",
    )
    sample.runs.begin(begun)
    sample.runs.finish(ended)
    return ended


def begin_live_run(sample: Sample, place: RepositoryKey = KEY) -> Run:
    """Begin a run in another process, 42 % done; return it."""
    run = Run(
        RunId("run-live"),
        PLAN,
        RunTrigger.MANUAL,
        RunState.BEGUN,
        NOW - timedelta(minutes=2),
        process_id=LIVE_PROCESS.process_id,
        process_started_at=LIVE_PROCESS.started_at,
        repository=place,
    )
    sample.processes.alive.add(LIVE_PROCESS)
    sample.runs.begin(run)
    sample.runs.report(
        run.run_id,
        Progress(
            Phase.COPYING,
            fraction=0.42,
            files_done=10_673,
            files_total=25_412,
            bytes_done=36_300_000_000,
            bytes_total=86_400_000_000,
            seconds_elapsed=640,
            seconds_left=883,
            current_folder="/home/cabinet/Documents/Patients/Dupont Claire 1984",
        ),
        NOW,
    )
    return run


def build_half_way(folder: Path, printer: SheetPrinter) -> Sample:
    """Return a practice in the middle of its set-up: a place is there, the sheet is not proved."""
    drive = folder / "PRACTICE-SAFE"
    drive.mkdir()
    sample = build_sample(folder, with_history=False, printer=printer)
    sample.machine.known_drives = (usb_drive(drive, "PRACTICE-SAFE"),)
    sample.machine.folders = tuple(
        Folder(Path(source), reason, is_chosen=True)
        for source, reason in zip(SOURCES, ("documents", "pictures"), strict=True)
    )
    sample.machine.sizes = {
        Path(SOURCES[0]): (FolderSize(21_340, 18_200_000_000, 0, is_final=True),),
        Path(SOURCES[1]): (FolderSize(4_072, 68_200_000_000, 0, is_final=True),),
    }
    store = sample.store
    store._plan = None
    store._sheets.clear()
    store.save_draft(
        replace(store.draft(), sheet_saved_at=None, code_typed_at=None, finished_at=None)
    )
    repository = store.repository(KEY)
    assert repository is not None
    fingerprint = sample.engine.fingerprint(Access(LOCATION, Secret("daily password")))
    store.save_repository(replace(repository, config_fingerprint=fingerprint))
    return sample

"""What PracticeGuard can do: the services, each given the adapters that it needs."""

import secrets as chance
from dataclasses import dataclass
from pathlib import Path

from practiceguard.bootstrap.incidents import Copies, Incidents, incidents_of
from practiceguard.bootstrap.kit import Kit, kit_of
from practiceguard.bootstrap.records import OurRecords, records_of
from practiceguard.bootstrap.world import World
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.after_run import AfterRun
from practiceguard.services.backup.apply_retention import ApplyRetention
from practiceguard.services.backup.assess_protection import AssessProtection
from practiceguard.services.backup.browse_snapshot import BrowseSnapshot
from practiceguard.services.backup.catch_up import CatchUp
from practiceguard.services.backup.change_rules import ChangeRules
from practiceguard.services.backup.check_repository import CheckRepository
from practiceguard.services.backup.compose_alert import ComposeAlert
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.backup.hold import Holds
from practiceguard.services.backup.list_snapshots import ListSnapshots
from practiceguard.services.backup.notice_mass_change import NoticeMassChange
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.backup.pause import Pause
from practiceguard.services.backup.preview_file import PreviewFile
from practiceguard.services.backup.raise_alert import RaiseAlert
from practiceguard.services.backup.read_facts import ReadFacts
from practiceguard.services.backup.restore_files import RestoreFiles
from practiceguard.services.backup.run_backup import RunBackup
from practiceguard.services.backup.see_place import SeePlace
from practiceguard.services.backup.start_backup import StartBackup
from practiceguard.services.backup.tell import FindMeans, Tell
from practiceguard.services.backup.tell_hosting import TellHosting
from practiceguard.services.backup.watch_checks import WatchChecks
from practiceguard.services.backup.watch_room import WatchRoom
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import (
    Access,
)
from practiceguard.services.practice.add_place import AddPlace
from practiceguard.services.practice.agent_record import AgentRecord
from practiceguard.services.practice.begin_keeping import BeginKeeping
from practiceguard.services.practice.change_place import ChangePlace
from practiceguard.services.practice.choose_messengers import ChooseMessengers
from practiceguard.services.practice.connect_repository import ConnectRepository
from practiceguard.services.practice.examine import Examine
from practiceguard.services.practice.keep_registered import KeepRegistered
from practiceguard.services.practice.read_telling import ReadTelling
from practiceguard.services.practice.reconnect import Reconnect
from practiceguard.services.practice.recovery_sheet import RecoverySheets
from practiceguard.services.practice.remove_place import RemovePlace
from practiceguard.services.practice.set_up_practice import SetUpPractice
from practiceguard.services.practice.tried_ways import TriedWays
from practiceguard.services.practice.try_messenger import TryMessenger
from practiceguard.services.practice.try_place import TryPlace


@dataclass(frozen=True)
class App:
    """What PracticeGuard can do, ready to be called."""

    world: World
    set_up: SetUpPractice
    sheets: RecoverySheets
    reconnect: Reconnect
    assess_protection: AssessProtection
    start_backup: StartBackup
    run_backup: RunBackup
    watch: WatchRuns
    watch_checks: WatchChecks
    read_facts: ReadFacts
    list_snapshots: ListSnapshots
    browse: BrowseSnapshot
    preview: PreviewFile
    restore: RestoreFiles
    check: CheckRepository
    examine: Examine
    open_repository: OpenRepository
    try_place: TryPlace
    add_place: AddPlace
    change_place: ChangePlace
    remove_place: RemovePlace
    change_rules: ChangeRules
    pause: Pause
    catch_up: CatchUp
    agent: AgentRecord
    registered: KeepRegistered
    begin_keeping: BeginKeeping
    choose_messengers: ChooseMessengers
    try_messenger: TryMessenger
    tried_ways: TriedWays
    read_telling: ReadTelling
    raise_alert: RaiseAlert
    retention: ApplyRetention
    holds: Holds
    hosting: TellHosting
    room: WatchRoom
    incidents: Incidents
    kit: Kit
    records: OurRecords


def assemble(world: World) -> App:
    """Given the adapters, return the services built on them."""
    find_drive = FindDrive(
        world.store,
        world.machine.drives,
        lambda location: world.engine.fingerprint(Access(location, Secret(""))),
    )
    opened = OpenRepository(world.engine, world.secrets, world.store, world.places, find_drive)
    connect = ConnectRepository(
        world.engine,
        world.store,
        world.secrets,
        world.machine,
        world.clock,
        chance.token_bytes,
        world.places,
    )
    watch = WatchRuns(world.runs, world.processes, world.clock)
    watch_checks = WatchChecks(world.checks, world.processes, world.clock)
    start_backup = StartBackup(world.store, world.processes, watch)
    pause = Pause(world.store, world.clock)
    holds = Holds(world.retention, world.clock)
    room = WatchRoom(world.machine, world.store, world.clock)
    open_copy = OpenCopy(world.facts, opened)
    read_facts = ReadFacts(world.engine, world.facts, world.index, world.clock, opened)
    list_snapshots = ListSnapshots(read_facts, watch)
    browse = BrowseSnapshot(world.engine, world.index, open_copy)
    sheets = RecoverySheets(
        world.engine,
        world.secrets,
        world.store,
        world.files,
        world.machine,
        world.printer,
        world.clock,
        chance.token_bytes,
        opened,
    )
    hosting = TellHosting(world.store, world.hosting, world.hosting_rules, world.files, world.clock)
    check = CheckRepository(
        world.engine,
        world.store,
        world.checks,
        watch_checks,
        world.locks,
        world.processes,
        opened,
        world.clock,
    )
    assess = AssessProtection(
        world.store,
        world.facts,
        watch,
        read_facts,
        world.clock,
        world.files,
        holds,
        room,
        hosting,
        world.retention,
        check,
    )
    agent = AgentRecord(world.store, world.processes, world.clock, world.autostart)
    registered = KeepRegistered(world.autostart)
    told = world.telling
    choose = ChooseMessengers(world.store, world.secrets, told.providers, world.clock)
    means, compose = FindMeans(world.secrets), ComposeAlert(told.texts)
    tell = Tell(told.alerts, told.messengers, means, compose, world.clock)
    tried = TriedWays(world.store, world.clock)
    change_rules = ChangeRules(world.store, world.clock)
    retention = ApplyRetention(
        world.engine,
        world.store,
        world.retention,
        world.facts,
        world.index,
        world.locks,
        world.clock,
        opened,
        room,
        world.runs,
    )
    records = records_of(world, opened, choose, change_rules, retention)
    return App(
        world=world,
        set_up=SetUpPractice(
            world.engine,
            world.store,
            world.secrets,
            world.machine,
            world.files,
            world.clock,
            connect,
            sheets,
            world.try_out_folder,
            world.state_folder,
        ),
        sheets=sheets,
        reconnect=Reconnect(
            world.engine, world.secrets, world.store, world.machine, chance.token_bytes
        ),
        assess_protection=assess,
        start_backup=start_backup,
        run_backup=RunBackup(
            world.engine,
            world.store,
            world.runs,
            world.facts,
            world.locks,
            world.files,
            world.processes,
            world.clock,
            opened,
            watch,
            AfterRun(
                (
                    NoticeMassChange(world.engine, world.runs, world.retention, opened, holds),
                    records.keep,
                )
            ),
        ),
        watch=watch,
        watch_checks=watch_checks,
        read_facts=read_facts,
        list_snapshots=list_snapshots,
        browse=browse,
        preview=PreviewFile(
            world.engine,
            world.files,
            world.store,
            world.processes,
            open_copy,
            world.state_folder,
        ),
        restore=RestoreFiles(
            world.engine,
            world.index,
            world.files,
            world.machine,
            world.store,
            world.clock,
            open_copy,
            world.processes,
            world.is_windows,
        ),
        check=check,
        examine=Examine(
            world.engine, world.secrets, world.store, world.files, world.machine, opened
        ),
        open_repository=opened,
        try_place=TryPlace(world.engine, world.places, world.store, world.secrets),
        add_place=AddPlace(connect, world.store, world.machine, world.places),
        change_place=ChangePlace(
            world.engine,
            world.store,
            world.secrets,
            world.machine,
            connect,
            opened,
            chance.token_bytes,
        ),
        remove_place=RemovePlace(world.store, world.facts, world.secrets, world.hosting),
        change_rules=change_rules,
        pause=pause,
        catch_up=CatchUp(
            world.store,
            world.runs,
            watch,
            start_backup,
            pause,
            world.circumstances,
            world.clock,
            SeePlace(find_drive, world.places, lambda place: world.files.exists(Path(place))),
            watch_checks,
        ),
        agent=agent,
        registered=registered,
        begin_keeping=BeginKeeping(agent, registered),
        choose_messengers=choose,
        try_messenger=TryMessenger(world.store, told.messengers, means, compose, world.clock),
        tried_ways=tried,
        read_telling=ReadTelling(choose, tell, tried, world.clock, world.runs),
        raise_alert=RaiseAlert(
            world.store, told.alerts, assess, watch, choose.settings, tell, world.clock, world.locks
        ),
        retention=retention,
        holds=holds,
        hosting=hosting,
        room=room,
        incidents=incidents_of(world, holds, Copies(list_snapshots, browse, open_copy)),
        kit=kit_of(world),
        records=records,
    )

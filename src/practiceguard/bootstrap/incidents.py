"""What the incident half can do, its services each given the adapters that it needs."""

import secrets as chance
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from practiceguard.bootstrap.court_records import CourtRecords, court_records_of
from practiceguard.bootstrap.emails import Emails, emails_of
from practiceguard.bootstrap.letters import LetterFactory, letter_factory_of
from practiceguard.bootstrap.papers import Papers, papers_of
from practiceguard.bootstrap.world import World
from practiceguard.domain.archive_password import archive_mark, archive_password
from practiceguard.services.backup.browse_snapshot import BrowseSnapshot
from practiceguard.services.backup.hold import Holds
from practiceguard.services.backup.list_snapshots import ListSnapshots
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.incident.check_wording import CheckWording
from practiceguard.services.incident.choose_copies import ChooseCopies
from practiceguard.services.incident.close_incident import CloseIncident
from practiceguard.services.incident.correct_law import CorrectLaw
from practiceguard.services.incident.count_rows import CountRows
from practiceguard.services.incident.decide import Decide
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.draft_notices import DraftNotices
from practiceguard.services.incident.fill_form import FillForm, RecordFiling
from practiceguard.services.incident.find_affected import FilesOfPerson, FindAffected
from practiceguard.services.incident.find_corrections import FindCorrections
from practiceguard.services.incident.hand_back import HandBack
from practiceguard.services.incident.import_addresses import ImportAddresses
from practiceguard.services.incident.keep_law import KeepLaw
from practiceguard.services.incident.lay_out_law import LayOutLaw
from practiceguard.services.incident.look_at_names import LookAtNames
from practiceguard.services.incident.lost_today import TellLostToday
from practiceguard.services.incident.open_incident import OpenIncident
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.preserve_copies import HoldForOpenIncidents, PreserveCopies
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.read_law import ReadLaw
from practiceguard.services.incident.record_affected import RecordAffected
from practiceguard.services.incident.record_delivery import RecordDelivery
from practiceguard.services.incident.record_substitute import RecordSubstitute
from practiceguard.services.incident.set_affected_count import SetAffectedCount
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.services.incident.track_letters import TrackLetters
from practiceguard.services.incident.update_law import UpdateLaw
from practiceguard.services.incident.what_would_be_lost import WhatWouldBeLost
from practiceguard.services.incident.who_is_affected import WhoIsAffected
from practiceguard.services.incident.write_log import WriteLog
from practiceguard.services.ports import AlsoWise, Helplines, RuleBook
from practiceguard.services.practice.save_practice_details import SavePracticeDetails


@dataclass(frozen=True)
class Copies:
    """What the incident half takes over from the backup half."""

    list: ListSnapshots
    browse: BrowseSnapshot
    open: OpenCopy


@dataclass(frozen=True)
class WhoIsIt:
    """Who is affected: from the copies and the address book to the number in the log."""

    copies: ChooseCopies
    names: LookAtNames
    addresses: ImportAddresses
    who: WhoIsAffected
    count_rows: CountRows
    record: RecordAffected
    count: SetAffectedCount
    lost: TellLostToday


@dataclass(frozen=True)
class Incidents:
    """The incident room, ready to be called."""

    rules: RuleBook
    read_law: ReadLaw
    lay_out_law: LayOutLaw
    update_law: UpdateLaw
    correct_law: CorrectLaw
    read: ReadIncident
    open: OpenIncident
    write: WriteLog
    decide: Decide
    derive: DeriveDuties
    close: CloseIncident
    evidence: TakeEvidence
    preserve: PreserveCopies
    hold_open: HoldForOpenIncidents
    also_wise: AlsoWise
    helplines: Helplines
    affected: WhoIsIt
    law_text: TellLaw
    hand_back: HandBack
    notices: PrepareNotices
    corrections: FindCorrections
    fill_form: FillForm
    record_filing: RecordFiling
    mailing: LetterFactory
    email: Emails
    papers: Papers
    track: TrackLetters
    delivery: RecordDelivery
    substitute: RecordSubstitute
    court: CourtRecords


def incidents_of(world: World, holds: Holds, copies: Copies) -> Incidents:
    """Given the adapters, return the services of the incident half built on them."""
    outside = world.aftermath
    read = ReadIncident(outside.log)
    derive = DeriveDuties(outside.rules, outside.calendars, world.clock)
    preserve = PreserveCopies(holds, world.store, world.facts)
    read_law = ReadLaw(outside.rules, world.clock)
    keep_law = KeepLaw(outside.rules, outside.also_wise)
    write = WriteLog(outside.log, world.clock, read, keep_law)
    evidence = TakeEvidence(outside.log, outside.evidence, world.clock, read)
    track = TrackLetters(read, evidence)
    affected = _who_is_it(world, copies, read)
    notices = _notices(world, read, derive, write)
    fill_form = FillForm(outside.authority_sheets, world.store, world.clock, _details_of(world))
    factory = letter_factory_of(world, notices, evidence, affected.copies, affected.who)
    delivery = RecordDelivery(read, write, derive, track)
    return Incidents(
        rules=outside.rules,
        read_law=read_law,
        lay_out_law=LayOutLaw(read_law, world.store, outside.affected, read),
        update_law=UpdateLaw(
            outside.rules, outside.law_updates, outside.law_store, world.files, world.clock
        ),
        correct_law=CorrectLaw(outside.rules, outside.law_store, world.clock),
        read=read,
        open=OpenIncident(outside.log, world.clock, read, preserve),
        write=write,
        decide=Decide(outside.log, world.clock, read),
        derive=derive,
        close=CloseIncident(outside.log, world.clock, read, derive),
        evidence=evidence,
        preserve=preserve,
        hold_open=HoldForOpenIncidents(outside.log, read, preserve, world.clock),
        also_wise=outside.also_wise,
        helplines=outside.helplines,
        affected=affected,
        law_text=TellLaw(outside.law_translations),
        fill_form=fill_form,
        corrections=FindCorrections(notices, fill_form),
        record_filing=RecordFiling(write, read),
        track=track,
        delivery=delivery,
        substitute=RecordSubstitute(read, write, derive),
        hand_back=HandBack(
            outside.log,
            read,
            FilesOfPerson(world.index),
            outside.affected,
            world.engine,
            copies.open,
            outside.archives,
            world.files,
            world.store,
            world.processes,
            world.clock,
            lambda: archive_password(chance.choice),
            lambda: archive_mark(chance.choice),
        ),
        notices=notices,
        mailing=factory,
        email=emails_of(world, notices, factory, evidence, track, delivery),
        papers=papers_of(world, read),
        court=court_records_of(world, write, holds, derive, evidence),
    )


def _notices(
    world: World, read: ReadIncident, derive: DeriveDuties, write: WriteLog
) -> PrepareNotices:
    outside = world.aftermath
    return PrepareNotices(
        DraftNotices(outside.templates, outside.notices),
        CheckWording(outside.wording),
        outside.templates,
        outside.rules,
        SavePracticeDetails(outside.contacts, world.store),
        outside.contacts,
        outside.helplines,
        read,
        derive,
        write,
        world.clock,
    )


def _details_of(world: World) -> Callable[[], Mapping[str, str]]:
    """Return what reads the particulars of the practice by name."""
    saved = SavePracticeDetails(world.aftermath.contacts, world.store)
    return lambda: asdict(saved.read())


def _who_is_it(world: World, copies: Copies, read: ReadIncident) -> WhoIsIt:
    outside, clock = world.aftermath, world.clock
    choose = ChooseCopies(copies.list, copies.browse)
    names = LookAtNames(world.index, outside.affected, clock)
    who = WhoIsAffected(FindAffected(world.index), outside.affected, clock)
    count = SetAffectedCount(outside.log, clock)
    lost = WhatWouldBeLost(who, outside.affected, world.store, world.index)
    return WhoIsIt(
        copies=choose,
        names=names,
        addresses=ImportAddresses(outside.tables, outside.affected, clock),
        who=who,
        count_rows=CountRows(
            world.engine,
            world.files,
            world.store,
            world.processes,
            copies.open,
            outside.row_counter,
            world.state_folder,
        ),
        record=RecordAffected(outside.log, clock, read, count),
        count=count,
        lost=TellLostToday(lost, names, choose, clock),
    )

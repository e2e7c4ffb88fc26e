"""Everything outside the program, as it is handed to the services: one adapter per port."""

import sys
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.incident.due import Calendars
from practiceguard.services.ports import (
    AffectedStore,
    AlertStore,
    AlertTexts,
    AlsoWise,
    Archives,
    AuthoritySheets,
    Autostart,
    BackupEngine,
    CheckStore,
    Circumstances,
    Clock,
    ContactStore,
    EvidenceStore,
    FactsStore,
    Files,
    Helplines,
    HostingRules,
    HostingStore,
    IncidentLog,
    LawStore,
    LawTranslations,
    LawUpdates,
    LetterPages,
    LetterPrinter,
    Machine,
    MailProviders,
    Messengers,
    Places,
    PracticeStore,
    Processes,
    RetentionStore,
    RowCounter,
    RuleBook,
    RunLocks,
    RunStore,
    SecretStore,
    SheetPrinter,
    SnapshotIndex,
    Tables,
)
from practiceguard.services.ports.binder import BinderPrinter, BinderStore, Wordbook
from practiceguard.services.ports.court_kit import CourtKit
from practiceguard.services.ports.emails import EmailJournal, EmailPost
from practiceguard.services.ports.notices import NoticeRenderer, NoticeTemplates
from practiceguard.services.ports.papers import PaperPrinter, PaperWordBook, WordPapers
from practiceguard.services.ports.postal import PostalForms
from practiceguard.services.ports.wording_rules import KnownWordingRules


@dataclass(frozen=True)
class Telling:
    """What it takes to tell somebody something."""

    alerts: AlertStore
    messengers: Messengers
    texts: AlertTexts
    providers: MailProviders


@dataclass(frozen=True)
class Aftermath:
    """What the incident half needs of the world."""

    log: IncidentLog
    evidence: EvidenceStore
    affected: AffectedStore
    tables: Tables
    row_counter: RowCounter
    rules: RuleBook
    law_store: LawStore
    law_updates: LawUpdates
    calendars: Calendars
    also_wise: AlsoWise
    helplines: Helplines
    authority_sheets: AuthoritySheets
    law_translations: LawTranslations
    archives: Archives
    contacts: ContactStore
    templates: NoticeTemplates
    notices: NoticeRenderer
    wording: KnownWordingRules
    court_kit: CourtKit
    wordbook: Wordbook
    binders: BinderStore
    binder_printer: BinderPrinter
    letter_printer: LetterPrinter
    letter_pages: LetterPages
    postal: PostalForms
    paper_printer: PaperPrinter
    word_papers: WordPapers
    paper_words: PaperWordBook
    email_journal: EmailJournal
    email_post: EmailPost


@dataclass(frozen=True)
class World:
    """Everything outside: one adapter per port. Tests put fakes here."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    runs: RunStore
    checks: CheckStore
    facts: FactsStore
    retention: RetentionStore
    hosting: HostingStore
    hosting_rules: HostingRules
    index: SnapshotIndex
    clock: Clock
    locks: RunLocks
    processes: Processes
    machine: Machine
    places: Places
    files: Files
    printer: SheetPrinter
    circumstances: Circumstances
    autostart: Autostart
    telling: Telling
    aftermath: Aftermath
    state_folder: Path
    try_out_folder: Path
    logs_folder: Path
    is_windows: bool = sys.platform == "win32"

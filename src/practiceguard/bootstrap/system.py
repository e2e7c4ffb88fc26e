"""The adapters of this computer; each is loaded only when the program is really put together."""

import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from practiceguard.bootstrap.emails import LateEmailPost
from practiceguard.bootstrap.late_letters import (
    LateLetterPages,
    LateLetterPrinter,
    LatePostalForms,
)
from practiceguard.bootstrap.late_papers import LatePaperPrinter, LatePaperWords, LateWordPapers
from practiceguard.bootstrap.world import Aftermath, Telling, World
from practiceguard.domain.incident.binder import Binder
from practiceguard.domain.incident.table import FIND_OUT, Table, TableForm
from practiceguard.resources import resource
from practiceguard.services.ports import (
    AuthoritySheets,
    Autostart,
    SheetContent,
)
from practiceguard.services.ports.court_kit import CourtKit
from practiceguard.services.ports.emails import EmailJournal

if TYPE_CHECKING:
    from practiceguard.adapters.database.connection import Database


def _court_kit() -> CourtKit:
    from practiceguard.adapters.court_kit import ShippedCourtKit

    return ShippedCourtKit()


class _SheetPrinter:
    """The sheet printer, loaded when a sheet is printed: a backup must not wait for typst."""

    def render(self, content: SheetContent) -> bytes:
        from practiceguard.adapters.recovery_sheet import TypstSheetPrinter

        return TypstSheetPrinter().render(content)


class _TableFiles:
    """The reader of tables, loaded when one is read: the agent never needs it."""

    def read(self, path: Path, form: TableForm = FIND_OUT, *, country: str = "") -> Table:
        from practiceguard.adapters.table_files import TableFiles

        return TableFiles().read(path, form, country=country)


class _RowCounter:
    """Counts the rows of databases, loaded likewise."""

    def count(self, path: Path) -> tuple[int, str] | None:
        from practiceguard.adapters.table_files import FileRowCounter

        return FileRowCounter().count(path)


class _BinderPrinter:
    """The printer of binders, loaded likewise."""

    def pdf(self, binder: Binder) -> bytes:
        from practiceguard.adapters.letters.binder_printer import TypstBinderPrinter

        return TypstBinderPrinter().pdf(binder)

    def page(self, binder: Binder) -> bytes:
        from practiceguard.adapters.phone_page import phone_page

        return phone_page(binder)


def autostart(environ: Mapping[str, str]) -> Autostart:
    """Return what starts the agent at login, for the state that `environ` names."""
    from practiceguard.adapters.background import agent_command
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.system.agent_start import agent_start
    from practiceguard.adapters.system.autostart import autostart_of
    from practiceguard.adapters.system.state_folders import StateFolders

    folders = StateFolders.locate(environ, sys.platform)
    start = agent_start(agent_command("run"), environ, folders)
    return autostart_of(sys.platform, start, run_tool, environ)


def _authority_sheets() -> AuthoritySheets:
    from practiceguard.adapters.authority_sheets import KnownAuthoritySheets

    return KnownAuthoritySheets()


def real_world(environ: Mapping[str, str]) -> World:
    """Return the adapters of this computer; raises what opening keyring and database raises."""
    # Adapters are heavy; `--help` must not wait for them.
    from practiceguard.adapters.alert_texts import CatalogueTexts
    from practiceguard.adapters.also_wise import KnownAlsoWise
    from practiceguard.adapters.background import SystemProcesses
    from practiceguard.adapters.clock import SystemClock
    from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
    from practiceguard.adapters.database.alert_store import DatabaseAlertStore
    from practiceguard.adapters.database.binder_store import DatabaseBinderStore
    from practiceguard.adapters.database.check_store import DatabaseCheckStore
    from practiceguard.adapters.database.connection import open_database
    from practiceguard.adapters.database.contact_store import DatabaseContactStore
    from practiceguard.adapters.database.evidence_store import EncryptedEvidenceStore
    from practiceguard.adapters.database.facts_store import DatabaseFactsStore
    from practiceguard.adapters.database.hosting_store import DatabaseHostingStore
    from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
    from practiceguard.adapters.database.law_store import DatabaseLawStore
    from practiceguard.adapters.database.practice_store import DatabasePracticeStore
    from practiceguard.adapters.database.retention_store import DatabaseRetentionStore
    from practiceguard.adapters.database.run_store import DatabaseRunStore
    from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
    from practiceguard.adapters.encrypted_zip import EncryptedZips
    from practiceguard.adapters.files import SystemFiles
    from practiceguard.adapters.helplines import KnownHelplines
    from practiceguard.adapters.holiday_calendar import BusinessDays
    from practiceguard.adapters.hosting_rules import KnownHostingRules
    from practiceguard.adapters.law_translations import KnownLawTranslations
    from practiceguard.adapters.log_files import start_log
    from practiceguard.adapters.messengers import SystemMessengers
    from practiceguard.adapters.messengers.providers import KnownMailProviders
    from practiceguard.adapters.notices import SandboxedRenderer, TemplateShelf
    from practiceguard.adapters.places.network_places import NetworkPlaces
    from practiceguard.adapters.restic.binary import BinarySearch, find_restic
    from practiceguard.adapters.restic.command import run_tool
    from practiceguard.adapters.restic.engine import ResticEngine
    from practiceguard.adapters.rule_book.book import KnownRuleBook, SignedUpdates
    from practiceguard.adapters.rule_book.keys import pinned_keys
    from practiceguard.adapters.run_lock import FileRunLocks
    from practiceguard.adapters.secrets import KeyringSecretStore, namespace_of
    from practiceguard.adapters.system.circumstances import SystemCircumstances
    from practiceguard.adapters.system.machine import SystemMachine
    from practiceguard.adapters.system.state_folders import StateFolders
    from practiceguard.adapters.system.time_limit import within
    from practiceguard.adapters.wordbook import CatalogueWordbook
    from practiceguard.adapters.wording_rules import WordingRuleFiles

    folders = StateFolders.locate(environ, sys.platform)
    folders.prepare()
    start_log(folders.log_file)
    secret_store = KeyringSecretStore("PracticeGuard", namespace_of(folders.root))
    database = open_database(folders.database, secret_store)

    law_store = DatabaseLawStore(database)
    law_keys = pinned_keys(resource("law_keys.toml"))

    @cache
    def restic() -> Path:
        # Looked for at the first call that needs it: it may have to be fetched.
        return find_restic(BinarySearch(folders.tools)).path

    return World(
        engine=ResticEngine(restic, folders.restic_cache),
        secrets=secret_store,
        store=DatabasePracticeStore(database),
        runs=DatabaseRunStore(database),
        checks=DatabaseCheckStore(database),
        facts=DatabaseFactsStore(database),
        retention=DatabaseRetentionStore(database),
        hosting=DatabaseHostingStore(database),
        hosting_rules=KnownHostingRules(),
        index=EncryptedSnapshotIndex(folders.listings, database.derived_key("listings")),
        clock=SystemClock(),
        locks=FileRunLocks(folders.locks),
        processes=SystemProcesses(folders.root, environ=environ),
        machine=SystemMachine(folders, environ=environ),
        places=NetworkPlaces(SystemClock()),
        files=SystemFiles(),
        printer=_SheetPrinter(),
        circumstances=SystemCircumstances(),
        autostart=autostart(environ),
        telling=Telling(
            DatabaseAlertStore(database),
            SystemMessengers(run_tool, within),
            CatalogueTexts(),
            KnownMailProviders(),
        ),
        aftermath=Aftermath(
            log=DatabaseIncidentLog(database),
            evidence=EncryptedEvidenceStore(folders.evidence, database),
            affected=DatabaseAffectedStore(database),
            tables=_TableFiles(),
            row_counter=_RowCounter(),
            rules=KnownRuleBook(resource("jurisdictions"), law_store, law_keys),
            law_store=law_store,
            law_updates=SignedUpdates(law_keys),
            calendars=BusinessDays,
            also_wise=KnownAlsoWise(),
            helplines=KnownHelplines(),
            authority_sheets=_authority_sheets(),
            law_translations=KnownLawTranslations(resource("jurisdictions", "translations")),
            archives=EncryptedZips(),
            contacts=DatabaseContactStore(database),
            templates=TemplateShelf(folders.templates),
            notices=SandboxedRenderer(),
            wording=WordingRuleFiles(),
            court_kit=_court_kit(),
            wordbook=CatalogueWordbook(),
            binders=DatabaseBinderStore(database),
            binder_printer=_BinderPrinter(),
            letter_printer=LateLetterPrinter(),
            letter_pages=LateLetterPages(),
            postal=LatePostalForms(),
            paper_printer=LatePaperPrinter(),
            word_papers=LateWordPapers(),
            paper_words=LatePaperWords(),
            email_journal=_email_journal(folders.emails, database),
            email_post=LateEmailPost(),
        ),
        state_folder=folders.root,
        try_out_folder=folders.try_out_repository,
        logs_folder=folders.logs,
    )


def _email_journal(path: Path, database: "Database") -> EmailJournal:
    from practiceguard.adapters.database.email_journal import EncryptedEmailJournal

    return EncryptedEmailJournal(path, database)

"""The adapters of the incident half on this computer, loaded when the program is put together."""

from pathlib import Path
from typing import TYPE_CHECKING

from practiceguard.bootstrap.emails import LateEmailPost
from practiceguard.bootstrap.late_letters import (
    LateBinderPrinter,
    LateLetterPages,
    LateLetterPrinter,
    LatePostalForms,
)
from practiceguard.bootstrap.late_papers import LatePaperPrinter, LatePaperWords, LateWordPapers
from practiceguard.bootstrap.world import Aftermath
from practiceguard.domain.incident.table import FIND_OUT, Table, TableForm
from practiceguard.resources import resource

if TYPE_CHECKING:
    from practiceguard.adapters.database.connection import Database
    from practiceguard.adapters.system.state_folders import StateFolders


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


def real_aftermath(folders: "StateFolders", database: "Database") -> Aftermath:
    """Given where the state lies, return what the incident half needs."""
    from practiceguard.adapters.also_wise import KnownAlsoWise
    from practiceguard.adapters.authority_sheets import KnownAuthoritySheets
    from practiceguard.adapters.court_kit import ShippedCourtKit
    from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
    from practiceguard.adapters.database.binder_store import DatabaseBinderStore
    from practiceguard.adapters.database.contact_store import DatabaseContactStore
    from practiceguard.adapters.database.email_journal import EncryptedEmailJournal
    from practiceguard.adapters.database.evidence_store import EncryptedEvidenceStore
    from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
    from practiceguard.adapters.database.law_store import DatabaseLawStore
    from practiceguard.adapters.encrypted_zip import EncryptedZips
    from practiceguard.adapters.helplines import KnownHelplines
    from practiceguard.adapters.holiday_calendar import BusinessDays
    from practiceguard.adapters.law_translations import KnownLawTranslations
    from practiceguard.adapters.notices import SandboxedRenderer, TemplateShelf
    from practiceguard.adapters.rule_book.book import KnownRuleBook, SignedUpdates
    from practiceguard.adapters.rule_book.keys import pinned_keys
    from practiceguard.adapters.wordbook import CatalogueWordbook
    from practiceguard.adapters.wording_rules import WordingRuleFiles

    law_store = DatabaseLawStore(database)
    law_keys = pinned_keys(resource("law_keys.toml"))
    return Aftermath(
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
        authority_sheets=KnownAuthoritySheets(),
        law_translations=KnownLawTranslations(resource("jurisdictions", "translations")),
        archives=EncryptedZips(),
        contacts=DatabaseContactStore(database),
        templates=TemplateShelf(folders.templates),
        notices=SandboxedRenderer(),
        wording=WordingRuleFiles(),
        court_kit=ShippedCourtKit(),
        wordbook=CatalogueWordbook(),
        binders=DatabaseBinderStore(database),
        binder_printer=LateBinderPrinter(),
        letter_printer=LateLetterPrinter(),
        letter_pages=LateLetterPages(),
        postal=LatePostalForms(),
        paper_printer=LatePaperPrinter(),
        word_papers=LateWordPapers(),
        paper_words=LatePaperWords(),
        email_journal=EncryptedEmailJournal(folders.emails, database),
        email_post=LateEmailPost(),
    )

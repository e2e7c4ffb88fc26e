"""What the incident half needs of the world: records in memory, the law as it is shipped."""

from datetime import date

from practiceguard.adapters.also_wise import KnownAlsoWise
from practiceguard.adapters.authority_sheets import KnownAuthoritySheets
from practiceguard.adapters.court_kit import ShippedCourtKit
from practiceguard.adapters.helplines import KnownHelplines
from practiceguard.adapters.law_translations import KnownLawTranslations
from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.paper_words import KnownPaperWords
from practiceguard.adapters.postal_forms import KnownPostalForms
from practiceguard.adapters.rule_book.book import KnownRuleBook, SignedUpdates
from practiceguard.adapters.table_files import FileRowCounter, TableFiles
from practiceguard.adapters.wordbook import CatalogueWordbook
from practiceguard.adapters.wording_rules import WordingRuleFiles
from practiceguard.bootstrap.world import Aftermath
from practiceguard.domain.incident.deadline import WorkingDays
from practiceguard.resources import resource
from tests.fakes.fake_archives import PlainArchives
from tests.fakes.fake_binder import FakeBinderPrinter
from tests.fakes.fake_letters import FakeLetterPages, FakeLetterPrinter
from tests.fakes.fake_papers import FakePaperPrinter, FakeWordPapers
from tests.fakes.memory_affected import MemoryAffectedStore
from tests.fakes.memory_binders import MemoryBinderStore
from tests.fakes.memory_contacts import MemoryContactStore
from tests.fakes.memory_emails import FakeEmailPost, MemoryEmailJournal
from tests.fakes.memory_incidents import MemoryEvidenceStore, MemoryIncidentLog
from tests.fakes.memory_law import MemoryLawStore
from tests.fakes.passing_templates import PassingTemplates


def fake_aftermath() -> Aftermath:
    """Return an incident half in which nothing ever happened."""
    law_store = MemoryLawStore()
    return Aftermath(
        log=MemoryIncidentLog(),
        evidence=MemoryEvidenceStore(),
        affected=MemoryAffectedStore(),
        tables=TableFiles(),
        row_counter=FileRowCounter(),
        rules=KnownRuleBook(resource("jurisdictions"), law_store, ()),
        law_store=law_store,
        law_updates=SignedUpdates(()),
        calendars=weekdays,
        also_wise=KnownAlsoWise(),
        helplines=KnownHelplines(),
        authority_sheets=KnownAuthoritySheets(),
        law_translations=KnownLawTranslations(resource("jurisdictions", "translations")),
        archives=PlainArchives(),
        contacts=MemoryContactStore(),
        templates=PassingTemplates(),
        notices=SandboxedRenderer(),
        wording=WordingRuleFiles(),
        court_kit=ShippedCourtKit(),
        wordbook=CatalogueWordbook(),
        binders=MemoryBinderStore(),
        binder_printer=FakeBinderPrinter(),
        letter_printer=FakeLetterPrinter(),
        letter_pages=FakeLetterPages(),
        postal=KnownPostalForms(),
        paper_printer=FakePaperPrinter(),
        word_papers=FakeWordPapers(),
        paper_words=KnownPaperWords(),
        email_journal=MemoryEmailJournal(),
        email_post=FakeEmailPost(),
    )


def weekdays(_code: str) -> WorkingDays:
    """Return the business days of a place without holidays."""

    def is_working_day(day: date) -> bool:
        return day.weekday() < 5

    return is_working_day

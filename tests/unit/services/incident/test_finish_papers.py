"""Papers as files: a draft says so, a release keeps its words, and no patient is ever named."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.notices.renderer import SandboxedRenderer
from practiceguard.adapters.notices.shelf import TemplateShelf
from practiceguard.adapters.paper_words import KnownPaperWords
from practiceguard.adapters.rule_book.collection import shipped
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finished_paper import PaperForm, PaperSize, Standing
from practiceguard.domain.incident.incident import Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.domain.incident.notice_released import Released, released
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.rule import Recipient
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.resources import resource
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import DraftNotices, Wanted
from practiceguard.services.incident.finish_papers import FinishPapers
from practiceguard.services.incident.state_facts import Addressee, Sources
from practiceguard.services.practice.save_practice_details import SavePracticeDetails
from tests.fakes.fake_letters import addressee, letter
from tests.fakes.fake_papers import UNDRAWN, FakePaperPrinter, FakeWordPapers
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_affected import MemoryAffectedStore
from tests.fakes.memory_contacts import MemoryContactStore
from tests.fakes.memory_stores import MemoryPracticeStore

NOTICED = datetime(2026, 11, 21, 8, tzinfo=UTC)
SHELF = TemplateShelf(Path("/nowhere"))
DRAFT = DraftNotices(SHELF, SandboxedRenderer())
DETAILS = PracticeDetails(
    name="Cabinet du Dr Moreau", street="12 rue des Lilas", postal_code="75011", city="Paris",
    country="FR", phone="+33 1 55 00 00 00", email="cabinet@example.org", signatory="Dr A. Moreau",
    signatory_function="médecin",
)  # fmt: skip
FRANCE = shipped(resource("jurisdictions")).rows["FR"]
BLACKMAILED = "Ottilie Quennevelle"
EVIDENCE = written.EvidenceTaken(
    written.EvidenceId("e1"), "screen.png", "ab" * 32, 12345, "front desk", "Sophie", NOTICED
)
HAPPENED = (
    EVIDENCE,
    written.DemandReceived(NOTICED, "e-mail", "dark@example.net", "2 BTC within three days"),
    written.PatientContacted(NOTICED, BLACKMAILED, "telephone", "500 €", "Sophie"),
)
BOOK = (
    AddressEntry(1, "P-00451", "Okafor-Lindqvist", "Nnamdi", born=date(1971, 3, 9),
                 born_text="09.03.1971", street="7 Quai des Brumes", city="Paris",
                 email="nnamdi@okafor.example", phone="+33 6 11 22 33 44"),
)  # fmt: skip


def happened(*entries: written.Entry) -> Incident:
    opened = written.Opened(
        IncidentKind.EXTORTION, NOTICED, "Sophie", "a message", "FR", "Europe/Paris"
    )
    signed = [
        Signed(number, NOTICED + timedelta(minutes=number), "Dr A", one)
        for number, one in enumerate((opened, *entries), start=1)
    ]
    return incident_of(IncidentId("2026-01"), signed)


def told(*recipients: Recipient) -> tuple[Incident, Derived]:
    """Return the incident with notices sent to some, and its duties."""
    duties, entries = [], []
    for rule in FRANCE.duties:
        if rule.recipient not in recipients:
            continue
        key = DutyId("FR", rule.key)
        duties.append(Duty(key, rule, FRANCE, Ground.ESTABLISHED, Need.REQUIRED, Why.APPLIES, 10))
        met_at = NOTICED + timedelta(hours=2)
        entries.append(written.DutyMet(key, met_at, "for Mrs Quennevelle, FR-77", "d"))
    return happened(*HAPPENED, *entries), Derived(tuple(duties), (), "1")


@dataclass
class Desk:
    """What makes papers, on fakes."""

    finish: FinishPapers
    affected: MemoryAffectedStore

    def draft(
        self, kind: NoticeKind, incident: Incident, language: str = "en", day: int = 23
    ) -> Draft:
        sources = Sources(incident, DETAILS, (), None, (), date(2026, 11, day), language)
        wanted = Wanted(kind, (language,), addressee=Addressee("Police, Paris", "1 rue X"))
        found = DRAFT(sources, wanted)
        assert found is not None
        return found


@pytest.fixture
def desk() -> Desk:
    contacts, affected = MemoryContactStore(), MemoryAffectedStore()
    contacts.save_details(DETAILS)
    affected.save_address_book(AddressBook(BOOK, NOTICED, "Sophie", "book.csv", 2))
    return Desk(
        FinishPapers(
            KnownPaperWords(),
            FakePaperPrinter(),
            FakeWordPapers(),
            SavePracticeDetails(contacts, MemoryPracticeStore()),
            affected,
            FixedClock(datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ),
        affected,
    )


NOBODY = Derived((), (), "1")


def read(draft: Draft) -> Released:
    """Return a release of a draft."""
    return Released(released(draft, None, ""), "Dr A", NOTICED + timedelta(hours=5))


def test_a_draft_says_on_each_page_that_it_is_one_and_names_what_lacks(desk: Desk) -> None:
    incident = happened()
    draft = desk.draft(NoticeKind.POLICE_COMPLAINT, incident)
    paper = desk.finish.draft(incident, NOBODY, draft, lambda name: f"fact {name}")
    assert (paper.standing, paper.head) == (Standing.DRAFT, "Draft, not released")
    assert "SHA-256" not in paper.foot
    asked = replace(draft, document=_with(draft.document, Run("x", "records.number", True)))
    shown = desk.finish.draft(incident, NOBODY, asked, lambda name: f"fact {name}")
    assert "[fact records.number]" in shown.text
    file = desk.finish.file(NoticeKind.POLICE_COMPLAINT, paper, PaperForm.PDF)
    assert file.name == "police-complaint-en-draft.pdf"
    assert "Draft, not released" in file.content.decode()


def test_a_release_keeps_its_words_whatever_was_recorded_since(desk: Desk) -> None:
    before = happened()
    draft = desk.draft(NoticeKind.INSURER, before)
    notice = read(draft)
    later = happened(*HAPPENED)
    now = desk.draft(NoticeKind.INSURER, later, day=29)
    assert now.document.text != notice.notice.text
    paper = desk.finish.released(later, NOBODY, notice, now)
    assert paper.document.text == notice.notice.text
    assert paper.standing is Standing.RELEASED
    assert paper.head == ""
    assert notice.notice.sha256 in paper.foot
    assert "21 November 2026" in paper.foot or "November 21, 2026" in paper.foot
    kinds = {one.kind for one in paper.document.blocks}
    assert {BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH} <= kinds
    alone = desk.finish.released(later, NOBODY, notice)
    assert alone.document.text == notice.notice.text
    name = desk.finish.file(NoticeKind.INSURER, paper, PaperForm.WORD).name
    assert name == "insurer-en.docx"


def test_a_complaint_has_its_annexes_and_nobody_of_the_patients(desk: Desk) -> None:
    incident, derived = told(Recipient.AUTHORITY, Recipient.PEOPLE, Recipient.POLICE)
    draft = desk.draft(NoticeKind.POLICE_COMPLAINT, incident)
    paper = desk.finish.released(incident, derived, read(draft), draft)
    [annex] = paper.annexes
    for there in ("ab" * 32, "screen.png", "front desk", "Sophie", "2 BTC", "dark@example.net"):
        assert there in annex.text
    assert "contacted them: 1." in annex.text
    assert FRANCE.authority.name.split()[0] in annex.text
    assert "Letters to those affected" in annex.text
    # The number of a letter's posting is the practice's own note: it may name somebody.
    authorities = annex.text.count("FR-77")
    assert authorities == sum(one.rule.recipient is not Recipient.PEOPLE for one in derived.duties)
    assert BLACKMAILED not in paper.text
    for one in ("fr", "lt", "de", "es", "it"):
        draft = desk.draft(NoticeKind.POLICE_COMPLAINT, incident, one)
        shown = desk.finish.draft(incident, derived, draft)
        assert shown.annexes[0].language == one
        assert "Annex 1" not in shown.annexes[0].text
    other = desk.draft(NoticeKind.BANK, incident)
    assert desk.finish.draft(incident, derived, other).annexes == ()


@pytest.mark.parametrize(
    "kind", sorted(set(NoticeKind) - {NoticeKind.PATIENT_LETTER, NoticeKind.BLACKMAIL_WARNING})
)
def test_no_paper_for_others_speaks_of_one_patient(desk: Desk, kind: NoticeKind) -> None:
    incident = happened()
    draft = desk.draft(kind, incident)
    desk.finish.draft(incident, NOBODY, draft)
    named = replace(draft, document=_with(draft.document, Run("Ann", "person.name")))
    acts: tuple[Callable[[], object], ...] = (
        lambda: desk.finish.draft(incident, NOBODY, named),
        lambda: desk.finish.released(incident, NOBODY, read(named), draft),
        lambda: desk.finish.redacted(incident, NOBODY, read(named)),
    )
    for act in acts:
        with pytest.raises(PracticeGuardError) as refused:
            act()
        assert refused.value.code is ErrorCode.PAPER_NAMES_PATIENT
        assert "Ann" not in str(refused.value)


def test_a_redacted_copy_holds_nobody_and_no_fingerprint(desk: Desk) -> None:
    incident = happened(*HAPPENED)
    draft = desk.draft(NoticeKind.POLICE_COMPLAINT, incident)
    told_of = (
        "Called by Mrs Quennevelle and by Okafor-Lindqvist (P-00451), 7 Quai des Brumes, "
        "nnamdi@okafor.example, +33 6 11 22 33 44, born 09.03.1971 or 1971-03-09."
    )
    named = replace(draft, document=_with(draft.document, Run(told_of, "incident.description")))
    notice = read(named)
    whole = desk.finish.released(incident, NOBODY, notice, named)
    paper = desk.finish.redacted(incident, NOBODY, notice, named)
    assert "Quennevelle" in whole.text
    assert "[removed]" in paper.text
    for form in PaperForm:
        file = desk.finish.file(NoticeKind.POLICE_COMPLAINT, paper, form)
        assert file.name == f"police-complaint-en-redacted.{form}"
        text = file.content.decode().casefold()
        for gone in ("quennevelle", "okafor", "p-00451", "quai des", "11 22 33", "1971"):
            assert gone not in text
        # Whoever knows the rest could try names against it.
        assert notice.notice.sha256 not in text


def test_who_is_known_from_files_only_is_removed_too(desk: Desk) -> None:
    incident = happened(*HAPPENED)
    draft = desk.draft(NoticeKind.POLICE_COMPLAINT, incident)
    text = _with(draft.document, Run("Mr Zoltan called.", "incident.description"))
    named = replace(draft, document=text)
    finish = replace(desk.finish, in_copies=lambda _incident: ("Béla Zoltán",))
    assert "Zoltan" in finish.released(incident, NOBODY, read(named), named).text
    assert "Zoltan" not in finish.redacted(incident, NOBODY, read(named), named).text


def test_what_was_typed_may_name_a_patient_and_is_told(desk: Desk) -> None:
    incident = happened(*HAPPENED)
    draft = desk.draft(NoticeKind.INSURER, incident)
    clean = desk.finish.draft(incident, NOBODY, draft)
    assert desk.finish.may_name(incident, NoticeKind.INSURER, clean) == ()
    typed = "It began when Mrs Quennevelle called."
    text = _with(draft.document, Run(typed, "incident.description"))
    # In words of the text itself the same letters are no patient.
    named = replace(draft, document=_with(text, Run("Quennevelle")))
    paper = desk.finish.draft(incident, NOBODY, named)
    assert desk.finish.may_name(incident, NoticeKind.INSURER, paper) == (typed,)
    assert desk.finish.may_name(incident, NoticeKind.PATIENT_LETTER, paper) == ()
    redacted = desk.finish.redacted(incident, NOBODY, read(named), named)
    assert desk.finish.may_name(incident, NoticeKind.INSURER, redacted) == ()


def test_letters_for_word_say_that_nobody_checks_them(desk: Desk) -> None:
    made = desk.finish.letters(map(letter, [addressee(1), addressee(2)]), "lt").decode()
    assert made.count("Šiame faile padarytų pakeitimų niekas netikrina.") == 2


def test_one_letter_without_whom_it_goes_to(desk: Desk) -> None:
    one = letter(addressee(7, "Grażyna Wójcik-Nowak", ("ul. Długa 5", "00-238 Warszawa")))
    paper = desk.finish.redacted_letter(happened(), one)
    assert paper.addressee == ("[removed]",)
    for gone in ("Grażyna", "Wójcik", "Nowak", "Długa", "00-238", str(one.number), "key-7"):
        assert gone not in paper.text
    assert "Somebody who was not allowed" in paper.text
    assert paper.standing is Standing.REDACTED


def test_what_surrounds_a_text_is_in_its_language_and_not_said_twice(desk: Desk) -> None:
    incident = happened()
    said = desk.finish.draft(incident, NOBODY, desk.draft(NoticeKind.INSURER, incident, "lt"))
    assert (said.head, said.dated) == ("Juodraštis, nepatvirtinta", "")
    assert said.letterhead.name == DETAILS.name
    spoken = desk.finish.draft(
        incident, NOBODY, desk.draft(NoticeKind.PHONE_SCRIPT, incident, "ar")
    )
    assert spoken.dated.startswith("Paris, ")
    assert spoken.head == "مسودة، لم تُعتمد"
    door = desk.finish.draft(incident, NOBODY, desk.draft(NoticeKind.DOOR_TEXT, incident))
    assert door.points > spoken.points
    assert (door.size, said.size) == (PaperSize.A4, PaperSize.A4)


def test_every_language_with_texts_has_its_words_around_them() -> None:
    words = KnownPaperWords()
    english = words.words("en")
    for language in SHELF.languages():
        found = words.words(language)
        assert language == "en" or found.draft != english.draft
        assert "{day}" in found.released
        assert "{day}" in found.redacted
        assert found.annex.keys() == english.annex.keys()
    assert words.words("annex").draft == english.draft
    assert words.words("xx-YY") == english


@pytest.mark.parametrize("language", ["../../etc", "en/x", "C:\\x", "", "en\x00", "a" * 40])
def test_no_file_is_called_by_a_path(desk: Desk, language: str) -> None:
    incident = happened()
    draft = desk.draft(NoticeKind.VOICEMAIL, incident)
    paper = desk.finish.draft(incident, NOBODY, draft)
    odd = replace(paper, document=replace(paper.document, language=language))
    with pytest.raises(PracticeGuardError) as refused:
        desk.finish.file(NoticeKind.VOICEMAIL, odd, PaperForm.TEXT)
    assert refused.value.code is ErrorCode.INPUT_INVALID


def test_what_no_font_has_is_refused_by_its_name(desk: Desk) -> None:
    incident = happened()
    draft = desk.draft(NoticeKind.VOICEMAIL, incident)
    for odd, forms in ((UNDRAWN, [PaperForm.PDF]), ("\ud800", list(PaperForm))):
        named = replace(draft, document=_with(draft.document, Run(odd)))
        paper = desk.finish.draft(incident, NOBODY, named)
        for form in forms:
            with pytest.raises(PracticeGuardError) as refused:
                desk.finish.file(NoticeKind.VOICEMAIL, paper, form)
            assert refused.value.code is ErrorCode.PAPER_CHARACTERS
            assert f"U+{ord(odd):04X}" in refused.value.facts["found"]


def test_plain_text_hides_and_turns_nothing(desk: Desk) -> None:
    incident = happened()
    draft = desk.draft(NoticeKind.VOICEMAIL, incident)
    odd = replace(draft, document=_with(draft.document, Run("a\u202egnp.exe\u200b\x1b[31m b")))
    paper = desk.finish.draft(incident, NOBODY, odd)
    text = desk.finish.file(NoticeKind.VOICEMAIL, paper, PaperForm.TEXT).content.decode()
    assert "agnp.exe[31m b" in text


def _with(document: Document, run: Run) -> Document:
    return replace(document, blocks=(*document.blocks, Block(BlockKind.PARAGRAPH, (run,))))

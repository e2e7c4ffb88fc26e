"""What notices there are, and what is known of the template of one."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from practiceguard.domain.incident.document import Document
from practiceguard.domain.incident.notice_facts import FACTS


class NoticeKind(StrEnum):
    """Every kind of paper that the kit can draft."""

    PATIENT_LETTER = "patient-letter"
    BLACKMAIL_WARNING = "blackmail-warning"
    WEBSITE_NOTICE = "website-notice"
    PHONE_SCRIPT = "phone-script"
    DOOR_TEXT = "door-text"
    VOICEMAIL = "voicemail"
    HOLDING_STATEMENT = "holding-statement"
    """What is said while little is known."""
    PRESS_LINE = "press-line"
    AUTHORITY_INITIAL = "authority-initial"
    AUTHORITY_FOLLOW_UP = "authority-follow-up"
    AUTHORITY_WITHDRAWAL = "authority-withdrawal"
    POLICE_COMPLAINT = "police-complaint"
    INSURER = "insurer"
    BANK = "bank"
    PROFESSIONAL_ORDER = "professional-order"
    CLINIC = "clinic"
    """A hospital or clinic where the doctor works too."""
    PROCESSOR_DEMAND = "processor-demand"
    """To whoever processes data for the practice (GDPR Art. 28, 33(2))."""
    STAFF_INSTRUCTION = "staff-instruction"


class Audience(StrEnum):
    """Who reads it."""

    PATIENTS = "patients"
    PUBLIC = "public"
    AUTHORITY = "authority"
    POLICE = "police"
    PARTNER = "partner"
    STAFF = "staff"

    @property
    def is_one_patient(self) -> bool:
        """Whether each copy goes to one person, and speaks of that person."""
        return self is Audience.PATIENTS


class Content(StrEnum):
    """What laws ask a notice to hold; a template says which of these it has."""

    HAPPENED = "happened"
    """The nature of the breach."""
    DATES = "dates"
    """Of the breach and of its discovery."""
    DATA = "data"
    CONSEQUENCES = "consequences"
    MEASURES = "measures"
    ADVICE = "advice"
    CONTACT = "contact"
    AUTHORITY = "authority"
    """Whom to complain to."""
    POLICE = "police"
    CREDIT = "credit"
    """Credit agencies and services."""
    NUMBER = "number"
    """How many people."""
    RECORDS = "records"
    IDENTITY = "identity"
    """Who writes."""
    LETTER_DATE = "letter-date"
    BEGAN = "began"
    """When it happened, or that nobody knows yet."""
    DISCOVERED = "discovered"
    SPECIAL = "special"
    """Which of the data the law protects most."""
    SAFEGUARDS = "safeguards"
    """What protected the data before."""
    RECIPIENT = "recipient"
    """Whether it is known who has the data."""
    LATE = "late"
    """Why the letter comes late."""
    POLICE_DELAY = "police-delay"
    """Whether the police asked to wait."""
    TOLD_AUTHORITY = "told-authority"
    INVESTIGATION = "investigation"
    """That one may ask the authority to investigate."""
    RIGHTS = "rights"
    """To damages, and to a procedure for them."""
    PHONE = "phone"
    TOLL_FREE = "toll-free"
    WEBSITE = "website"
    SERVICE = "service"
    """What is offered against misuse."""
    AGENCIES = "agencies"
    """How to reach the credit agencies."""
    FREEZE = "freeze"
    """Fraud alerts and security freezes."""
    STATEMENTS = "statements"
    """To read account statements and credit reports."""
    FAIR_CREDIT = "fair-credit"
    """Rights under the law on credit reports."""
    TRADE_COMMISSION = "trade-commission"
    STATE_OFFICE = "state-office"
    """How to reach the office of the state that helps against identity theft."""
    REPORT_THEFT = "report-theft"
    """To report identity theft to the police and to offices."""
    POLICE_REPORT = "police-report"
    """The right to a police report."""


@dataclass(frozen=True, slots=True)
class TemplateId:
    """Which template."""

    kind: NoticeKind
    language: str
    """BCP 47."""
    place: str = ""
    """Code of the law that wants its own text, e.g. `US-CA`; "" for the one for everywhere."""

    @property
    def file_name(self) -> str:
        """What its file is called, e.g. `patient-letter.us-ca.md`."""
        return f"{self.kind}.{self.place.lower()}.md" if self.place else f"{self.kind}.md"


@dataclass(frozen=True, slots=True)
class Template:
    """A text with gaps, and what is known of it."""

    id: TemplateId
    audience: Audience
    jurisdictions: tuple[str, ...]
    """Codes of the law it is for; empty for everywhere."""
    legal_basis: tuple[str, ...]
    contents: frozenset[Content]
    version: int
    lawyer: str
    """Who reviewed it as a lawyer, with the date; "" for nobody."""
    native_speaker: str
    """Who reviewed the language, with the date; "" for nobody."""
    body: str
    """Markdown with Jinja2."""
    digest: str
    """SHA-256 of the whole file, hexadecimal."""
    unverified: tuple[str, ...] = ()
    """What in it rests on knowledge that nobody found in a source."""
    sources: tuple[str, ...] = ()
    is_own: bool = False
    """Whether the practice changed it."""
    based_on: str = ""
    """Of a changed one: the digest of the original it was made from."""


@dataclass(frozen=True, slots=True)
class OwnChange:
    """What a practice changed in a template, beside the original."""

    id: TemplateId
    original: str
    """The file as it comes with the program now; "" if that has none any more."""
    own: str
    difference: tuple[str, ...]
    """Lines of a unified difference, from the original to the practice's own."""
    original_changed: bool
    """Whether the original has changed since: somebody has to look at both."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice as it would read now."""

    template: Template
    document: Document
    asked_language: str
    """The language it was wanted in."""

    @property
    def is_fallback(self) -> bool:
        """Whether it is in another language than was asked for: shown, never silent."""
        return base_language(self.asked_language) != base_language(self.document.language)

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts without which it cannot go out; whose letter it is, each letter says itself."""
        return tuple(name for name in self.document.missing if not FACTS[name].is_of_person)


def best_template(
    templates: Iterable[TemplateId],
    kind: NoticeKind,
    languages: Iterable[str],
    places: Iterable[str],
) -> TemplateId | None:
    """Given what there is, return the template for a kind; None if there is none at all.

    `languages` in the order in which they are wanted; `places` the codes of the law, the nearest
    first (`US-CA`, `US`). The text that a law asks for goes before the language that somebody
    reads: who lives in California gets the headings of California, also where nobody has written
    them in another language yet; the draft then says that it is in English.
    """
    known = [one for one in templates if one.kind is kind]
    for place in places:
        of_place = [one for one in known if one.place == place]
        for language in languages:
            if found := _in(of_place, language):
                return found
        if of_place:
            return of_place[0]
    anywhere = [one for one in known if not one.place]
    for language in languages:
        if found := _in(anywhere, language):
            return found
    return anywhere[0] if anywhere else None


def _in(templates: Iterable[TemplateId], language: str) -> TemplateId | None:
    found = list(templates)
    exact = [one for one in found if one.language.lower() == language.lower()]
    near = [one for one in found if base_language(one.language) == base_language(language)]
    return next(iter((*exact, *near)), None)


def base_language(language: str) -> str:
    """Return a language without its region; Norwegian's two are written alike enough."""
    base = language.replace("_", "-").split("-", maxsplit=1)[0].lower()
    return {"no": "nb", "nn": "nb", "iw": "he"}.get(base, base)

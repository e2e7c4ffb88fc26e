"""Records from which forms are filled in the tests: an incident in Paris or in Beverly Hills."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from practiceguard.adapters.authority_sheets import KnownAuthoritySheets
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.authority_form import AuthorityForm, FilingKind
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.choices import CHOICES, value_of
from practiceguard.domain.incident.fill_form import FilledForm, FormLine, fill
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.form_record import FormRecord, FormWords
from practiceguard.domain.incident.incident import Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.reading import incident_of

PARIS = ZoneInfo("Europe/Paris")
NOTICED = datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
AWARE = datetime(2026, 11, 21, 10, 30, tzinfo=PARIS)
CNIL, LETTERS = DutyId("FR", "authority"), DutyId("FR", "people")
DETAILS = {
    "name": "Cabinet du Dr Moreau", "street": "3 rue de la Paix", "postal_code": "75002",
    "city": "Paris", "region": "", "phone": "+33 1 23 45 67 89", "email": "cabinet@example.org",
    "registration": "123 456 789 00012", "signatory": "Dr Moreau", "signatory_function": "doctor",
    "contact_point": "Sophie", "contact_phone": "+33 1 23 45 67 89",
}  # fmt: skip


@cache
def forms() -> dict[str, AuthorityForm]:
    """Return the forms as they are shipped."""
    return {one.key: one for one in KnownAuthoritySheets().all()}


def known(field: Field, value: str) -> written.FactRecorded:
    """Return the entry that a field is known."""
    return written.FactRecorded(Fact(field, Knowledge.KNOWN, value))


def aware(at: datetime = AWARE) -> written.MomentRecorded:
    """Return the entry that the practice was sure."""
    return written.MomentRecorded(Event.AWARE, at, "the photographs are ours")


def counted(people: int, by_country: dict[str, int] | None = None, **more: object) -> tuple[
    written.Entry, ...
]:  # fmt: skip
    """Return the entries of a count made from the copies."""
    found = written.AffectedFound(
        people, by_country or {"FR": people}, more.get("by_region", {}), {},  # type: ignore[arg-type]
        more.get("without_address", 0), 0, 0, 0, ("ab12",),  # type: ignore[arg-type]
    )  # fmt: skip
    return found, written.AffectedCounted(people, 0, people)


def everything() -> tuple[written.Entry, ...]:
    """Return entries that answer every field: of a list all its codes, else words."""
    told = []
    for field in Field:
        choices = CHOICES.get(field)
        value = f"words of {field}"
        if choices is not None:
            value = value_of(choices.codes) if choices.are_many else choices.codes[0]
        told.append(known(field, value))
    return (*told, aware(), *counted(1284))


def record(
    *entries: written.Entry,
    home: str = "FR",
    kind: FilingKind = FilingKind.INITIAL,
    at: datetime = NOTICED + timedelta(hours=20),
    duty: DutyId = CNIL,
    language: str = "en",
    details: dict[str, str] | None = None,
) -> FormRecord:
    """Return the record of an incident with these entries."""
    opening = written.Opened(
        IncidentKind.EXTORTION, NOTICED, "Sophie", "a message", home, "Europe/Paris"
    )
    signed = tuple(
        Signed(number, NOTICED, "Dr Moreau", one)
        for number, one in enumerate((opening, *entries), start=1)
    )
    incident = incident_of(IncidentId("2026-01-ab"), signed)
    return FormRecord(
        incident, "Cabinet du Dr Moreau", kind, at, duty, "CNIL",
        FormWords(KnownAuthoritySheets().words(), language),
        DETAILS if details is None else details, {"FR": "France", "DE": "Germany"}, (LETTERS,),
    )  # fmt: skip


def filled(key: str, *entries: written.Entry, **more: object) -> FilledForm:
    """Return a form filled in from these entries."""
    return fill(forms()[key], record(*entries, **more))  # type: ignore[arg-type]


def line(form: FilledForm, number: str) -> FormLine:
    """Return the answer to the question of that number."""
    return next(one for one in form.lines if one.field.number == number)

"""The facts that a notice may state, from the record and from nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.choices import codes_of
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.finding import Copied, Field, Knowledge
from practiceguard.domain.incident.helpline import Helpline, in_order
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.notice import base_language
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.judged_facts import judged_facts
from practiceguard.services.incident.notice_words import (
    country_text,
    day_text,
    list_text,
    moment_text,
    number_text,
)
from practiceguard.services.incident.told_facts import told_facts
from practiceguard.services.ports.notices import FactValues, Phrases

Facts = dict[str, str | bool | list[str]]


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a notice goes that is not for patients."""

    name: str = ""
    address: str = ""
    reference: str = ""
    duty: DutyId | None = None
    """Of a further notice: by which duty they were told before."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the facts come from."""

    incident: Incident
    details: PracticeDetails
    duties: tuple[Duty, ...]
    """As the law has them now: whom the practice told is read from what became of them."""
    home_law: Jurisdiction | None
    """Of the practice: whose authority and police are named."""
    helplines: tuple[Helpline, ...]
    today: date
    own_language: str
    """In which the practice writes down its facts: free text goes into notices of this one only."""
    laws: Mapping[str, Jurisdiction] = field(default_factory=dict)
    """By code: of the place for which a text is, the authority is named."""


def state_facts(sources: Sources, words: Phrases, addressee: Addressee | None = None) -> FactValues:
    """Given the record and the words of a language, return the facts of a notice in it.

    What nobody recorded is not in it: the notice then shows that it is missing. Free text of the
    practice is only in a notice of its own language: nothing here is translated by guesswork.
    """
    facts: Facts = {"today": day_text(sources.today, words.language)}
    facts |= practice_facts(sources.details)
    facts |= _of_incident(sources, words)
    facts |= law_facts(sources.home_law)
    facts |= judged_facts(sources.incident, words, sources.own_language)
    home = sources.home_law.code if sources.home_law else ""
    about = addressee.duty if addressee else None
    facts |= told_facts(sources.incident, sources.duties, home, words.language, about)
    facts |= _of_attacker(sources, words)
    facts["helplines"] = _helplines(sources)
    facts["evidence"] = [f"{one.name} (SHA-256 {one.sha256})" for one in sources.incident.evidence]
    if addressee is not None:
        facts |= {
            "addressee.name": addressee.name,
            "addressee.address": addressee.address,
            "addressee.reference": addressee.reference,
        }
    return {name: value for name, value in facts.items() if value != ""}


def place_facts(law: Jurisdiction | None) -> FactValues:
    """Given the law of the place for which a text is, return whom it names there; None: nobody."""
    if law is None:
        return {}
    found = {
        "law.authority": law.authority.name,
        "law.website": law.authority.website,
        "law.phone": law.authority.phone,
    }
    return {name: value for name, value in found.items() if value}


def copied_state(incident: Incident) -> Copied:
    """Return whether data was copied, as far as the record says; who has shown it, has it."""
    if incident.exposed:
        return Copied.COPIED
    fact = incident.facts.get(Field.CONFIDENTIALITY)
    codes = codes_of(Field.CONFIDENTIALITY, fact.value) if fact else ()
    is_known = fact is not None and fact.knowledge is Knowledge.KNOWN
    return Copied(codes[0]) if is_known and codes else Copied.BEING_CHECKED


def data_codes(incident: Incident) -> tuple[str, ...]:
    """Return the kinds of data that are known to be involved, the recorded ones first."""
    recorded = codes_of(Field.DATA_KINDS, _known(incident, Field.DATA_KINDS))
    seen = incident.found.by_kind if incident.found else {}
    found = [kind.value for kind in DataKind if seen.get(kind.value)]
    if "photographs" in recorded:
        found = [one for one in found if one != DataKind.PHOTOGRAPH]
    if "official-documents" in recorded:
        found = [one for one in found if one != DataKind.IDENTITY]
    return tuple(dict.fromkeys((*recorded, *found)))


def practice_facts(details: PracticeDetails) -> Facts:
    """Return what is known of the practice; a text may be empty."""
    town = " ".join(filter(None, (details.postal_code, details.city)))
    lines = [details.street, town, details.region]
    contact = [details.contact_point, details.contact_phone, details.contact_email]
    return {
        "practice.name": details.name,
        "practice.address": "\n".join(filter(None, lines)),
        "practice.address_line": ", ".join(filter(None, lines)),
        "practice.city": details.city,
        "practice.phone": details.phone or details.free_phone,
        "practice.free_phone": details.free_phone,
        "practice.email": details.email,
        "practice.website": details.website,
        "practice.hours": details.hours,
        "practice.officer": ", ".join(filter(None, contact)),
        "practice.registration": details.registration,
        "practice.signatory": details.signatory,
        "practice.signatory_function": details.signatory_function,
    }


def _of_incident(sources: Sources, words: Phrases) -> Facts:
    incident, language = sources.incident, words.language
    state = copied_state(incident)
    opened = incident.opened.at.astimezone(ZoneInfo(incident.zone)).date()
    facts: Facts = {
        "incident.number": incident.number,
        "incident.happened": _happened(incident, words),
        "incident.opened_on": day_text(opened, language),
        "truth.you": words.words[f"truth.you.{state}"],
        "truth.public": words.words[f"truth.public.{state}"],
    }
    if kinds := data_codes(incident):
        facts["data.kinds"] = [words.words[f"data.{code}"] for code in kinds]
    facts |= _measures(incident, words)
    if incident.affected:  # 0 while nobody was counted, as in `Residents`
        facts["incident.people"] = number_text(incident.affected, language)
    if incident.found is not None:
        counted = sorted(incident.found.by_country.items(), key=lambda one: (-one[1], one[0]))
        named = [(country_text(code, language), number) for code, number in counted if number]
        facts["incident.countries"] = list_text([name for name, _ in named], language)
        unknown = incident.found.people - sum(incident.found.by_country.values())
        if unknown > 0:
            named.append((country_text(_NOWHERE_KNOWN, language), unknown))
        facts["counts.by_country"] = [
            f"{name}: {number_text(number, language)}" for name, number in named
        ]
    facts["intruder.known"] = bool(_known(incident, Field.INTRUDER))
    if base_language(words.language) == base_language(sources.own_language):
        facts |= {name: _known(incident, field) for name, field in _FREE_TEXT.items()}
    facts |= dict(_times(sources, language))
    facts["incident.vendor"] = _known(incident, Field.PROCESSORS)
    facts["records.number"] = _known(incident, Field.RECORDS_NUMBER)
    return facts


def _measures(incident: Incident, words: Phrases) -> Facts:
    """Return what protected the data, and what will change; what nobody recorded is missing."""
    found: Facts = {}
    for name, of_kind, asked in _MEASURES:
        fact = incident.facts.get(asked)
        if fact is not None and fact.knowledge is not Knowledge.BEING_CHECKED:
            codes = codes_of(asked, _known(incident, asked))
            found[name] = [words.words[f"{of_kind}.{code}"] for code in codes]
    return found


_MEASURES = (
    ("measures.before", "protection", Field.MEASURES_BEFORE),
    ("measures.future", "measures", Field.MEASURES_FUTURE),
)


_NOWHERE_KNOWN = "ZZ"
"""CLDR's code for a country that is not known."""

_FREE_TEXT: Mapping[str, Field] = {
    "incident.description": Field.DESCRIPTION,
    "incident.systems": Field.SYSTEMS,
    "incident.discovery": Field.DISCOVERY,
    "incident.started_on": Field.STARTED,
    "incident.ended_on": Field.ENDED,
    "incident.consequences": Field.CONSEQUENCES,
    "incident.late_reason": Field.LATE_REASON,
    "measures.now": Field.MEASURES_NOW,
    "intruder.name": Field.INTRUDER,
}

QUESTIONS: Mapping[str, Field] = {
    **{name: field for name, field in _FREE_TEXT.items() if not name.endswith("_on")},
    **{name: field for name, _of_kind, field in _MEASURES},
    "data.kinds": Field.DATA_KINDS,
    "incident.vendor": Field.PROCESSORS,
    "records.number": Field.RECORDS_NUMBER,
}
"""The question of the record whose answer a fact is. Days are told by the times, too."""


def _times(sources: Sources, language: str) -> Iterator[tuple[str, str]]:
    zone = ZoneInfo(sources.incident.zone)
    recorded = {one.event: one.at for one in sources.incident.moments}
    if noticed := recorded.get(Event.NOTICED):
        yield "incident.noticed_on", day_text(noticed.astimezone(zone).date(), language)
        yield "incident.noticed_at", moment_text(noticed, zone, language)
    if aware := recorded.get(Event.AWARE):
        yield "incident.aware_at", moment_text(aware, zone, language)
    if started := recorded.get(Event.OCCURRED):
        yield "incident.started_on", day_text(started.astimezone(zone).date(), language)


def _happened(incident: Incident, words: Phrases) -> str:
    """Return what happened, in the words of the language; "" while a name in it is not known."""
    text = words.words[f"happened.{incident.kind}"]
    if "{vendor}" not in text:
        return text
    vendor = _known(incident, Field.PROCESSORS)
    return text.replace("{vendor}", vendor) if vendor else ""


def law_facts(law: Jurisdiction | None) -> Facts:
    """Return what the law of the practice's country says of its authority and the police."""
    if law is None:
        return {}
    facts: Facts = {
        "authority.name": law.authority.name,
        "authority.website": law.authority.website,
        "authority.phone": law.authority.phone,
        "authority.email": law.authority.email,
    }
    if law.police is not None:
        facts |= {"police.name": law.police.name, "police.how": law.police.how}
    return facts


def _of_attacker(sources: Sources, words: Phrases) -> Facts:
    zone = ZoneInfo(sources.incident.zone)
    demands = [
        f"{moment_text(one.received_at, zone, words.language)}: {one.channel}, {one.sender}: "
        f"{one.demand}"
        for one in sources.incident.demands
    ]
    facts: Facts = {"extortion.demanded": bool(demands), "extortion.demands": demands}
    if contacted := len({one.patient for one in sources.incident.contacted}):
        facts["extortion.patients_contacted"] = number_text(contacted, words.language)
    return facts


def _helplines(sources: Sources) -> list[str]:
    """Return those for the practice's country and for everywhere that were looked up this year."""
    country = sources.incident.home.split("-", maxsplit=1)[0]
    return [
        f"{one.name}: {one.contact}"
        for one in in_order(_fresh(sources.helplines, sources.today), country)
        if not one.countries or country in one.countries
    ]


def _fresh(helplines: Iterable[Helpline], today: date) -> Iterator[Helpline]:
    for one in helplines:
        if one.checked is not Checked.FROM_KNOWLEDGE and not one.is_old(today):
            yield one


def _known(incident: Incident, field: Field) -> str:
    fact = incident.facts.get(field)
    return fact.value.strip() if fact and fact.knowledge is Knowledge.KNOWN else ""

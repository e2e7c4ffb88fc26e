"""The facts that templates may name, each with its form; docs/templates.md lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What can be done with a fact in a template."""

    TEXT = "text"
    YES_NO = "yes-no"
    """Asked by `{% if %}`, never shown."""
    LIST = "list"
    """Gone through by `{% for %}`."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """One fact."""

    form: Form
    meaning: str
    is_of_person: bool = False
    """Whether it differs from one letter to the next."""


def _text(meaning: str, *, person: bool = False) -> KnownFact:
    return KnownFact(Form.TEXT, meaning, person)


def _yes(meaning: str, *, person: bool = False) -> KnownFact:
    return KnownFact(Form.YES_NO, meaning, person)


def _list(meaning: str, *, person: bool = False) -> KnownFact:
    return KnownFact(Form.LIST, meaning, person)


FACTS: Mapping[str, KnownFact] = {
    "today": _text("the day on which it is drafted"),
    "helplines": _list("who helps people like the reader, with their telephone number"),
    "evidence": _list("what was taken in as evidence, each with its SHA-256"),
    "practice.name": _text("the practice"),
    "practice.address": _text("its address, on several lines"),
    "practice.address_line": _text("its address on one line"),
    "practice.city": _text("its town"),
    "practice.phone": _text("its telephone number"),
    "practice.free_phone": _text("a number that costs the caller nothing"),
    "practice.email": _text("its e-mail address"),
    "practice.website": _text("its website"),
    "practice.hours": _text("when the telephone is answered"),
    "practice.officer": _text("the contact for data protection"),
    "practice.registration": _text("its number in the register, e.g. SIRET or NPI"),
    "practice.signatory": _text("who signs"),
    "practice.signatory_function": _text("what that person is"),
    "addressee.name": _text("to whom it goes, where that is no patient"),
    "addressee.address": _text("their address, on several lines"),
    "addressee.reference": _text("their number for the practice: of the policy, of the customer"),
    "incident.number": _text("the number of the incident"),
    "incident.happened": _text("what happened, in a sentence for patients"),
    "incident.description": _text("what happened, as the practice wrote it down"),
    "incident.noticed_on": _text("the day on which anybody of the practice first noticed"),
    "incident.noticed_at": _text("the same with the time"),
    "incident.aware_at": _text("when it was reasonably certain that personal data was involved"),
    "incident.started_on": _text("the day on which it began"),
    "incident.ended_on": _text("the day on which it ended"),
    "incident.opened_on": _text("the day on which the log of it was begun"),
    "incident.people": _text("how many people are affected"),
    "incident.countries": _text("the countries in which they live"),
    "incident.vendor": _text("the company that was attacked, or others involved"),
    "incident.systems": _text("which systems, and where they are"),
    "incident.discovery": _text("how it was discovered"),
    "incident.consequences": _text("likely consequences, as the practice wrote them down"),
    "incident.late_reason": _text("why a notice is late"),
    "truth.you": _text("whether data was copied, said to the person: from the record alone"),
    "truth.public": _text("the same, said to everybody"),
    "data.kinds": _list("the kinds of data"),
    "counts.by_country": _list("how many people live in each country"),
    "records.number": _text("how many records"),
    "risk.words": _text("the risk as it was judged"),
    "risk.reason": _text("why it was judged so"),
    "withdrawal.reason": _text("why a notice to an authority is withdrawn"),
    "told.authority": _yes("whether the authority was told"),
    "told.authority_due": _yes("whether the authority is still to be told"),
    "told.authority_on": _text("when"),
    "told.authority_reference": _text("the number of that notice"),
    "told.police": _yes("whether the police was told"),
    "told.police_not_yet": _yes("whether somebody said that the police was not told yet"),
    "told.police_on": _text("when"),
    "told.police_reference": _text("the number of the report"),
    "told.people_on": _text("when the first letters went out"),
    "told.delayed": _yes("whether the police asked to wait with notices"),
    "substitute.due": _yes("whether a law asks to tell in public those whom no letter reaches"),
    "substitute.days": _text("for how many days that notice stays on the home page"),
    "extortion.demanded": _yes("whether the attacker demanded anything"),
    "extortion.demands": _list("what was demanded, when and how"),
    "extortion.patients_contacted": _text("how many patients were contacted by the attacker"),
    "authority.name": _text("the authority of the practice"),
    "authority.website": _text("its website"),
    "authority.phone": _text("its telephone number"),
    "authority.email": _text("its e-mail address"),
    "police.name": _text("where a crime is reported"),
    "police.how": _text("and how"),
    "law.authority": _text("the authority of the place for which the text is"),
    "law.website": _text("its website"),
    "law.phone": _text("its telephone number"),
    "intruder.known": _yes("whether it is known who has the data"),
    "intruder.name": _text("who has the data, as the practice wrote it down"),
    "measures.before": _list("what protected the data before"),
    "measures.now": _text("what was done so far, as the practice wrote it down"),
    "measures.future": _list("what will change"),
    "credit.asked": _yes("whether a law asks for a service against identity theft"),
    "credit.months": _text("for how many months that service is offered"),
    "credit.provider": _text("who provides it"),
    "credit.contact": _text("where to get it: telephone number, website"),
    "credit.code": _text("the code to sign up with, the same for all"),
    "credit.until": _text("the last day to sign up"),
    "person.name": _text("the person's name", person=True),
    "person.salutation": _text("the first line of the letter", person=True),
    "person.data": _list("the kinds of data that were found of this person", person=True),
    "person.special": _list("those of them that the law protects most", person=True),
    "person.minor": _yes("whether it is a child: the letter goes to the parents", person=True),
    "person.deceased": _yes("whether the person died: it goes to the family", person=True),
    "person.photographs": _yes("whether photographs are among the data", person=True),
    "person.identity": _yes("whether identity documents or numbers are", person=True),
    "person.payment": _yes("whether card or bank details are", person=True),
    "person.credentials": _yes("whether passwords are", person=True),
    "person.ssn": _yes("whether a Social Security number is", person=True),
    "person.licence": _yes("whether a driving licence or state ID is", person=True),
}

NAMESPACES = frozenset(name.partition(".")[0] for name in FACTS if "." in name)

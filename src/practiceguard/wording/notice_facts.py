"""What each fact of a notice is called, for whoever has to write it down."""

from collections.abc import Mapping

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "notice_facts"

FACT_NAMES: Mapping[str, str] = {
    "today": QT_TRANSLATE_NOOP("notice_facts", "today’s day"),
    "helplines": QT_TRANSLATE_NOOP("notice_facts", "helplines"),
    "evidence": QT_TRANSLATE_NOOP("notice_facts", "what was taken in as evidence"),
    "practice.name": QT_TRANSLATE_NOOP("notice_facts", "the name of the practice"),
    "practice.address": QT_TRANSLATE_NOOP("notice_facts", "the address of the practice"),
    "practice.address_line": QT_TRANSLATE_NOOP("notice_facts", "the address of the practice"),
    "practice.city": QT_TRANSLATE_NOOP("notice_facts", "the town of the practice"),
    "practice.phone": QT_TRANSLATE_NOOP("notice_facts", "the telephone number of the practice"),
    "practice.free_phone": QT_TRANSLATE_NOOP(
        "notice_facts", "a telephone number that costs the caller nothing"
    ),
    "practice.email": QT_TRANSLATE_NOOP("notice_facts", "the e-mail address of the practice"),
    "practice.website": QT_TRANSLATE_NOOP("notice_facts", "the website of the practice"),
    "practice.hours": QT_TRANSLATE_NOOP("notice_facts", "when the telephone is answered"),
    "practice.officer": QT_TRANSLATE_NOOP("notice_facts", "the contact for data protection"),
    "practice.registration": QT_TRANSLATE_NOOP(
        "notice_facts", "the number of the practice in the register"
    ),
    "practice.signatory": QT_TRANSLATE_NOOP("notice_facts", "who signs"),
    "practice.signatory_function": QT_TRANSLATE_NOOP(
        "notice_facts", "what the person who signs is"
    ),
    "addressee.name": QT_TRANSLATE_NOOP("notice_facts", "to whom it goes"),
    "addressee.address": QT_TRANSLATE_NOOP("notice_facts", "the address it goes to"),
    "addressee.reference": QT_TRANSLATE_NOOP("notice_facts", "their number for the practice"),
    "incident.number": QT_TRANSLATE_NOOP("notice_facts", "the number of the incident"),
    "incident.happened": QT_TRANSLATE_NOOP("notice_facts", "what happened"),
    "incident.description": QT_TRANSLATE_NOOP("notice_facts", "what happened, in your words"),
    "incident.noticed_on": QT_TRANSLATE_NOOP("notice_facts", "when anybody first noticed"),
    "incident.noticed_at": QT_TRANSLATE_NOOP("notice_facts", "when anybody first noticed"),
    "incident.aware_at": QT_TRANSLATE_NOOP(
        "notice_facts", "when it was certain that personal data is involved"
    ),
    "incident.started_on": QT_TRANSLATE_NOOP("notice_facts", "when it began"),
    "incident.ended_on": QT_TRANSLATE_NOOP("notice_facts", "when it ended"),
    "incident.opened_on": QT_TRANSLATE_NOOP("notice_facts", "when the log was begun"),
    "incident.people": QT_TRANSLATE_NOOP("notice_facts", "how many people are affected"),
    "incident.countries": QT_TRANSLATE_NOOP("notice_facts", "in which countries they live"),
    "incident.vendor": QT_TRANSLATE_NOOP("notice_facts", "which company is involved"),
    "incident.systems": QT_TRANSLATE_NOOP("notice_facts", "which systems are concerned"),
    "incident.discovery": QT_TRANSLATE_NOOP("notice_facts", "how it was discovered"),
    "incident.consequences": QT_TRANSLATE_NOOP("notice_facts", "the likely consequences"),
    "incident.late_reason": QT_TRANSLATE_NOOP("notice_facts", "why the notice is late"),
    "truth.you": QT_TRANSLATE_NOOP("notice_facts", "whether data was copied"),
    "truth.public": QT_TRANSLATE_NOOP("notice_facts", "whether data was copied"),
    "data.kinds": QT_TRANSLATE_NOOP("notice_facts", "which kinds of data"),
    "counts.by_country": QT_TRANSLATE_NOOP("notice_facts", "how many people live in each country"),
    "records.number": QT_TRANSLATE_NOOP("notice_facts", "how many records"),
    "risk.words": QT_TRANSLATE_NOOP("notice_facts", "how the risk was judged"),
    "risk.reason": QT_TRANSLATE_NOOP("notice_facts", "why the risk was judged so"),
    "withdrawal.reason": QT_TRANSLATE_NOOP("notice_facts", "why it is no breach after all"),
    "told.authority_on": QT_TRANSLATE_NOOP("notice_facts", "when the authority was told"),
    "told.authority_reference": QT_TRANSLATE_NOOP(
        "notice_facts", "the authority’s number for your notice"
    ),
    "told.police_on": QT_TRANSLATE_NOOP("notice_facts", "when the police was told"),
    "told.police_reference": QT_TRANSLATE_NOOP("notice_facts", "the number of the police report"),
    "substitute.days": QT_TRANSLATE_NOOP(
        "notice_facts", "how long the notice in public has to stay"
    ),
    "told.people_on": QT_TRANSLATE_NOOP("notice_facts", "when the first letters went out"),
    "extortion.demands": QT_TRANSLATE_NOOP("notice_facts", "what the attacker demanded"),
    "extortion.patients_contacted": QT_TRANSLATE_NOOP(
        "notice_facts", "how many patients the attacker contacted"
    ),
    "authority.name": QT_TRANSLATE_NOOP("notice_facts", "the name of the authority"),
    "authority.website": QT_TRANSLATE_NOOP("notice_facts", "the website of the authority"),
    "authority.phone": QT_TRANSLATE_NOOP("notice_facts", "the telephone number of the authority"),
    "authority.email": QT_TRANSLATE_NOOP("notice_facts", "the e-mail address of the authority"),
    "police.name": QT_TRANSLATE_NOOP("notice_facts", "where a crime is reported"),
    "police.how": QT_TRANSLATE_NOOP("notice_facts", "how a crime is reported"),
    "law.authority": QT_TRANSLATE_NOOP("notice_facts", "the authority of that place"),
    "law.website": QT_TRANSLATE_NOOP("notice_facts", "the website of the authority of that place"),
    "law.phone": QT_TRANSLATE_NOOP(
        "notice_facts", "the telephone number of the authority of that place"
    ),
    "intruder.name": QT_TRANSLATE_NOOP("notice_facts", "who has the data"),
    "measures.before": QT_TRANSLATE_NOOP("notice_facts", "what protected the data before"),
    "measures.now": QT_TRANSLATE_NOOP("notice_facts", "what was done so far"),
    "measures.future": QT_TRANSLATE_NOOP("notice_facts", "what will change"),
    "credit.months": QT_TRANSLATE_NOOP(
        "notice_facts", "for how many months a service against identity theft is offered"
    ),
    "credit.provider": QT_TRANSLATE_NOOP(
        "notice_facts", "who provides the service against identity theft"
    ),
    "credit.contact": QT_TRANSLATE_NOOP(
        "notice_facts", "how to get the service against identity theft"
    ),
    "credit.code": QT_TRANSLATE_NOOP("notice_facts", "the code to sign up with"),
    "credit.until": QT_TRANSLATE_NOOP("notice_facts", "the last day to sign up"),
    "person.name": QT_TRANSLATE_NOOP("notice_facts", "the name of the person"),
    "person.salutation": QT_TRANSLATE_NOOP("notice_facts", "the first line of the letter"),
    "person.data": QT_TRANSLATE_NOOP("notice_facts", "which data of the person"),
    "person.special": QT_TRANSLATE_NOOP("notice_facts", "the data that the law protects most"),
}

"""What is asked about an incident, in plain words, and in which groups."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.finding import Field
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "findings"


@dataclass(frozen=True)
class FieldWords:
    """One question, and a hint; the hint may be empty."""

    question: str
    hint: str = ""


@dataclass(frozen=True)
class FieldGroup:
    """Questions that belong together."""

    title: str
    fields: tuple[Field, ...]


FIELD_WORDS: Mapping[Field, FieldWords] = {
    Field.DESCRIPTION: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What happened, in a few sentences?"),
        QT_TRANSLATE_NOOP("findings", "As you would tell it to a colleague."),
    ),
    Field.STARTED: FieldWords(
        QT_TRANSLATE_NOOP("findings", "When did it begin?"),
        QT_TRANSLATE_NOOP("findings", "One day, a span of days, or how you estimated it."),
    ),
    Field.ENDED: FieldWords(
        QT_TRANSLATE_NOOP("findings", "When did it end, or does it go on?"),
    ),
    Field.DISCOVERED_BY: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Who found out?"),
    ),
    Field.DISCOVERY: FieldWords(
        QT_TRANSLATE_NOOP("findings", "How was it found out?"),
        QT_TRANSLATE_NOOP("findings", "And when whoever it was told you."),
    ),
    Field.INCIDENT_TYPES: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Of what kind was it?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold."),
    ),
    Field.CAUSE: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Who caused it?"),
    ),
    Field.SYSTEMS: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Which computers, programs or papers, and where are they?"),
    ),
    Field.TIMELINE: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What else is to say about the times?"),
        QT_TRANSLATE_NOOP("findings", "How they were estimated, what happened in between."),
    ),
    Field.LOST: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What happened to the data?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold."),
    ),
    Field.CONFIDENTIALITY: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Was data copied?"),
        QT_TRANSLATE_NOOP(
            "findings",
            "Say what you know: letters to patients say exactly this, and no more.",
        ),
    ),
    Field.READABLE: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Could whoever has it read it?"),
    ),
    Field.INTEGRITY: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Was data altered?"),
    ),
    Field.AVAILABILITY: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Is data gone?"),
    ),
    Field.DATA_KINDS: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What kinds of data?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold."),
    ),
    Field.RECORDS_NUMBER: FieldWords(
        QT_TRANSLATE_NOOP("findings", "How many records?"),
        QT_TRANSLATE_NOOP("findings", "Files, letters, lines of a list: not people."),
    ),
    Field.PEOPLE_KINDS: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Whose data is it?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold."),
    ),
    Field.PEOPLE_NUMBER: FieldWords(
        QT_TRANSLATE_NOOP("findings", "How many people?"),
        QT_TRANSLATE_NOOP("findings", "And whether the number is exact, estimated, or unknown."),
    ),
    Field.COUNTRIES: FieldWords(
        QT_TRANSLATE_NOOP("findings", "In which countries do they live?"),
    ),
    Field.HARMS: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What may happen to them?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold."),
    ),
    Field.CONSEQUENCES: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What consequences are likely?"),
    ),
    Field.SEVERITY: FieldWords(
        QT_TRANSLATE_NOOP("findings", "How severe?"),
    ),
    Field.RISK: FieldWords(
        QT_TRANSLATE_NOOP("findings", "How great is the risk for them?"),
        QT_TRANSLATE_NOOP("findings", "What decides is recorded under “Whom to tell”."),
    ),
    Field.PEOPLE_TOLD: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Were they told?"),
    ),
    Field.PEOPLE_TOLD_HOW: FieldWords(
        QT_TRANSLATE_NOOP("findings", "How, and how many of them?"),
    ),
    Field.MEASURES_BEFORE: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What protected the data before?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold. Tick only what you can prove."),
    ),
    Field.MEASURES_NOW: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What was done at once?"),
    ),
    Field.MEASURES_FUTURE: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What will change?"),
        QT_TRANSLATE_NOOP("findings", "Several may hold."),
    ),
    Field.POLICE: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Were the police told?"),
        QT_TRANSLATE_NOOP("findings", "When, where, and the number of the complaint."),
    ),
    Field.OTHER_BODIES: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Who else was told?"),
        QT_TRANSLATE_NOOP(
            "findings",
            "Insurer, professional body, other authorities, with numbers.",
        ),
    ),
    Field.CONTROLLER: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Who is responsible for the records?"),
        QT_TRANSLATE_NOOP("findings", "Name, number and address of the practice, and its size."),
    ),
    Field.REPORTER: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Who reports it?"),
        QT_TRANSLATE_NOOP("findings", "Name, function, telephone."),
    ),
    Field.CONTACT: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Whom may they ask?"),
        QT_TRANSLATE_NOOP("findings", "Name, telephone, e-mail."),
    ),
    Field.OFFICER: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Is there a data protection officer?"),
    ),
    Field.PROCESSORS: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Which providers are involved?"),
        QT_TRANSLATE_NOOP("findings", "Software, host, computer service: name, role, telephone."),
    ),
    Field.LATE_REASON: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Why is the notice late, if it is?"),
    ),
    Field.INTRUDER: FieldWords(
        QT_TRANSLATE_NOOP("findings", "Who has the data, or may have it?"),
        QT_TRANSLATE_NOOP("findings", "Only if you know or suspect it. Some laws want it said."),
    ),
    Field.ATTACHMENTS: FieldWords(
        QT_TRANSLATE_NOOP("findings", "What goes with the notice?"),
    ),
}

GROUPS: tuple[FieldGroup, ...] = (
    FieldGroup(
        QT_TRANSLATE_NOOP("findings", "What happened"),
        (
            Field.DESCRIPTION,
            Field.STARTED,
            Field.ENDED,
            Field.DISCOVERED_BY,
            Field.DISCOVERY,
            Field.INCIDENT_TYPES,
            Field.CAUSE,
            Field.SYSTEMS,
            Field.TIMELINE,
        ),
    ),
    FieldGroup(
        QT_TRANSLATE_NOOP("findings", "What it did to the data"),
        (
            Field.LOST,
            Field.CONFIDENTIALITY,
            Field.INTRUDER,
            Field.READABLE,
            Field.INTEGRITY,
            Field.AVAILABILITY,
            Field.DATA_KINDS,
            Field.RECORDS_NUMBER,
        ),
    ),
    FieldGroup(
        QT_TRANSLATE_NOOP("findings", "The people"),
        (
            Field.PEOPLE_KINDS,
            Field.PEOPLE_NUMBER,
            Field.COUNTRIES,
            Field.HARMS,
            Field.CONSEQUENCES,
            Field.SEVERITY,
            Field.RISK,
            Field.PEOPLE_TOLD,
            Field.PEOPLE_TOLD_HOW,
        ),
    ),
    FieldGroup(
        QT_TRANSLATE_NOOP("findings", "What was and is done"),
        (
            Field.MEASURES_BEFORE,
            Field.MEASURES_NOW,
            Field.MEASURES_FUTURE,
            Field.POLICE,
            Field.OTHER_BODIES,
        ),
    ),
    FieldGroup(
        QT_TRANSLATE_NOOP("findings", "The practice and its providers"),
        (
            Field.CONTROLLER,
            Field.REPORTER,
            Field.CONTACT,
            Field.OFFICER,
            Field.PROCESSORS,
            Field.LATE_REASON,
            Field.ATTACHMENTS,
        ),
    ),
)

"""Who is affected, in plain words: kinds of data, how sure it is, and what it rests on."""

from collections.abc import Mapping

from practiceguard.domain.incident.address_entry import ContactQuality, EntryMark
from practiceguard.domain.incident.address_import import Aside
from practiceguard.domain.incident.columns import Column
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.name_reading import Reads
from practiceguard.domain.incident.naming import Basis
from practiceguard.domain.incident.person import Certainty, MatchBasis
from practiceguard.domain.incident.question import QuestionKind
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "affected"

KINDS: Mapping[DataKind, str] = {
    DataKind.PHOTOGRAPH: QT_TRANSLATE_NOOP("affected", "Photographs and films"),
    DataKind.IDENTITY: QT_TRANSLATE_NOOP("affected", "Identity documents"),
    DataKind.LETTER: QT_TRANSLATE_NOOP("affected", "Letters and other documents"),
    DataKind.RESULT: QT_TRANSLATE_NOOP("affected", "Results of examinations"),
    DataKind.DATABASE: QT_TRANSLATE_NOOP("affected", "A database or list of the practice"),
    DataKind.OTHER: QT_TRANSLATE_NOOP("affected", "Other files"),
}

CERTAINTIES: Mapping[Certainty, str] = {
    Certainty.CERTAIN: QT_TRANSLATE_NOOP("affected", "certain"),
    Certainty.PROBABLE: QT_TRANSLATE_NOOP("affected", "probable"),
    Certainty.CANNOT_TELL: QT_TRANSLATE_NOOP("affected", "cannot be told"),
}

BASES: Mapping[Basis, str] = {
    Basis.FOLDER_NAME: QT_TRANSLATE_NOOP("affected", "the name of a folder"),
    Basis.FILE_NAME: QT_TRANSLATE_NOOP("affected", "the name of a file"),
    Basis.LIST: QT_TRANSLATE_NOOP("affected", "the list of your software"),
    Basis.DATABASE: QT_TRANSLATE_NOOP(
        "affected", "a database or list among the files, in which everybody may be"
    ),
    Basis.NO_RULE: QT_TRANSLATE_NOOP("affected", "none of your rules fits these files"),
}

MATCHES: Mapping[MatchBasis, str] = {
    MatchBasis.NUMBER: QT_TRANSLATE_NOOP("affected", "found by the patient number"),
    MatchBasis.NAME_AND_BIRTH: QT_TRANSLATE_NOOP("affected", "found by name and birth date"),
    MatchBasis.NAME_AND_YEAR: QT_TRANSLATE_NOOP("affected", "found by name and year of birth"),
    MatchBasis.NAME: QT_TRANSLATE_NOOP("affected", "found by the name, which only one person has"),
    MatchBasis.FORMER_NAME: QT_TRANSLATE_NOOP("affected", "found by an earlier or double name"),
    MatchBasis.SAID: QT_TRANSLATE_NOOP("affected", "as you answered"),
    MatchBasis.NOT_FOUND: QT_TRANSLATE_NOOP("affected", "not in the address book"),
    MatchBasis.OPEN: QT_TRANSLATE_NOOP("affected", "a question is open"),
    MatchBasis.ONLY_LISTED: QT_TRANSLATE_NOOP("affected", "in the address book, without files"),
}

CONTACTS: Mapping[ContactQuality, str] = {
    ContactQuality.POST_AND_EMAIL: QT_TRANSLATE_NOOP("affected", "by post and by e-mail"),
    ContactQuality.POST: QT_TRANSLATE_NOOP("affected", "by post only"),
    ContactQuality.EMAIL: QT_TRANSLATE_NOOP("affected", "by e-mail only"),
    ContactQuality.NONE: QT_TRANSLATE_NOOP("affected", "no address"),
}

COLUMNS: Mapping[Column, str] = {
    Column.NUMBER: QT_TRANSLATE_NOOP("affected", "Patient number"),
    Column.SURNAME: QT_TRANSLATE_NOOP("affected", "Surname"),
    Column.GIVEN_NAME: QT_TRANSLATE_NOOP("affected", "First name"),
    Column.FULL_NAME: QT_TRANSLATE_NOOP("affected", "Whole name"),
    Column.FORMER_NAME: QT_TRANSLATE_NOOP("affected", "Earlier name"),
    Column.BIRTH_DATE: QT_TRANSLATE_NOOP("affected", "Birth date"),
    Column.STREET: QT_TRANSLATE_NOOP("affected", "Street"),
    Column.POSTAL_CODE: QT_TRANSLATE_NOOP("affected", "Postal code"),
    Column.CITY: QT_TRANSLATE_NOOP("affected", "Town"),
    Column.REGION: QT_TRANSLATE_NOOP("affected", "State or region"),
    Column.COUNTRY: QT_TRANSLATE_NOOP("affected", "Country"),
    Column.LANGUAGE: QT_TRANSLATE_NOOP("affected", "Language"),
    Column.EMAIL: QT_TRANSLATE_NOOP("affected", "E-mail"),
    Column.PHONE: QT_TRANSLATE_NOOP("affected", "Telephone"),
    Column.MINOR: QT_TRANSLATE_NOOP("affected", "Child: yes or no"),
    Column.DECEASED: QT_TRANSLATE_NOOP("affected", "Deceased: yes, no or the day"),
    Column.PROTECTED: QT_TRANSLATE_NOOP("affected", "Protected address: yes or no"),
    Column.EMAIL_AGREED: QT_TRANSLATE_NOOP("affected", "Agreed to e-mail: yes or no"),
}

ASIDE: Mapping[Aside, str] = {
    Aside.HEADING: QT_TRANSLATE_NOOP("affected", "a heading"),
    Aside.EMPTY: QT_TRANSLATE_NOOP("affected", "an empty row"),
    Aside.NO_NAME: QT_TRANSLATE_NOOP("affected", "neither a name nor a number stands in it"),
}

MARKS: Mapping[EntryMark, str] = {
    EntryMark.FORMULA: QT_TRANSLATE_NOOP(
        "affected", "A cell begins like a formula: it is kept as text."
    ),
    EntryMark.CONTROL_CHARACTERS: QT_TRANSLATE_NOOP(
        "affected", "A cell holds characters that cannot be seen."
    ),
    EntryMark.DATE_AMBIGUOUS: QT_TRANSLATE_NOOP(
        "affected", "The birth date can be read in several ways."
    ),
    EntryMark.DATE_UNREADABLE: QT_TRANSLATE_NOOP("affected", "The birth date cannot be read."),
    EntryMark.COUNTRY_UNKNOWN: QT_TRANSLATE_NOOP("affected", "The country is not known."),
    EntryMark.REGION_UNKNOWN: QT_TRANSLATE_NOOP("affected", "The state or region is not known."),
    EntryMark.LANGUAGE_UNKNOWN: QT_TRANSLATE_NOOP("affected", "The language is not known."),
    EntryMark.EMAIL_DOUBTFUL: QT_TRANSLATE_NOOP("affected", "The e-mail address cannot be right."),
    EntryMark.YES_NO_UNREADABLE: QT_TRANSLATE_NOOP(
        "affected", "Neither yes nor no stands where one of the two belongs."
    ),
    EntryMark.MORE_CELLS: QT_TRANSLATE_NOOP(
        "affected", "The row has more cells than there are columns."
    ),
}

READINGS: Mapping[Reads, str] = {
    Reads.WHOLE: QT_TRANSLATE_NOOP("affected", "The whole name is the patient: Doe Jane 1980"),
    Reads.NUMBER_FIRST: QT_TRANSLATE_NOOP(
        "affected", "The patient number stands at the beginning: 4711 Doe Jane"
    ),
    Reads.NUMBER_LAST: QT_TRANSLATE_NOOP(
        "affected", "The patient number stands at the end: Doe Jane (4711)"
    ),
    Reads.NAME_PARTS: QT_TRANSLATE_NOOP(
        "affected", "Name and first name come first, with a sign between them: Doe_Jane_scan"
    ),
    Reads.BEFORE_SEPARATOR: QT_TRANSLATE_NOOP(
        "affected", "Everything before a certain sign is the patient: Doe Jane - letter"
    ),
    Reads.TEMPLATE: QT_TRANSLATE_NOOP("affected", "An own pattern, for experts"),
}

TEMPLATE_FAULTS: Mapping[str, str] = {
    "too-long": QT_TRANSLATE_NOOP("affected", "The pattern is too long."),
    "unknown-field": QT_TRANSLATE_NOOP(
        "affected", "Something in braces is none of: name, first, born, number, any."
    ),
    "no-patient": QT_TRANSLATE_NOOP("affected", "Neither a name nor a number is in the pattern."),
    "field-twice": QT_TRANSLATE_NOOP("affected", "Something stands in the pattern twice."),
    "too-many-any": QT_TRANSLATE_NOOP("affected", "“any” may stand in the pattern twice at most."),
    "fields-touch": QT_TRANSLATE_NOOP(
        "affected", "Two parts follow each other with nothing between them."
    ),
}
"""By what `template_fault` returns; braces are shown to nobody but experts."""

QUESTIONS: Mapping[QuestionKind, str] = {
    QuestionKind.SAME_ENTRY: QT_TRANSLATE_NOOP("affected", "Are these rows one person?"),
    QuestionKind.WHICH_ENTRY: QT_TRANSLATE_NOOP("affected", "Who is the person of these files?"),
    QuestionKind.COUNTRY: QT_TRANSLATE_NOOP("affected", "Which country is this?"),
}

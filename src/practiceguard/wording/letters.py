"""Words for letters: why somebody gets none, what the pair check found, what lies in the folder."""

from collections.abc import Mapping

from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import LetterFlaw
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.pair import PairFlaw
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "letters"

NO_LETTER: Mapping[NoLetter, str] = {
    NoLetter.NOBODY_KNOWN: QT_TRANSLATE_NOOP(
        "letters", "Nobody can tell whose files these are: look under “Who is affected”."
    ),
    NoLetter.WHO_IS_IT: QT_TRANSLATE_NOOP(
        "letters", "Several people of the address book may be meant: answer the question first."
    ),
    NoLetter.NO_ADDRESS: QT_TRANSLATE_NOOP(
        "letters", "No postal address: look for one, or tell this person by telephone."
    ),
    NoLetter.PROTECTED: QT_TRANSLATE_NOOP(
        "letters", "The address must not become known: somebody sees to this letter by hand."
    ),
    NoLetter.HAS_ONE: QT_TRANSLATE_NOOP("letters", "Such a letter was made for them before."),
    NoLetter.TEXT_HELD: QT_TRANSLATE_NOOP(
        "letters", "Their text is not ready: complete it, and make their letters after these."
    ),
}

NO_LETTER_SHORT: Mapping[NoLetter, str] = {
    NoLetter.NOBODY_KNOWN: QT_TRANSLATE_NOOP("letters", "nobody knows who it is"),
    NoLetter.WHO_IS_IT: QT_TRANSLATE_NOOP("letters", "a question is open"),
    NoLetter.NO_ADDRESS: QT_TRANSLATE_NOOP("letters", "without a postal address"),
    NoLetter.PROTECTED: QT_TRANSLATE_NOOP("letters", "protected addresses"),
    NoLetter.HAS_ONE: QT_TRANSLATE_NOOP("letters", "have such a letter already"),
    NoLetter.TEXT_HELD: QT_TRANSLATE_NOOP("letters", "their text is not ready"),
}

LETTER_FLAWS: Mapping[LetterFlaw, str] = {
    LetterFlaw.FACTS_MISSING: QT_TRANSLATE_NOOP("letters", "Facts are missing in the text:"),
    LetterFlaw.NO_ADDRESS: QT_TRANSLATE_NOOP("letters", "A name or an address is missing."),
    LetterFlaw.CHARACTERS: QT_TRANSLATE_NOOP(
        "letters", "Characters that cannot be printed; correct them in the address book:"
    ),
    LetterFlaw.ADDRESS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "letters", "The address does not fit the window of the envelope: shorten it."
    ),
    LetterFlaw.NUMBER_TWICE: QT_TRANSLATE_NOOP(
        "letters", "Another letter has the same number: write to this person by hand."
    ),
    LetterFlaw.NOT_SET: QT_TRANSLATE_NOOP(
        "letters", "The page could not be made: write to this person by hand."
    ),
}

PAIR_FLAWS: Mapping[PairFlaw, str] = {
    PairFlaw.FILE_MISSING: QT_TRANSLATE_NOOP("letters", "A letter’s file is missing"),
    PairFlaw.FILE_UNREADABLE: QT_TRANSLATE_NOOP("letters", "A file cannot be read"),
    PairFlaw.FILE_CHANGED: QT_TRANSLATE_NOOP("letters", "A file is not what was made"),
    PairFlaw.FILE_EXTRA: QT_TRANSLATE_NOOP("letters", "There is a file that belongs to no letter"),
    PairFlaw.NUMBER: QT_TRANSLATE_NOOP("letters", "A page bears another letter’s number, or none"),
    PairFlaw.ADDRESS: QT_TRANSLATE_NOOP(
        "letters", "In the window stands something else than this person’s name and address"
    ),
    PairFlaw.PERSON: QT_TRANSLATE_NOOP("letters", "The text does not speak to this person"),
    PairFlaw.PAGE_MISSING: QT_TRANSLATE_NOOP("letters", "A page is missing"),
    PairFlaw.PAGE_EXTRA: QT_TRANSLATE_NOOP("letters", "There is a page too many"),
    PairFlaw.ORDER: QT_TRANSLATE_NOOP(
        "letters", "In the file for the printer another letter stands here"
    ),
    PairFlaw.NOT_LISTED: QT_TRANSLATE_NOOP("letters", "The list of the letters does not have it"),
}

PAIR_FOUND = QT_TRANSLATE_NOOP("letters", "{what}: letter {number} ({where})")
PAIR_FOUND_IN = QT_TRANSLATE_NOOP("letters", "{what}: {where}")
ON_PAGE = QT_TRANSLATE_NOOP("letters", "{file}, page {page}")
TEXT_NAME = QT_TRANSLATE_NOOP("letters", "{name}: {apart}")
FOR_FAMILIES = QT_TRANSLATE_NOOP("letters", "for families of patients who died")
FOR_CHILDREN = QT_TRANSLATE_NOOP("letters", "for parents of children")

ENVELOPES: Mapping[LetterFormat, str] = {
    LetterFormat.DIN: QT_TRANSLATE_NOOP(
        "letters",
        "Envelopes DL (220 × 110 mm) or C6/5 (229 × 114 mm), window 90 × 45 mm on the left, "
        "20 mm from the left edge and 15 mm from the bottom. Paper A4.",
    ),
    LetterFormat.FR: QT_TRANSLATE_NOOP(
        "letters",
        "Envelopes DL (220 × 110 mm), window 100 × 35 or 45 mm on the right, 20 mm from the right "
        "edge and 20 mm from the bottom. Paper A4.",
    ),
    LetterFormat.US: QT_TRANSLATE_NOOP(
        "letters",
        "Envelopes #10 (9½ × 4⅛ in), window 4½ × 1⅛ in on the left, ⅞ in from the left edge and "
        "½ in from the bottom, with your address printed on them. Paper US Letter, folded at 4 in.",
    ),
}

COLUMNS = (
    QT_TRANSLATE_NOOP("letters", "Name"),
    QT_TRANSLATE_NOOP("letters", "Number"),
    QT_TRANSLATE_NOOP("letters", "Why there is no letter"),
)
LIST_IS = QT_TRANSLATE_NOOP(
    "letters", "List of all letters of mailing {mailing}: who got which, with their fingerprints"
)
WITHOUT_IS = QT_TRANSLATE_NOOP(
    "letters", "List of those who get no letter by mailing {mailing}, with the reasons"
)
PROTECTED_BECAUSE = QT_TRANSLATE_NOOP(
    "letters", "Letters to protected addresses may be made in mailing {mailing}: {because}"
)
FOLDER_NOTE = QT_TRANSLATE_NOOP(
    "letters",
    "Letters to patients, in clear: a printer has to read them. Nobody else should.\n\n"
    "Post nothing from this folder unless the file {ready} lies beside this one: only then was "
    "each letter compared with the record.\n\n"
    "Print the files in the folder “print”. Delete this whole folder once everything is posted.",
)
FOLDER_READY = QT_TRANSLATE_NOOP(
    "letters",
    "Mailing {mailing}: each of {count} letters was read back and compared with the record: name, "
    "address and number are those of one person. They may be printed and posted.\n\n"
    "Before you post them, fold one and look at it in your own envelope. Delete this whole folder "
    "once everything is posted.",
)
FOLDER_REFUSED = QT_TRANSLATE_NOOP(
    "letters",
    "Do not post anything from this folder. When the letters of mailing {mailing} were read back, "
    "something did not agree with the record: somebody might get another person’s letter.\n\n"
    "Delete this folder, and have the letters made again in an empty one.",
)

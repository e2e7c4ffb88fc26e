"""What each failure with letters means, and the one thing to do."""

from collections.abc import Mapping

from practiceguard.domain.errors import ErrorCode
from practiceguard.wording.error_wording import ErrorWording
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

LETTER_WORDING: Mapping[ErrorCode, ErrorWording] = {
    ErrorCode.LETTER_NOT_PRINTED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The letter {number} cannot be printed."),
        QT_TRANSLATE_NOOP("errors", "Nobody was written to by it. The other letters are not held."),
        QT_TRANSLATE_NOOP(
            "errors", "Correct the name, the address or the text of this letter, and try again."
        ),
    ),
    ErrorCode.LETTERS_UNREADABLE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A file of letters is no whole PDF."),
        QT_TRANSLATE_NOOP("errors", "Nothing of it may be posted: what is in it cannot be told."),
        QT_TRANSLATE_NOOP("errors", "Choose an empty folder and have the letters made again."),
    ),
    ErrorCode.LETTERS_OTHER: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The folder holds something else: {folder}"),
        QT_TRANSLATE_NOOP(
            "errors",
            "Letters of two mailings, or of before and after a correction, must not be mixed.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose an empty folder. Nothing in this one was changed."),
    ),
    ErrorCode.LETTERS_CHANGED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "A file is not what was made: {file}"),
        QT_TRANSLATE_NOOP(
            "errors", "Somebody changed or removed it since, or the drive did not keep it."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Do not post letters from this folder. Choose an empty one and have them made again.",
        ),
    ),
    ErrorCode.LETTERS_MISCOUNTED: ErrorWording(
        QT_TRANSLATE_NOOP(
            "errors", "Of {expected} letters {found} are accounted for: the mailing is not whole."
        ),
        QT_TRANSLATE_NOOP("errors", "Somebody would get no letter, or two. Nothing may be posted."),
        QT_TRANSLATE_NOOP("errors", "Choose an empty folder and have the letters made again."),
    ),
    ErrorCode.LETTERS_NOT_COUNTED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Nobody has counted yet who is affected."),
        QT_TRANSLATE_NOOP("errors", "So nobody knows to whom the letters go."),
        QT_TRANSLATE_NOOP("errors", "Count under “Who is affected”; then come back."),
    ),
    ErrorCode.LETTERS_NOBODY: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is nobody to whom a letter could be made."),
        QT_TRANSLATE_NOOP("errors", "Nothing was made, and nothing was written down."),
        QT_TRANSLATE_NOOP(
            "errors", "Look at the list of those without a letter: it says why for each."
        ),
    ),
    ErrorCode.LETTERS_UNREAD: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Texts that nobody released as they stand: {count}"),
        QT_TRANSLATE_NOOP(
            "errors", "Something was written down or corrected meanwhile. Nothing was released."
        ),
        QT_TRANSLATE_NOOP("errors", "Read these texts, release them, and make the letters then."),
    ),
    ErrorCode.LETTERS_REFUSED: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The letters in this folder must not be posted: {folder}"),
        QT_TRANSLATE_NOOP("errors", "When they were read back, something did not agree."),
        QT_TRANSLATE_NOOP("errors", "Choose an empty folder and have the letters made again."),
    ),
    ErrorCode.LETTERS_NUMBER_TAKEN: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "Another mailing has the number {mailing} meanwhile."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Two letters would have one number. These were not released: do not post them.",
        ),
        QT_TRANSLATE_NOOP("errors", "Choose an empty folder and have the letters made again."),
    ),
    ErrorCode.LETTERS_NO_NUMBER: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "There is no number left: 99 mailings were made in {year}."),
        QT_TRANSLATE_NOOP("errors", "The letters that were made stay as they are."),
        QT_TRANSLATE_NOOP("errors", "Copy the text and write the last letters by hand."),
    ),
    ErrorCode.PAPER_CHARACTERS: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The paper holds characters that cannot be written: {found}"),
        QT_TRANSLATE_NOOP(
            "errors", "It was not saved: something in it would have been lost without a word."
        ),
        QT_TRANSLATE_NOOP("errors", "Take them out where they were written down, and try again."),
    ),
    ErrorCode.PAPER_NAMES_PATIENT: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The paper speaks of one patient, and does not go to one."),
        QT_TRANSLATE_NOOP(
            "errors", "It was not saved. Medical confidentiality protects who your patients are."
        ),
        QT_TRANSLATE_NOOP(
            "errors", "Take what is said of a person out of the text, with “Change the text…”."
        ),
    ),
    ErrorCode.PAPER_NOT_MADE: ErrorWording(
        QT_TRANSLATE_NOOP("errors", "The paper could not be laid out."),
        QT_TRANSLATE_NOOP("errors", "It was not saved. What is recorded is not touched."),
        QT_TRANSLATE_NOOP("errors", "Save it for Word or as text instead."),
    ),
}

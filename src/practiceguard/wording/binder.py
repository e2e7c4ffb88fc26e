"""The words of the binder, and what has changed since it was printed."""

from collections.abc import Mapping

from practiceguard.domain.incident.advice import Phase
from practiceguard.domain.incident.binder import SectionKey
from practiceguard.domain.incident.binder_copy import How, Item
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "binder"

TITLE = QT_TRANSLATE_NOOP("binder", "Emergency binder")
CONTENTS = QT_TRANSLATE_NOOP("binder", "What is where")
PRINTED_ON = QT_TRANSLATE_NOOP("binder", "Printed on {date}")
TIME = QT_TRANSLATE_NOOP("binder", "at")
MISSING = QT_TRANSLATE_NOOP("binder", "to be filled in")
CHECK_FIRST = QT_TRANSLATE_NOOP("binder", "Check this first.")
CHECK_MARK = QT_TRANSLATE_NOOP("binder", "check this first")
NAMED = QT_TRANSLATE_NOOP("binder", "{kind}: {name}")
CHECK_FIRST_NAMED = QT_TRANSLATE_NOOP("binder", "Check this first: {sources}")
CHECKED_ON = QT_TRANSLATE_NOOP("binder", "Checked on {date}.")
IN_ENGLISH = QT_TRANSLATE_NOOP("binder", "(in English)")
NO_NAME = QT_TRANSLATE_NOOP("binder", "Our practice")

# The cover.
READ_FIRST = QT_TRANSLATE_NOOP("binder", "Read this first")
STAY_CALM = QT_TRANSLATE_NOOP("binder", "Stay calm, and do these things in this order.")
THEN_CARD = QT_TRANSLATE_NOOP(
    "binder",
    "Then take the card of what happened: it has more, with boxes to tick and lines for the time.",
)
WHO_LEADS = QT_TRANSLATE_NOOP("binder", "Who leads")
DEPUTY = QT_TRANSLATE_NOOP("binder", "If nobody answers")
KEEP_LOCKED = QT_TRANSLATE_NOOP(
    "binder",
    "Private telephone numbers stand in here, and no patient. Keep it locked away where you find "
    "it at night, and another one outside the practice. The recovery code is not in here.",
)
OTHER_LANGUAGE = QT_TRANSLATE_NOOP(
    "binder",
    "This program has not all words in the language of the country: this binder is in English. "
    "Texts for patients are in that language as far as there are any.",
)
NO_ADVICE = QT_TRANSLATE_NOOP(
    "binder", "Practical help, not legal advice. What has to be checked first says so."
)

SECTIONS: Mapping[SectionKey, str] = {
    SectionKey.FIRST_HOUR: QT_TRANSLATE_NOOP("binder", "First-hour cards"),
    SectionKey.CONTACTS: QT_TRANSLATE_NOOP("binder", "Whom to call"),
    SectionKey.ROLES: QT_TRANSLATE_NOOP("binder", "Who does what"),
    SectionKey.LOG: QT_TRANSLATE_NOOP("binder", "Log on paper"),
    SectionKey.PHONE_SCRIPT: QT_TRANSLATE_NOOP("binder", "What we say on the telephone"),
    SectionKey.DOOR: QT_TRANSLATE_NOOP("binder", "For the door and the answering machine"),
    SectionKey.WEBSITE: QT_TRANSLATE_NOOP("binder", "For the website"),
    SectionKey.DUTIES: QT_TRANSLATE_NOOP("binder", "Whom the law wants told, and by when"),
    SectionKey.FORM: QT_TRANSLATE_NOOP("binder", "What the authority’s form asks"),
    SectionKey.HELPLINES: QT_TRANSLATE_NOOP("binder", "Who helps patients"),
    SectionKey.COPIES: QT_TRANSLATE_NOOP(
        "binder", "Where the copies are, and how to get them back"
    ),
}

# First-hour cards.
PHASES: Mapping[Phase, str] = {
    Phase.FIRST_HOUR: QT_TRANSLATE_NOOP("binder", "The first hour"),
    Phase.FIRST_DAY: QT_TRANSLATE_NOOP("binder", "The first day"),
    Phase.THREE_DAYS: QT_TRANSLATE_NOOP("binder", "The first three days"),
    Phase.LATER: QT_TRANSLATE_NOOP("binder", "Later"),
}
NOTICED = QT_TRANSLATE_NOOP("binder", "Noticed on, at")
NOTICED_BY = QT_TRANSLATE_NOOP("binder", "By whom")
SEEN = QT_TRANSLATE_NOOP("binder", "What was seen")
ADVICE_SOURCES = QT_TRANSLATE_NOOP("binder", "Where this advice comes from")
LOOKED_AT = QT_TRANSLATE_NOOP("binder", "Looked at on {date}, in our own words. Read: {read}.")
NOT_READ = QT_TRANSLATE_NOOP("binder", "Second-hand or from knowledge, to be checked: {others}.")

# Contacts and roles.
CONTACTS_LEAD = QT_TRANSLATE_NOOP(
    "binder",
    "Call from a telephone that does not hang on the computers. The numbers are those that work "
    "when the computers do not.",
)
NUMBER = QT_TRANSLATE_NOOP("binder", "Number")
OTHER_NUMBER = QT_TRANSLATE_NOOP("binder", "Other number")
WHO = QT_TRANSLATE_NOOP("binder", "Who")
EMAIL = QT_TRANSLATE_NOOP("binder", "E-mail")
CUSTOMER_NUMBER = QT_TRANSLATE_NOOP("binder", "Number of the customer or policy")
VERIFIED = QT_TRANSLATE_NOOP("binder", "Called and reached")
VERIFIED_BY = QT_TRANSLATE_NOOP("binder", "{date}, {name}")
NOBODY_CALLED = QT_TRANSLATE_NOOP("binder", "Nobody here has called this number yet.")
CALLED_LONG_AGO = QT_TRANSLATE_NOOP("binder", "Nobody has called it for six months.")
FROM_LAW = QT_TRANSLATE_NOOP("binder", "As looked up on {date}; nobody here has called it.")
HAS_NONE = QT_TRANSLATE_NOOP("binder", "We have none")
DOES_IT = QT_TRANSLATE_NOOP("binder", "Does it")
STANDS_IN = QT_TRANSLATE_NOOP("binder", "Stands in")
PRIVATE_NUMBER = QT_TRANSLATE_NOOP("binder", "Number, private")

# The log.
LOG_LEAD = QT_TRANSLATE_NOOP(
    "binder",
    "One person writes. One line for each thing that was seen, done or said; nothing is crossed "
    "out so that it cannot be read, nothing is left out. It is typed in later.",
)
LOG_COLUMNS = (
    QT_TRANSLATE_NOOP("binder", "No."),
    QT_TRANSLATE_NOOP("binder", "Day"),
    QT_TRANSLATE_NOOP("binder", "Hour"),
    QT_TRANSLATE_NOOP("binder", "Who"),
    QT_TRANSLATE_NOOP("binder", "What"),
)

# Texts for patients.
BLANKS = QT_TRANSLATE_NOOP(
    "binder",
    "What is not known yet is a line to fill in by hand, with what belongs there. Say and write "
    "nothing that nobody knows.",
)
ONE_OF_COPIED = QT_TRANSLATE_NOOP(
    "binder", "Whether data was copied: choose the one sentence that is true, and change none."
)
ONE_OF_HAPPENED = QT_TRANSLATE_NOOP("binder", "What happened: choose the one that is true.")
NO_TEXT = QT_TRANSLATE_NOOP("binder", "This program has no text for this.")
TEXT_IN = QT_TRANSLATE_NOOP("binder", "There is no text in the language of the country yet.")
TEXT_BROKEN = QT_TRANSLATE_NOOP(
    "binder", "This text was changed so that it cannot be filled in any more: mend it in the app."
)

# The law and the form.
LAW_LEAD = QT_TRANSLATE_NOOP(
    "binder",
    "{place}: what the law asks, as looked up on {date}. If patients live elsewhere, other laws "
    "may ask for more: the app tells which.",
)
LAW_UNKNOWN = QT_TRANSLATE_NOOP(
    "binder",
    "The law of the country of the practice is not known to this program: ask a lawyer at once.",
)
LAW_OLD = QT_TRANSLATE_NOOP("binder", "Looked up twelve months ago or longer. Check this first.")
BINDS = QT_TRANSLATE_NOOP("binder", "Whom it binds")
BY_WHEN = QT_TRANSLATE_NOOP("binder", "By when")
LAW = QT_TRANSLATE_NOOP("binder", "Law")
WHETHER = QT_TRANSLATE_NOOP("binder", "Whether")
IN_WHICH_CASE = QT_TRANSLATE_NOOP("binder", "In which case")
ONLY_IF = QT_TRANSLATE_NOOP("binder", "Only if")
WHERE = QT_TRANSLATE_NOOP("binder", "Where")
SOURCES = QT_TRANSLATE_NOOP("binder", "Sources")
SEEN_ON = QT_TRANSLATE_NOOP("binder", "Seen on {date}")
NOT_SEEN = QT_TRANSLATE_NOOP("binder", "Not seen")
SOURCE = QT_TRANSLATE_NOOP("binder", "Source")
CHECKED = QT_TRANSLATE_NOOP("binder", "Checked")
TOLD_ON = QT_TRANSLATE_NOOP("binder", "Told on, receipt")
PHONE = QT_TRANSLATE_NOOP("binder", "Telephone")
ADDRESS = QT_TRANSLATE_NOOP("binder", "Address")
FORM_LEAD = QT_TRANSLATE_NOOP(
    "binder",
    "{name}. To collect by hand what the form asks, until it can be filled in on a computer. Name "
    "no patient.",
)
FORM_CHECKED = QT_TRANSLATE_NOOP("binder", "Looked up on {date}.")
HELPLINES_LEAD = QT_TRANSLATE_NOOP(
    "binder", "For patients who are blackmailed, or whose pictures or data are shown."
)
HOURS = QT_TRANSLATE_NOOP("binder", "When")
CONTACT = QT_TRANSLATE_NOOP("binder", "Contact")

# The copies.
COPIES_LEAD = QT_TRANSLATE_NOOP(
    "binder",
    "Do not plug a copy into a computer that may be attacked. Get the files back on another, "
    "clean computer.",
)
NO_PLACE = QT_TRANSLATE_NOOP(
    "binder", "PracticeGuard makes no copies yet. Where other copies lie, if there are any:"
)
CODE_NOT_HERE = QT_TRANSLATE_NOOP(
    "binder",
    "The recovery code is not in here. It stands on the recovery sheet of each place, and the "
    "files cannot be read without it.",
)
SHEET_MADE = QT_TRANSLATE_NOOP("binder", "Recovery sheet made on")
SHEET_KEPT = QT_TRANSLATE_NOOP("binder", "Where the sheet is kept")
SHEET_NONE = QT_TRANSLATE_NOOP("binder", "There is no recovery sheet yet: make one in the app.")
NEEDED = QT_TRANSLATE_NOOP("binder", "Needed")
KEPT_WHERE = QT_TRANSLATE_NOOP("binder", "Where it is kept")
WHO_RUNS_IT = QT_TRANSLATE_NOOP("binder", "Who runs it, whom to ask")
ON_WINDOWS = QT_TRANSLATE_NOOP("binder", "Without PracticeGuard, on Windows (PowerShell)")
ON_OTHERS = QT_TRANSLATE_NOOP("binder", "Without PracticeGuard, on macOS or Linux (terminal)")
WITH_TITLE = QT_TRANSLATE_NOOP("binder", "With PracticeGuard")
WITH_STEPS = (
    QT_TRANSLATE_NOOP("binder", "Take a computer that was not attacked, and the recovery sheet."),
    QT_TRANSLATE_NOOP("binder", "Install PracticeGuard there, and plug in or connect the place."),
    QT_TRANSLATE_NOOP(
        "binder",
        "In the set-up choose to use a copy that exists already, show it the place, and type the "
        "code from the sheet.",
    ),
    QT_TRANSLATE_NOOP(
        "binder",
        "Open “Restore”, choose a day before the attack and the files. Nothing is overwritten.",
    ),
)
WITHOUT_TITLE = QT_TRANSLATE_NOOP("binder", "Without PracticeGuard")
WITHOUT_STEPS = (
    QT_TRANSLATE_NOOP(
        "binder",
        "The copy is an ordinary restic repository. Get restic from restic.net or "
        "github.com/restic/restic/releases; on Windows unpack it and name it restic.exe.",
    ),
    QT_TRANSLATE_NOOP(
        "binder",
        "Open a terminal in its folder and type the two lines below: the first lists the days, the "
        "second brings back the newest. For another day put its number instead of “latest”.",
    ),
    QT_TRANSLATE_NOOP(
        "binder",
        "When it asks for the password, type the code from the sheet without hyphens, in capital "
        "letters. Nothing appears while you type.",
    ),
)

CHANGES: Mapping[tuple[Item, How | None], str] = {
    (Item.ADVICE, None): QT_TRANSLATE_NOOP("binder", "the first-hour cards"),
    (Item.CONTACT_NUMBER, None): QT_TRANSLATE_NOOP("binder", "the number of “{name}”"),
    (Item.CONTACT, None): QT_TRANSLATE_NOOP("binder", "the contact “{name}”"),
    (Item.ROLE, None): QT_TRANSLATE_NOOP("binder", "the role “{name}”"),
    (Item.TEXT, None): QT_TRANSLATE_NOOP("binder", "the text “{name}”"),
    (Item.DETAILS, None): QT_TRANSLATE_NOOP("binder", "name or address of the practice"),
    (Item.LAW, None): QT_TRANSLATE_NOOP("binder", "the law of {name}, checked on {date}"),
    (Item.LAW, How.GONE): QT_TRANSLATE_NOOP("binder", "the law of {name}, which is left out now"),
    (Item.FORM, None): QT_TRANSLATE_NOOP("binder", "the form of the authority"),
    (Item.HELPLINES, None): QT_TRANSLATE_NOOP("binder", "the helplines"),
    (Item.PLACE, None): QT_TRANSLATE_NOOP("binder", "where the copies in “{name}” are"),
    (Item.PLACE, How.NEW): QT_TRANSLATE_NOOP("binder", "a new place, “{name}”"),
    (Item.PLACE, How.GONE): QT_TRANSLATE_NOOP("binder", "a place that is not used any more"),
    (Item.SHEET, None): QT_TRANSLATE_NOOP("binder", "the recovery sheet of “{name}”"),
    (Item.SHEET, How.GONE): QT_TRANSLATE_NOOP("binder", "the recovery sheet of a place"),
}
"""What reads otherwise than on paper: by item and what became of it, else by item alone."""


def change_words(item: Item, how: How) -> str:
    """Given what changed and how, return the words for it."""
    return CHANGES.get((item, how)) or CHANGES[item, None]

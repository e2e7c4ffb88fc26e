"""What each kind of notice is called, and what stands against releasing one."""

from collections.abc import Mapping

from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "notices"

NOTICE_NAMES: Mapping[NoticeKind, str] = {
    NoticeKind.PATIENT_LETTER: QT_TRANSLATE_NOOP("notices", "Letter to patients"),
    NoticeKind.BLACKMAIL_WARNING: QT_TRANSLATE_NOOP("notices", "Warning of blackmail"),
    NoticeKind.WEBSITE_NOTICE: QT_TRANSLATE_NOOP("notices", "Notice for the website"),
    NoticeKind.PHONE_SCRIPT: QT_TRANSLATE_NOOP("notices", "What to say on the telephone"),
    NoticeKind.DOOR_TEXT: QT_TRANSLATE_NOOP("notices", "Text for the door"),
    NoticeKind.VOICEMAIL: QT_TRANSLATE_NOOP("notices", "Text for the voicemail"),
    NoticeKind.HOLDING_STATEMENT: QT_TRANSLATE_NOOP(
        "notices", "First words, while little is known"
    ),
    NoticeKind.PRESS_LINE: QT_TRANSLATE_NOOP("notices", "Words for the press"),
    NoticeKind.AUTHORITY_INITIAL: QT_TRANSLATE_NOOP("notices", "First notice to the authority"),
    NoticeKind.AUTHORITY_FOLLOW_UP: QT_TRANSLATE_NOOP("notices", "Further notice to the authority"),
    NoticeKind.AUTHORITY_WITHDRAWAL: QT_TRANSLATE_NOOP("notices", "Taking a notice back"),
    NoticeKind.POLICE_COMPLAINT: QT_TRANSLATE_NOOP("notices", "Complaint to the police"),
    NoticeKind.INSURER: QT_TRANSLATE_NOOP("notices", "Letter to the insurer"),
    NoticeKind.BANK: QT_TRANSLATE_NOOP("notices", "Letter to the bank"),
    NoticeKind.PROFESSIONAL_ORDER: QT_TRANSLATE_NOOP("notices", "Letter to the professional body"),
    NoticeKind.CLINIC: QT_TRANSLATE_NOOP("notices", "Letter to a hospital or clinic"),
    NoticeKind.PROCESSOR_DEMAND: QT_TRANSLATE_NOOP("notices", "Questions to a provider"),
    NoticeKind.STAFF_INSTRUCTION: QT_TRANSLATE_NOOP("notices", "Instruction for the team"),
}

NOT_READY: Mapping[NotReady, str] = {
    NotReady.MISSING: QT_TRANSLATE_NOOP(
        "notices", "Facts are missing in it. Write them down first."
    ),
    NotReady.WORDING: QT_TRANSLATE_NOOP(
        "notices", "Something in it must not go out. Look at what is marked."
    ),
    NotReady.SECOND_PERSON: QT_TRANSLATE_NOOP(
        "notices", "It goes to many people: a second person has to read it and give their name."
    ),
    NotReady.SAME_PERSON: QT_TRANSLATE_NOOP(
        "notices", "The second reader has to be somebody else."
    ),
    NotReady.CHANGED: QT_TRANSLATE_NOOP(
        "notices",
        "Something was written down meanwhile, and it reads differently now. Read it again.",
    ),
}

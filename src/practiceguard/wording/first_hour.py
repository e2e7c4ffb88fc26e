"""The first-hour cards: the steps of each kind of incident, by keys that stay in logs for years.

The advice is that of the sources named, in our own words; how well each was checked is said beside
it. All of them were looked at on `CHECKED_ON`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.advice import AdviceSource, Checked, Phase
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.wording.first_hour_cases import CASES
from practiceguard.wording.first_hour_step import CardStep
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "first_hour"
CHECKED_ON = date(2026, 11, 21)

SOURCES: Mapping[str, AdviceSource] = {
    "CM": AdviceSource("cybermalveillance.gouv.fr", Checked.READ),
    "GN": AdviceSource("Gendarmerie nationale", Checked.READ),
    "URPS": AdviceSource("URPS ML Nouvelle-Aquitaine", Checked.READ),
    "CISA": AdviceSource("CISA, ransomware response checklist", Checked.READ),
    "IRM-8": AdviceSource("CERT Société Générale, IRM-8 (CC BY 3.0)", Checked.READ),
    "IRM-11": AdviceSource("CERT Société Générale, IRM-11 (CC BY 3.0)", Checked.READ),
    "IRM-12": AdviceSource("CERT Société Générale, IRM-12 (CC BY 3.0)", Checked.READ),
    "IRM-17": AdviceSource("CERT Société Générale, IRM-17 (CC BY 3.0)", Checked.READ),
    "IRM-22": AdviceSource("CERT Société Générale, IRM-22 (CC BY 3.0)", Checked.READ),
    "CTR": AdviceSource("counteractive, incident response plan template", Checked.READ),
    "ICO72": AdviceSource("ICO, 72 hours: how to respond", Checked.READ),
    "ICO22": AdviceSource("ICO and NCSC on ransoms, 2022", Checked.READ),
    "SUOMI": AdviceSource("suomi.fi, advice after Vastaamo", Checked.READ),
    "STOP": AdviceSource("StopNCII.org", Checked.READ),
    "FTC": AdviceSource("FTC, Data Breach Response", Checked.SECOND_HAND),
    "NCSC": AdviceSource("NCSC, Small Business Guide", Checked.SECOND_HAND),
    "NIST": AdviceSource("NIST SP 800-61r3", Checked.SECOND_HAND),
    "MACSF": AdviceSource("MACSF, terms of insurance", Checked.SECOND_HAND),
    "LOPMI": AdviceSource("Code des assurances, Art. L12-10-1", Checked.SECOND_HAND),
    "EDPB": AdviceSource("EDPB, Guidelines 01/2021", Checked.SECOND_HAND),
    "SANCTIONS": AdviceSource("OFAC and others on ransoms", Checked.SECOND_HAND),
    "17": AdviceSource("17Cyber", Checked.SECOND_HAND),
    "TAKE": AdviceSource("Take It Down, NCMEC", Checked.SECOND_HAND),
    "H308": AdviceSource("45 CFR 164.308(a)(7)", Checked.FROM_KNOWLEDGE),
    "GDPR": AdviceSource("GDPR Art. 33 and 34", Checked.READ),
    "OWN": AdviceSource("PracticeGuard", Checked.FROM_KNOWLEDGE),
}
"""By the codes that stand in the steps."""

CLAIMS = frozenset({"LOPMI", "SANCTIONS", "MACSF"})
"""Sources of what a step says the law or an insurer asks for."""

_WRITE = CardStep(
    "write-down",
    QT_TRANSLATE_NOOP(
        "first_hour", "Write down the time you noticed, who noticed, and what was seen"
    ),
    QT_TRANSLATE_NOOP(
        "first_hour", "With a pen, on paper. Deadlines may run from this hour, so the time matters."
    ),
    ("ICO72", "CTR", "URPS"),
)
_PATIENTS = CardStep(
    "patients-first",
    QT_TRANSLATE_NOOP("first_hour", "Patients first"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Go on with pen, paper and telephone. Where care is not safe without the records, send "
        "urgent patients elsewhere.",
    ),
    ("H308",),
)
_OFF = CardStep(
    "off-network",
    QT_TRANSLATE_NOOP("first_hour", "Take the computer off the network"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Pull out the network cable and switch Wi-Fi off. If other computers behave oddly, do the "
        "same there; if in doubt, switch the internet box off.",
    ),
    ("CM", "CISA"),
)
_LEAVE_ON = CardStep(
    "leave-on",
    QT_TRANSLATE_NOOP("first_hour", "Leave the computer switched on"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Do not switch it off, restart it, clean it or install it anew: traces would be lost. "
        "Switch it off only if there is no other way to cut the network, or if the police or your "
        "computer specialist say so.",
    ),
    ("GN", "URPS", "CISA", "FTC", "IRM-11"),
)
_BACKUP = CardStep(
    "backup-aside",
    QT_TRANSLATE_NOOP("first_hour", "Unplug the backup drive and put it aside"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Do not plug any backup into a computer you no longer trust. Unplug a network storage too.",
    ),
    ("CTR", "IRM-17"),
)
_PHOTOGRAPH = CardStep(
    "photograph",
    QT_TRANSLATE_NOOP("first_hour", "Photograph the screen with a telephone"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Messages, demands, odd e-mails: one picture for each, without patients’ names in it where "
        "that can be done.",
    ),
    ("CTR", "URPS", "CM"),
)
_NOTHING = CardStep(
    "delete-nothing",
    QT_TRANSLATE_NOOP("first_hour", "Delete nothing, answer nobody, pay nothing"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Open no link or chat of the attacker, and do not confirm anything about any patient.",
    ),
    ("IRM-8", "CM", "GN", "SUOMI"),
)
_CALL = CardStep(
    "call",
    QT_TRANSLATE_NOOP("first_hour", "Call from a telephone, not by e-mail"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "First your computer specialist, then the emergency number of your insurer (some policies "
        "want to be called before anybody else), then the police.",
    ),
    ("CISA", "NCSC", "MACSF"),
)
_DECIDES = CardStep(
    "one-decides",
    QT_TRANSLATE_NOOP("first_hour", "One person decides, one person writes"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Everything that is done goes on the sheet with its time. Nobody else speaks about it "
        "outside, and nothing goes on social media.",
    ),
    ("CTR", "IRM-8"),
)

CORE = (_PATIENTS, _WRITE, _OFF, _LEAVE_ON, _BACKUP, _PHOTOGRAPH, _NOTHING, _CALL, _DECIDES)
"""What is shown before anybody has said what kind it is."""

_PASSWORDS = CardStep(
    "change-passwords",
    QT_TRANSLATE_NOOP("first_hour", "Change the passwords from a clean device"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "E-mail, records, bank, place of the copies. Sign out everywhere, and turn on the second "
        "step at login.",
    ),
    ("IRM-22", "FTC"),
    Phase.FIRST_DAY,
)
_EVIDENCE = CardStep(
    "evidence-bag",
    QT_TRANSLATE_NOOP("first_hour", "Collect what proves it"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Pictures, messages with their full headers, logs of the internet box, a few of the files "
        "concerned; who took them, and when. Take them in under “Evidence”.",
    ),
    ("CM", "IRM-22", "NIST"),
    Phase.FIRST_DAY,
)
_COMPLAINT = CardStep(
    "complaint",
    QT_TRANSLATE_NOOP("first_hour", "Report it to the police before anything is installed anew"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Ask for a copy with its number. In France an insurer may refuse to pay if the complaint "
        "comes later than 72 hours after you knew of the attack.",
    ),
    ("CM", "17", "LOPMI"),
    Phase.FIRST_DAY,
)
_INSURER = CardStep(
    "insurer",
    QT_TRANSLATE_NOOP("first_hour", "Tell your insurer in writing"),
    QT_TRANSLATE_NOOP("first_hour", "A few facts are enough; keep what you sent and when."),
    ("NCSC", "MACSF"),
    Phase.FIRST_DAY,
)
_COPIED = CardStep(
    "could-it-be-copied",
    QT_TRANSLATE_NOOP("first_hour", "Ask the two hard questions"),
    QT_TRANSLATE_NOOP(
        "first_hour",
        "Could it have been copied? Could it be read? Say what you know and no more: “we cannot "
        "tell” is an answer.",
    ),
    ("EDPB",),
    Phase.FIRST_DAY,
)

COMMON = (*CORE, _PASSWORDS, _EVIDENCE, _COMPLAINT, _INSURER, _COPIED)
"""Every step that several kinds share."""

_ON_PAPER = (_WRITE, _PATIENTS)
_ALWAYS = (_CALL, _DECIDES)
_FIRST_DAY = (_EVIDENCE, _COMPLAINT, _INSURER, _COPIED)
_COMPUTER_DAY = (_PASSWORDS, *_FIRST_DAY)


@dataclass(frozen=True)
class Frame:
    """Which of the common steps surround those of a kind."""

    before: tuple[CardStep, ...]
    after: tuple[CardStep, ...]
    day: tuple[CardStep, ...]


_COMPUTER = Frame(CORE[:7], _ALWAYS, _COMPUTER_DAY)
_FRAMES: Mapping[IncidentKind, Frame] = {
    IncidentKind.RANSOMWARE: _COMPUTER,
    IncidentKind.EXTORTION: _COMPUTER,
    IncidentKind.PHOTO_LEAK: _COMPUTER,
    IncidentKind.UNKNOWN: _COMPUTER,
    IncidentKind.LOST_DEVICE: Frame((_WRITE,), _ALWAYS, _FIRST_DAY),
    IncidentKind.MAILBOX: Frame((_WRITE, _PHOTOGRAPH), _ALWAYS, _COMPUTER_DAY),
    IncidentKind.INSIDER: Frame((_WRITE,), (_DECIDES,), (_EVIDENCE, _COPIED)),
    IncidentKind.WRONG_RECIPIENT: Frame((_WRITE,), (_DECIDES,), (_COPIED,)),
    IncidentKind.VENDOR: Frame(_ON_PAPER, _ALWAYS, (_PASSWORDS, _INSURER, _COPIED)),
}


def card_of(kind: IncidentKind) -> tuple[CardStep, ...]:
    """Given a kind of incident, return the steps of its card, the first hour first."""
    frame, own = _FRAMES[kind], CASES[kind]
    steps = (*frame.before, *own, *frame.after, *frame.day)
    order = list(Phase)
    return tuple(sorted(steps, key=lambda step: order.index(step.phase)))

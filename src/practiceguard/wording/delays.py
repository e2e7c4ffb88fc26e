"""What is held of long gaps between the times of an incident, with where that was read.

Facts, not reproaches. "Read" means: found in that source on the day named; a source may be a report
about what an authority said. No legal advice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.delay import DelayKind
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "delays"
CHECKED_ON = date(2026, 11, 21)
"""When the sources were read."""


@dataclass(frozen=True)
class Held:
    """What somebody holds of a gap."""

    text: str
    source: str
    """Law and article, or who wrote it."""
    url: str = ""


HAPPENED: Mapping[DelayKind, str] = {
    DelayKind.UNTIL_SURE: QT_TRANSLATE_NOOP(
        "delays",
        "From the first sign until it was sure that patients’ data is involved, {days} days "
        "passed.",
    ),
    DelayKind.NO_LETTERS: QT_TRANSLATE_NOOP(
        "delays",
        "The first sign was {days} days ago, and no letter to the patients is written down as "
        "sent.",
    ),
    DelayKind.LATE_LETTERS: QT_TRANSLATE_NOOP(
        "delays",
        "The first letters to the patients went out {days} days after the first sign.",
    ),
}

ADVICE: Mapping[DelayKind, str] = {
    DelayKind.UNTIL_SURE: QT_TRANSLATE_NOOP(
        "delays",
        "Write down what was done in that time, day by day, and why it took as long: you will be "
        "asked. If a time is wrong, correct it.",
    ),
    DelayKind.NO_LETTERS: QT_TRANSLATE_NOOP(
        "delays",
        "Letters with what is known now can go out today, and be completed later. If they were "
        "sent, write that down with the receipt.",
    ),
    DelayKind.LATE_LETTERS: QT_TRANSLATE_NOOP(
        "delays",
        "Write down why it took as long. A late letter is better than none.",
    ),
}

LOOKING_INTO_IT = Held(
    QT_TRANSLATE_NOOP(
        "delays",
        "The data protection authorities of the EU allow a short and prompt look into a first "
        "hint, and the 72 hours do not run meanwhile; time that passes unused they do not allow.",
    ),
    QT_TRANSLATE_NOOP("delays", "EDPB Guidelines 9/2022, as a report sums them up"),
    "https://odo24.pl/en/wiedza/pytania-i-odpowiedzi/jak-nalezy-liczyc-72-godziny-na-zgloszenie-naruszenia-ochrony-danych",
)
DISCOVERED = Held(
    QT_TRANSLATE_NOOP(
        "delays",
        "Under HIPAA a breach counts as discovered on the first day on which anybody of the "
        "practice knew of it, or would have with care: not when an expert is done, and not when "
        "the owner is told.",
    ),
    "45 CFR 164.404(a)(2)",
)
FINED = Held(
    QT_TRANSLATE_NOOP(
        "delays",
        "A US health network that told the authority 101 days after it had noticed, of 863 people, "
        "paid 475,000 dollars. A Finnish clinic that knew in March 2019 and told it in September "
        "2020 was fined 608,000 euros.",
    ),
    QT_TRANSLATE_NOOP("delays", "Reports on Presence Health and Vastaamo; check this first"),
)
TEN_MONTHS = Held(
    QT_TRANSLATE_NOOP(
        "delays",
        "Patients of a surgeon in Beverly Hills say in their lawsuit that they were told ten "
        "months or more after their photographs were stolen, and found themselves on the web "
        "before. Nothing of it has been decided by a court.",
    ),
    QT_TRANSLATE_NOOP("delays", "A press report on the lawsuit"),
    "https://dailyinfosec.net/surgeon-sued-leaked-photos-data-breach-ignored-for-months",
)


def held_of(kind: DelayKind, home: str) -> tuple[Held, ...]:
    """Given a gap and where the practice is (as in `Case.home`), return what is held of it."""
    at_home_in_us = home.partition("-")[0] == "US"
    if kind is DelayKind.UNTIL_SURE:
        return (DISCOVERED,) if at_home_in_us else (LOOKING_INTO_IT,)
    return (*((DISCOVERED,) if at_home_in_us else ()), FINED, TEN_MONTHS)

"""How long copies are kept, in plain words: what can be chosen, and why each copy stays or goes."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.backup.retention import Preset, Why
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "retention"


@dataclass(frozen=True)
class PresetWording:
    """What a preset is called, and for whom it is."""

    name: str
    meaning: str


PRESET_WORDS: Mapping[Preset, PresetWording] = {
    Preset.EVERYTHING: PresetWording(
        QT_TRANSLATE_NOOP("retention", "Keep every copy"),
        QT_TRANSLATE_NOOP("retention", "Nothing is ever removed. The place fills up in time."),
    ),
    Preset.TEN_YEARS: PresetWording(
        QT_TRANSLATE_NOOP(
            "retention", "Every copy for 3 months, one a week for a year, one a month for 10 years"
        ),
        QT_TRANSLATE_NOOP("retention", "Suits most practices."),
    ),
    Preset.TWENTY_YEARS: PresetWording(
        QT_TRANSLATE_NOOP(
            "retention",
            "Every copy for 3 months, one a week for a year, one a month for 10 years, "
            "one a year for 20 years",
        ),
        QT_TRANSLATE_NOOP("retention", "For whoever wants to look far back."),
    ),
    Preset.SMALL_PLACE: PresetWording(
        QT_TRANSLATE_NOOP(
            "retention", "Every copy for a month, one a week for 6 months, one a month for 2 years"
        ),
        QT_TRANSLATE_NOOP("retention", "For a place with little room."),
    ),
}
NO_ARCHIVE = QT_TRANSLATE_NOOP(
    "retention",
    "A copy is for getting files back; it is no archive. Medical files often have to be kept for "
    "longer than copies are: keep them in the practice software or in an archive, and every copy "
    "will have them.",
)

WHY_WORDS: Mapping[Why, str] = {
    Why.EVERYTHING_STAYS: QT_TRANSLATE_NOOP("retention", "stays: every copy is kept"),
    Why.RECENT: QT_TRANSLATE_NOOP("retention", "stays: it is recent"),
    Why.ONE_OF_DAY: QT_TRANSLATE_NOOP("retention", "stays: the copy of its day"),
    Why.ONE_OF_WEEK: QT_TRANSLATE_NOOP("retention", "stays: the copy of its week"),
    Why.ONE_OF_MONTH: QT_TRANSLATE_NOOP("retention", "stays: the copy of its month"),
    Why.ONE_OF_YEAR: QT_TRANSLATE_NOOP("retention", "stays: the copy of its year"),
    Why.LAST: QT_TRANSLATE_NOOP("retention", "stays: one of the last ones"),
    Why.STRANGE: QT_TRANSLATE_NOOP(
        "retention", "stays: not made by this computer, as far as known"
    ),
    Why.FROM_FUTURE: QT_TRANSLATE_NOOP("retention", "stays: it bears a date in the future"),
    Why.CLOCK_WAS_WRONG: QT_TRANSLATE_NOOP(
        "retention", "stays: the clock was wrong when it was made"
    ),
    Why.DOUBTED: QT_TRANSLATE_NOOP(
        "retention", "stays: made while most files had just changed at once"
    ),
    Why.ANOTHER_STAYS: QT_TRANSLATE_NOOP(
        "retention", "goes: another copy of that time stays in its place"
    ),
    Why.TOO_OLD: QT_TRANSLATE_NOOP("retention", "goes: older than copies are kept"),
}

"""The forms of authorities in plain words: what is filed, what is there of an answer."""

from collections.abc import Mapping

from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.form_record import FormState
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "authority_forms"

KINDS: Mapping[FilingKind, str] = {
    FilingKind.INITIAL: QT_TRANSLATE_NOOP("authority_forms", "First notice, more will follow"),
    FilingKind.COMPLEMENTARY: QT_TRANSLATE_NOOP("authority_forms", "What is new since the last"),
    FilingKind.COMPLETE: QT_TRANSLATE_NOOP("authority_forms", "Complete: nothing will follow"),
    FilingKind.WITHDRAWAL: QT_TRANSLATE_NOOP(
        "authority_forms", "Take it back: no breach after all"
    ),
}

STATES: Mapping[FormState, str] = {
    FormState.KNOWN: QT_TRANSLATE_NOOP("authority_forms", "ready"),
    FormState.BEING_CHECKED: QT_TRANSLATE_NOOP("authority_forms", "being looked into"),
    FormState.DOES_NOT_APPLY: QT_TRANSLATE_NOOP("authority_forms", "does not apply"),
    FormState.MISSING: QT_TRANSLATE_NOOP("authority_forms", "missing"),
}

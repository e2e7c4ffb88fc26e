"""What the single entries of the law are called, and what can stand in them: our words."""

from collections.abc import Mapping

from practiceguard.domain.incident.rule import Unit
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "law-entries"

FIELDS: Mapping[str, str] = {
    "law": QT_TRANSLATE_NOOP("law-entries", "Law"),
    "binds": QT_TRANSLATE_NOOP("law-entries", "Whom it binds"),
    "binds_small_practice": QT_TRANSLATE_NOOP("law-entries", "Does it bind a small practice?"),
    "reaches_abroad": QT_TRANSLATE_NOOP("law-entries", "How it binds a practice elsewhere"),
    "authority.name": QT_TRANSLATE_NOOP("law-entries", "Authority: name"),
    "authority.report_url": QT_TRANSLATE_NOOP("law-entries", "Authority: page of its form"),
    "authority.website": QT_TRANSLATE_NOOP("law-entries", "Authority: website"),
    "authority.phone": QT_TRANSLATE_NOOP("law-entries", "Authority: telephone"),
    "authority.email": QT_TRANSLATE_NOOP("law-entries", "Authority: e-mail"),
    "authority.prepare": QT_TRANSLATE_NOOP("law-entries", "Authority: what is needed beforehand"),
    "authority.mark": QT_TRANSLATE_NOOP("law-entries", "Authority: how well it was checked"),
    "exceptions": QT_TRANSLATE_NOOP("law-entries", "Exceptions"),
    "health": QT_TRANSLATE_NOOP("law-entries", "What is special about health data"),
    "police.name": QT_TRANSLATE_NOOP("law-entries", "Police: name"),
    "police.how": QT_TRANSLATE_NOOP("law-entries", "Police: how a complaint is made"),
    "police.url": QT_TRANSLATE_NOOP("law-entries", "Police: web page"),
    "cert": QT_TRANSLATE_NOOP("law-entries", "Who helps against attacks"),
    "private_action": QT_TRANSLATE_NOOP("law-entries", "Whether those affected can sue"),
    "notes": QT_TRANSLATE_NOOP("law-entries", "Notes"),
    "in_force_from": QT_TRANSLATE_NOOP("law-entries", "In force from"),
    "mark": QT_TRANSLATE_NOOP("law-entries", "How well it was checked"),
    "checked_on": QT_TRANSLATE_NOOP("law-entries", "Checked on"),
    "duties.*.addressee": QT_TRANSLATE_NOOP("law-entries", "whom to tell"),
    "duties.*.law": QT_TRANSLATE_NOOP("law-entries", "law and article"),
    "duties.*.force": QT_TRANSLATE_NOOP("law-entries", "whether the law demands it"),
    "duties.*.wording": QT_TRANSLATE_NOOP("law-entries", "the law’s own words for how soon"),
    "duties.*.clock.value": QT_TRANSLATE_NOOP("law-entries", "period, the number"),
    "duties.*.clock.unit": QT_TRANSLATE_NOOP("law-entries", "period, counted in"),
    "duties.*.clock.starts": QT_TRANSLATE_NOOP("law-entries", "period, counted from when"),
    "duties.*.planning_hours": QT_TRANSLATE_NOOP("law-entries", "our own target in hours"),
    "duties.*.threshold.words": QT_TRANSLATE_NOOP("law-entries", "from which harm or number on"),
    "duties.*.threshold.count.number": QT_TRANSLATE_NOOP("law-entries", "number of people"),
    "duties.*.only_if": QT_TRANSLATE_NOOP("law-entries", "question on which it hangs"),
    "duties.*.address": QT_TRANSLATE_NOOP("law-entries", "where it goes"),
    "duties.*.contents": QT_TRANSLATE_NOOP("law-entries", "what the notice has to say"),
    "duties.*.notes": QT_TRANSLATE_NOOP("law-entries", "notes"),
    "duties.*.in_force_from": QT_TRANSLATE_NOOP("law-entries", "in force from"),
    "duties.*.mark": QT_TRANSLATE_NOOP("law-entries", "how well it was checked"),
}
"""By field; those of a duty stand behind whom it tells."""

OF_DUTY = QT_TRANSLATE_NOOP("law-entries", "{whom}: {field}")

UNIT_NAMES: Mapping[Unit, str] = {
    Unit.HOURS: QT_TRANSLATE_NOOP("law-entries", "hours"),
    Unit.DAYS: QT_TRANSLATE_NOOP("law-entries", "calendar days"),
    Unit.BUSINESS_DAYS: QT_TRANSLATE_NOOP("law-entries", "business days"),
    Unit.DAYS_AFTER_YEAR: QT_TRANSLATE_NOOP("law-entries", "days after the end of the year"),
}

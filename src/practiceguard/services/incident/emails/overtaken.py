"""Whether the words that still wait to go out by e-mail say what the record says now."""

from contextlib import suppress
from dataclasses import dataclass

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.email_run import EmailPlan
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.notice_released import Released, stated_in
from practiceguard.domain.incident.reading import incident_of
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import Wanted
from practiceguard.services.incident.person_facts import Variant
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.released_texts import ReleasedTexts
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.state_facts import data_codes

_OWN_LANGUAGES = ("en", "fr")
"""In which the windows are: nobody kept in which of them the practice wrote its facts."""
_OF_NOBODY = ("person.name", "person.salutation", "today")
"""Facts that say nothing of the incident."""


@dataclass(frozen=True)
class Overtaken:
    """Drafts each text of a mailing again."""

    texts: ReleasedTexts

    def __call__(self, room: Room, plan: EmailPlan) -> bool:
        """Return whether a text states a fact otherwise than the record now, or other data."""
        now = room.incident
        before = [one for one in room.entries[1:] if one.at <= plan.made_at]
        with suppress(ValueError):  # of a log whose opening is damaged nobody knows what was before
            if data_codes(incident_of(now.id, [*room.entries[:1], *before])) != data_codes(now):
                return True
        derived = self.texts.derive(now, residents_of(now))
        settled = [one for one in now.released if one.notice.sha256 in plan.made.texts]
        last = {one.notice.sha256: one for one in settled}
        return any(self._is_other(now, derived, one) for one in last.values())

    def _is_other(self, now: Incident, derived: Derived, one: Released) -> bool:
        notice = one.notice
        places = (notice.place,) if notice.place else ()
        variant = _variant(notice.variant, now)
        wanted = Wanted(notice.kind, (notice.language,), places, variant=variant)
        for own in dict.fromkeys((*_OWN_LANGUAGES, notice.language)):
            draft = self.texts.notices.draft(now, derived, wanted, own)
            stated = stated_in(draft.document)
            if all(
                stated.get(name, text) == text
                for name, text in notice.stated.items()
                if name not in _OF_NOBODY
            ):
                return False
        return True


def _variant(code: str, incident: Incident) -> Variant | None:
    """Given `Variant.code`, return the variant with its data in the order of the letters."""
    if not code:
        return None
    of_whom, _, listed = code.partition(":")
    codes = set(filter(None, listed.split(",")))
    order = (*data_codes(incident), *(one.value for one in DataKind), *sorted(codes))
    data = tuple(one for one in dict.fromkeys(order) if one in codes)
    return Variant(data, is_minor=of_whom == "child", is_deceased=of_whom == "family")

"""The wording of an incident in the window's language."""

import re

from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.ui.translation import translated
from practiceguard.wording import incident_kinds
from practiceguard.wording.incident_kinds import KIND_WORDS

LONGEST_WORD = 24
"""Characters: a wallet, an address or a fingerprint must not make a page wider than the window."""


def breakable(text: str) -> str:
    """Given a text somebody wrote, return it so that a line may end inside very long words."""
    return _LONG_WORD.sub(lambda found: f"{found.group()}\u200b", text)


_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


def room_title(incident: Incident) -> str:
    """Given an incident, return the title of its room."""
    return translated(incident_kinds.CONTEXT, KIND_WORDS[incident.kind].title)


def kind_choice(kind: IncidentKind) -> tuple[str, str]:
    """Given a kind of incident, return what one chooses, and an example."""
    words = KIND_WORDS[kind]
    return (
        translated(incident_kinds.CONTEXT, words.choice),
        translated(incident_kinds.CONTEXT, words.example),
    )

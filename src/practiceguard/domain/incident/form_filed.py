"""What the log keeps of a form that was filed with an authority: every answer as it stood."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.case import DutyId


@dataclass(frozen=True)
class FormFiled:
    """A form went to an authority; a follow-up shows what changed since."""

    duty: DutyId
    form: str
    """Key of the form."""
    form_version: str
    notice: FilingKind
    filed_at: datetime
    receipt: str
    """The number that the authority gave it, or how it can be shown that it went out."""
    law_digest: str
    """Of the row of the law as it was on that day."""
    values: Mapping[str, str]
    """Each answer by the number of its question."""
    sha256: str
    """Of the answers, see `digest_of_values`."""
    evidence: str = ""
    """The confirmation as a file, by its name in the evidence."""


def digest_of_values(values: Mapping[str, str]) -> str:
    """Given the answers, return the SHA-256, in hexadecimal, of their JSON ordered by number."""
    text = json.dumps(dict(values), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()

"""The facts of a notice about how a named person judged it: the risk, and no breach after all."""

from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.notice import base_language
from practiceguard.domain.incident.risk import Risk
from practiceguard.services.incident.notice_words import language_text
from practiceguard.services.ports.notices import Phrases


def judged_facts(incident: Incident, words: Phrases, own_language: str) -> dict[str, str]:
    """Return the risk and the reason as the last decision has them, while that stands.

    What somebody wrote is never translated here: in another language it stands as it was written
    down, between quotation marks, behind the name of its language.
    """
    decision = incident.decision
    if decision is None or not incident.decision_stands:
        return {}
    facts = {"risk.reason": _written(decision.why, words.language, own_language)}
    if decision.risk is not Risk.UNKNOWN:
        facts["risk.words"] = words.words[f"risk.{decision.risk.name.lower()}"]
    if not decision.is_breach:
        facts["withdrawal.reason"] = facts["risk.reason"]
    return facts


def _written(text: str, language: str, own_language: str) -> str:
    text = text.strip()
    if not text or base_language(language) == base_language(own_language):
        return text
    return f"{language_text(own_language, language)}: “{text}”"

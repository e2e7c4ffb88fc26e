"""What notices and their facts are called in the window's language."""

from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.translation import translated
from practiceguard.wording import notice_facts, notices


def notice_name(kind: NoticeKind) -> str:
    """Return what a kind of notice is called."""
    return translated(notices.CONTEXT, notices.NOTICE_NAMES[kind])


def fact_name(name: str) -> str:
    """Return what a fact is called."""
    return translated(notice_facts.CONTEXT, notice_facts.FACT_NAMES[name])


def not_ready(reason: NotReady) -> str:
    """Return why a notice cannot be released."""
    return translated(notices.CONTEXT, notices.NOT_READY[reason])


def step_of(fact: str) -> Step | None:
    """Return the step of the room at which a fact is written down; None if at none of them."""
    space = fact.partition(".")[0]
    if space in {"practice", "addressee", "authority", "police", "credit", "helplines", "today"}:
        return None
    if fact in {"incident.people", "incident.countries", "counts.by_country"} or space == "person":
        return Step.AFFECTED
    return Step.DUTIES if space == "told" else Step.WHAT_HAPPENED

"""What notices and their facts are called in the window's language."""

from practiceguard.domain.incident.notice import Content, NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.domain.incident.wording_finding import Finding
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.translation import translated
from practiceguard.wording import notice_facts, notice_findings, notice_reasons, notices


def notice_name(kind: NoticeKind) -> str:
    """Return what a kind of notice is called."""
    return translated(notices.CONTEXT, notices.NOTICE_NAMES[kind])


def fact_name(name: str) -> str:
    """Return what a fact is called."""
    return translated(notice_facts.CONTEXT, notice_facts.FACT_NAMES[name])


def finding_name(finding: Finding) -> str:
    """Return what was found, in a few words."""
    return translated(notice_findings.CONTEXT, notice_findings.RULE_WORDS[finding.rule])


def finding_reason(finding: Finding) -> str:
    """Return why it was found, and what to do about it."""
    about = finding.about
    if about in set(Content):
        words = notice_findings.CONTENT_WORDS[Content(about)]
        about = translated(notice_findings.CONTEXT, words)
    why = translated(notice_findings.CONTEXT, notice_reasons.WHY_WORDS[finding.why])
    advice = notice_reasons.SUGGESTION_WORDS[finding.suggestion]
    told = f"{why} {translated(notice_findings.CONTEXT, advice)}"
    return told.replace("{about}", about)


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
    return Step.DUTIES if space in _AT_DUTIES else Step.WHAT_HAPPENED


_AT_DUTIES = frozenset({"told", "law", "risk", "withdrawal"})
"""Beside whom to tell the risk is judged, too."""

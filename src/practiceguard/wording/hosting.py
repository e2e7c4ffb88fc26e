"""Who hosts a place in words: the questions' answers, the papers, what speaks against a host.

What the law asks for stands with its source in resources/hosting/, in both languages.
"""

from collections.abc import Mapping

from practiceguard.domain.backup.hosting import Concern, ConcernCode, Hoster
from practiceguard.domain.backup.hosting_rule import Confidence, ContractKind, HostingRule
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "hosting"

HOSTERS: Mapping[Hoster, str] = {
    Hoster.PRACTICE: QT_TRANSLATE_NOOP("hosting", "We do, in the practice"),
    Hoster.OWN_ELSEWHERE: QT_TRANSLATE_NOOP("hosting", "We do, elsewhere"),
    Hoster.SOMEBODY_ELSE: QT_TRANSLATE_NOOP("hosting", "Somebody else"),
}
EXAMPLES: Mapping[Hoster, str] = {
    Hoster.PRACTICE: QT_TRANSLATE_NOOP(
        "hosting", "A drive in the cupboard, a storage or a server of your own in these rooms."
    ),
    Hoster.OWN_ELSEWHERE: QT_TRANSLATE_NOOP(
        "hosting", "A drive at the doctor’s home, a second practice of yours."
    ),
    Hoster.SOMEBODY_ELSE: QT_TRANSLATE_NOOP(
        "hosting", "A provider, the company that looks after your computers, a friend."
    ),
}
"""For whom an answer is meant. Where the line runs is from knowledge: see resources/hosting/."""

CONTRACTS: Mapping[ContractKind, str] = {
    ContractKind.HDS: QT_TRANSLATE_NOOP("hosting", "HDS certificate of the host"),
    ContractKind.ART28: QT_TRANSLATE_NOOP("hosting", "Contract for data processing (GDPR Art. 28)"),
    ContractKind.BAA: QT_TRANSLATE_NOOP("hosting", "Business associate agreement"),
    ContractKind.C5: QT_TRANSLATE_NOOP("hosting", "C5 attestation of the host"),
    ContractKind.OTHER: QT_TRANSLATE_NOOP("hosting", "Contract with the host"),
}

CONCERNS: Mapping[ConcernCode, str] = {
    ConcernCode.NOT_ASKED: QT_TRANSLATE_NOOP("hosting", "Nobody has said who hosts this place."),
    ConcernCode.NO_CERTIFICATE: QT_TRANSLATE_NOOP("hosting", "Missing: {contract}."),
    ConcernCode.COUNTRY_OUTSIDE: QT_TRANSLATE_NOOP(
        "hosting", "The copies lie in a country where they may not be allowed: {country}."
    ),
    ConcernCode.EXPIRED: QT_TRANSLATE_NOOP("hosting", "Ended on {date}: {contract}."),
    ConcernCode.NO_CONTRACT: QT_TRANSLATE_NOOP("hosting", "Missing: {contract}."),
    ConcernCode.EXPIRES_SOON: QT_TRANSLATE_NOOP(
        "hosting", "Ends on {date}, in {days}: {contract}. Ask for the next one now."
    ),
    ConcernCode.COUNTRY_UNKNOWN: QT_TRANSLATE_NOOP(
        "hosting", "Nobody has said in which country the copies lie."
    ),
    ConcernCode.END_UNKNOWN: QT_TRANSLATE_NOOP(
        "hosting", "Without the day it ends, nobody can be warned in time: {contract}."
    ),
    ConcernCode.NO_EVIDENCE: QT_TRANSLATE_NOOP(
        "hosting", "Neither a number nor where the paper is was written down: {contract}."
    ),
    ConcernCode.RULE_OLD: QT_TRANSLATE_NOOP(
        "hosting", "This rule was last checked on {date}; ask whether it still holds: {basis}."
    ),
}

_ASK_THE_HOST = {
    ConcernCode.NO_CERTIFICATE,
    ConcernCode.COUNTRY_OUTSIDE,
    ConcernCode.EXPIRED,
    ConcernCode.NO_CONTRACT,
}

_CHECKED: Mapping[Confidence, str] = {
    Confidence.VERIFIED: QT_TRANSLATE_NOOP("hosting", "{basis}. Read on {date}: {source}"),
    Confidence.SECOND_HAND: QT_TRANSLATE_NOOP(
        "hosting", "Check this first. {basis}. Second-hand, read on {date}: {source}"
    ),
    Confidence.FROM_KNOWLEDGE: QT_TRANSLATE_NOOP(
        "hosting", "Check this first: nobody looked it up. {basis}, noted on {date}."
    ),
}

NOT_SAID = QT_TRANSLATE_NOOP("hosting", "Hosted by: not said yet")
BY_SOMEBODY = QT_TRANSLATE_NOOP("hosting", "Hosted by {host}, {country}")
BY_SOMEBODY_SOMEWHERE = QT_TRANSLATE_NOOP("hosting", "Hosted by {host}")
BY_OURSELVES = QT_TRANSLATE_NOOP("hosting", "Hosted by ourselves, in the practice")
BY_OURSELVES_ELSEWHERE = QT_TRANSLATE_NOOP("hosting", "Hosted by ourselves, elsewhere")
NO_ADVICE = QT_TRANSLATE_NOOP(
    "hosting", "This is what was said and what was read; it is no legal advice."
)


def legal_basis(rule: HostingRule) -> str:
    """Return the sentence about a rule's source, with `{basis}`, `{date}`, `{source}` to fill."""
    return _CHECKED[rule.confidence]


def next_step(concern: Concern, language: str) -> str:
    """Return what to do about a concern in that language (`en`, `fr`); "" if it says so itself."""
    if concern.rule is None or concern.code not in _ASK_THE_HOST:
        return ""
    return concern.rule.missing.get(language, "")


def summary(hoster: Hoster | None, country: str) -> str:
    """Return one line about a host, with `{host}` and `{country}` to be filled in."""
    if hoster is None:
        return NOT_SAID
    if hoster is Hoster.SOMEBODY_ELSE:
        return BY_SOMEBODY if country else BY_SOMEBODY_SOMEWHERE
    return BY_OURSELVES if hoster is Hoster.PRACTICE else BY_OURSELVES_ELSEWHERE

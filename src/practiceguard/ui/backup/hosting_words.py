"""Who hosts a place, what speaks against it and the law behind it, in the window's language."""

from dataclasses import dataclass

from practiceguard.domain.backup.hosting import Concern, Hosting
from practiceguard.domain.backup.hosting_rule import HostingRule
from practiceguard.domain.backup.protection import Reason
from practiceguard.ui import formats
from practiceguard.ui.translation import translated, window_language
from practiceguard.wording import hosting as words
from practiceguard.wording.countries import country_names
from practiceguard.wording.protection import CONTEXT as PROTECTION
from practiceguard.wording.protection import REASONS


@dataclass(frozen=True)
class ConcernWords:
    """A concern in two sentences, and the law it rests on."""

    what: str
    next_step: str
    basis: str


def hosting_summary(hosting: Hosting | None) -> str:
    """Given what was said last about a place, return one line for its card."""
    hoster = hosting.hoster if hosting else None
    country = hosting.country if hosting else ""
    return _say(words.summary(hoster, country)).format(
        host=hosting.host if hosting else "", country=_country(country)
    )


def hosting_advice(advice: tuple[Reason, ...]) -> str:
    """Given what is to be done about a place's host, return the worst as a sentence, else ""."""
    if not advice:
        return ""
    text = translated(PROTECTION, REASONS[advice[0].code].headline)
    return text.format(days=formats.days(advice[0].count)) + "."


def concern_words(concern: Concern, hosting: Hosting | None) -> ConcernWords:
    """Given a concern about an answer, return its words."""
    rule, on = concern.rule, concern.on
    what = _say(words.CONCERNS[concern.code]).format(
        contract=_say(words.CONTRACTS[concern.contract]) if concern.contract else "",
        country=_country(hosting.country) if hosting else "",
        date=formats.long_date(on) if on else "",
        days=formats.days(concern.days),
        basis=rule.basis if rule else "",
    )
    next_step = words.next_step(concern, window_language())
    return ConcernWords(what, next_step, legal_basis(rule) if rule else "")


def asked(rule: HostingRule) -> str:
    """Given a rule, return what it asks for, in plain words."""
    return rule.asks[window_language()]


def legal_basis(rule: HostingRule) -> str:
    """Given a rule, return where it stands, and whether to check that first."""
    return _say(words.legal_basis(rule)).format(
        basis=rule.basis, date=formats.long_date(rule.checked_on), source=rule.source
    )


def law(rules: tuple[HostingRule, ...]) -> str:
    """Given the rules of a practice, return all of them with their sources."""
    parts = [f"{asked(rule)}\n{legal_basis(rule)}" for rule in rules]
    return "\n\n".join((*parts, _say(words.NO_ADVICE)))


def _say(text: str) -> str:
    return translated(words.CONTEXT, text)


def _country(code: str) -> str:
    return country_names(window_language()).get(code, code)

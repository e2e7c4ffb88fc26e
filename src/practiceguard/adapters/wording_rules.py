"""What a notice must not say, read from resources/wording_rules/.

Whatever is not understood is refused: a rule that is read wrongly finds nothing, in silence.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.folded_words import fold
from practiceguard.domain.incident.letter_contents import Condition, LetterForm, Meaning
from practiceguard.domain.incident.notice import Content
from practiceguard.domain.incident.numerals import numerals_of
from practiceguard.domain.incident.phrase import Phrase, phrase_of
from practiceguard.domain.incident.wording_rule import (
    OF_PHRASES,
    Case,
    CommonRules,
    LanguageRules,
    PhraseRule,
    PlaceRules,
    Rule,
    Severity,
    WordingRules,
)
from practiceguard.resources import resource

_COMMON = frozenset({"cases", "common", "letter_contents"})
_LANGUAGE_KEYS = frozenset(
    {"language", "native_speaker", "longest_sentence", "lists", "numbers", "people", "dates",
     "headings", "tells", "rule"}
)  # fmt: skip
_RULE_KEYS = frozenset({"rule", "severity", "case", "phrases", "unless", "in_title", "for_laymen"})
_CASE_KEYS = frozenset({"source", "checked", "says"})
_ASK_KEYS = frozenset({"tells", "only_if", "forbids", "title", "headings", "form", "phrases"})
_PLACE_KEYS = frozenset({"code", "kinds", "forbids", "drops", "case", "facts"})

Table = Mapping[str, Any]


class WordingRuleFiles:
    """KnownWordingRules port."""

    def __init__(self, folder: Traversable | Path | None = None) -> None:
        self._folder = resource("wording_rules") if folder is None else folder
        self.of = cache(self._of)

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have rules, sorted."""
        names = (one.name for one in self._folder.iterdir() if one.name.endswith(".toml"))
        return tuple(sorted({name.removesuffix(".toml") for name in names} - _COMMON))

    def _of(self, language: str) -> WordingRules:
        """Return the rules for a language; those in common alone where it has none."""
        base = language.replace("_", "-").partition("-")[0].lower()
        rules = None
        if base in self.languages():
            rules = language_rules_of(self._table(base), frozenset(self.cases()))
        return WordingRules(self.common(), rules, self.cases())

    def cases(self) -> Mapping[str, Case]:
        """Return every case by its key."""
        return self._cases

    def common(self) -> CommonRules:
        """Return what holds in every language."""
        return self._common

    def letter_contents(self) -> Mapping[str, Meaning]:
        """Return what the phrases mean in which laws say what a letter has to tell."""
        return self._letter_contents

    @cached_property
    def _letter_contents(self) -> Mapping[str, Meaning]:
        return letter_contents_of(self._table("letter_contents"))

    @cached_property
    def _cases(self) -> Mapping[str, Case]:
        return {key: case_of(key, row) for key, row in self._table("cases").items()}

    @cached_property
    def _common(self) -> CommonRules:
        return common_rules_of(self._table("common"), frozenset(self._cases))

    def _table(self, name: str) -> Table:
        text = self._folder.joinpath(f"{name}.toml").read_text(encoding="utf-8")
        return tomllib.loads(text)


def case_of(key: str, row: Table) -> Case:
    """Given a case as TOML has it, return it; KeyError or ValueError for one that is malformed."""
    _refuse_others(row, _CASE_KEYS)
    if not {"en", "fr"} <= set(row["says"]) or not all(row["says"].values()):
        raise ValueError(f"{key} is not told in English and French")
    return Case(key, row["says"], row["source"], Checked(row["checked"]))


def letter_contents_of(table: Table) -> Mapping[str, Meaning]:
    """Given letter_contents.toml, return what each phrase of a law means; ValueError, KeyError."""
    _refuse_others(table, {"asks"})
    found: dict[str, Meaning] = {}
    for row in table["asks"]:
        _refuse_others(row, _ASK_KEYS)
        means = _meaning_of(row)
        if means == Meaning(only_if=means.only_if):
            raise ValueError(f"nothing is said of {row['phrases']}")
        for phrase in row["phrases"]:
            if phrase in found:
                raise ValueError(f"it stands twice: {phrase}")
            found[phrase] = means
    return found


def _meaning_of(row: Table) -> Meaning:
    only_if = row.get("only_if")
    return Meaning(
        tells=tuple(Content(one) for one in row.get("tells", ())),
        only_if=Condition(only_if) if only_if is not None else None,
        forbids=tuple(Rule(one) for one in row.get("forbids", ())),
        title=row.get("title", ""),
        headings=tuple(row.get("headings", ())),
        forms=tuple(LetterForm(one) for one in row.get("form", ())),
    )


def common_rules_of(table: Table, cases: frozenset[str]) -> CommonRules:
    """Given common.toml and the keys of the cases, return it; KeyError or ValueError."""
    _refuse_others(table, {"cases", "content_facts", "also_by_words", "kinds", "place"})
    facts = {Content(key): tuple(row) for key, row in table["content_facts"].items()}
    if missing := set(Content) - set(facts):
        raise ValueError(f"nothing is said of {sorted(missing)}")
    return CommonRules(
        cases={Rule(key): _case(case, cases) for key, case in table["cases"].items()},
        content_facts=facts,
        also_by_words=frozenset(Content(one) for one in table["also_by_words"]),
        professional=tuple(table["kinds"]["professional"]),
        no_patients=tuple(table["kinds"]["no_patients"]),
        places=tuple(_place_of(row, cases) for row in table["place"]),
    )


def _place_of(row: Table, cases: frozenset[str]) -> PlaceRules:
    _refuse_others(row, _PLACE_KEYS)
    return PlaceRules(
        code=row["code"],
        kinds=frozenset(row["kinds"]),
        forbids=frozenset(Rule(one) for one in row["forbids"]),
        facts={fact: Rule(rule) for fact, rule in row["facts"].items()},
        drops=frozenset(Content(one) for one in row["drops"]),
        case=_case(row["case"], cases),
    )


def language_rules_of(table: Table, cases: frozenset[str]) -> LanguageRules:
    """Given the file of a language and the keys of the cases, return its rules.

    KeyError or ValueError for one that is malformed, says nothing, or names what there is not.
    """
    _refuse_others(table, _LANGUAGE_KEYS)
    lists: Mapping[str, Sequence[str]] = table["lists"]

    def phrases(written: Sequence[str]) -> tuple[Phrase, ...]:
        return tuple(phrase_of(one, lists) for one in written)

    def by_content(part: Table) -> Mapping[Content, Sequence[Phrase]]:
        return {Content(key): phrases(written) for key, written in part.items()}

    def rule_of(row: Table) -> PhraseRule:
        _refuse_others(row, _RULE_KEYS)
        rule = Rule(row["rule"])
        if rule not in OF_PHRASES or not row["phrases"]:
            raise ValueError(f"{rule} has no phrases")
        return PhraseRule(
            rule=rule,
            severity=Severity(row["severity"]),
            case=_case(row["case"], cases),
            phrases=phrases(row["phrases"]),
            unless=phrases(row.get("unless", ())),
            in_title=row.get("in_title", False),
            for_laymen=row.get("for_laymen", False),
        )

    numbers, people, months = table["numbers"], table["people"], table["dates"]["months"]
    if len(months) != 12:
        raise ValueError("a year has twelve months")
    names = {int(value): written for value, written in numbers["names"].items()}
    return LanguageRules(
        language=table["language"],
        native_speaker=table["native_speaker"],
        longest_sentence=int(table["longest_sentence"]),
        rules=tuple(rule_of(row) for row in table["rule"]),
        numerals=numerals_of(names, numbers["joins"], numbers["thousands"]),
        counts=phrases(people["counts"]),
        about_all=phrases(people["about"]),
        roughly=phrases(people["roughly"]),
        before_years=frozenset(fold(one) for one in people["before_years"]),
        months=tuple(tuple(fold(one) for one in written) for written in months),
        headings=by_content(table["headings"]),
        tells=by_content(table["tells"]),
    )


def _case(key: str, cases: frozenset[str]) -> str:
    if key not in cases:
        raise ValueError(f"no case is called {key}")
    return key


def _refuse_others(row: Table, keys: frozenset[str] | set[str]) -> None:
    if others := set(row) - keys:
        raise ValueError(f"nobody reads {sorted(others)}")

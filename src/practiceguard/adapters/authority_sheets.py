"""The forms of authorities, read from resources/authority_sheets/ and refused if not whole."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Any

from practiceguard.domain.incident.advice import Checked
from practiceguard.domain.incident.authority_form import (
    AuthorityForm,
    Condition,
    FormField,
    FormSection,
    Said,
)
from practiceguard.domain.incident.form_sources import SOURCES
from practiceguard.resources import resource

ORDER = ("cnil", "ico", "hhs", "edpb", "plain")
"""The special before the general; `plain` is for everybody else."""
WINDOW_LANGUAGES = ("en", "fr")

_FORM = {
    "schema", "key", "version", "languages", "laws", "regimes", "is_for_others", "date_format",
    "time_format", "checked", "source", "checked_on", "name", "status", "lists", "sections",
}  # fmt: skip
_FIELD = {
    "number", "from", "choices", "if", "checked", "optional", "stays_in_withdrawal", "label",
    "note", "options", "unknown",
}  # fmt: skip
Row = Mapping[str, Any]


class KnownAuthoritySheets:
    """AuthoritySheets port."""

    def __init__(self, folder: Traversable | None = None) -> None:
        self._folder = resource("authority_sheets") if folder is None else folder

    def all(self) -> tuple[AuthorityForm, ...]:
        """Return every form; the last one is for authorities whose form nobody has looked up."""
        return self._forms

    def words(self) -> Mapping[str, Said]:
        """Return our own sentences by their key."""
        return self._words

    @cached_property
    def _forms(self) -> tuple[AuthorityForm, ...]:
        return tuple(form_of(self._rows(key)) for key in ORDER)

    @cached_property
    def _words(self) -> Mapping[str, Said]:
        rows = self._rows("words")
        return {key: _said(row, WINDOW_LANGUAGES, key) for key, row in rows.items()}

    def _rows(self, key: str) -> Row:
        return tomllib.loads(self._folder.joinpath(f"{key}.toml").read_text(encoding="utf-8"))


def form_of(rows: Row) -> AuthorityForm:
    """Given a form as TOML has it, return it.

    KeyError or ValueError for one that is not whole: a word that is not known, a text without a
    language, an answer that the form has no words for, a number that stands there twice.
    """
    _only(rows, _FORM, "form")
    if rows["schema"] != 1:
        raise ValueError("a form of another version")
    languages = tuple(rows["languages"])
    if not languages or not set(languages) <= set(WINDOW_LANGUAGES):
        raise ValueError(f"languages of {rows['key']}")
    lists = rows.get("lists", {})
    sections = tuple(_section(row, lists, languages) for row in rows["sections"])
    numbers = [one.number for section in sections for one in section.fields]
    if len(numbers) != len(set(numbers)):
        raise ValueError(f"a number of {rows['key']} stands there twice")
    return AuthorityForm(
        key=rows["key"],
        name=_said(rows["name"], WINDOW_LANGUAGES, "name"),
        version=rows["version"],
        languages=languages,
        date_format=rows["date_format"],
        time_format=rows["time_format"],
        status=_said(rows["status"], WINDOW_LANGUAGES, "status"),
        checked=Checked(rows["checked"]),
        source=rows["source"],
        checked_on=rows["checked_on"],
        sections=sections,
        laws=frozenset(rows.get("laws", ())),
        regimes=frozenset(rows.get("regimes", ())),
        is_for_others=rows.get("is_for_others", False),
    )


def _section(row: Row, lists: Row, languages: tuple[str, ...]) -> FormSection:
    _only(row, {"title", "fields"}, "section")
    fields = tuple(_field(one, lists, languages) for one in row["fields"])
    if not fields:
        raise ValueError("a part without a question")
    return FormSection(_said(row["title"], WINDOW_LANGUAGES, "title"), fields)


def _field(row: Row, lists: Row, languages: tuple[str, ...]) -> FormField:
    _only(row, _FIELD, "field")
    number = row["number"]
    source = SOURCES.get(row["from"])
    if source is None:
        raise ValueError(f"{number}: nothing is called {row['from']}")
    choices = {
        code: _said(texts, languages, f"{number} {code}")
        for code, texts in (lists[row["choices"]] if "choices" in row else {}).items()
    }
    if set(choices) != set(source.codes):
        raise ValueError(f"{number}: answers {sorted(set(choices) ^ set(source.codes))}")
    optional = {
        "note": WINDOW_LANGUAGES, "options": WINDOW_LANGUAGES, "unknown": languages,
    }  # fmt: skip
    texts = {
        name: _said(row[name], wanted, f"{number} {name}") if name in row else {}
        for name, wanted in optional.items()
    }
    return FormField(
        number=number,
        label=_said(row["label"], WINDOW_LANGUAGES, number),
        source=row["from"],
        checked=Checked(row["checked"]),
        choices=choices,
        unknown=texts["unknown"],
        conditions=tuple(map(Condition, row.get("if", ()))),
        is_optional=row.get("optional", False),
        stays_in_withdrawal=row.get("stays_in_withdrawal", False),
        options=texts["options"],
        note=texts["note"],
    )


def _said(row: Row, languages: Iterable[str], what: str) -> Said:
    """Return a text in each of its languages; ValueError if one is missing or empty."""
    wanted = tuple(languages)
    if set(row) != set(wanted) or not all(isinstance(t, str) and t.strip() for t in row.values()):
        raise ValueError(f"{what}: needs a text in {', '.join(wanted)}")
    return {language: row[language] for language in wanted}


def _only(row: Row, known: set[str], what: str) -> None:
    if unknown := set(row) - known:
        raise ValueError(f"a {what} has {sorted(unknown)}, which nobody reads")

"""Turns the table of a TOML file into a `Jurisdiction`, or says everything that is wrong with it.

Strict where cattrs is lenient by itself: no number is taken for a text, no text for a list, and a
key that nobody knows is a mistake (of ten faults in a hand-written row, nine are a mistyped key).
"""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin

import cattrs
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from practiceguard.adapters.rule_book.faults import Fault, FaultyRow
from practiceguard.domain.incident.rule import Jurisdiction

Table = Mapping[str, Any]
Hook = Callable[[Any, Any], Any]

_NAMES: Mapping[type, str] = {
    str: "a text in quotes",
    int: "a whole number",
    bool: "true or false",
    date: "a day such as 2026-11-21, without quotes",
}
SET_BY_THE_READER = ("version", "corrections")


def jurisdiction_of(table: Table) -> Jurisdiction:
    """Given the keys of a row, `schema` taken out, return it; raises FaultyRow."""
    try:
        return _converter().structure(table, Jurisdiction)
    except cattrs.BaseValidationError as error:
        raise FaultyRow(_faults(error)) from error


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind, name in _NAMES.items():
        converter.register_structure_hook(kind, _exactly(kind, name))
    converter.register_structure_hook_factory(
        lambda t: _origin(t) is tuple, lambda t: _tuple_hook(converter, t)
    )
    converter.register_structure_hook_factory(
        lambda t: _origin(t) is Mapping, lambda t: _mapping_hook(converter, t)
    )
    converter.register_structure_hook_factory(
        lambda t: isinstance(t, type) and is_dataclass(t), lambda t: _table_hook(converter, t)
    )
    return converter


def _origin(wanted: Any) -> Any:
    return get_origin(wanted)


def _exactly(kind: type, name: str) -> Hook:
    def hook(value: Any, wanted: Any) -> Any:
        # Not isinstance: to Python true is a number, and a time is a day.
        if type(value) is not kind:
            raise TypeError(f"{name} is wanted here")
        # The words of an enumeration are texts, and come this way too.
        return _word(value, wanted) if issubclass(wanted, StrEnum) else value

    return hook


def _word(value: Any, wanted: type[StrEnum]) -> StrEnum:
    if value not in list(wanted):
        raise ValueError(f"one of {', '.join(wanted)} is wanted here, not {value[:40]!r}")
    return wanted(value)


def _tuple_hook(converter: cattrs.Converter, wanted: Any) -> Hook:
    inside = list[get_args(wanted)[0]]  # type: ignore[misc,valid-type]  # known only when it runs
    of_list = converter.get_structure_hook(inside)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError("a list in square brackets is wanted here")
        return tuple(of_list(value, inside))

    return hook


def _mapping_hook(converter: cattrs.Converter, wanted: Any) -> Hook:
    key, value_type = get_args(wanted)
    inside = dict[key, value_type]  # type: ignore[valid-type]  # known only when it runs
    of_dict = converter.get_structure_hook(inside)

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError("a table is wanted here")
        return of_dict(value, inside)

    return hook


def _table_hook(converter: cattrs.Converter, wanted: Any) -> Hook:
    left_out = SET_BY_THE_READER if wanted is Jurisdiction else ()
    of_table = make_dict_structure_fn(
        wanted,
        converter,
        _cattrs_forbid_extra_keys=True,
        **{name: override(omit=True) for name in left_out},  # type: ignore[arg-type]
    )

    def hook(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise TypeError("a table is wanted here")
        return of_table(value, wanted)

    return hook


def _faults(error: BaseException) -> list[Fault]:
    return [_fault(line) for line in cattrs.transform_error(error, "", _said)]


def _fault(line: str) -> Fault:
    what, _, path = line.rpartition(" @ ")
    return Fault(path.lstrip("."), what)


def _said(error: BaseException, _: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        return "nobody knows the key " + ", ".join(sorted(map(str, error.extra_fields)))
    if isinstance(error, KeyError):
        return "is missing"
    return str(error)

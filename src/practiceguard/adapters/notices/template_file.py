"""One file of a template: its head in TOML, its text below."""

import hashlib
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.notice import Audience, Content, NoticeKind, Template, TemplateId

FENCE = "+++"
LARGEST = 200_000
"""In characters: some hundred pages. What is larger is no notice."""
_WANTED = ("kind", "audience", "jurisdictions", "legal_basis", "contents", "version")
_ALLOWED = frozenset({
    *_WANTED, "lawyer", "native_speaker", "unverified", "sources", "based_on",
})  # fmt: skip
_Word = TypeVar("_Word", bound=StrEnum)


def template_of(template_id: TemplateId, source: str, *, is_own: bool = False) -> Template:
    """Given a file, return the template; TEMPLATE_INVALID with the line and the reason."""
    head, body = _parted(source)
    try:
        row = tomllib.loads(head)
    except tomllib.TOMLDecodeError as error:
        _refuse("head-unreadable", found=str(error))
    for key in _WANTED:
        if key not in row:
            _refuse("head-lacks", found=key)
    if unknown := sorted(row.keys() - _ALLOWED):
        _refuse("head-unknown", found=unknown[0])
    kind = _word(NoticeKind, row, "kind")
    places = _texts(row, "jurisdictions")
    if kind is not template_id.kind or (template_id.place and template_id.place not in places):
        _refuse("head-other", found=str(row["kind"]))
    if not isinstance(row["version"], int):
        _refuse("head-wrong", found="version")
    return Template(
        id=template_id,
        audience=_word(Audience, row, "audience"),
        jurisdictions=places,
        legal_basis=_texts(row, "legal_basis"),
        contents=frozenset(
            _word(Content, {"contents": one}, "contents") for one in _texts(row, "contents")
        ),
        version=row["version"],
        lawyer=_text(row, "lawyer"),
        native_speaker=_text(row, "native_speaker"),
        body=body,
        digest=hashlib.sha256(source.encode("utf-8")).hexdigest(),
        unverified=_texts(row, "unverified"),
        sources=_texts(row, "sources"),
        is_own=is_own,
        based_on=_text(row, "based_on"),
    )


def based_on(source: str, digest: str) -> str:
    """Given the practice's own text, return it with the digest of the original in its head."""
    head, body = _parted(source)
    kept = [line for line in head.splitlines() if not line.replace(" ", "").startswith("based_on=")]
    return "\n".join([FENCE, *kept, f'based_on = "{digest}"', FENCE, ""]) + body


def _parted(source: str) -> tuple[str, str]:
    if len(source) > LARGEST:
        _refuse("too-large", found=str(len(source)))
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fences = [index for index, line in enumerate(lines) if line.strip() == FENCE][:2]
    if len(fences) < 2 or fences[0] != 0:
        _refuse("head-missing")
    return "\n".join(lines[1 : fences[1]]), "\n".join(lines[fences[1] + 1 :])


def _word(words: type[_Word], row: Mapping[str, Any], key: str) -> _Word:
    try:
        return words(row[key])
    except ValueError:
        _refuse("head-wrong", found=f"{key}: {row[key]}")


def _text(row: Mapping[str, Any], key: str) -> str:
    value = row.get(key, "")
    if not isinstance(value, str):
        _refuse("head-wrong", found=key)
    return value


def _texts(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        _refuse("head-wrong", found=key)
    return tuple(value)


def _refuse(reason: str, *, found: str = "") -> NoReturn:
    raise PracticeGuardError(
        ErrorCode.TEMPLATE_INVALID, {"reason": reason, "line": "1", "found": found[:200]}
    )

"""Which released papers stand: of each the last one, and what was the last word to a body."""

from collections.abc import Iterable

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import Released

TO_AUTHORITIES = frozenset(
    {
        NoticeKind.AUTHORITY_INITIAL,
        NoticeKind.AUTHORITY_FOLLOW_UP,
        NoticeKind.AUTHORITY_WITHDRAWAL,
    }
)
AFTERWARDS = frozenset({NoticeKind.AUTHORITY_FOLLOW_UP, NoticeKind.AUTHORITY_WITHDRAWAL})
"""What is written to somebody who was told before."""
_ONE_EACH = TO_AUTHORITIES | {NoticeKind.POLICE_COMPLAINT, NoticeKind.CLINIC}
"""Of these each body gets its own; of the others all get the same."""

_Key = tuple[str, str, str, DutyId | None]


def standing(notices: Iterable[Released]) -> tuple[Released, ...]:
    """Given what was released, the oldest first, return what has not been replaced since.

    A text replaces the one before it of the same kind, language and place; the variants of a letter
    state the same of the incident, so that the last of them stands for all. A further notice, or
    a withdrawal, replaces whatever the same authority was told before.
    """
    last: dict[_Key, Released] = {}
    for one in notices:
        key = _key(one)
        last.pop(key, None)
        last[key] = one
    return tuple(last.values())


def last_word(
    duty: DutyId, notices: Iterable[Released], filings: Iterable[FormFiled]
) -> Released | FormFiled | None:
    """Return what the authority of a duty was told last: by a letter, or by its form."""
    told: list[Released | FormFiled] = [
        one for one in notices if one.notice.duty == duty and one.notice.kind in TO_AUTHORITIES
    ]
    told += [one for one in filings if one.duty == duty]
    told.reverse()  # of two of one moment the one that was written down later
    return max(told, key=_at, default=None)


def _at(one: Released | FormFiled) -> float:
    at = one.at if isinstance(one, Released) else one.filed_at
    return at.timestamp()


def _key(one: Released) -> _Key:
    notice = one.notice
    if notice.kind in TO_AUTHORITIES and notice.duty is not None:
        return "authority", "", "", notice.duty
    duty = notice.duty if notice.kind in _ONE_EACH else None
    return notice.kind.value, notice.language, notice.place, duty

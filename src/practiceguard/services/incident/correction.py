"""A paper that says something that the record no longer says, and what puts it right."""

from dataclasses import dataclass

from practiceguard.domain.incident.contradictions import Changed
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.fill_form import FormLine
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import Released


@dataclass(frozen=True)
class Correction:
    """Something that was released or filed, and differs from the record."""

    said: Released | FormFiled | None
    """None where an authority was told, and nobody kept here in which words."""
    answer: NoticeKind | None
    """The paper that puts it right: the same one anew, a further notice, a withdrawal; None for a
    form, which is filed again as such."""
    duty: Duty | None
    """By which the body was told; None for what goes to all alike."""
    changes: tuple[Changed, ...] = ()
    """What it states otherwise than the record."""
    lines: tuple[FormLine, ...] = ()
    """Of a form: the answers that are others now."""
    news: tuple[str, ...] = ()
    """Facts that an authority was not told because they were not known then."""
    was_sent: bool = False
    """Whether it went out, as far as the record says."""

    @property
    def is_withdrawal(self) -> bool:
        """Whether an authority was told of a breach that is none."""
        return self.answer is NoticeKind.AUTHORITY_WITHDRAWAL

    @property
    def is_wrong(self) -> bool:
        """Whether it says what is not so; else it only says less than is known now."""
        return bool(self.changes or self.lines) or self.is_withdrawal

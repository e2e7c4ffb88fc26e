"""Which papers an incident needs, what asks for each, and what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import Released
from practiceguard.domain.incident.rule import Jurisdiction, Recipient, Regime
from practiceguard.domain.incident.standing import AFTERWARDS, standing
from practiceguard.services.incident.correction import Correction
from practiceguard.services.incident.draft_notices import AUTHORITIES, FOR_DUTY, papers_for


@dataclass(frozen=True)
class Paper:
    """One paper of an incident: what it is, what asks for it, what became of it."""

    kind: NoticeKind
    duties: tuple[Duty, ...]
    """Which duties ask for it, those it is still to be released for first; empty for what is wise
    to have. Of a further notice or a withdrawal: by which duties somebody was told before."""
    released: Released | None
    """The last release of it, in any language; None while another body still has to be written to:
    each gets a copy of its own."""
    is_outdated: bool = False
    """Whether it says something that the record no longer says."""
    about: tuple[Duty, ...] = ()
    """Of a further notice that nothing asks for just now: who was told, and may be told more."""
    news: tuple[str, ...] = ()
    """Of a further notice: facts that were not known when the first one went out."""
    texts: tuple[Released, ...] = ()
    """Which of its texts were released, the last words of each language and place."""

    @property
    def duty(self) -> Duty | None:
        """The duty to whose body it is drafted first; None for what goes to nobody by law."""
        return next(iter((*self.duties, *self.about)), None)

    def first_to(self, duty: Duty) -> "Paper":
        """Return the same paper, drafted first to the body of this duty."""
        others = tuple(one for one in self.duties if one.id != duty.id)
        return replace(self, duties=(duty, *others))

    @property
    def is_done(self) -> bool:
        """Whether somebody released it, and it still says what the record says."""
        return self.released is not None and not self.is_outdated

    @property
    def is_asked(self) -> bool:
        """Whether a law asks for it; else it is wise.

        A further notice where the law lets things be told in parts: the first one says that the
        rest follows (GDPR Art. 33(4)). No law that we know asks to take a notice back.
        """
        if self.kind in AFTERWARDS:
            is_further = self.kind is NoticeKind.AUTHORITY_FOLLOW_UP
            return is_further and any(tells_in_parts(one.law) for one in self.duties)
        return bool(self.duties)

    @property
    def due_at(self) -> datetime | None:
        """The nearest date of its duties, UTC: of the law, or our own where that names none."""
        if self.kind in AFTERWARDS:
            return None  # the date of the first notice has passed, and no law names another
        return min((one.due_at for one in self.duties if one.due_at), default=None)

    @property
    def is_due_by_law(self) -> bool:
        """Whether a law names that date; else it is our own target, which is no deadline."""
        laws = (one.deadline.at for one in self.duties if one.deadline)
        return self.due_at is not None and self.due_at in set(laws)


def tells_in_parts(law: Jurisdiction) -> bool:
    """Return whether an authority takes a notice in parts: GDPR Art. 33(4), or as the row says."""
    return law.regime is Regime.GDPR or any(_IN_PARTS in one for one in law.authority.prepare)


_IN_PARTS = "phased filing allowed"
"""As `Authority.prepare` has it in rows of other laws."""


def papers_of(
    incident: Incident, duties: Iterable[Duty], corrections: Sequence[Correction] = ()
) -> tuple[Paper, ...]:
    """Return every paper an incident may need: what the law asks for first, by its date.

    `corrections`: what says something that the record no longer says, or told an authority less
    than is known now.
    """
    known = tuple(duties)
    open_ones = [
        one for one in known if one.need.is_open and not incident.progress_of(one).stage.is_settled
    ]
    kinds = [*papers_for(open_ones), *(one.notice.kind for one in incident.released)]
    kinds += [one.answer for one in corrections if one.answer is not None]
    told = tuple(one for one in known if incident.is_breach and _was_told(one, incident))
    if told:
        kinds.append(NoticeKind.AUTHORITY_FOLLOW_UP)
    texts = standing(incident.released)
    papers = [
        replace(
            _paper(incident, open_ones, corrections, told, kind),
            texts=tuple(one for one in texts if one.notice.kind is kind),
        )
        for kind in dict.fromkeys(kinds)
    ]
    return tuple(sorted(papers, key=_order))


def _was_told(duty: Duty, incident: Incident) -> bool:
    is_met = incident.of(duty.id).stage is DutyStage.MET
    return duty.rule.recipient in AUTHORITIES and is_met


_TO_ALL_ALIKE = frozenset({Recipient.PEOPLE, Recipient.UNREACHABLE, Recipient.MEDIA})


def _paper(
    incident: Incident,
    duties: Iterable[Duty],
    corrections: Iterable[Correction],
    told: tuple[Duty, ...],
    kind: NoticeKind,
) -> Paper:
    wrong = [one for one in corrections if one.answer is kind]
    again = tuple(one.duty for one in wrong if one.duty is not None)
    if kind in AFTERWARDS:
        news = tuple(dict.fromkeys(fact for one in wrong for fact in one.news))
        released = None if again else _last(incident, kind)
        return Paper(kind, again, released, about=told, news=news)
    asking = [one for one in duties if kind in FOR_DUTY[one.rule.recipient]]
    done = {one.notice.duty for one in incident.released if one.notice.kind is kind}
    done -= {one.id for one in again}
    waiting = [
        one for one in asking if one.rule.recipient not in _TO_ALL_ALIKE and one.id not in done
    ]
    others = [one for one in asking if one not in waiting]
    released = None if waiting else _last(incident, kind)
    return Paper(kind, (*waiting, *others), released, is_outdated=bool(wrong))


def _last(incident: Incident, kind: NoticeKind) -> Released | None:
    found = (one for one in incident.released if one.notice.kind is kind)
    return max(found, key=lambda one: one.at, default=None)


def _order(paper: Paper) -> tuple[bool, bool, float]:
    is_notice = any(
        FOR_DUTY[one.rule.recipient][0] is paper.kind and one.rule.recipient is not Recipient.MEDIA
        for one in paper.duties
    )
    due = paper.due_at.timestamp() if paper.due_at else float("inf")
    return not paper.is_asked, not is_notice, due

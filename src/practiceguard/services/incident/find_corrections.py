"""Find every paper that says something that the record no longer says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.authority_form import Condition, FilingKind
from practiceguard.domain.incident.contradictions import Changed, Stated, news_since, to_correct
from practiceguard.domain.incident.delivery import LettersOut
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.fill_form import FormLine
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.form_record import FormState
from practiceguard.domain.incident.incident import DutyStage, Incident
from practiceguard.domain.incident.notice import NoticeKind, TemplateId
from practiceguard.domain.incident.notice_released import NoticeReleased, Released, stated_in
from practiceguard.domain.incident.rule import Recipient
from practiceguard.domain.incident.standing import TO_AUTHORITIES, last_word, standing
from practiceguard.services.incident.correction import Correction
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.draft_notices import AUTHORITIES, Wanted
from practiceguard.services.incident.fill_form import FillForm, form_for
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.taken_back import taken_back
from practiceguard.services.ports.notices import FactValues


@dataclass(frozen=True)
class FindCorrections:
    """Compares what was released and filed with what would be stated now."""

    notices: PrepareNotices
    fill_form: FillForm

    def __call__(
        self, incident: Incident, derived: Derived, language: str
    ) -> tuple[Correction, ...]:
        """Return what has to be put right, and what authorities do not know yet; nothing is kept.

        `language`: in which the practice writes its facts now. Reads templates and the practice's
        details: not for the thread of the window.
        """
        work = _Work(self, incident, derived, language)
        return (*work.of_papers(), *work.of_authorities())


@dataclass(frozen=True)
class _Work:
    """One look at an incident."""

    services: FindCorrections
    incident: Incident
    derived: Derived
    language: str

    def of_papers(self) -> Iterator[Correction]:
        """Yield the papers that are no letter to an authority of a duty."""
        for one in standing(self.incident.released):
            if one.notice.kind in TO_AUTHORITIES and one.notice.duty is not None:
                continue
            duty = self._duty_of(one)
            if changes := self._changes(one, duty):
                sent = self._was_sent(one)
                yield Correction(one, one.notice.kind, duty, changes, was_sent=sent)

    def of_authorities(self) -> Iterator[Correction]:
        """Yield the authorities that were told something else, or less, than is known now."""
        for duty in self.derived.duties:
            if duty.rule.recipient in AUTHORITIES:
                found = self._of_authority(duty)
                if found is not None:
                    yield found

    def _of_authority(self, duty: Duty) -> Correction | None:
        incident = self.incident
        was_sent = incident.of(duty.id).stage is DutyStage.MET
        said = last_word(duty.id, incident.released, incident.filings)
        if not incident.is_breach:
            if not was_sent or _is_withdrawal(said):
                return None
            return Correction(said, NoticeKind.AUTHORITY_WITHDRAWAL, duty, was_sent=True)
        found: Correction | None = None
        if isinstance(said, FormFiled):
            found = Correction(said, None, duty, lines=self._lines(said, duty), was_sent=True)
        elif said is not None:
            found = self._of_letter(said, duty, was_sent=was_sent)
        return found if found is not None and (found.is_wrong or found.news) else None

    def _of_letter(self, said: Released, duty: Duty, *, was_sent: bool) -> Correction:
        changes = self._changes(said, duty)
        if not was_sent:
            return Correction(said, said.notice.kind, duty, changes)
        further = NoticeKind.AUTHORITY_FOLLOW_UP
        return Correction(said, further, duty, changes, news=self._news(said, duty), was_sent=True)

    def _duty_of(self, released: Released) -> Duty | None:
        if released.notice.duty is None:
            return None
        known = (one for one in self.derived.duties if one.id == released.notice.duty)
        found = next(known, None)
        to_all = {Recipient.PEOPLE, Recipient.UNREACHABLE, Recipient.MEDIA}
        return None if found is None or found.rule.recipient in to_all else found

    def _changes(self, released: Released, duty: Duty | None) -> tuple[Changed, ...]:
        """Return what a paper states otherwise.

        What the practice wrote is compared as it stands in a paper of its own language and in one
        of another: nobody knows any more in which of them the window was.
        """
        both = [
            self._changes_from(released, duty, own)
            for own in dict.fromkeys((self.language, released.notice.language))
        ]
        shared = set.intersection(*({one.fact for one in changes} for changes in both))
        return tuple(one for one in both[0] if one.fact in shared)

    def _changes_from(
        self, released: Released, duty: Duty | None, own_language: str
    ) -> tuple[Changed, ...]:
        notice = released.notice
        wanted = self._wanted(notice.kind, notice.language, notice.place, duty)
        facts = self.services.notices.draft_notice.facts(
            self.services.notices.sources(self.incident, self.derived, own_language),
            wanted,
            TemplateId(notice.kind, notice.language, notice.place),
            of_patient=True,
        )
        now = {
            name: text
            for name, text in _flat(facts).items()
            # Of a variant nobody knows here whom it is for; each mailing reads its own anew.
            if not (notice.variant and name.startswith("person."))
        }
        stated = Stated("", notice.kind, notice.language, notice.stated)
        found = to_correct([stated], {notice.language: now})
        changes = found[0].changes if found else ()
        known = {one.fact for one in changes}
        undone = self._taken_back(notice, facts)
        return (*changes, *(one for one in undone if one.fact not in known))

    def _taken_back(self, notice: NoticeReleased, facts: FactValues) -> tuple[Changed, ...]:
        """Return what a paper says was done, and was not as far as the record says now."""
        draft = self.services.notices.draft_notice
        try:
            template = draft.shelf.read(TemplateId(notice.kind, notice.language, notice.place))
            render = partial(draft.renderer.render, template)
            return tuple(taken_back(notice.text, template.body, facts, render))
        except PracticeGuardError:
            return ()  # a text that is gone, or that somebody broke, is told where it is drafted

    def _news(self, released: Released, duty: Duty) -> tuple[str, ...]:
        """Return what a further notice would state now and the last one did not."""
        further, language = NoticeKind.AUTHORITY_FOLLOW_UP, released.notice.language
        wanted = self._wanted(further, language, "", duty)
        notices = self.services.notices
        try:
            draft = notices.draft(self.incident, self.derived, wanted, self.language)
        except PracticeGuardError:
            return ()  # a text that somebody broke is told where it is drafted
        return news_since(released.notice.stated, stated_in(draft.document))

    def _wanted(self, kind: NoticeKind, language: str, place: str, duty: Duty | None) -> Wanted:
        addressee = self.services.notices.addressee(kind, duty, self.incident)
        return Wanted(kind, (language,), (place,) if place else (), addressee=addressee)

    def _lines(self, filed: FormFiled, duty: Duty) -> tuple[FormLine, ...]:
        """Return the answers of a form that are others now, in whatever language they were given.

        The log does not say in which: what differs in one only was given in another.
        """
        form = form_for(duty, self.services.fill_form.sheets.all())
        if form.key != filed.form:
            return ()
        languages = dict.fromkeys((self.language, *form.languages))
        both = [self._changed_lines(duty, one) for one in languages]
        shared = set.intersection(*({one.field.number for one in lines} for lines in both))
        return tuple(one for one in both[0] if one.field.number in shared)

    def _changed_lines(self, duty: Duty, language: str) -> Sequence[FormLine]:
        filled = self.services.fill_form(
            self.incident, duty, FilingKind.COMPLEMENTARY, language, self.derived.duties
        )
        return [
            one
            for one in filled.changed
            if one.filed and one.state is FormState.KNOWN and not _is_about_filing(one)
        ]

    def _was_sent(self, released: Released) -> bool:
        """Return whether a paper that is no authority's went out, as far as the record says."""
        incident, notice = self.incident, released.notice
        digests = {notice.sha256, notice.undated}
        made = {one.key for one in incident.mailings if digests & set(one.texts)}
        if any(isinstance(one, LettersOut) and one.mailing in made for one in incident.deliveries):
            return True
        if notice.kind is NoticeKind.POLICE_COMPLAINT and incident.police is not None:
            return incident.police.told
        if notice.duty is None or notice.kind in _PUBLIC:
            return False
        went = incident.met.get(notice.duty)
        return went is not None and went >= released.at


_PUBLIC = frozenset(
    {
        NoticeKind.WEBSITE_NOTICE,
        NoticeKind.PHONE_SCRIPT,
        NoticeKind.DOOR_TEXT,
        NoticeKind.VOICEMAIL,
        NoticeKind.PRESS_LINE,
    }
)
"""Of these nobody writes down when they are first said or shown."""


def _is_withdrawal(said: Released | FormFiled | None) -> bool:
    if isinstance(said, FormFiled):
        return said.notice is FilingKind.WITHDRAWAL
    return said is not None and said.notice.kind is NoticeKind.AUTHORITY_WITHDRAWAL


def _is_about_filing(line: FormLine) -> bool:
    """Return whether an answer is about the filing itself, which differs each time."""
    of_filing = {Condition.FOLLOW_UP, Condition.WITHDRAWAL, Condition.LATE}
    return line.field.source.startswith("notice.") or bool(of_filing & set(line.field.conditions))


def _flat(facts: FactValues) -> Mapping[str, str]:
    """Return facts as `stated_in` gives them; of what is only asked there is none."""
    found = {}
    for name, value in facts.items():
        if isinstance(value, str):
            found[name] = value
        elif not isinstance(value, bool):
            found[name] = "\n".join(_once(value))
    return found


def _once(texts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(texts)

"""The second page of a record: decisions, numbers, duties, notices, forms, evidence, the law."""

from collections.abc import Iterator, Mapping, Sequence

from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.entry import (
    AffectedCounted,
    Decided,
    EvidenceId,
    EvidenceTaken,
)
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.domain.incident.record_keeping import hold_of
from practiceguard.services.incident.court_record import pages
from practiceguard.services.incident.court_record.parts import LawOfTheDay, form_file, notice_file
from practiceguard.services.incident.court_record.timeline import notes
from practiceguard.services.incident.court_record.told import Told
from practiceguard.wording import authority_forms, duties, judging, notices
from practiceguard.wording import court_record as words


def papers_html(
    told: Told, laws: tuple[LawOfTheDay, ...], evidence: Mapping[EvidenceId, str]
) -> bytes:
    """Return the page; `evidence`: what to say of each file, by its name in the evidence."""
    return pages.page(
        told.say(words.PAPERS, number=told.room.incident.number),
        told.speech.language,
        (
            *notes(told),
            *_hold(told),
            *_section(told, words.DECISIONS, _decisions(told)),
            *_section(told, words.COUNTS, _counts(told)),
            *_section(told, words.DUTIES, _duties(told)),
            *_section(told, words.NOTICES, _notices(told)),
            *_section(told, words.FORMS, _forms(told)),
            *_section(told, words.EVIDENCE, _evidence(told, evidence)),
            *_section(told, words.THE_LAW, _laws(told, laws)),
        ),
    )


def _section(told: Told, title: str, body: Iterator[str]) -> Iterator[str]:
    yield pages.heading(told.say(title))
    pieces = list(body)
    yield from pieces or [pages.paragraph(told.say(words.NOTHING))]


def _hold(told: Told) -> Iterator[str]:
    hold = hold_of(told.entries)
    if hold is not None:
        when, who = told.there(hold.since), hold.asked_by
        yield pages.paragraph(told.say(words.HOLD_NOW, when=when, who=who, why=hold.because))


def _decisions(told: Told) -> Iterator[str]:
    rows = []
    for one in told.entries:
        if not isinstance(one.entry, Decided):
            continue
        made = one.entry.decision
        risk = told.speech.say(judging.CONTEXT, judging.RISKS[made.risk])
        what = told.say(words.A_BREACH if made.is_breach else words.NO_BREACH, risk=risk)
        answers = [
            f"{told.speech.say(judging.CONTEXT, judging.QUESTIONS[question])} {answer}"
            for question, answer in made.answers.items()
        ]
        reasons = "\n".join(filter(None, (made.why, *answers)))
        rows.append((str(one.number), told.there(made.at), made.who, what, reasons))
    if rows:
        columns = (words.NUMBER, words.TIME_THERE, words.WHO, words.DECIDED, words.REASONS)
        yield _table(told, columns, rows, ("short", "short", "short"))


def _counts(told: Told) -> Iterator[str]:
    rows, before = [], 0
    for one in told.entries:
        if not isinstance(one.entry, AffectedCounted):
            continue
        step = one.entry
        why = step.reason
        if step.people < before:
            why = told.say(words.LOWERED, why=step.reason)
        before = step.people
        counted = "" if step.counted is None else str(step.counted)
        rows.append(
            (
                str(one.number),
                told.there(one.at),
                one.author,
                str(step.people),
                counted,
                why,
                _evidence_named(told, step.evidence),
            )
        )
    if rows:
        columns = (
            words.NUMBER, words.TIME_THERE, words.WHO, words.PEOPLE, words.COUNTED, words.REASONS,
            words.EVIDENCE,
        )  # fmt: skip
        yield _table(told, columns, rows, ("short", "short", "short", "short", "short"))


def _evidence_named(told: Told, evidence: EvidenceId | None) -> str:
    """Return the number of the entry that took evidence in, and its name."""
    for one in told.entries:
        if isinstance(one.entry, EvidenceTaken) and one.entry.evidence == evidence:
            return f"{one.number} {one.entry.name}"
    return str(evidence or "")


def _duties(told: Told) -> Iterator[str]:
    rows = [_duty(told, one) for one in told.derived.duties]
    if rows:
        yield pages.paragraph(told.say(words.DUTIES_TOLD, version=told.derived.law_version))
        columns = (
            words.WHOM, words.LAW, words.NEEDED, words.DEADLINE, words.STATE, words.RECEIPT,
        )  # fmt: skip
        yield _table(told, columns, rows)


def _duty(told: Told, duty: Duty) -> tuple[str, ...]:
    progress = told.room.incident.progress_of(duty)
    need = told.speech.say(duties.CONTEXT, duties.NEEDS[duty.need])
    why = told.speech.say(duties.CONTEXT, duties.WHYS[duty.why])
    deadline = ""
    if duty.deadline is not None:
        deadline = told.there(duty.deadline.at)
    elif duty.target is not None:
        deadline = told.say(words.NO_DEADLINE, when=told.there(duty.target))
    stage = told.speech.say(duties.CONTEXT, duties.STAGES[progress.stage])
    when = told.there(progress.at) if progress.at else ""
    letters = progress.letters
    mark = told.speech.say(duties.CONTEXT, duties.MARKS[duty.rule.mark])
    checked = f"{duty.law.checked_on.isoformat()}. {mark}"
    # What speaks of this duty in particular, else all that was read of the law.
    sources = [duty.rule.source] if duty.rule.source else [one.url for one in duty.law.sources]
    said = [progress.receipt, progress.because]
    said += [f"{told.there(one.at)}: {one.people}, {one.receipt}" for one in letters.lots]
    said += [f"{one.people}: {one.because}" for one in letters.rests]
    return (
        f"{duty.rule.addressee} ({duty.law.name})",
        "\n".join((duty.rule.law, f"{duty.id.code} {duty.id.key}", checked, *sources)),
        f"{need}. {why}",
        deadline,
        "\n".join(filter(None, (stage, when, progress.who))),
        told.clean("\n".join(filter(None, dict.fromkeys(said)))),
    )


def _notices(told: Told) -> Iterator[str]:
    for one in told.entries:
        entry = one.entry
        if not isinstance(entry, NoticeReleased):
            continue
        name = told.speech.say(notices.CONTEXT, notices.NOTICE_NAMES[entry.kind])
        where = " ".join(filter(None, (entry.language, entry.place, entry.variant)))
        yield f"<h3>{pages.text(f'{name} ({where})')}</h3>"
        yield pages.paragraph(
            told.say(
                words.RELEASED,
                number=str(one.number),
                who=one.author,
                when=told.there(one.at),
                file=notice_file(one.number),
                hash=entry.sha256,
            )
        )
        if entry.second:
            yield pages.paragraph(told.say(words.ALSO_READ, who=entry.second))
        if one.number in told.removed:
            yield pages.paragraph(told.say(words.WORDS_CHANGED))
        yield pages.quoted(entry.text)


def _forms(told: Told) -> Iterator[str]:
    for one in told.entries:
        entry = one.entry
        if not isinstance(entry, FormFiled):
            continue
        kind = told.speech.say(authority_forms.CONTEXT, authority_forms.KINDS[entry.notice])
        yield pages.paragraph(
            told.say(
                words.FILED,
                number=str(one.number),
                form=f"{entry.form} {entry.form_version}",
                kind=kind,
                when=told.there(entry.filed_at),
                receipt=entry.receipt,
                file=form_file(one.number),
                hash=entry.sha256,
            )
        )
        if one.number in told.removed:
            yield pages.paragraph(told.say(words.WORDS_CHANGED))
        yield _table(told, (words.QUESTION, words.ANSWER), sorted(entry.values.items()), ("short",))


def _evidence(told: Told, said: Mapping[EvidenceId, str]) -> Iterator[str]:
    rows = [
        (
            str(one.number),
            one.entry.name,
            str(one.entry.size),
            one.entry.sha256,
            one.entry.origin,
            f"{one.entry.collected_by}, {told.there(one.entry.collected_at)}",
            said.get(one.entry.evidence, ""),
        )
        for one in told.entries
        if isinstance(one.entry, EvidenceTaken)
    ]
    if rows:
        columns = (
            words.NUMBER, words.FILE_NAME, words.BYTES, words.FINGERPRINT, words.ORIGIN,
            words.COLLECTED, words.IN_HERE,
        )  # fmt: skip
        yield _table(told, columns, rows, ("short", "", "short", "mono"))


def _laws(told: Told, laws: tuple[LawOfTheDay, ...]) -> Iterator[str]:
    rows = []
    for one in laws:
        numbers = ", ".join(map(str, one.entries))
        name = "" if one.kept is None else f"{one.kept.code} {one.kept.name}".strip()
        if one.kept is None:
            where = told.say(words.LAW_NOT_KEPT, numbers=numbers)
        else:
            where = told.say(words.LAW_THERE, numbers=numbers, file=one.file)
        rows.append((name, one.digest, where))
    if rows:
        yield _table(told, (words.LAW, words.FINGERPRINT, words.IN_HERE), rows, ("", "mono", ""))


def _table(
    told: Told,
    columns: tuple[str, ...],
    rows: Sequence[Sequence[str]],
    kinds: tuple[str, ...] = (),
) -> str:
    return pages.table([told.say(one) for one in columns], rows, kinds)

"""A form filled from the record: every answer ready to paste, none blank, none invented."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from practiceguard.domain.incident.authority_form import (
    AuthorityForm,
    FilingKind,
    FormField,
    Said,
    said,
)
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.finding import Field
from practiceguard.domain.incident.form_conditions import holds
from practiceguard.domain.incident.form_filed import FormFiled
from practiceguard.domain.incident.form_record import (
    Answer,
    FormRecord,
    FormState,
    Where,
    WhereKind,
)
from practiceguard.domain.incident.form_sources import SOURCES


@dataclass(frozen=True)
class FormLine:
    """One answer."""

    field: FormField
    value: str
    """Ready to paste, in the language of the form; never blank."""
    state: FormState
    where: Where | None
    """Where to fill it in."""
    is_lacking: bool = False
    """Whether it stands on top: the form needs it, and the record has nothing, or the notice is
    said to be complete while it is still being looked into."""
    filed: str = ""
    """What was filed last; empty if it never was."""

    @property
    def is_changed(self) -> bool:
        """Return whether it differs from what was filed last, or was never filed."""
        return self.value != self.filed

    @property
    def may_be_pasted(self) -> bool:
        """Return whether it may go into the form: no mark that something is to be filled in."""
        return not (self.state is FormState.MISSING and _is_ours(self.where))


@dataclass(frozen=True)
class FilledSection:
    """A part of the form."""

    title: Said
    lines: tuple[FormLine, ...]


@dataclass(frozen=True)
class FilledForm:
    """A form with its answers."""

    form: AuthorityForm
    duty: DutyId
    kind: FilingKind
    language: str
    """Of the answers."""
    sections: tuple[FilledSection, ...]
    contents: tuple[str, ...] = ()
    """What the law asks the notice to say, where the authority has no form here."""
    earlier: tuple[FormFiled, ...] = ()
    """What was filed before, the oldest first."""

    @property
    def lines(self) -> tuple[FormLine, ...]:
        """Return every answer in the order of the form."""
        return tuple(line for section in self.sections for line in section.lines)

    @property
    def lacking(self) -> tuple[FormLine, ...]:
        """Return what the form needs and the record lacks."""
        return tuple(line for line in self.lines if line.is_lacking)

    @property
    def changed(self) -> tuple[FormLine, ...]:
        """Return what changed since the last filing; everything where there was none."""
        return tuple(line for line in self.lines if line.is_changed)

    @property
    def values(self) -> Mapping[str, str]:
        """Return each answer by its number, as it is kept when the form was filed."""
        return {line.field.number: line.value for line in self.lines}


def fill(form: AuthorityForm, record: FormRecord, contents: tuple[str, ...] = ()) -> FilledForm:
    """Given a form and the record, return the form filled in.

    `contents`: what the law asks the notice to say, for an authority that has no form here.
    """
    record = replace(record, date_format=form.date_format, time_format=form.time_format)
    filed: dict[str, str] = {}
    for one in record.earlier:
        if one.form == form.key:
            filed.update(one.values)
    sections = tuple(
        FilledSection(
            section.title,
            tuple(_line(one, record, filed.get(one.number, "")) for one in section.fields),
        )
        for section in form.sections
    )
    return FilledForm(
        form, record.duty, record.kind, record.words.language, sections, contents, record.earlier
    )


def _line(field: FormField, record: FormRecord, filed: str) -> FormLine:
    answer = _answer(field, record)
    is_complete = record.kind is FilingKind.COMPLETE
    is_lacking = not field.is_optional and (
        answer.state is FormState.MISSING
        or (is_complete and answer.state is FormState.BEING_CHECKED)
    )
    value = _value(field, answer, record)
    return FormLine(field, value, answer.state, answer.where, is_lacking, filed)


def _answer(field: FormField, record: FormRecord) -> Answer:
    words = record.words
    if record.kind is FilingKind.WITHDRAWAL and not field.stays_in_withdrawal:
        return Answer(FormState.DOES_NOT_APPLY, because=words("withdrawn"))
    found = {condition: holds(condition, record) for condition in field.conditions}
    for condition, does in found.items():
        if does is False:
            return Answer(FormState.DOES_NOT_APPLY, because=words(f"unless-{condition}"))
    answer = SOURCES[field.source].answer(record)
    if answer.state is FormState.KNOWN and not (answer.text.strip() or answer.codes):
        return replace(answer, state=FormState.MISSING)
    if answer.state is FormState.MISSING and None in found.values():
        # What it hangs on is asked for itself.
        return replace(answer, state=FormState.BEING_CHECKED)
    return answer


def _value(field: FormField, answer: Answer, record: FormRecord) -> str:
    words, language = record.words, record.words.language
    if answer.state is FormState.KNOWN:
        chosen = dict.fromkeys(said(field.choices[code], language) for code in answer.codes)
        return "; ".join((*chosen, answer.text.strip()) if answer.text.strip() else chosen)
    if answer.state is FormState.DOES_NOT_APPLY:
        return words("does-not-apply", why=answer.because)
    if answer.state is FormState.MISSING and _is_ours(answer.where):
        return words("left-out") if field.is_optional else words("to-fill-in")
    if field.unknown and record.kind is not FilingKind.COMPLETE:
        return said(field.unknown, language)
    return words("being-checked")


def _is_ours(where: Where | None) -> bool:
    """Return whether it is about the practice or an earlier notice: nobody looks into that."""
    if where is None:
        return False
    is_of_practice = where.kind is WhereKind.FACT and where.key in _OF_THE_PRACTICE
    return is_of_practice or where.kind in {WhereKind.DETAILS, WhereKind.NOTICES}


_OF_THE_PRACTICE = {Field.CONTROLLER, Field.REPORTER, Field.CONTACT, Field.OFFICER}

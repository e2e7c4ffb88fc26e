"""How the command line tells the law, its editions and its corrections."""

from collections.abc import Iterable

from practiceguard.cli.output import counted, moment, one_line
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.edition import Edition, StandingCorrection
from practiceguard.domain.incident.rule import Clock, DutyRule, Force, Jurisdiction, Mark
from practiceguard.services.incident.read_law import LawState
from practiceguard.services.incident.update_law import LawOffer
from practiceguard.wording import law as words
from practiceguard.wording.duties import SEQUENCES, clock_parts

_MARKS = {
    Mark.VERIFIED: "",
    Mark.MIXED: " [check this first: only part of it was seen in a source]",
    Mark.FROM_KNOWLEDGE: " [check this first: nobody looked it up]",
}
FEW_DIGITS = 8
"""Of a fingerprint that a person has to get elsewhere: enough to see which file is meant."""


def state_in_words(state: LawState) -> str:
    """Return which edition holds, what is old in it, and what was corrected."""
    lines = [_edition(state.edition), counted(state.rows, "jurisdiction") + "."]
    if (lost := state.edition.unreadable) is not None:
        lines.append(words.UNREADABLE.format(version=lost.version, when=moment(lost.at)))
    if state.old:
        lines.append(f"{words.OLD} {', '.join(row.code for row in state.old)}")
    codes = ", ".join(row.code for row in state.unsettled)
    lines.append(f"Not everything of these was seen in a source: {codes}")
    return "\n".join([*lines, *map(_standing, state.corrections)])


def offer_in_words(offer: LawOffer, *, was_taken_in: bool) -> str:
    """Return what an update changes."""
    update = offer.update
    lines = [f"{words.EDITION.format(version=update.version)}, {_vouched(offer)}."]
    for what, codes in (("New", offer.added), ("Changed", offer.changed)):
        if codes:
            lines.append(f"{what}: {', '.join(codes)}")
    lines += map(_standing, offer.corrections)
    if was_taken_in:
        return "\n".join([*lines, f"It holds from now on, instead of that of {offer.current}."])
    how = "" if update.signed_by else " and --fingerprint, as it reached you by another way"
    return "\n".join(
        [*lines, f"Nothing was taken in. That of {offer.current} holds. To change: --take-in{how}."]
    )


def row_in_words(row: Jurisdiction) -> str:
    """Return what a jurisdiction asks, each duty with its law and how sure we are."""
    lines = [f"{row.name} ({row.code}): {row.law}{_MARKS[row.mark]}"]
    lines.append(f"Checked on {row.checked_on.isoformat()}. {row.binds}")
    if not row.binds_small_practice:
        lines.append("It does not bind a small private practice.")
    if row.in_force_from is not None:
        lines.append(f"In force from {row.in_force_from.isoformat()}.")
    authority = row.authority
    contact = (authority.report_url or authority.website, authority.phone, authority.email)
    lines.append(_joined([authority.name, *contact]) + _MARKS[authority.mark])
    lines += [f"  before anything happens: {note}" for note in authority.prepare]
    lines += [_duty(duty) for duty in row.duties]
    lines += [f"Exception: {one}" for one in row.exceptions]
    lines += [f"Health data: {one}" for one in row.health]
    lines += [f"Note: {one}" for one in row.notes]
    lines += [_corrected(one) for one in row.corrections]
    lines += [
        f"Source{'' if one.verified else ' (not seen)'}: {one.title} {one.url}"
        for one in row.sources
    ]
    lines.append(words.NOT_LEGAL_ADVICE)
    return "\n".join(lines)


def _duty(duty: DutyRule) -> str:
    if duty.force is Force.NONE:
        return f"- {duty.key}: {duty.wording} ({duty.law}){_MARKS[duty.mark]}"
    when = f"{_clock(duty.clock)} (“{duty.wording}”)" if duty.clock else f"“{duty.wording}”"
    lines = [f"- {duty.key}: {duty.addressee}, {when}, {duty.law}; {duty.force.value}"]
    lines[0] += _MARKS[duty.mark]
    lines.append(f"    if: {duty.threshold.words}")
    if duty.only_if:
        lines.append(f"    asked: {duty.only_if}")
    if duty.in_force_from is not None:
        lines.append(f"    from {duty.in_force_from.isoformat()}")
    if duty.sequence is not None:
        lines.append(f"    order: {SEQUENCES[duty.sequence]}")
    lines += [f"    note: {note}" for note in duty.notes]
    return "\n".join(lines)


def _clock(clock: Clock) -> str:
    amount, since = clock_parts(clock)
    return f"{amount.format(count=clock.value)} {since}"


def _vouched(offer: LawOffer) -> str:
    update = offer.update
    if update.signed_by:
        return f"signed by {one_line(update.signed_by)}; SHA-256 {update.sha256}"
    # Not all of it: it is to be typed from elsewhere, not from here.
    return f"not signed; its SHA-256 begins with {update.sha256[:FEW_DIGITS]}"


def _edition(edition: Edition) -> str:
    accepted = edition.accepted
    who, when, signed_by = "", "", ""
    if accepted is not None:
        who, when = one_line(accepted.who), moment(accepted.at)
        signed_by = one_line(accepted.signed_by)
    proof = words.PROOFS[edition.proof].format(who=who, when=when, signed_by=signed_by)
    return f"{words.EDITION.format(version=edition.version)}. {proof}"


def _standing(standing: StandingCorrection) -> str:
    one = standing.correction
    return f"{_corrected(one)}. {words.STATES[standing.state]}"


def _corrected(one: Correction) -> str:
    told = f"Corrected {moment(one.at)} by {one_line(one.who)}: {one.code} {one.path}"
    value, original = one_line(str(one.value)), one_line(str(one.original))
    return f"{told} reads “{value}” instead of “{original}”: {one_line(one.note)}"


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)

"""`practiceguard incident compare` and `bring-back`: what left of the incidents with the copies."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import counted, in_sentences, one_line, plain, tell
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.log import Finding, shown_number
from practiceguard.services.incident.bring_back import BroughtBack
from practiceguard.services.incident.bring_kit import KitBroughtBack
from practiceguard.services.incident.bring_law import LawBroughtBack
from practiceguard.services.incident.compare_with_places import PlaceWord
from practiceguard.wording.errors import filled
from practiceguard.wording.log_entries import FLAWS


@click.command()
@options.as_json
def compare(as_json: bool) -> int:
    """Hold the logs against what left of them with the copies. Exit code 1 if they differ."""
    words = build().records.compare()
    answer = [_plain_word(one) for one in words]
    tell(answer, as_json=as_json, words=lambda: "\n".join(map(_word, words)) or _NO_PLACE)
    is_wrong = any(not one.is_well and one.problem is None for one in words)
    return ExitCode.FAILED if is_wrong else ExitCode.DONE


@click.command("bring-back")
@options.as_json
@options.place
def bring_back(as_json: bool, place: str | None) -> int:
    """Bring incidents, evidence, corrections of the law and contacts back from the copies.

    As after the loss of a computer. What is here already stays. Exit code 1 if something could not
    be brought back whole.
    """
    app = build()
    repository = None
    if place is not None:
        repository = app.world.store.repository(options.chosen_place(app, place))
    found = app.records.bring_back(repository)
    law = app.records.bring_law(repository)
    kit = app.records.bring_kit(repository)
    answer = [*map(_plain_result, found), *map(_plain_law, law), *map(_plain_kit, kit)]
    tell(answer, as_json=as_json, words=lambda: _all_words(found, law, kit))
    is_rest = all(one.is_whole for one in law) and all(one.is_whole for one in kit)
    is_all = all(map(is_whole, found)) and is_rest
    return ExitCode.DONE if is_all else ExitCode.FAILED


def is_whole(one: BroughtBack) -> bool:
    """Return whether an incident came back with nothing lacking, and nothing speaks against it."""
    return not (one.problem or one.lacking or one.flaws)


def in_words(found: tuple[BroughtBack, ...]) -> str:
    """Return what became of each incident, a line or two each."""
    return "\n".join(map(_result, found)) or "No incident lies beside the copies."


def law_in_words(found: tuple[LawBroughtBack, ...]) -> str:
    """Return what became of the corrections and updates of the law; empty if there are none."""
    return "\n".join(map(_law, found))


def kit_in_words(found: tuple[KitBroughtBack, ...]) -> str:
    """Return what became of contacts, roles and letters; empty if there are none."""
    return "\n".join(map(_kit, found))


def _all_words(
    found: tuple[BroughtBack, ...],
    law: tuple[LawBroughtBack, ...],
    kit: tuple[KitBroughtBack, ...],
) -> str:
    return "\n".join(filter(None, (in_words(found), law_in_words(law), kit_in_words(kit))))


def _kit(one: KitBroughtBack) -> str:
    where = one_line(one.repository.label)
    if one.problem is not None:
        facts = {"name": "kit.json", "location": one.repository.location, "place": where}
        return f"The contacts in {where}: {' '.join(in_sentences(one.problem, facts))}"
    roles = counted(len(one.roles), "role")
    lines = [
        f"The contacts in {where}: {counted(len(one.contacts), 'line')} and {roles} came back."
    ]
    if one.differing:
        names = ", ".join(one.value for one in one.differing)
        lines.append(
            f"  Written otherwise on this computer, which holds: {names}. Look which is right."
        )
    return "\n".join(lines)


def _plain_kit(one: KitBroughtBack) -> dict[str, object]:
    return {
        "kit": True,
        "place": one.repository.label,
        "contacts": one.contacts,
        "roles": one.roles,
        "details": one.has_details,
        "differing": one.differing,
        "problem": one.problem,
    }


def _law(one: LawBroughtBack) -> str:
    where = one_line(one.repository.label)
    if one.problem is not None:
        facts = {"name": "law.json", "location": one.repository.location, "place": where}
        return f"The law in {where}: {' '.join(in_sentences(one.problem, facts))}"
    updates = f", and the editions {', '.join(one.updates)}" if one.updates else ""
    count = counted(one.corrections, "correction")
    lines = [f"The law in {where}: {count} of it came back{updates}."]
    lines += [
        f"  {two.here.code} {one_line(two.here.path)} was corrected on two computers in two ways."
        f" The one of this computer holds, by {one_line(two.here.who)}: {_reads(two.here)}."
        f" The other, by {one_line(two.there.who)}: {_reads(two.there)}. Look which is right."
        for two in one.differing
    ]
    if one.lacking:
        lines.append(f"  Editions that could not be brought back: {', '.join(one.lacking)}.")
    return "\n".join(lines)


def _reads(one: Correction) -> str:
    return "as the edition says" if one.is_withdrawn else one_line(str(one.value))


def _plain_law(one: LawBroughtBack) -> dict[str, object]:
    return {
        "law": True,
        "place": one.repository.label,
        "corrections": one.corrections,
        "updates": one.updates,
        "differing": plain(one.differing),
        "lacking": one.lacking,
        "problem": one.problem,
    }


_NO_PLACE = "There is no place to compare with yet."


def _result(one: BroughtBack) -> str:
    number = shown_number(one.incident)
    if one.problem is not None:
        facts = {"incident": number, "name": number, "location": one.repository.label}
        return f"{number}: {' '.join(in_sentences(one.problem, facts))}"
    files = f"{counted(one.evidence, 'file')} of evidence"
    lines = [f"{number}: of {one.entries} entries {one.new} came back, and {files}."]
    if one.lacking:
        lines.append(f"  Could not be brought back: {', '.join(one.lacking)}.")
    return "\n".join([*lines, *_flaws(one.flaws)])


def _word(one: PlaceWord) -> str:
    where = one_line(one.repository.label)
    if one.problem is not None:
        return f"{where}: could not be asked. {' '.join(in_sentences(one.problem, _at(one)))}"
    if one.is_well:
        return f"{where}: {counted(len(one.anchors), 'incident')}, all as they left."
    lines = [f"{where}: what left with the copies is not what is here."]
    for incident, found in sorted(one.flaws.items()):
        lines += [f"  {shown_number(incident)}:", *(f"  {line}" for line in _flaws(found))]
    if one.missing:
        missing = ", ".join(map(shown_number, one.missing))
        lines.append(f"  Not here at all: {missing}; see `incident bring-back`.")
    if one.evidence_differs:
        lines.append(f"  Evidence with another fingerprint: {', '.join(one.evidence_differs)}.")
    if one.tags_changed:
        names = ", ".join(map(one_line, one.tags_changed))
        lines.append(f"  Somebody changed what is written at: {names}.")
    return "\n".join(lines)


def _flaws(found: tuple[Finding, ...]) -> list[str]:
    return [f"  {filled(FLAWS[one.flaw], {'number': str(one.number)})}" for one in found]


def _at(one: PlaceWord) -> dict[str, str]:
    return {"location": one.repository.location, "place": one.repository.label}


def _plain_word(one: PlaceWord) -> dict[str, object]:
    return {
        "place": one.repository.label,
        "problem": one.problem,
        "well": one.is_well,
        "anchors": plain(one.anchors),
        "flaws": plain(one.flaws),
        "missing": one.missing,
        "evidence_differs": one.evidence_differs,
        "tags_changed": one.tags_changed,
    }


def _plain_result(one: BroughtBack) -> dict[str, object]:
    problem: ErrorCode | None = one.problem
    return {
        "incident": one.incident,
        "place": one.repository.label,
        "entries": one.entries,
        "new": one.new,
        "evidence": one.evidence,
        "lacking": one.lacking,
        "flaws": plain(one.flaws),
        "problem": problem,
    }

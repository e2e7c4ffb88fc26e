"""`practiceguard setup --adopt`: what the copy that is taken over knows of the practice."""

import getpass
from collections.abc import Callable
from pathlib import Path

from practiceguard.bootstrap import App
from practiceguard.cli.incident_record import in_words, kit_in_words, law_in_words
from practiceguard.cli.output import in_sentences, note, one_line
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.practice.take_over import Proposal, TakenOn


def known_settings(app: App, *, is_wanted: bool) -> Proposal | None:
    """Return what the copy that was taken over knows; None of a copy that was made here.

    What cannot be read is told, and everything is asked then.
    """
    if not is_wanted or app.set_up.draft().repository is None:
        return None
    repository = app.set_up.repository()
    if not repository.adopted:
        return None
    try:
        return app.records.take_over.proposal(repository)
    except PracticeGuardError as error:
        note("\n".join(in_sentences(error.code, error.facts)))
        return None


def same_folders(known: Proposal | None, yes: Callable[[str], bool]) -> tuple[Path, ...]:
    """Return the folders that were copied before and are here, if somebody wants the same."""
    if known is None:
        return ()
    for folder in known.absent:
        note(f"It was copied before and is not here: {one_line(folder)}")
    if not known.sources:
        return ()
    listed = ", ".join(one_line(str(folder)) for folder in known.sources)
    return known.sources if yes(f"Protect the same folders as before ({listed})?") else ()


def take_on(app: App, known: Proposal | None, yes: Callable[[str], bool], *, is_new: bool) -> None:
    """After set-up: let what the copy knows hold here, and tell what has to be typed again."""
    repository = app.set_up.repository()
    if not (is_new and repository.adopted):
        return
    try:
        runs = app.records.take_over.bring_runs(repository)
        if runs:
            note(f"Known of {runs} of the copies there: whether every file was read.")
        incidents = app.records.bring_back(repository)
        if incidents:
            note(in_words(incidents))
        law = app.records.bring_law(repository)
        if law:
            note(law_in_words(law))
        kit = app.records.bring_kit(repository)
        if kit:
            note(kit_in_words(kit))
        question = "Keep to the schedule, the keeping of copies and who is told, as before?"
        if known is not None and yes(question):
            taken = app.records.take_over.take_on(known, repository, getpass.getuser())
            note("\n".join(_said(known, taken)))
    except PracticeGuardError as error:
        note("\n".join(in_sentences(error.code, error.facts)))


def _said(known: Proposal, taken: TakenOn) -> list[str]:
    lines = []
    if taken.has_rules or taken.has_retention or taken.has_telling:
        lines.append("The schedule, the keeping of copies and who is told are as they were.")
    if taken.wants_mail_password:
        host = one_line(taken.wants_mail_password)
        lines.append(f"Mails begin when the password of {host} was typed: `tell mail`.")
    lines += [
        f"To be typed again: the address at {one_line(one)}." for one in taken.wants_addresses
    ]
    lines += [
        f"Add this place again, with its sheet and its password: {one_line(one.label)}."
        for one in known.further_places
    ]
    return lines or ["The copy knows no settings that differ from the usual ones."]

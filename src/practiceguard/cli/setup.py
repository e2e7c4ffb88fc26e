"""`practiceguard setup`: the same six steps as the wizard, by options or by questions.

Answers are kept after each step: a later call goes on where an earlier one ended. Once set-up is
finished, what is protected and where the copy goes can be changed in the same way.
"""

import sys
from pathlib import Path

import click

from practiceguard.bootstrap import App, build, start_anew
from practiceguard.cli import options
from practiceguard.cli.backup import in_words
from practiceguard.cli.exit_codes import ExitCode, of_run
from practiceguard.cli.output import in_sentences, note, one_line, tell
from practiceguard.cli.progress import StopOnInterrupt, shown
from practiceguard.cli.questions import unanswered
from practiceguard.cli.setup_from_copy import known_settings, same_folders, take_on
from practiceguard.cli.setup_questions import SetupQuestions
from practiceguard.cli.sheet import typed_code
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.run import RunTrigger
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import parse_recovery_code
from practiceguard.domain.setup import SetupStep
from practiceguard.services.practice.take_over import Proposal

_FILE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_SOURCE = click.Path(path_type=Path, file_okay=False, exists=True)


@click.command()
@options.as_json
@options.language
@click.option("--practice", "name", help="Name of the practice.")
@click.option("--country", help="Two letters, e.g. FR.")
@click.option("--source", "sources", multiple=True, type=_SOURCE, help="A folder to protect.")
@click.option("--exclude", "exclusions", multiple=True, help="Leave this out (may be repeated).")
@click.option("--empty-is-meant", is_flag=True, help="A folder may be without any file so far.")
@click.option(
    "--place-kind",
    type=click.Choice([kind.value for kind in PlaceKind if kind.is_folder]),
    help="Where the copy lives; this-computer is for trying it out only. Servers: `place add`.",
)
@click.option("--place", type=_FOLDER, help="The drive or folder for the copy.")
@click.option(
    "--another-place",
    is_flag=True,
    help="Choose another place than before; the copy that lies there stays.",
)
@click.option("--adopt", is_flag=True, help="Take over the copy that is at the place already.")
@click.option("--password-stdin", is_flag=True, help="With --adopt: its password or code.")
@click.option(
    "--without-old-settings",
    is_flag=True,
    help="With --adopt: leave alone what the copy knows of the practice's settings.",
)
@click.option("--sheet", "sheet_file", type=_FILE, help="Save the recovery sheet as this PDF.")
@click.option("--typed-code-stdin", is_flag=True, help="The code typed from the sheet.")
@click.option("--no-first-backup", is_flag=True, help="Finish set-up without making a copy.")
@click.option("--no-agent", is_flag=True, help="Make copies only when somebody asks for one.")
@click.option(
    "--start-anew",
    "anew",
    is_flag=True,
    help="If PracticeGuard's own records cannot be read: put them aside and set up again.",
)
@click.option("--no-input", is_flag=True, help="Never ask; say what is missing instead.")
def setup(
    as_json: bool,
    language: str,
    name: str | None,
    country: str | None,
    sources: tuple[Path, ...],
    exclusions: tuple[str, ...],
    empty_is_meant: bool,
    place_kind: str | None,
    place: Path | None,
    another_place: bool,
    adopt: bool,
    password_stdin: bool,
    without_old_settings: bool,
    sheet_file: Path | None,
    typed_code_stdin: bool,
    no_first_backup: bool,
    no_agent: bool,
    anew: bool,
    no_input: bool,
) -> int:
    """Set the practice up: what to protect, where the copy lives, the recovery sheet."""
    aside = start_anew() if anew else None
    if aside is not None:
        click.echo(f"The records that cannot be read are kept as {aside}.", err=True)
    app = build()
    asked = SetupQuestions(may_ask=not (no_input or as_json))
    if another_place:
        if not (place or place_kind or asked.may_ask):
            raise unanswered("Where shall the copy live", "--place")
        # Until the new place is set up to the end, runs go where they went.
        app.set_up.forget_place()
    elif app.set_up.is_finished() and not _is_moving(app):
        if sources or exclusions or not _is_copy_missing(app):
            return _change(app, sources, exclusions, as_json=as_json)
        # Cut off after its last answer: what was still to do is done now.
        return _begin(app, no_agent=no_agent, no_copy=no_first_backup, as_json=as_json)
    is_new = app.world.store.plan() is None
    if adopt and is_new and app.set_up.draft().repository is None:
        # First of all: the copy may know the answers.
        _connect(app, asked, place_kind, place, adopt, password_stdin)
    known = known_settings(app, is_wanted=is_new and not without_old_settings)
    if name or country or app.set_up.next_step() is SetupStep.PRACTICE:
        _answer_practice(app, asked, name, country, known)
    if sources or app.set_up.next_step() is SetupStep.SOURCES:
        same = () if sources else same_folders(known, asked.yes_if_asked)
        chosen = sources or same or _proposed(app, asked)
        before_left_out = known.settings.exclusions if known and same else ()
        patterns = exclusions or before_left_out or app.set_up.default_exclusions()
        _answer_sources(app, asked, chosen, patterns, empty_is_meant=empty_is_meant)
    if app.set_up.next_step() is SetupStep.PLACE:
        _connect(app, asked, place_kind, place, adopt, password_stdin)
    elif place_kind or place:
        _refuse_another_place(app, place_kind, place)
    if app.set_up.next_step() is SetupStep.SHEET:
        target = sheet_file or asked.path("Save the recovery sheet as (PDF)", "--sheet")
        app.set_up.save_sheet(target.absolute(), language)
        click.echo(f"The recovery sheet is in {target}. Print it, then delete the file.", err=True)
    if app.set_up.next_step() is SetupStep.TYPE_BACK:
        _type_back(app, asked, typed_code_stdin)
    app.set_up.finish()
    take_on(app, known, asked.yes_if_asked, is_new=is_new)
    return _begin(app, no_agent=no_agent, no_copy=no_first_backup, as_json=as_json)


def _begin(app: App, *, no_agent: bool, no_copy: bool, as_json: bool) -> int:
    """Have copies made by themselves, and make the first one; return the exit code."""
    if not no_agent:
        _begin_keeping(app)
    if no_copy:
        tell(app.set_up.draft(), as_json=as_json, words=lambda: "Set up. No copy was made yet.")
        return ExitCode.DONE
    with StopOnInterrupt().listening() as stop, shown(as_json=as_json) as report:
        run = app.run_backup(RunTrigger.FIRST, report, stop)
    tell(run, as_json=as_json, words=lambda: in_words(run))
    return of_run(run.state, run.cause)


def _begin_keeping(app: App) -> None:
    """Have copies made by themselves from now on; that it cannot be is told, and no end of it."""
    failed = app.begin_keeping()
    if failed is not None:
        note("\n".join(in_sentences(failed.code, failed.facts)))


def _is_moving(app: App) -> bool:
    """Return whether set-up was finished once, and another place is being chosen since."""
    plan = app.world.store.plan()
    return plan is not None and plan.repository != app.set_up.draft().repository


def _is_copy_missing(app: App) -> bool:
    """Return whether no run has ever made a copy for this set-up."""
    return not any(
        run.snapshot_id for run in app.watch.all() if run.trigger is not RunTrigger.TAKEN_OVER
    )


def _change(
    app: App, sources: tuple[Path, ...], exclusions: tuple[str, ...], *, as_json: bool
) -> int:
    """Change what a practice that is set up protects; ALREADY_SET_UP if nothing is to change."""
    plan = app.world.store.plan()
    if plan is None or not (sources or exclusions):
        raise PracticeGuardError(ErrorCode.ALREADY_SET_UP)
    changed = app.set_up.change_sources(
        tuple(source.absolute() for source in sources or map(Path, plan.sources)),
        exclusions or plan.exclusions,
    )
    folders = "\n".join(f"  {one_line(str(source))}" for source in changed.sources)
    tell(
        changed, as_json=as_json, words=lambda: f"From the next copy on, this is copied:\n{folders}"
    )
    return ExitCode.DONE


def _answer_practice(
    app: App,
    asked: SetupQuestions,
    name: str | None,
    country: str | None,
    known: Proposal | None,
) -> None:
    draft = app.set_up.draft()
    before = known.settings.practice if known else None
    name = name or draft.practice_name or (before.name if before else None)
    country = country or draft.country or (before.country if before else None)
    app.set_up.answer_practice(
        name or asked("Name of the practice", "--practice"),
        options.country_code(country or asked("Country (two letters)", "--country")),
    )


def _proposed(app: App, asked: SetupQuestions) -> tuple[Path, ...]:
    chosen = [
        folder.path
        for folder in app.world.machine.proposed_folders()
        if asked.yes(f"Protect {folder.path}?", "--source")
    ]
    while (more := asked("Another folder (or a dash to go on)", "--source").strip()) != "-":
        folder = Path(more).expanduser()
        if folder.is_dir():
            chosen.append(folder)
        else:
            note(f"There is no folder {one_line(more)}.")
    return tuple(chosen)


def _answer_sources(
    app: App,
    asked: SetupQuestions,
    chosen: tuple[Path, ...],
    patterns: tuple[str, ...],
    *,
    empty_is_meant: bool,
) -> None:
    """Keep the folders; whether one without a file is meant is asked, or its option named."""
    sources = tuple(source.absolute() for source in chosen)
    try:
        app.set_up.answer_sources(sources, patterns, empty_is_meant=empty_is_meant)
    except PracticeGuardError as error:
        if error.code is not ErrorCode.CHOSEN_EMPTY:
            raise
        question = f"There is no file in {one_line(error.facts['folder'])}. Is that meant?"
        if not asked.yes(question, "--empty-is-meant", default=False):
            raise
        app.set_up.answer_sources(sources, patterns, empty_is_meant=True)


def _connect(
    app: App,
    asked: SetupQuestions,
    place_kind: str | None,
    place: Path | None,
    adopt: bool,
    password_stdin: bool,
) -> None:
    if place_kind is None and not place:
        if asked.may_ask:
            kinds = tuple(kind.value for kind in PlaceKind if kind.is_folder)
            place_kind = asked("Where shall the copy live", "--place-kind", choices=kinds)
        else:
            # Plainly labelled as no real backup wherever it is shown; it works at once.
            place_kind = PlaceKind.THIS_COMPUTER.value
    kind = PlaceKind(place_kind or PlaceKind.DRIVE.value)
    if kind is not PlaceKind.THIS_COMPUTER and place is None:
        place = asked.path("The drive or folder for the copy", "--place")
    folder = place.absolute() if place else None
    if adopt:
        typed = typed_code(
            password_stdin,
            may_ask=asked.may_ask,
            question="Password or recovery code of the copy",
            option="--password-stdin",
        )
        app.set_up.adopt_place(kind, folder, typed.rstrip("\r\n"))
    else:
        app.set_up.create_place(kind, folder)


def _refuse_another_place(app: App, place_kind: str | None, place: Path | None) -> None:
    """End with a usage error if an earlier call has connected the copy somewhere else.

    Going on in silence would leave somebody believing that the copy is on the new drive.
    """
    repository = app.set_up.repository()
    connected = Path(repository.location)
    same_kind = place_kind in {None, repository.kind.value}
    same_place = place is None or place.resolve() in {
        connected.resolve(),
        connected.parent.resolve(),
    }
    if not (same_kind and same_place):
        raise click.UsageError(
            f"The copy was connected by an earlier call, in {connected}. To keep it there, go on "
            "without --place and --place-kind; to choose another place, add --another-place."
        )


def _type_back(app: App, asked: SetupQuestions, typed_code_stdin: bool) -> None:
    numbers = app.sheets.groups_to_type()
    if typed_code_stdin:
        code = parse_recovery_code(sys.stdin.readline())
        app.set_up.type_back({number: code.groups[number - 1].reveal() for number in numbers})
        return
    app.set_up.type_back(
        {
            number: asked(f"Group {number} of the code on the sheet", "--typed-code-stdin")
            for number in numbers
        }
    )

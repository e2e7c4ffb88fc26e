"""`practiceguard hosting`: who hosts each place, in which country, under which papers."""

import getpass
from datetime import date, datetime
from pathlib import Path

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import counted, moment, one_line, tell
from practiceguard.domain.backup.hosting import Concern, Contract, Hoster, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.services.backup.tell_hosting import HostedPlace
from practiceguard.wording import hosting as words

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@options.as_json
@options.place
@click.option("--ours", is_flag=True, help="We host it ourselves, in the practice.")
@click.option("--elsewhere", is_flag=True, help="We host it ourselves, elsewhere: at home.")
@click.option("--host", help="Somebody else hosts it; its name.")
@click.option("--country", help="Where the copies lie, two letters (ISO 3166-1): FR, DE.")
@click.option(
    "--contract",
    type=click.Choice([kind.value for kind in ContractKind]),
    help="A paper of the host that you hold; call once for each. What was said before stays.",
)
@click.option("--reference", help="With --contract: its number.")
@click.option("--signed", type=_DAY, help="With --contract: the day it begins, 2024-05-02.")
@click.option("--expires", type=_DAY, help="With --contract: its last day, 2027-05-01.")
@click.option("--kept-at", help="With --contract: where the paper is.")
@click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="With --contract: its file. Only its SHA-256 is kept.",
)
@click.option(
    "--drop",
    type=click.Choice([kind.value for kind in ContractKind]),
    help="We do not hold this paper any more.",
)
@click.option("--history", is_flag=True, help="All that was ever said about the place.")
def hosting(
    as_json: bool,
    place: str | None,
    ours: bool,
    elsewhere: bool,
    host: str | None,
    country: str | None,
    contract: str | None,
    reference: str | None,
    signed: datetime | None,
    expires: datetime | None,
    kept_at: str | None,
    file: Path | None,
    drop: str | None,
    history: bool,
) -> int:
    """Say who hosts a place; or show it, with what speaks against it. No legal advice."""
    about = (reference, signed, expires, kept_at, file)
    if contract is None and any(one is not None for one in about):
        raise click.UsageError(
            "--reference, --signed, --expires, --kept-at, --file: of which --contract?"
        )
    if ours + elsewhere + (host is not None) > 1:
        raise click.UsageError("--ours, --elsewhere, --host: give one of them.")
    app = build()
    if history:
        key = options.chosen_place(app, place)
        answers = app.hosting.history(key)
        tell(answers, as_json=as_json, words=lambda: _history_in_words(answers))
        return ExitCode.DONE
    if ours or elsewhere or any(one is not None for one in (host, country, contract, drop)):
        key = options.chosen_place(app, place)
        if country:
            country = options.country_code(country)
        paper = None
        if contract is not None:
            paper = Contract(
                ContractKind(contract), reference or "", _day(signed), _day(expires), kept_at or ""
            )
            paper = app.hosting.with_file(paper, file) if file else paper
        hoster = Hoster.PRACTICE if ours else Hoster.OWN_ELSEWHERE if elsewhere else None
        _say(app, key, hoster, host, country, paper, ContractKind(drop) if drop else None)
        shown: tuple[HostedPlace, ...] = (app.hosting(key),)
    elif place is not None:
        shown = (app.hosting(options.chosen_place(app, place)),)
    else:
        options.chosen_place(app, None)  # NOT_SET_UP before set-up
        shown = app.hosting.all()
    answer = [_plain(one) for one in shown]
    tell(answer, as_json=as_json, words=lambda: "\n".join(map(_in_words, shown)))
    return ExitCode.DONE


def _say(
    app: App,
    key: RepositoryKey,
    hoster: Hoster | None,
    host: str | None,
    country: str | None,
    paper: Contract | None,
    drop: ContractKind | None,
) -> None:
    """Add an answer: what is not told anew is as it was said last."""
    before = app.hosting(key).hosting
    if hoster is None and host is None and (before is None or not before.host):
        raise click.UsageError("--host: who hosts this place?")
    is_same = before is not None and (host is None or host == before.host)
    papers = {one.kind: one for one in before.contracts} if before and is_same else {}
    if paper is not None:
        papers[paper.kind] = paper
    if drop is not None:
        papers.pop(drop, None)
    app.hosting.say(
        key,
        hoster or Hoster.SOMEBODY_ELSE,
        getpass.getuser(),
        host=host if host is not None else before.host if before else "",
        country=country if country is not None else before.country if before and is_same else "",
        contracts=tuple(papers.values()),
    )


def _plain(place: HostedPlace) -> dict[str, object]:
    return {
        "place": place.repository.key,
        "label": place.repository.label,
        "hosting": place.hosting,
        "concerns": [
            {
                "code": one.code,
                "level": one.level,
                "contract": one.contract,
                "on": one.on,
                "days": one.days,
                "next_step": words.next_step(one, "en"),
                "basis": one.rule.basis if one.rule else "",
                "source": one.rule.source if one.rule else "",
                "checked_on": one.rule.checked_on if one.rule else None,
                "confidence": one.rule.confidence if one.rule else None,
            }
            for one in place.concerns
        ],
    }


def _in_words(place: HostedPlace) -> str:
    said = place.hosting
    line = words.summary(said.hoster if said else None, said.country if said else "")
    name = one_line(place.repository.label)
    filled = line.format(
        host=one_line(said.host) if said else "", country=said.country if said else ""
    )
    lines = [f"{name}: {filled}"]
    for paper in said.contracts if said else ():
        lines.append(f"  {_paper_in_words(paper)}")
    lines += [_concern_in_words(one, said) for one in place.concerns]
    return "\n".join(lines)


def _paper_in_words(paper: Contract) -> str:
    parts = [words.CONTRACTS[paper.kind], one_line(paper.reference)]
    parts.append(f"until {paper.expires_on.isoformat()}" if paper.expires_on else "")
    parts.append(f"kept at: {one_line(paper.kept_at)}" if paper.kept_at else "")
    parts.append(f"SHA-256 {paper.sha256}" if paper.sha256 else "")
    return ", ".join(part for part in parts if part)


def _concern_in_words(concern: Concern, said: Hosting | None) -> str:
    rule = concern.rule
    told = words.CONCERNS[concern.code].format(
        contract=words.CONTRACTS[concern.contract] if concern.contract else "",
        country=said.country if said else "",
        date=concern.on.isoformat() if concern.on else "",
        days=counted(concern.days, "day"),
        basis=rule.basis if rule else "",
    )
    lines = [f"  [{concern.level.value}] {told} {words.next_step(concern, 'en')}".rstrip()]
    if rule is not None:
        basis = words.legal_basis(rule)
        date_ = rule.checked_on.isoformat()
        lines.append(f"    {basis.format(basis=rule.basis, date=date_, source=rule.source)}")
    return "\n".join(lines)


def _history_in_words(answers: tuple[Hosting, ...]) -> str:
    lines = []
    for one in answers:
        line = words.summary(one.hoster, one.country)
        filled = line.format(host=one_line(one.host), country=one.country)
        lines.append(f"{moment(one.said_at)}, {one_line(one.said_by)}: {filled}")
        lines += [f"  {_paper_in_words(paper)}" for paper in one.contracts]
    return "\n".join(lines) or words.NOT_SAID


def _day(at: datetime | None) -> date | None:
    return None if at is None else at.date()

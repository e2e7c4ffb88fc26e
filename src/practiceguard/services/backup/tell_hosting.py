"""Who hosts each place, as the practice says: asked, kept as evidence, and looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from practiceguard.domain.backup.hosting import Concern, Contract, Hoster, Hosting, concerns
from practiceguard.domain.backup.hosting_rule import HostingRule, rules_for
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import Clock, Files, HostingRules, HostingStore, PracticeStore

LONGEST_TEXT = 200


@dataclass(frozen=True)
class HostedPlace:
    """A place, what was said last about its host, and what speaks against that."""

    repository: Repository
    hosting: Hosting | None
    concerns: tuple[Concern, ...]


@dataclass(frozen=True)
class TellHosting:
    """Answers are added, never changed; the law comes from resources/hosting/."""

    store: PracticeStore
    answers: HostingStore
    rules: HostingRules
    files: Files
    clock: Clock

    def __call__(self, key: RepositoryKey) -> HostedPlace:
        """Return what is known about the host of a place; INPUT_INVALID if there is no such."""
        return self._hosted(self._known(key))

    def all(self) -> tuple[HostedPlace, ...]:
        """Return the same of every place of the plan, the first one first; none before set-up."""
        plan = self.store.plan()
        keys = plan.repositories if plan else ()
        return tuple(
            self._hosted(one) for key in keys if (one := self.store.repository(key)) is not None
        )

    def history(self, key: RepositoryKey) -> tuple[Hosting, ...]:
        """Return all answers about a place, the newest first."""
        return self.answers.answers(key)

    def rules_here(self) -> tuple[HostingRule, ...]:
        """Return what is asked of a practice of this country whose copies somebody else keeps."""
        return rules_for(self._country(), self.rules.all())

    def considered(self, repository: Repository, hosting: Hosting | None) -> tuple[Concern, ...]:
        """Return what would speak against an answer that was not given yet."""
        return concerns(hosting, repository.kind, self._country(), self.rules.all(), self.today())

    def today(self) -> date:
        """Return the day on the wall."""
        return self.clock.now().astimezone(self.clock.zone()).date()

    def say(
        self,
        key: RepositoryKey,
        hoster: Hoster,
        by: str,
        *,
        host: str = "",
        country: str = "",
        contracts: Sequence[Contract] = (),
    ) -> HostedPlace:
        """Keep an answer and return what speaks against it; earlier answers stay as evidence.

        `country`: ISO 3166-1 alpha-2 or empty. INPUT_INVALID names what cannot be right.
        """
        repository = self._known(key)
        answer = Hosting(key, hoster, self.clock.now(), _line(by))
        if hoster is Hoster.SOMEBODY_ELSE:
            papers = tuple(
                replace(one, reference=_line(one.reference), kept_at=_line(one.kept_at))
                for one in contracts
            )
            answer = replace(
                answer, host=_line(host), country=country.strip().upper(), contracts=papers
            )
        wrong = _wrong(answer)
        if wrong:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": wrong})
        self.answers.say(answer)
        return self._hosted(repository)

    def with_file(self, contract: Contract, path: Path) -> Contract:
        """Return a paper with the SHA-256 of its file; INPUT_INVALID if that cannot be read.

        The file itself is not taken in: its place is with the practice's other contracts.
        """
        try:
            return replace(contract, sha256=self.files.sha256(path))
        except PracticeGuardError as error:
            facts = {"field": str(path)}
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, facts) from error

    def _hosted(self, repository: Repository) -> HostedPlace:
        said = next(iter(self.answers.answers(repository.key)), None)
        return HostedPlace(repository, said, self.considered(repository, said))

    def _known(self, key: RepositoryKey) -> Repository:
        repository = self.store.repository(key)
        if repository is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        return repository

    def _country(self) -> str:
        practice = self.store.practice()
        return practice.country if practice else ""


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST_TEXT]


def _wrong(answer: Hosting) -> str:
    """Return what cannot be right in an answer, "" if nothing."""
    if not answer.said_by:
        return "your name"
    if answer.hoster is not Hoster.SOMEBODY_ELSE:
        return ""
    kinds = [one.kind for one in answer.contracts]
    is_code = len(answer.country) == 2 and answer.country.isascii() and answer.country.isalpha()
    wrong = {
        "host": not answer.host,
        "country": bool(answer.country) and not is_code,
        "contract": len(set(kinds)) < len(kinds),
        "expires": any(_ends_before_it_begins(one) for one in answer.contracts),
    }
    return next((field for field, is_wrong in wrong.items() if is_wrong), "")


def _ends_before_it_begins(paper: Contract) -> bool:
    return bool(paper.signed_on and paper.expires_on and paper.expires_on < paper.signed_on)

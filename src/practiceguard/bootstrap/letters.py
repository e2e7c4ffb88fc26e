"""The letter factory: from the people affected to checked letters, its services put together."""

from dataclasses import dataclass

from practiceguard.bootstrap.world import World
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.check_pairs import CheckPairs
from practiceguard.services.incident.choose_copies import ChooseCopies
from practiceguard.services.incident.letters_for_word import LettersForWord
from practiceguard.services.incident.make_mailing import MakeMailing
from practiceguard.services.incident.merge_letters import MergeLetters
from practiceguard.services.incident.people_to_tell import PeopleToTell
from practiceguard.services.incident.plan_mailing import PlanMailing
from practiceguard.services.incident.prepare_mailing import PrepareMailing
from practiceguard.services.incident.prepare_notices import PrepareNotices
from practiceguard.services.incident.release_texts import ReleaseTexts
from practiceguard.services.incident.sample_letters import SampleLetters
from practiceguard.services.incident.see_sending import SeeSending
from practiceguard.services.incident.take_evidence import TakeEvidence
from practiceguard.services.incident.who_is_affected import WhoIsAffected


@dataclass(frozen=True)
class LetterFactory:
    """What it takes to write to everybody affected."""

    people: PeopleToTell
    see: SeeSending
    plan: PlanMailing
    release: ReleaseTexts
    samples: SampleLetters
    make: MakeMailing
    for_word: LettersForWord


def letter_factory_of(
    world: World,
    notices: PrepareNotices,
    evidence: TakeEvidence,
    copies: ChooseCopies,
    who: WhoIsAffected,
) -> LetterFactory:
    """Given the adapters and what else of the room it needs, return the letter factory."""
    outside = world.aftermath
    printer, pages = outside.letter_printer, outside.letter_pages
    prepare = PrepareMailing(notices.draft_notice, outside.templates, outside.postal)
    people = PeopleToTell(copies, who, evidence, outside.email_journal)
    staging = StagingFolders(world.files, world.store, world.processes)
    return LetterFactory(
        people=people,
        see=SeeSending(people, prepare, notices, outside.rules),
        plan=PlanMailing(prepare, notices, outside.rules, notices.read, world.files),
        release=ReleaseTexts(notices, notices.read, notices.derive, notices.write),
        samples=SampleLetters(
            printer,
            pages,
            staging,
            world.state_folder,
        ),
        make=MakeMailing(
            MergeLetters(printer, pages, world.files),
            CheckPairs(pages, world.files),
            world.files,
            notices,
            evidence,
            notices.read,
            notices.derive,
            notices.write,
            world.clock,
            staging,
            world.state_folder,
        ),
        for_word=LettersForWord(outside.paper_words, outside.word_papers, world.files),
    )

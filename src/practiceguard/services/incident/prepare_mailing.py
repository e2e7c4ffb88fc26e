"""Make a mailing of the people affected: each gets the text of their language, place and data."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.letter import Addressee, Letter, Letterhead, Stationery
from practiceguard.domain.incident.notice import Draft, NoticeKind
from practiceguard.domain.incident.notice_released import NotReady
from practiceguard.domain.incident.person import AffectedPerson
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.incident.address_letters import (
    AddressedLetters,
    AddressLetters,
    Unaddressed,
)
from practiceguard.services.incident.draft_notices import DraftNotices, Wanted
from practiceguard.services.incident.mailing import Mailing
from practiceguard.services.incident.notice_words import day_text
from practiceguard.services.incident.person_facts import Variant, name_facts, variant_of
from practiceguard.services.incident.state_facts import Sources, data_codes
from practiceguard.services.incident.whose_text import whose_text
from practiceguard.services.ports.notices import NoticeTemplates
from practiceguard.services.ports.postal import PostalForms

TextKey = tuple[str, str, Variant]
"""Language, place, and what the letter says of its person."""


@dataclass(frozen=True)
class PreparedMailing:
    """A mailing that can be made, and everything that somebody should know before it is."""

    mailing: Mailing
    unaddressed: tuple[Unaddressed, ...]
    texts: Mapping[TextKey, Draft]
    """Every text in it, without name and salutation."""
    letters: Mapping[tuple[str, str], int]
    """How many get which text, by language and place."""
    people_of: Mapping[TextKey, int]
    """How many get each of `texts`."""
    key_of: Callable[[Addressee], TextKey]
    """Which of `texts` somebody gets."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Facts that are missing in any of the texts: until they are there, nothing is printed."""
        return tuple(dict.fromkeys(name for one in self.texts.values() for name in one.missing))

    @property
    def people(self) -> int:
        """How many people went in: as many as letters and reasons came out."""
        return len(self.mailing.addressees) + len(self.unaddressed)


@dataclass(frozen=True)
class PrepareMailing:
    """Puts people, texts and the practice's letterhead together. Nothing is written yet."""

    draft_notice: DraftNotices
    shelf: NoticeTemplates
    postal: PostalForms

    def __call__(
        self,
        sources: Sources,
        people: tuple[AffectedPerson, ...],
        laws: Mapping[str, Jurisdiction],
        kind: NoticeKind = NoticeKind.PATIENT_LETTER,
        *,
        mailing: int = 1,
        protected_too: bool = False,
        has_one: Collection[str] = (),
        held: Collection[str] = (),
        by_post: bool = True,
    ) -> PreparedMailing:
        """Given everybody affected, return the mailing; nobody is left out.

        `laws` by code: whose languages of letters are used where a person's own is not known.
        `mailing`: its number within the year, 1 to 99. `protected_too`, `has_one`, `held`
        and `by_post` as in `AddressLetters`. NOTICE_NOT_READY if there is no text.
        """
        address = AddressLetters(
            self.postal,
            self.shelf.all(),
            sources.details.country,
            sources.own_language,
            {code: one.letter_languages for code, one in laws.items()},
            whose_text(sources.duties),
        )
        found = address(
            people,
            kind,
            year=sources.today.year,
            mailing=mailing,
            protected_too=protected_too,
            has_one=has_one,
            held=held,
            by_post=by_post,
        )
        by_key = {one.key: one for one in people}
        recorded = data_codes(sources.incident)
        variants = {
            str(one.number): variant_of(by_key[one.person_key], recorded, sources.today)
            for one in found.addressees
        }
        work = _Texts(self, sources, kind, variants)
        texts = {work.key_of(one): work.text_of(one) for one in found.addressees}
        return PreparedMailing(
            Mailing(_edition(texts), found.addressees, work.letter_of, sources.today),
            found.unaddressed,
            texts,
            _counts(found),
            Counter(map(work.key_of, found.addressees)),
            work.key_of,
        )


@dataclass
class _Texts:
    """The texts of a mailing, each drafted once."""

    services: PrepareMailing
    sources: Sources
    kind: NoticeKind
    variants: Mapping[str, Variant]
    """By the number of the letter."""
    _drafts: dict[TextKey, Draft] = field(default_factory=dict)
    _stationery: dict[str, Stationery] = field(default_factory=dict)

    def key_of(self, one: Addressee) -> TextKey:
        return one.language, one.overlay, self.variants[str(one.number)]

    def text_of(self, one: Addressee) -> Draft:
        key = self.key_of(one)
        if key not in self._drafts:
            wanted = Wanted(
                self.kind,
                (one.language,),
                (one.overlay,) if one.overlay else (),
                variant=key[2],
            )
            found = self.services.draft_notice(self.sources, wanted)
            if found is None:
                raise PracticeGuardError(
                    ErrorCode.NOTICE_NOT_READY, {"reason": NotReady.MISSING.value}
                )
            self._drafts[key] = found
        return self._drafts[key]

    def letter_of(self, one: Addressee) -> Letter:
        draft = self.text_of(one)
        words = self.services.shelf.phrases(draft.document.language)
        names = name_facts(one.name, self.variants[str(one.number)], words)
        document = draft.document.filled(names.items())
        return Letter(one, document, self._stationery_of(draft.document.language))

    def _stationery_of(self, language: str) -> Stationery:
        if language not in self._stationery:
            details, today = self.sources.details, self.sources.today
            dated = ", ".join(filter(None, (details.city, day_text(today, language))))
            self._stationery[language] = Stationery(letterhead_of(details), dated, today)
        return self._stationery[language]


def letterhead_of(details: PracticeDetails) -> Letterhead:
    """Return what stands above the practice's letters; outside it shows no name of a practice."""
    town = " ".join(filter(None, (details.postal_code, details.city)))
    lines = tuple(filter(None, (details.street, town, details.region)))
    return Letterhead(
        name=details.name,
        address_lines=lines,
        phone=details.phone or details.free_phone,
        email=details.email,
        return_line=", ".join(filter(None, (details.street, town))),
    )


def _edition(texts: Mapping[TextKey, Draft]) -> str:
    """Return a digest of all texts: what was made of other words is another mailing."""
    whole = hashlib.sha256()
    for text in sorted({one.document.text for one in texts.values()}):
        whole.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    return whole.hexdigest()


def _counts(found: AddressedLetters) -> Mapping[tuple[str, str], int]:
    return dict(sorted(found.by_text.items(), key=lambda one: (-one[1], one[0])))

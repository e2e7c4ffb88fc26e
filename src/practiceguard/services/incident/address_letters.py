"""Whom a mailing goes to, in which text; and who gets none, each with the reason."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.address_entry import AddressEntry, ContactQuality
from practiceguard.domain.incident.envelope import LetterFormat
from practiceguard.domain.incident.letter import Addressee, PostOrder
from practiceguard.domain.incident.letter_number import LetterNumber
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.notice import NoticeKind, TemplateId, best_template
from practiceguard.domain.incident.person import AffectedPerson, Certainty
from practiceguard.domain.incident.territories import as_part
from practiceguard.services.incident.whose_text import WhoseText
from practiceguard.services.ports.postal import PostalForms

FORMATS: Mapping[str, LetterFormat] = {
    "FR": LetterFormat.FR,
    "US": LetterFormat.US,
    "CA": LetterFormat.US,
}
"""By the practice's country, whose envelopes it has; everywhere else DIN's."""


@dataclass(frozen=True, slots=True)
class Unaddressed:
    """One person who gets no letter by this mailing."""

    person_key: str
    shown: str
    why: NoLetter
    place: str = ""
    """Where the person lives, as in `Addressee.place`."""
    has_address: bool = False
    """Whether any address is known, be it one for e-mail."""


@dataclass(frozen=True, slots=True)
class AddressedLetters:
    """Everybody, once: those who get a letter, and those who do not."""

    addressees: tuple[Addressee, ...]
    unaddressed: tuple[Unaddressed, ...]

    @property
    def people(self) -> int:
        """How many people went in."""
        return len(self.addressees) + len(self.unaddressed)

    @property
    def by_text(self) -> Mapping[tuple[str, str], int]:
        """How many get which text: by language and by the place whose law wants its own."""
        counts: dict[tuple[str, str], int] = {}
        for one in self.addressees:
            key = (one.language, one.overlay)
            counts[key] = counts.get(key, 0) + 1
        return counts


_EACH_ITS_OWN = WhoseText()


@dataclass(frozen=True)
class AddressLetters:
    """Gives each person a number, an address and a text."""

    postal: PostalForms
    templates: tuple[TemplateId, ...]
    """That there are."""
    country: str
    """Of the practice, ISO 3166-1 alpha-2."""
    own_language: str
    """In which somebody is written to of whom no language is known and whose country has none."""
    languages_of: Mapping[str, tuple[str, ...]]
    """Country to the languages of letters there, as the law's rows have them."""
    whose: WhoseText = _EACH_ITS_OWN
    """Which laws want their own text."""

    def __call__(
        self,
        people: Iterable[AffectedPerson],
        kind: NoticeKind,
        *,
        year: int,
        mailing: int,
        protected_too: bool = False,
        has_one: Collection[str] = (),
        held: Collection[str] = (),
        by_post: bool = True,
    ) -> AddressedLetters:
        """Given everybody affected, return who gets which letter. Nobody is left out.

        Numbers follow the order of the people. `protected_too`: letters to protected addresses are
        made like all others, because somebody said that they may be. `has_one`: keys of those who
        have such a letter, and get no second one; `held`: of those whose text is not
        ready. `by_post`: False where it goes by another way, and nobody needs a street.
        """
        addressees: list[Addressee] = []
        unaddressed: list[Unaddressed] = []
        for person in people:
            has_letter = person.key in has_one
            why = (
                NoLetter.HAS_ONE
                if has_letter
                else _why_none(person, protected_too=protected_too, by_post=by_post)
            )
            if why is None and person.key in held:
                why = NoLetter.TEXT_HELD
            entry = person.entry
            if why is not None or entry is None:
                reason = why or NoLetter.NO_ADDRESS
                place = as_part(entry.region or entry.country) if entry else ""
                has_address = entry is not None and entry.contact is not ContactQuality.NONE
                unaddressed.append(
                    Unaddressed(person.key, person.shown, reason, place, has_address)
                )
                continue
            number = LetterNumber(year, mailing, len(addressees) + 1)
            addressees.append(self._addressee(person.key, entry, kind, number))
        return AddressedLetters(tuple(addressees), tuple(unaddressed))

    def _addressee(
        self, key: str, entry: AddressEntry, kind: NoticeKind, number: LetterNumber
    ) -> Addressee:
        country = entry.country or self.country
        known = self.languages_of.get(entry.region) or self.languages_of.get(country, ())
        wanted = (entry.language,) if entry.language else known
        places = self.whose.places(entry.region or country)
        template = best_template(
            self.templates, kind, (*wanted, *known, self.own_language, "en"), places
        )
        return Addressee(
            number=number,
            person_key=key,
            name=entry.name,
            address_lines=self.postal.lines(entry, self.country),
            post=PostOrder(country, entry.postal_code, entry.city, entry.street),
            language=template.language if template else self.own_language,
            format=FORMATS.get(self.country, LetterFormat.DIN),
            overlay=template.place if template else "",
            place=as_part(entry.region or entry.country),
        )


def _why_none(person: AffectedPerson, *, protected_too: bool, by_post: bool) -> NoLetter | None:
    entry = person.entry
    if entry is None:
        if person.candidates:
            return NoLetter.WHO_IS_IT
        is_unknown = person.certainty is Certainty.CANNOT_TELL
        return NoLetter.NOBODY_KNOWN if is_unknown else NoLetter.NO_ADDRESS
    if by_post and not entry.has_post:
        return NoLetter.NO_ADDRESS
    if entry.protected and not protected_too:
        return NoLetter.PROTECTED
    return None

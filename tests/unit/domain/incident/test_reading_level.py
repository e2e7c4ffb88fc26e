"""How hard a text is to read: the formulas, their bands, sentences and syllables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.document import Block, BlockKind, Document, Run
from practiceguard.domain.incident.reading_level import (
    Band,
    Formula,
    Measured,
    band_of,
    formula_for,
    reading_level,
    score,
)
from practiceguard.domain.incident.sentences import sentences_of
from practiceguard.domain.incident.syllables import syllables_in

WORDS = {
    "en": (
        "we 1 the 1 people 2 patient 2 patients 2 data 2 copied 2 stolen 2 computer 3 "
        "computers 3 practice 2 doctor 2 information 4 table 2 because 2 photographs 3 "
        "identity 4 document 3 telephone 3 number 2 police 2 medical 3 insurance 3 called 1 "
        "noticed 2 encrypted 3 changes 2 files 1 record 2 authority 4 complaint 2 password "
        "2 possible 3 create 2 being 2 area 3 idea 3 family 3 social 2 security 4 treatment "
        "2 read 1 sorry 2 believe 2 involved 2 published 2 names 1 protected 3 quiet 2 "
        "radio 3 going 2 careful 2 message 2 messages 3 language 2 some 1 there 1 came 1 "
        "addresses 3 beyond 2 various 3 "
    ),
    "fr": (
        "nous 1 données 2 patient 2 patients 2 copiées 2 dossier 2 médical 3 cabinet 3 vous "
        "1 personne 2 personnes 2 ordinateur 4 téléphone 3 police 2 incident 3 avoir 2 été "
        "2 photographies 4 client 2 clients 2 argent 2 peut 1 peuvent 1 demandent 2 "
        "informatique 4 sécurité 4 quelqu 1 quelques 1 bien 1 hier 1 lettre 1 banque 1 "
        "compte 1 message 2 répondez 3 payez 2 date 1 santé 2 traitement 3 renseignements 4 "
        "autorité 4 droit 1 aide 1 aujourd 2 mars 1 identité 4 exemple 2 eau 1 mot 1 passe "
        "1 vie 1 rue 1 lieu 1 page 1 fichier 2 fichiers 2 volées 2 système 2 "
    ),
    "de": (
        "wir 1 daten 2 patienten 3 kopiert 2 praxis 2 informationen 6 telefon 3 polizei 3 "
        "vorfall 2 bitte 2 rechner 2 gestohlen 3 sie 1 über 2 behandlung 3 versicherung 4 "
        "bank 1 häuser 2 steuer 2 bedeutet 3 fotos 2 ausweis 2 nachricht 2 schreiben 2 "
        "behörde 3 datenschutz 3 personen 3 erpresser 3 veröffentlicht 4 aufmerksam 3 "
        "quelle 2 krankenkasse 4 gesundheit 3 ihre 2 ärztin 2 unterlagen 4 termin 2 "
        "passwort 2 unbekannte 4 idee 2 "
    ),
    "es": (
        "nosotros 3 datos 2 paciente 3 pacientes 3 información 4 policía 4 teléfono 4 "
        "copiados 3 médico 3 historia 3 consulta 3 dinero 3 ciudad 2 país 2 poeta 3 banco 2 "
        "quien 1 guerra 2 agua 2 seguridad 4 autoridad 4 correo 3 mensaje 3 usted 2 "
        "reclamación 4 día 2 días 2 hoy 1 ley 1 leer 2 caer 2 tenía 3 nuestro 2 cuenta 2 "
        "contraseña 4 ayuda 3 mayo 2 construir 2 aún 2 cuidado 3 "
    ),
}
"""Words as letters have them, each with the syllables that are spoken."""


@pytest.mark.parametrize("language", WORDS)
def test_syllables_of_common_words_are_counted_to_within_one_in_fifty(language: str) -> None:
    parts = WORDS[language].split()
    true = {word: int(number) for word, number in zip(parts[::2], parts[1::2], strict=True)}
    counted = {word: syllables_in(word, language) for word in true}
    wrong = [word for word in true if counted[word] != true[word]]
    assert len(wrong) <= len(true) / 50, wrong
    assert abs(sum(counted.values()) - sum(true.values())) <= sum(true.values()) / 50


# Worked by hand from the published formulas: 10 words in 2 sentences with 15 syllables, 50 letters
# and 3 long words.
HAND = Measured(words=10, sentences=2, syllables=15, letters=50, long_words=3)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (Formula.FLESCH, 206.835 - 5.075 - 126.9),
        (Formula.KANDEL_MOLES, 207 - 5.075 - 110.4),
        (Formula.AMSTAD, 180 - 5 - 87.75),
        (Formula.FERNANDEZ_HUERTA, 206.84 - 5.1 - 90),
        (Formula.GULPEASE, 89 + 60 - 50),
        (Formula.LIX, 5 + 30),
    ],
)
def test_a_formula_says_what_was_published(formula: Formula, expected: float) -> None:
    assert score(HAND, formula) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("formula", "easy", "fair", "hard"),
    [
        (Formula.FLESCH, 70, 69.9, 49.9),
        (Formula.AMSTAD, 70, 50, 49.9),
        (Formula.GULPEASE, 60, 59.9, 39.9),
        (Formula.LIX, 40, 50, 50.1),
    ],
)
def test_the_bands_lie_where_their_authors_put_them(
    formula: Formula, easy: float, fair: float, hard: float
) -> None:
    found = [band_of(one, formula) for one in (easy, fair, hard)]
    assert found == [Band.EASY, Band.FAIR, Band.HARD]


def test_nothing_cannot_be_measured() -> None:
    with pytest.raises(ValueError, match="nothing"):
        score(Measured(0, 0, 0, 0, 0), Formula.LIX)


@pytest.mark.parametrize(
    ("language", "formula"),
    [
        ("en-GB", Formula.FLESCH),
        ("fr", Formula.KANDEL_MOLES),
        ("de-CH", Formula.AMSTAD),
        ("es", Formula.FERNANDEZ_HUERTA),
        ("it", Formula.GULPEASE),
        ("lt", Formula.LIX),
        ("ar", Formula.LIX),
        ("zh", None),
        ("ja", None),
    ],
)
def test_every_language_written_with_spaces_has_a_formula(
    language: str, formula: Formula | None
) -> None:
    assert formula_for(language) is formula


EASY = (
    "We are sorry. A man got into our files. He took names. Do not pay him. Call us at once. " * 3
)
HARD = (
    "Notwithstanding comprehensive organisational precautions, unauthorised individuals "
    "temporarily obtained administrative authorisation, necessitating immediate "
    "countermeasures concerning confidentiality, availability and documentation obligations "
    "throughout the infrastructure of the institution. "
)


def letter(text: str, language: str = "en", kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    return Document(language, (Block(kind, (Run(text),)),))


def test_short_sentences_of_short_words_are_easy_and_the_opposite_is_hard() -> None:
    easy, hard = reading_level(letter(EASY)), reading_level(letter(HARD * 2))
    assert easy is not None
    assert hard is not None
    assert (easy.band, hard.band) == (Band.EASY, Band.HARD)
    assert easy.hardest == ()


def test_the_hardest_sentence_is_named_where_it_stands() -> None:
    found = reading_level(letter(EASY + HARD + EASY))
    assert found is not None
    (worst,) = found.hardest
    assert (EASY + HARD)[worst.start : worst.end] == HARD.strip()
    assert worst.block == 0


def test_headings_a_few_words_and_chinese_are_not_measured() -> None:
    assert reading_level(letter(EASY, kind=BlockKind.HEADING)) is None
    assert reading_level(letter("Call us.")) is None
    assert reading_level(letter(EASY, "zh")) is None
    assert reading_level(Document("en", ())) is None


def test_a_formula_made_for_another_language_says_so() -> None:
    ours, theirs = reading_level(letter(EASY, "lt")), reading_level(letter(EASY, "sv"))
    assert ours is not None
    assert theirs is not None
    assert (ours.is_calibrated, theirs.is_calibrated) == (False, True)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "Dr. Smith called. He is well.", 2),
        ("en", "J. Smith called at 10.30. All is well!", 2),
        ("en", "We wrote in 2026. You answered.", 2),
        ("en", "“Do not pay.” That is all… Call us?", 3),
        ("de", "Wir schrieben am 14. März 2026. Bitte lesen Sie es.", 2),
        ("de", "Namen, z. B. Ihrer, sind dabei. Ende.", 2),
        ("fr", "Appelez M. Martin, av. Foch. Merci.", 2),
        ("lt", "Tai įvyko 2026 m. kovo 14 d. Duomenys paliesti.", 2),
        ("zh", "我们很抱歉。请打电话。", 2),
        ("en", "... !!! —", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, text: str, number: int) -> None:
    assert len(sentences_of(text, language)) == number


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "de", "lt", "es", "it", "zh", "ar"]))
def test_any_text_is_read(text: str, language: str) -> None:
    at = 0
    for one in sentences_of(text, language):
        assert at <= one.start < one.end <= len(text)
        assert all(one.start <= word.start < word.end <= one.end for word in one.words)
        at = one.end
    reading_level(letter(text * 10, language))

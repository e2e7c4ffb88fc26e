"""The words of the messages, in both languages as they are really sent."""

import re
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.adapters.alert_texts import CatalogueTexts
from practiceguard.domain.backup.alert import (
    EVERYWHERE,
    Alert,
    AlertKind,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleKind,
    alarm,
    digest,
    recovery,
)
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.services.backup.compose_alert import AlertFacts, ComposeAlert, PlaceFacts
from practiceguard.wording import alerts as words
from tests.fakes.fixed_clock import NOON

COMPOSE = ComposeAlert(CatalogueTexts())
MAIL = Route(Channel.MAIL, Audience.PRACTICE, "a@exemple.fr")
SECOND = Route(Channel.MAIL, Audience.SECOND_PERSON, "d@exemple.fr")
JARGON = re.compile(
    r"\b(repository|repositories|snapshots?|prune|backend|restic|keyring|dépôt|instantané)\b",
    re.IGNORECASE,
)
ALL = [
    (kind, language, is_over)
    for kind in TroubleKind
    for language in ("en", "fr")
    for is_over in (False, True)
]


def facts(language: str = "en", *, has_copy: bool = True) -> AlertFacts:
    last_at = NOON - timedelta(days=3, hours=2) if has_copy else None
    since = NOON - timedelta(days=5)
    return AlertFacts(
        language=language,
        now=NOON,
        zone=ZoneInfo("Europe/Paris"),
        practice="Cabinet du Dr Lefèvre",
        places={"p": PlaceFacts("Bleu", since, PlaceKind.DRIVE, last_at)},
        level=ProtectionLevel.CARE,
        because=(ReasonCode.NEWEST_FAILED,),
        files=29532,
    )


def about(kind: TroubleKind, *, is_over: bool, route: Route = MAIL) -> Alert:
    everywhere = {
        TroubleKind.COPY_OVERDUE,
        TroubleKind.MASS_CHANGE,
        TroubleKind.SOURCE_DOUBTFUL,
    }
    trouble = Trouble(kind, EVERYWHERE if kind in everywhere else "p", NOON)
    return recovery(trouble, route, NOON) if is_over else alarm(trouble, 2, route, NOON)


@pytest.mark.parametrize(("kind", "language", "is_over"), ALL)
def test_each_message_says_what_happened_what_it_means_and_what_to_do(
    kind: TroubleKind, language: str, is_over: bool
) -> None:
    message = COMPOSE(about(kind, is_over=is_over), facts(language))
    headings = [words.HEADING_HAPPENED, words.HEADING_MEANS, words.HEADING_TO_DO]
    places = [message.text.find(COMPOSE.texts.say(language, one)) for one in headings]
    assert places == sorted(places)
    assert places[0] == 0
    for text in (message.subject, message.text, message.brief):
        assert text.strip()
        assert not re.search(r"[{}]|None|…", text)
        assert not JARGON.search(text)
    assert "Lefèvre" in message.text
    for text in (message.subject, message.brief):
        assert "Lefèvre" not in text
        assert "Bleu" not in text
    assert message.is_good is is_over
    assert "\n" not in message.subject
    assert len(message.subject) < 78


@pytest.mark.parametrize(("kind", "_language", "is_over"), ALL)
def test_no_message_reads_alike_in_french(kind: TroubleKind, _language: str, is_over: bool) -> None:
    english = COMPOSE(about(kind, is_over=is_over), facts("en"))
    french = COMPOSE(about(kind, is_over=is_over), facts("fr"))
    assert not set(english.text.split("\n")) & set(french.text.split("\n")) - {""}


def test_a_whole_mail_as_it_is_read() -> None:
    message = COMPOSE(about(TroubleKind.COPY_OVERDUE, is_over=False, route=SECOND), facts("fr"))
    assert message.subject == "Aucune copie complète depuis 3\N{NO-BREAK SPACE}jours" or (
        message.subject == "Aucune copie complète depuis 3 jours"
    )
    plain = message.text.replace("\N{NO-BREAK SPACE}", " ")
    assert plain == (
        "Ce qui s’est passé\n"
        "La dernière copie complète des dossiers des patients date du mercredi 11 mars 2026, 11:00,"
        " il y a 3 jours. La dernière tentative a échoué.\n\n"
        "Ce que cela signifie pour les dossiers des patients\n"
        "Ce qui a été ajouté ou modifié depuis n’existe que sur l’ordinateur du cabinet : s’il"
        " tombe en panne ou est volé, c’est perdu.\n\n"
        "Ce qu’il faut faire\n"
        "Appelez le cabinet et faites ouvrir PracticeGuard sur son ordinateur : l’accueil dit ce"
        " qui bloque.\n\n"
        "Vous en avez déjà été prévenu ; un autre message ne viendra que si cela dure.\n\n"
        "Cabinet : Cabinet du Dr Lefèvre\n\n"
        "PracticeGuard a envoyé ce message de lui-même le samedi 14 mars 2026, 13:00. Personne ne"
        " lit les réponses.\n"
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_first_copy_that_never_came_is_not_called_the_last_one(language: str) -> None:
    for kind in (TroubleKind.COPY_OVERDUE, TroubleKind.PLACE_OVERDUE, TroubleKind.WATCH_OVERDUE):
        message = COMPOSE(about(kind, is_over=False), facts(language, has_copy=False))
        assert "–" not in message.text
        assert {"en": "5 days", "fr": "5 jours"}[language] in message.brief.replace("\xa0", " ")


def test_the_weekly_line_is_one_line_with_numbers() -> None:
    message = COMPOSE(digest("2026-03-09T08:00", MAIL, NOON), facts("en"))
    assert message.text.startswith(
        "The protection of the patients’ records needs attention. 29,532 files in the newest "
        "complete copy, of Wednesday 11 March 2026, 11:00. Places: the drive “Bleu” (copy of "
        "Wednesday 11 March 2026, 11:00).\n"
    )
    assert "Bleu" not in message.brief
    french = COMPOSE(digest("2026-03-09T08:00", MAIL, NOON), facts("fr"))
    assert french.subject.startswith("Semaine du samedi 14 mars 2026")
    assert re.search(r"29\s532 fichiers", french.text)


def test_the_weekly_line_joins_its_places_as_the_language_does() -> None:
    known = facts("fr")
    server = PlaceFacts("Serveur", NOON, PlaceKind.REST_SERVER)
    both = replace(known, places={**known.places, "s": server})
    message = COMPOSE(digest("2026-03-09T08:00", MAIL, NOON), both)
    assert "11:00)\N{NO-BREAK SPACE}; le serveur" in message.text
    message = COMPOSE(digest("2026-03-09T08:00", MAIL, NOON), replace(both, language="en"))
    assert "11:00); the backup server" in message.text
    nowhere = replace(known, places={})
    assert COMPOSE(digest("2026-03-09T08:00", MAIL, NOON), nowhere).text


@pytest.mark.parametrize("kind", list(TroubleKind))
@pytest.mark.parametrize("place", [one for one in PlaceKind if not one.is_folder])
def test_nobody_is_asked_to_plug_in_a_server(kind: TroubleKind, place: PlaceKind) -> None:
    known = facts("en")
    at_a_server = replace(known, places={"p": replace(known.places["p"], kind=place)})
    for is_over in (False, True):
        message = COMPOSE(about(kind, is_over=is_over), at_a_server)
        to_do = message.text.split("What to do\n")[1].split("\n")[0]
        assert not re.search(r"\bdrive\b|Connect the", to_do) or kind.value.startswith("watch-")
    assert (
        "Connect the right drive"
        in COMPOSE(about(TroubleKind.COPY_REPLACED, is_over=False), known).text
    )


def test_before_the_first_copy_the_weekly_line_says_so() -> None:
    message = COMPOSE(digest("2026-03-09T08:00", MAIL, NOON), facts("en", has_copy=False))
    assert "No complete copy has been made yet" in message.text


@pytest.mark.parametrize("kind", [AlertKind.TEST, AlertKind.PULSE])
def test_a_test_and_a_sign_of_life_are_good_news(kind: AlertKind) -> None:
    message = COMPOSE.plain("k", kind, facts("fr"))
    assert message.is_good
    assert "Lefèvre" not in message.brief


def test_a_language_that_is_not_there_reads_english() -> None:
    assert CatalogueTexts().say("de", words.HEADING_TO_DO) == "What to do"
    assert CatalogueTexts().say("fr", "a text nobody translated") == "a text nobody translated"

"""What the dialog of e-mails says, in the window's language."""

from datetime import tzinfo

from practiceguard.domain.incident.email_consent import NoEmail
from practiceguard.domain.incident.email_run import EmailState
from practiceguard.services.incident.emails.outcome import EmailOutcome
from practiceguard.services.incident.emails.record import EmailWords
from practiceguard.ui.incident import times
from practiceguard.ui.translation import translated
from practiceguard.wording import emails as wording


def said(text: str, **facts: str) -> str:
    """Given a text of `wording.emails`, return it translated, with its facts."""
    found = translated(wording.CONTEXT, text)
    for name, value in facts.items():
        found = found.replace("{" + name + "}", value)
    return found


def why_none(reason: NoEmail) -> str:
    """Return why somebody gets no e-mail, in a few words."""
    return said(wording.NO_EMAIL[reason])


def state_name(state: EmailState) -> str:
    """Return how far a message is."""
    return said(wording.STATES[state])


def stop_words(outcome: EmailOutcome, zone: tzinfo) -> tuple[str, str]:
    """Return why a run ended before everybody was written to, and what to do; "" if it did not."""
    if outcome.stop is None:
        return "", ""
    happened, next_step = wording.STOPS[outcome.stop]
    when = times.short_day_and_hour(outcome.go_on_at, zone) if outcome.go_on_at else ""
    return said(happened), said(next_step, words=outcome.words or "–", when=when)


def log_words(mailing: str) -> EmailWords:
    """Return what is written into the log of a mailing."""
    return EmailWords(
        list_is=said(wording.LIST_IS, mailing=mailing),
        sent_is=said(wording.SENT_IS, mailing=mailing),
        agreed=said(wording.AGREED, mailing=mailing),
        receipt=said(wording.RECEIPT),
        again=said(wording.AGAIN, mailing=mailing),
    )


def test_mark() -> str:
    """Return the word that stands before the subject of a test message."""
    return said(wording.TEST_MARK)

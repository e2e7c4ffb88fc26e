"""README.txt of a record: what it is and how to check it, in English and in its own language."""

from collections.abc import Callable, Iterator

from practiceguard.domain.incident.court_record import DIGEST_PLACE
from practiceguard.services.incident.court_record.told import Told
from practiceguard.wording import court_record as words
from practiceguard.wording import log_entries

Say = Callable[[str, str], str]
"""Given a context and an English text, returns it in a language."""


def readme(told: Told) -> bytes:
    """Return the file with the place of the digest empty (`DIGEST_PLACE`)."""
    parts = list(_in(told, lambda _context, text: text))
    if told.speech.language.partition("-")[0] != "en":
        parts += ["=" * 72, *_in(told, told.speech.say)]
    text = "\n\n".join(parts) + "\n"
    return text.replace("\n", "\r\n").encode("utf-8", "replace")


def _in(told: Told, speak: Say) -> Iterator[str]:
    def say(text: str, **facts: str) -> str:
        said = speak(words.CONTEXT, text)
        return said.format(**facts) if facts else said

    incident, wish = told.room.incident, told.wish
    count, entries = str(len(told.removed)), str(len(told.entries))
    yield say(words.README_TITLE, number=incident.number)
    yield say(
        words.README_ABOUT,
        practice=told.practice or "–",
        when=told.there(told.made_at),
        who=told.made_by,
        purpose=say(words.PURPOSES[wish.purpose]),
        recipient=wish.recipient.strip(),
        entries=entries,
    )
    if told.room.flaws:
        flaws = [speak(log_entries.CONTEXT, log_entries.FLAWS[one.flaw]).format(number=one.number)
                 for one in told.room.flaws]  # fmt: skip
        yield "\n".join((say(words.FLAWED), *flaws))
    yield say(words.README_FILES)
    yield f"{say(words.README_VERIFY)}\n\n    {DIGEST_PLACE}"
    yield say(words.README_PROVES)
    if told.anchored:
        yield say(words.README_ANCHORED, number=str(told.anchored))
    if wish.with_names:
        yield say(words.README_COMPLETE, why=wish.because.strip())
    else:
        yield say(words.README_REMOVED, mark=told.mark(), count=count, entries=entries)
        if not told.names_are_whole:
            yield say(words.NAMES_NOT_ALL)
    yield say(words.README_LAW)

"""Check and measure the translations of the law in resources/jurisdictions/translations/.

python tools/law_translations.py check [LANGUAGE]           faults: orphans, lost numbers, spaces
python tools/law_translations.py coverage [LANGUAGE]        how much is translated, by row and field
python tools/law_translations.py missing CODES [LANGUAGE]   what is not yet, e.g. of FR,BE

LANGUAGE is `fr` unless another is given; CODES may be `all`.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT / "src"))

from practiceguard.adapters.law_translations import translations_in  # noqa: E402
from practiceguard.adapters.rule_book.collection import shipped  # noqa: E402
from practiceguard.domain.incident.law_text import LawPhrase, phrases_of  # noqa: E402
from practiceguard.domain.incident.rule import Jurisdiction  # noqa: E402

LAW = CHECKOUT / "resources" / "jurisdictions"
TRANSLATIONS = LAW / "translations"
Texts = Mapping[str, str]

_URL = re.compile(r"https?://[^\s)]+|[\w.]+@[\w.]+\w")
_GROUPED = re.compile(r"(?<=\d)[,\u00a0](?=\d{3}(?!\d))")
_REFERENCE = re.compile(r"[^\s,;:!?«»“”\"'’]*\d[^\s,;:!?«»“”\"'’]*")
_JOINED = re.compile(r"^(?:[a-z]+-|\$)(?=\d)|(?<=\d)(?:-[a-z]+|s|er)$")
"""What a language joins to a number: `30-day`, `under-16s`, `1er`, `$100`."""
_WRONG_TYPE = {
    "a straight apostrophe": re.compile("'"),
    "straight quotes": re.compile('"'),
    "no no-break space before ; : ! ? »": re.compile(
        r"[^\u00a0\s]? ?(?<!\u00a0)[;!?»]|(?<!\u00a0):(?=\s)"
    ),
    "no no-break space after «": re.compile("«(?!\u00a0)"),
    "two spaces, or one at an end": re.compile(r"[ \u00a0]{2}|^\s|\s$"),
}


def references(text: str) -> Counter[str]:
    """Given a text, return its addresses, numbers, articles and signs, however often each stands.

    `10,000` and `10 000` are the same; order and words do not count.
    """
    found: Counter[str] = Counter(url.rstrip(".,;:") for url in _URL.findall(text))
    rest = _GROUPED.sub("", _URL.sub(" ", text)).replace("\u00a0", " ")
    for one in _REFERENCE.findall(rest):
        # A bracket may close a sentence, or be part of `33(1)`.
        is_whole = one.count("(") == one.count(")")
        found[_JOINED.sub("", one.strip(".-–/…" if is_whole else "().-–/…"))] += 1
    found["§"] = rest.count("§")
    return +found


def faults_of(text: str, translated: str, *, is_french: bool = True) -> list[str]:
    """Given a text and its translation, return in words what cannot be right about it."""
    faults = []
    lost, new = references(text) - references(translated), references(translated) - references(text)
    if lost or new:
        faults.append(f"numbers or articles differ: {sorted(lost)} became {sorted(new)}")
    if is_french and translated != text:
        plain = _URL.sub("x", translated)
        faults += [what for what, wrong in _WRONG_TYPE.items() if wrong.search(plain)]
    return faults


def orphans(rows: Iterable[Jurisdiction], texts: Texts) -> list[str]:
    """Return the texts that stand in no row of the law any more, byte for byte."""
    known = {phrase.text for row in rows for phrase in phrases_of(row)}
    return sorted(set(texts) - known)


def missing(row: Jurisdiction, texts: Texts) -> list[LawPhrase]:
    """Return what of a row has no translation, each text once."""
    return list(dict.fromkeys(one for one in phrases_of(row) if one.text not in texts))


def check(rows: Iterable[Jurisdiction], texts: Texts, language: str) -> int:
    """Print every fault; return an exit code."""
    faults = [f"stands in no row: {one}" for one in orphans(rows, texts)]
    for text, translated in texts.items():
        for fault in faults_of(text, translated, is_french=language == "fr"):
            faults.append(f"{fault}\n    {text}\n    {translated}")
    print("\n".join(faults) or f"{len(texts)} texts in {language}, all in order.")
    return int(bool(faults))


def coverage(rows: Iterable[Jurisdiction], texts: Texts) -> tuple[Counter[str], Counter[str]]:
    """Return how many texts there are, and how many of them are translated, by code and field."""
    there: Counter[str] = Counter()
    done: Counter[str] = Counter()
    for row in rows:
        for phrase in phrases_of(row):
            for key in (row.code, phrase.field, "all"):
                there[key] += 1
                done[key] += phrase.text in texts
    return there, done


def main(arguments: list[str]) -> int:
    """Run the tool; returns an exit code."""
    rows = [row for _, row in sorted(shipped(LAW).rows.items())]
    match arguments:
        case ["check", *rest] if len(rest) < 2:
            language = "".join(rest) or "fr"
            return check(rows, translations_in(TRANSLATIONS, language), language)
        case ["coverage", *rest] if len(rest) < 2:
            there, done = coverage(rows, translations_in(TRANSLATIONS, "".join(rest) or "fr"))
            for key, number in there.items():
                print(f"{key:25} {done[key]:5} of {number:5}  {done[key] / number:4.0%}")
            return 0
        case ["missing", codes, *rest] if len(rest) < 2:
            texts = translations_in(TRANSLATIONS, "".join(rest) or "fr")
            for row in rows:
                if codes == "all" or row.code in codes.split(","):
                    for phrase in missing(row, texts):
                        print(f"{row.code} {phrase.field}: {phrase.text}")
            return 0
    print(__doc__)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""How long the letters of a large mailing take, and how much memory; beside two other ways.

25,000 letters in 30 languages to files, joined for the printer, then read back and compared. The
other ways make a part of the same letters: Qt's own text documents, one PDF each, and one typst
document of many letters. Each way runs in a process of its own, so that its memory can be told.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "src"))

from practiceguard.adapters.files import SystemFiles  # noqa: E402
from practiceguard.adapters.letters import PdfiumLetterPages, TypstLetterPrinter  # noqa: E402
from practiceguard.adapters.letters.fonts import font_folder, letter_fonts  # noqa: E402
from practiceguard.adapters.letters.page_data import page_data  # noqa: E402
from practiceguard.domain.backup.progress import Progress  # noqa: E402
from practiceguard.domain.incident.document import Block, BlockKind, Document, Run  # noqa: E402
from practiceguard.domain.incident.envelope import LetterFormat  # noqa: E402
from practiceguard.domain.incident.letter import (  # noqa: E402
    Addressee,
    Letter,
    Letterhead,
    PostOrder,
    Stationery,
)
from practiceguard.domain.incident.letter_number import LetterNumber  # noqa: E402
from practiceguard.resources import resource as resource_file  # noqa: E402
from practiceguard.services.incident.check_pairs import CheckPairs  # noqa: E402
from practiceguard.services.incident.mailing import Mailing  # noqa: E402
from practiceguard.services.incident.merge_letters import MergeLetters  # noqa: E402
from practiceguard.services.progress import NeverCancelled  # noqa: E402

LETTERS, OTHERS = 25_000, 600
MOST_SECONDS = 300.0
"""Of processor time until all are in files: on a machine of its own, the time on the clock."""
MOST_MEGABYTES_MORE = 200.0
"""Between a twentieth of the mailing and all of it."""
LANGUAGES = (
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv",
    "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "uk", "ru", "ar", "he", "zh", "ja",
)  # fmt: skip
_LATIN = "In the night somebody who was not allowed to opened our computers: “łąčėšžőű”. "
_TEXTS = {
    "bg": "През нощта неизвестно лице проникна в компютрите на кабинета. ",
    "ru": "В ночь неизвестное лицо проникло в компьютеры нашего кабинета. ",
    "uk": "У ніч невідома особа проникла до комп’ютерів нашого кабінету. ",
    "el": "Τη νύχτα κάποιος μπήκε χωρίς άδεια στους υπολογιστές του ιατρείου μας. ",
    "ar": "في الليل دخل شخص غير مخول إلى حواسيب عيادتنا ونسخ بعض الملفات. ",
    "he": "בלילה חדר אדם לא מורשה למחשבי המרפאה שלנו והעתיק קבצים. ",
    "zh": "夜间有人未经授权进入了我们诊所的计算机系统，并复制了部分文件。",
    "ja": "夜間に第三者が当院のコンピュータに不正に侵入し、記録の一部を複製しました。",
}
_NAMES = {
    "ru": "Ёлкина",
    "el": "Παπαδοπούλου",
    "ar": "الأحمد",
    "he": "לוי",
    "zh": "王",
    "ja": "髙橋",
}
_HEAD = Letterhead(
    "Example Surgery", ("1 Main Street", "LT-01103 Vilnius"), "+370 5 212 3456", "info@example.org",
    "1 Main Street, LT-01103 Vilnius",
)  # fmt: skip
_STATIONERY = Stationery(_HEAD, "Vilnius, 16.11.2026", date(2026, 11, 16), ("Dr. A. Example",))


def measured() -> dict[str, float]:
    """Measure each way in a process of its own; return what docs/performance.md shows."""
    ours, small = _process("ours", LETTERS), _process("ours", LETTERS // 20)
    rest = {way: _process(way, OTHERS) for way in ("qt", "typst-merged")}
    per_letter = ours["seconds"] / LETTERS
    found = {
        "letters": float(LETTERS),
        "languages": float(len(LANGUAGES)),
        "to_files_seconds": ours["seconds"],
        "to_files_processor_seconds": ours["processor"],
        "read_back_and_compared_seconds": ours["check_seconds"],
        "ms_per_letter": round(per_letter * 1000, 2),
        "most_memory_mb": ours["memory_mb"],
        "memory_with_a_twentieth_mb": small["memory_mb"],
        "files_mb": ours["files_mb"],
    }
    for way, other in rest.items():
        name = way.replace("-", "_")
        share = other["seconds"] / OTHERS / per_letter
        found[f"{name}_time_to_ours"] = round(share, 2)
        found[f"{name}_memory_mb"] = other["memory_mb"]
    return found


def is_within(found: dict[str, float]) -> bool:
    """Return whether the limits hold."""
    grows = found["most_memory_mb"] - found["memory_with_a_twentieth_mb"]
    is_quick = found["to_files_processor_seconds"] <= MOST_SECONDS
    return is_quick and grows <= MOST_MEGABYTES_MORE


def report(found: dict[str, float]) -> str:
    """Return the section of docs/performance.md."""
    rows = "\n".join(f"| {name.replace('_', ' ')} | {value:g} |" for name, value in found.items())
    return f"""
## Letters

{LETTERS:,} letters of one or two pages, {len(LANGUAGES)} languages (six scripts; those in Latin
letters share one text): a tagged PDF/A each, one file per batch of 500 for the printer, the list.
Limit: {MOST_SECONDS:.0f} s of processor time. Then the pair check, which reads every page twice.
The other ways made {OTHERS} of the same letters; "time to ours" is their time for one letter, as
one PDF each (Qt; neither tagged nor with an address window) or as one file of all (typst; no file
per person, no list), divided by ours for all that was named. "With a twentieth" is the most memory
with {LETTERS // 20:,} letters: what is more with all of them is the list, 7 kB for each person.

| measured | value |
|---|---|
{rows}
"""


def _letter_to(one: Addressee) -> Letter:
    text = _TEXTS.get(one.language, _LATIN)
    title = Block(BlockKind.TITLE, (Run(text),))
    dear = Block(BlockKind.PARAGRAPH, (Run(one.name, "person.name"), Run(",")))
    body = tuple(
        Block(kind, (Run(text * 3),))
        for kind in (BlockKind.PARAGRAPH, BlockKind.BOX, BlockKind.BULLET, BlockKind.BULLET)
    )
    head = Block(BlockKind.HEADING, (Run(text),))
    return Letter(one, Document(one.language, (title, dear, *body, head, *body)), _STATIONERY)


def _mailing(number: int) -> Mailing:
    people = []
    for serial in range(1, number + 1):
        language = LANGUAGES[serial % len(LANGUAGES)]
        name = f"{_NAMES.get(language, 'Šimkutė-Łąńęö')} {serial}"
        place = PostOrder("LT", f"{serial * 7919 % 99999:05d}", "Vilnius", f"Street {serial}")
        lines = (place.street, f"LT-{place.postal_code} {place.city}")
        key = LetterNumber(2026, 1, serial)
        people.append(Addressee(key, str(serial), name, lines, place, language, LetterFormat.DIN))
    return Mailing("bench", tuple(people), _letter_to)


def _ours(mailing: Mailing, folder: Path) -> dict[str, float]:
    def say(progress: Progress) -> None:
        if progress.files_done % 2500 == 0 and progress.seconds_left is not None:
            print(f"{progress.files_done}: {progress.seconds_left:.0f} s left", file=sys.stderr)

    pages, files, never = PdfiumLetterPages(), SystemFiles(), NeverCancelled()
    began, processor = time.perf_counter(), time.process_time()
    merged = MergeLetters(TypstLetterPrinter(), pages, files)(mailing, folder, say, never)
    seconds, used = time.perf_counter() - began, time.process_time() - processor
    if merged.printed != len(mailing.addressees):
        raise RuntimeError("somebody got no letter")
    began = time.perf_counter()
    if not CheckPairs(pages, files)(mailing, folder, say, never).may_be_released:
        raise RuntimeError("a letter is not the one of the record")
    size = sum(one.stat().st_size for one in folder.rglob("*.pdf"))
    return {
        "seconds": round(seconds, 1),
        "processor": round(used, 1),
        "check_seconds": round(time.perf_counter() - began, 1),
        "files_mb": round(size / 1e6),
    }


def _qt(mailing: Mailing, folder: Path) -> dict[str, float]:
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QPdfWriter, QTextDocument

    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    for font in sorted(font_folder().glob("*.?tf")):
        QFontDatabase.addApplicationFont(str(font))
    began = time.perf_counter()
    for one in mailing.addressees:
        letter = _letter_to(one)
        document = QTextDocument()
        document.setPlainText("\n".join((*letter.window, letter.document.text, str(one.number))))
        writer = QPdfWriter(str(folder / f"{one.number}.pdf"))
        writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
        document.print_(writer)
        del writer
    seconds = time.perf_counter() - began
    application.quit()
    return {"seconds": round(seconds, 2)}


def _typst_merged(mailing: Mailing, folder: Path) -> dict[str, float]:
    import typst

    layout = resource_file("document_templates", "letter_layout.typ").read_text("utf-8")
    # The page as it is, once for each letter; what may be said only once is said before.
    head, _, page = layout.partition("#set document(")
    once, _, page = page.partition(")\n#set page(")
    source = (
        '#set document(title: "Letters", date: auto)\n'
        "#let all = json(bytes(sys.inputs.data))\n"
        "#let one(data) = [\n"
        + head[head.index("#let at") :]
        + "#counter(page).update(1)\n#set page("
        + page
        + "\n]\n#for data in all { one(data) }\n"
    )
    if not once:
        raise RuntimeError("the layout begins otherwise now")
    began = time.perf_counter()
    data = json.dumps([page_data(_letter_to(one)) for one in mailing.addressees])
    compiler = typst.Compiler(font_paths=letter_fonts())
    made = compiler.compile(source.encode(), format="pdf", sys_inputs={"data": data})
    (folder / "all.pdf").write_bytes(bytes(made))  # type: ignore[arg-type]
    return {"seconds": round(time.perf_counter() - began, 2)}


_Way = Callable[[Mailing, Path], dict[str, float]]
_WAYS: dict[str, _Way] = {"ours": _ours, "qt": _qt, "typst-merged": _typst_merged}


def _process(way: str, number: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), way, str(number)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY / "src"), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Measure all, or one way; print JSON; exit code 1 if a limit is broken."""
    if len(sys.argv) == 1:
        found = measured()
        print(json.dumps(found))
        print(report(found), file=sys.stderr)
        return 0 if is_within(found) else 1
    with tempfile.TemporaryDirectory(prefix="practiceguard-bench-") as folder:
        mailing = _mailing(int(sys.argv[2]))
        found = _WAYS[sys.argv[1]](mailing, Path(folder))
    found["memory_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())

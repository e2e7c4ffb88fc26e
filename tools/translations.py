"""Keep the French (and English) texts of the window: update, check, compile.

python tools/translations.py update    gather the texts of the sources into the .ts files
python tools/translations.py check     say what lacks a translation or a placeholder
python tools/translations.py compile   make the .qm files the window loads
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

CHECKOUT = Path(__file__).resolve().parents[1]
FOLDER = CHECKOUT / "resources" / "translations"
SOURCES = (
    CHECKOUT / "src" / "practiceguard" / "ui",
    CHECKOUT / "src" / "practiceguard" / "wording",
)
SCRIPTS = Path(sys.executable).parent
_TRANSLATION = re.compile(r"<translation>.*?</translation>", re.DOTALL)
_SPACE_BEFORE = re.compile(r" ([:;?!»%])")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def translations() -> list[Path]:
    """Return the translation files."""
    return sorted(FOLDER.glob("*.ts"))


def gather(target: Path, *, quiet: bool = True) -> None:
    """Bring one .ts file up to date with the sources."""
    files = sorted(str(path) for folder in SOURCES for path in folder.rglob("*.py"))
    command = [str(SCRIPTS / "pyside6-lupdate"), *files, "-no-obsolete", "-locations", "none"]
    done = subprocess.run(
        [*command, "-ts", str(target)], capture_output=True, text=True, check=False, cwd=CHECKOUT
    )
    if done.returncode != 0 or not quiet:
        print(done.stdout, done.stderr)
    done.check_returncode()


def update() -> None:
    """Gather the texts of the sources into every .ts file."""
    for path in translations():
        gather(path, quiet=False)
        tidy(path)


def tidy(path: Path) -> None:
    """Give French signs the space that does not break; what is right already stays as it is."""
    if not path.stem.endswith("_fr"):
        return
    text = path.read_text(encoding="utf-8")
    path.write_text(_TRANSLATION.sub(_with_french_spaces, text), encoding="utf-8")


def _with_french_spaces(found: re.Match[str]) -> str:
    before = _SPACE_BEFORE.sub("\N{NO-BREAK SPACE}\\1", found.group(0))
    return before.replace("« ", "«\N{NO-BREAK SPACE}").replace("&apos;", "’").replace("'", "’")


def messages(path: Path) -> dict[tuple[str, str, str], str]:
    """Given a .ts file, return its finished translations by context, text and comment."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            is_done = translation is not None and translation.get("type") is None
            found[key] = (translation.text or "") if is_done and translation is not None else ""
    return found


def problems() -> list[str]:
    """Return one line for each text of the sources that a translation lacks or gets wrong."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        gather(fresh)
        wanted = set(messages(fresh))
    for path in translations():
        known = messages(path)
        for key in sorted(wanted):
            text = known.get(key, "")
            context, source, _comment = key
            if not text:
                told.append(f"{path.name}: not translated: [{context}] {source}")
            elif sorted(_PLACEHOLDER.findall(source)) != sorted(_PLACEHOLDER.findall(text)):
                told.append(f"{path.name}: placeholders differ: [{context}] {source}")
    return told


def compile_translations() -> None:
    """Make the .qm file of each .ts file that is newer."""
    for path in translations():
        compiled = path.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime_ns >= path.stat().st_mtime_ns:
            continue
        # Written beside and moved: two test processes may compile at the same time.
        with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
            fresh = Path(folder) / compiled.name
            subprocess.run(
                [str(SCRIPTS / "pyside6-lrelease"), "-silent", str(path), "-qm", str(fresh)],
                check=True,
                cwd=CHECKOUT,
            )
            fresh.replace(compiled)


def main() -> int:
    """Do what is asked for; 1 if something is to be mended."""
    doing = sys.argv[1] if len(sys.argv) > 1 else "check"
    if doing == "update":
        update()
    elif doing == "compile":
        compile_translations()
    elif doing == "check":
        told = problems()
        print("\n".join(told) or "Every text is translated.")
        return 1 if told else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

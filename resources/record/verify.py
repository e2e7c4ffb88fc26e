#!/usr/bin/env python3
"""Verify the record of an incident. Needs Python 3.8 or newer and nothing else; reads only.

    python3 verify.py                     the folder in which this file lies
    python3 verify.py FOLDER              the unpacked record
    python3 verify.py RECORD.zip          the archive as it came, unless it is encrypted
    python3 verify.py FOLDER --digest D   compare with the digest that the practice told you

Exit code: 0 all is as it was made, 1 something is not, 2 it could not be looked at.
What is checked, and what that proves, is told in README.txt.
"""

import argparse
import hashlib
import json
import os
import sys
import zipfile

FORMAT, VERSION = "practiceguard incident record", 1
MANIFEST, README = "manifest.json", "README.txt"
ZEROS = "0" * 64
CHUNK = 1 << 20
# What computers put into folders by themselves.
LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}

WORDS = {
    "en": {
        "good": "Everything is as it was made: {files} files, and the log with {entries} entries is whole.",
        "removed": "Names of patients were removed: the contents of {count} entries are not here. Their seals are, so the chain can be followed; what they said is proved by the complete record only.",
        "digest": "The digest of this record:\n  {digest}\nCompare it, character by character, with the one that the practice tells you by another way, for example by telephone. Only that shows that nobody made all of it anew.",
        "same-digest": "It is the digest that you gave.",
        "bad": "This record is NOT as it was made:",
        "other-digest": "Its digest is not the one that you gave: it is another record, or somebody made it anew.",
        "no-manifest": "manifest.json is missing: without it nothing can be checked.",
        "manifest-unreadable": "manifest.json cannot be read: it was damaged or changed.",
        "newer": "This record was made by a newer program: use the verifier that came with it.",
        "manifest-changed": "manifest.json is not the one that README.txt names: one of the two was changed.",
        "readme-missing": "README.txt is missing.",
        "readme-changed": "README.txt was changed.",
        "missing": "{name} is missing.",
        "changed": "{name} was changed: it is not the file that manifest.json names.",
        "extra": "{name} does not belong to this record.",
        "log-missing": "The log is missing.",
        "log-unreadable": "Line {number} of the log cannot be read.",
        "log-changed": "Entry {number} of the log was changed: it does not bear its own seal.",
        "log-broken": "Entry {number} of the log does not follow the one before it: one was removed, added or moved.",
        "log-emptied": "The content of entry {number} of the log is missing, and manifest.json does not say so.",
        "log-end": "The log does not end where manifest.json says: entries were cut off or added.",
        "not-sealed": "{name} is not what entry {number} of the log says.",
        "unreadable": "It cannot be opened: {what}. If it is encrypted, unpack it first with its password.",
    },
    "fr": {
        "good": "Tout est tel qu’établi : {files} fichiers, et le journal de {entries} entrées est complet.",
        "removed": "Les noms des patients ont été retirés : le contenu de {count} entrées n’est pas ici. Leurs sceaux y sont, la chaîne peut donc être suivie ; seul le dossier complet prouve ce qu’elles disaient.",
        "digest": "L’empreinte de ce dossier :\n  {digest}\nComparez-la, caractère par caractère, à celle que le cabinet vous donne par une autre voie, par exemple au téléphone. Cela seul montre que personne n’a tout refait.",
        "same-digest": "C’est l’empreinte que vous avez donnée.",
        "bad": "Ce dossier n’est PAS tel qu’il a été établi :",
        "other-digest": "Son empreinte n’est pas celle que vous avez donnée : c’est un autre dossier, ou quelqu’un l’a refait.",
        "no-manifest": "manifest.json manque : sans lui, rien ne peut être vérifié.",
        "manifest-unreadable": "manifest.json est illisible : il a été endommagé ou modifié.",
        "newer": "Ce dossier a été établi par un programme plus récent : utilisez le vérificateur fourni avec lui.",
        "manifest-changed": "manifest.json n’est pas celui que nomme README.txt : l’un des deux a été modifié.",
        "readme-missing": "README.txt manque.",
        "readme-changed": "README.txt a été modifié.",
        "missing": "{name} manque.",
        "changed": "{name} a été modifié : ce n’est pas le fichier que nomme manifest.json.",
        "extra": "{name} ne fait pas partie de ce dossier.",
        "log-missing": "Le journal manque.",
        "log-unreadable": "La ligne {number} du journal est illisible.",
        "log-changed": "L’entrée {number} du journal a été modifiée : elle ne porte pas son propre sceau.",
        "log-broken": "L’entrée {number} du journal ne suit pas la précédente : une entrée a été retirée, ajoutée ou déplacée.",
        "log-emptied": "Le contenu de l’entrée {number} du journal manque, et manifest.json ne le dit pas.",
        "log-end": "Le journal ne finit pas là où manifest.json le dit : des entrées ont été coupées ou ajoutées.",
        "not-sealed": "{name} n’est pas ce que dit l’entrée {number} du journal.",
        "unreadable": "Impossible à ouvrir : {what}. S’il est chiffré, décompressez-le d’abord avec son mot de passe.",
    },
}


class Folder:
    """An unpacked record."""

    def __init__(self, path):
        self.path = path

    def names(self):
        found = []
        for folder, folders, files in os.walk(self.path):
            folders.sort()
            # A link to a folder is not gone into; it has no place in a record.
            links = [one for one in folders if os.path.islink(os.path.join(folder, one))]
            for name in files + links:
                whole = os.path.relpath(os.path.join(folder, name), self.path)
                found.append(whole.replace(os.sep, "/"))
        return found

    def open(self, name):
        return open(os.path.join(self.path, *name.split("/")), "rb")


class Archive:
    """A record as it came."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)

    def names(self):
        return [one.filename for one in self.zip.infolist() if not one.is_dir()]

    def open(self, name):
        return self.zip.open(name)


def listed(names):
    """Return names without what computers add by themselves."""
    return [
        one for one in names if one.split("/")[-1] not in LITTER and not one.startswith("__MACOSX/")
    ]


def fingerprint(file):
    """Return size and SHA-256 of an open file."""
    digest, size = hashlib.sha256(), 0
    while True:
        chunk = file.read(CHUNK)
        if not chunk:
            return size, digest.hexdigest()
        digest.update(chunk)
        size += len(chunk)


def read(source, name):
    """Return the bytes of a file."""
    with source.open(name) as file:
        return file.read()


def manifest_in(content):
    """Return what a manifest says; ValueError if it is none."""
    said = json.loads(content.decode("ascii"))
    log = said["log"]
    if said["format"] != FORMAT or not isinstance(said["version"], int):
        raise ValueError("no manifest")
    shapes = [
        (log["name"], str), (log["entries"], int), (log["seal"], str), (log["removed"], list),
        (said["readme_sha256"], str), (said["files"], list),
    ]  # fmt: skip
    for one in said["files"]:
        shapes += [(one["name"], str), (one["bytes"], int), (one["sha256"], str)]
        shapes.append((one.get("entry", 0), int))
    if not all(type(value) is kind for value, kind in shapes):
        raise ValueError("no manifest")
    return said


def check(source):
    """Return (findings, manifest or None, digest): each finding is (code, name, number)."""
    names = listed(source.names())
    if names.count(MANIFEST) != 1:
        return [("no-manifest", MANIFEST, 0)], None, ""
    content = read(source, MANIFEST)
    digest = hashlib.sha256(content).hexdigest()
    try:
        manifest = manifest_in(content)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return [("manifest-unreadable", MANIFEST, 0)], None, digest
    if manifest["version"] > VERSION:
        return [("newer", MANIFEST, 0)], manifest, digest
    found = readme_findings(source, names, manifest, digest)
    found += file_findings(source, names, manifest)
    found += log_findings(source, names, manifest)
    return found, manifest, digest


def readme_findings(source, names, manifest, digest):
    if README not in names:
        return [("readme-missing", README, 0)]
    content = read(source, README)
    if digest.encode("ascii") not in content:
        return [("manifest-changed", MANIFEST, 0)]
    blank = content.replace(digest.encode("ascii"), ZEROS.encode("ascii"))
    if hashlib.sha256(blank).hexdigest() != manifest["readme_sha256"]:
        return [("readme-changed", README, 0)]
    return []


def file_findings(source, names, manifest):
    found = []
    expected = {one["name"]: one for one in manifest["files"]}
    for name in sorted(expected):
        if name not in names:
            found.append(("missing", name, 0))
            continue
        with source.open(name) as file:
            size, sha256 = fingerprint(file)
        if (size, sha256) != (expected[name]["bytes"], expected[name]["sha256"]):
            found.append(("changed", name, 0))
    for name in sorted(set(names)):
        if name not in expected and name not in (MANIFEST, README):
            found.append(("extra", name, 0))
        elif names.count(name) > 1:
            found.append(("extra", name, 0))
    return found


def log_findings(source, names, manifest):
    log = manifest["log"]
    if log["name"] not in names:
        return [("log-missing", log["name"], 0)]
    found = []
    content = read(source, log["name"])
    bodies = {}
    before, number = ZEROS, 0
    lines = content.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    for place, line in enumerate(lines, 1):
        parts = entry_in(line)
        if parts is None:
            found.append(("log-unreadable", log["name"], place))
            continue
        number += 1
        seal, body = parts[7], parts[5]
        if body is None:
            if parts[1] not in log["removed"]:
                found.append(("log-emptied", log["name"], parts[1]))
        elif seal != sealed(line):
            found.append(("log-changed", log["name"], parts[1]))
        if parts[6] != before or parts[1] != number:
            found.append(("log-broken", log["name"], parts[1]))
            number = parts[1]
        before = seal
        bodies[parts[1]] = body
    if len(lines) != log["entries"] or before != log["seal"]:
        found.append(("log-end", log["name"], 0))
    for one in sorted(manifest["files"], key=lambda row: row["name"]):
        number = one.get("entry", 0)
        if (
            number
            and bodies.get(number) is not None
            and not names_it(bodies[number], one["sha256"])
        ):
            found.append(("not-sealed", one["name"], number))
    return found


def entry_in(line):
    """Return the eight parts of an entry, None if the line is none."""
    try:
        parts = json.loads(line.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(parts, list) or len(parts) != 8:
        return None
    kinds = [str, int, str, str, str, str, str, str]
    is_entry = all(
        type(part) is kind or (place == 5 and part is None)
        for place, (part, kind) in enumerate(zip(parts, kinds))
    )
    return parts if is_entry else None


def sealed(line):
    """Return the seal that a line has to bear: SHA-256 of the same list without its last part."""
    # ...,"seal"]  becomes  ...]
    return hashlib.sha256(line[:-68] + b"]").hexdigest()


def names_it(body, sha256):
    """Return whether an entry says this fingerprint somewhere."""
    return '"' + sha256 + '"' in body


def shown(name):
    """Return a name so that nothing in it steers a terminal."""
    return "".join(one if one.isprintable() else "?" for one in name)


def report(source, language, expected, say):
    """Tell what was found; return the exit code."""
    found, manifest, digest = check(source)
    if language is None:
        language = str((manifest or {}).get("language", "en"))[:2]
    words = WORDS.get(language, WORDS["en"])
    if expected is not None and "".join(expected.split()).lower() != digest:
        found = [("other-digest", "", 0), *found]
    if found:
        say(words["bad"])
        for code, name, number in found:
            say("- " + words[code].format(name=shown(name), number=number))
        return 1
    say(words["good"].format(files=len(manifest["files"]) + 2, entries=manifest["log"]["entries"]))
    if manifest["log"]["removed"]:
        say(words["removed"].format(count=len(manifest["log"]["removed"])))
    say(words["digest"].format(digest=digest))
    if expected is not None:
        say(words["same-digest"])
    return 0


def main(arguments=None):
    """Look at a record and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    here = os.path.dirname(os.path.abspath(__file__))
    parser.add_argument("record", nargs="?", default=here, help="folder or archive")
    parser.add_argument("--digest", help="the digest that the practice told you")
    parser.add_argument("--language", choices=sorted(WORDS))
    chosen = parser.parse_args(arguments)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        is_folder = os.path.isdir(chosen.record)
        source = Folder(chosen.record) if is_folder else Archive(chosen.record)
        return report(source, chosen.language, chosen.digest, print)
    except Exception as error:  # noqa: BLE001  # whatever a torn archive makes the libraries say
        words = WORDS[chosen.language or "en"]
        print(words["unreadable"].format(what=error))
        return 2


if __name__ == "__main__":
    sys.exit(main())

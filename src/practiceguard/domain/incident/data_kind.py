"""What kind of data a file holds, told by its ending and by the words in its path."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from practiceguard.domain.incident.data_kind_words import (
    IDENTITY_PHRASES,
    IDENTITY_WORDS,
    LETTER_WORDS,
    PHOTO_WORDS,
    RESULT_PHRASES,
    RESULT_WORDS,
)
from practiceguard.domain.incident.person_name import words_of


class DataKind(StrEnum):
    """Kinds of data that matter to those affected, and that a notice has to name."""

    PHOTOGRAPH = "photograph"
    """Photographs and films."""
    IDENTITY = "identity"
    """Passports, identity cards, driving licences."""
    LETTER = "letter"
    """Letters, consents, reports: what somebody wrote."""
    RESULT = "result"
    """Results of tests, X-rays and other images of an examination."""
    DATABASE = "database"
    """Databases, tables and mailboxes: one file that may hold everybody."""
    OTHER = "other"


class Ground(StrEnum):
    """What a kind was told by, the strongest first."""

    FILE_WORD = "file-word"
    FOLDER_WORD = "folder-word"
    ENDING = "ending"
    CONTAINER = "container"
    """An archive: nobody can tell from outside what is in it."""
    NOTHING = "nothing"


class Kind(NamedTuple):
    """A kind, and what it was told by."""

    kind: DataKind
    ground: Ground


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_IMAGES = _set(
    "jpg jpeg jpe jfif png gif bmp tif tiff webp heic heif avif jp2 j2k raw dng cr2 cr3 nef arw orf"
    " rw2 raf pef sr2 psd mp4 mov avi mkv mts m2ts wmv mpg mpeg 3gp m4v webm thm"
)
_DOCUMENTS = _set(
    "pdf doc docx docm dot dotx odt ott rtf txt md pages wpd wps tex html htm mht xps djvu eml msg"
    " p7m asice adoc mp3 wav m4a ogg amr dss ds2"
)
_RESULTS = _set("dcm dicom dic hl7 ldt bdt gdt edf bdf scp ecg eeg nii stl ply fhir xdt ima oru")
_DATABASES = _set(
    "sqlite sqlite3 sqlitedb db db3 s3db mdb accdb sql dump dmp mdf ndf ldf fdb gdb ib ibd frm myd"
    " myi dbf 4dd 4db fp7 fmp12 ns2 nsf edb wdb bak csv tsv xls xlsx xlsm xlsb ods"
    " pst ost mbox mbx olm vcf"
)
_CONTAINERS = _set(
    "zip 7z rar tar gz tgz bz2 xz zst iso img vhd vhdx vmdk vdi qcow2 gpg pgp aes cab"
)
_SIDE_FILE = re.compile(r"-(?:wal|shm|journal)$")


def _pattern(words: str, phrases: tuple[str, ...] = ()) -> re.Pattern[str]:
    every = sorted({*words.split(), *phrases}, key=len, reverse=True)
    inner = "|".join(re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", " ") for one in every)
    return re.compile(rf"(?<!\w)(?:{inner})(?!\w)")


_IDENTITY = _pattern(IDENTITY_WORDS, IDENTITY_PHRASES)
_RESULT = _pattern(RESULT_WORDS, RESULT_PHRASES)
_LETTER = _pattern(LETTER_WORDS)
_PHOTO = _pattern(PHOTO_WORDS)
_NO_DIGITS = {ord(digit): " " for digit in "0123456789"}
_MOST_REMEMBERED = 50_000


class KindReader:
    """Tells the kinds of files one after the other, and remembers what names it has seen.

    File names repeat but for their numbers and dates, so most answers are at hand at once.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str, DataKind | None], Kind] = {}

    def folder_words(self, names: tuple[str, ...]) -> DataKind | None:
        """Given the names of folders around a file, the nearest last, return what they speak of.

        Only folders that do not themselves name the patient: some are called Brief or Pass.
        """
        for name in reversed(names):
            found = _by_words(words_of(name))
            if found is not None:
                return found
        return None

    def kind_of(self, name: str, around: DataKind | None = None) -> Kind:
        """Given a file's name and what the folders around it speak of, return its kind."""
        stem, ending = _split(name)
        key = (stem.translate(_NO_DIGITS), ending, around)
        known = self._seen.get(key)
        if known is None:
            if len(self._seen) >= _MOST_REMEMBERED:
                self._seen.clear()
            known = self._seen[key] = _kind(*key)
        return known


def kind_of(name: str, around: DataKind | None = None) -> Kind:
    """Given a file's name and what the folders around it speak of, return its kind.

    Digits before the ending make no difference. An ending that nobody knows after one that is
    known, as `photo.jpg.locked`, counts as the known one: whoever encrypts files likes to add one.
    """
    stem, ending = _split(name)
    return _kind(stem.translate(_NO_DIGITS), ending, around)


def _kind(stem: str, ending: str, around: DataKind | None) -> Kind:
    by_ending = _by_ending(ending)
    if by_ending.kind is DataKind.DATABASE or by_ending.ground is Ground.CONTAINER:
        return by_ending
    spoken = _by_words(words_of(stem))
    if spoken is DataKind.IDENTITY or around is DataKind.IDENTITY:
        is_in_name = spoken is DataKind.IDENTITY
        return Kind(DataKind.IDENTITY, Ground.FILE_WORD if is_in_name else Ground.FOLDER_WORD)
    if ending in _RESULTS:
        return by_ending
    for word, ground in ((spoken, Ground.FILE_WORD), (around, Ground.FOLDER_WORD)):
        # Before and after are words of photographs, but "after care.pdf" is a letter.
        if word is not None and not (word is DataKind.PHOTOGRAPH and ending not in _IMAGES):
            return Kind(word, ground)
    return by_ending


def _split(name: str) -> tuple[str, str]:
    """Given a file's name, return what stands before its ending and the ending, in small letters.

    Of two endings the inner one where only that is known.
    """
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return name, ""
    known = _known(ending)
    if known:
        return stem, known
    inner_stem, inner_dot, inner = stem.rpartition(".")
    known = _known(inner) if inner_dot else ""
    return (inner_stem, known) if known else (stem, ending.casefold())


@lru_cache(maxsize=1024)
def _known(ending: str) -> str:
    """Return an ending that somebody knows in small letters, "" for any other."""
    bare = _SIDE_FILE.sub("", ending.casefold())
    return bare if _by_ending(bare).ground is not Ground.NOTHING else ""


def _by_ending(ending: str) -> Kind:
    if ending in _IMAGES:
        return Kind(DataKind.PHOTOGRAPH, Ground.ENDING)
    if ending in _DOCUMENTS:
        return Kind(DataKind.LETTER, Ground.ENDING)
    if ending in _RESULTS:
        return Kind(DataKind.RESULT, Ground.ENDING)
    if ending in _DATABASES:
        return Kind(DataKind.DATABASE, Ground.ENDING)
    if ending in _CONTAINERS:
        return Kind(DataKind.OTHER, Ground.CONTAINER)
    return Kind(DataKind.OTHER, Ground.NOTHING)


def _by_words(words: str) -> DataKind | None:
    if _IDENTITY.search(words):
        return DataKind.IDENTITY
    if _RESULT.search(words):
        return DataKind.RESULT
    if _LETTER.search(words):
        return DataKind.LETTER
    if _PHOTO.search(words):
        return DataKind.PHOTOGRAPH
    return None

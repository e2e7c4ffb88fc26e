"""Which names a system can hold, how a long path is reached, how a name is shortened."""

import unicodedata

LONGEST_NAME_BYTES = 255
_WINDOWS_FORBIDDEN = frozenset('<>:"/\\|?*')
_WINDOWS_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³"}
)
_JOINER = "\u200d"
_SKIN_TONES = ("\U0001f3fb", "\U0001f3ff")
_FLAG_LETTERS = ("\U0001f1e6", "\U0001f1ff")


def is_possible_name(name: str, platform: str) -> bool:
    """Given the name of a file and `sys.platform`, return whether that system can hold it.

    Windows: `a:b` would write into a hidden stream of `a`, `NUL` would vanish, and the dot of
    `letter.` is silently dropped; so these are refused before anything is tried.
    """
    if name in {"", ".", ".."} or "/" in name or "\0" in name:
        return False
    if platform != "win32":
        return len(name.encode("utf-8", "surrogateescape")) <= LONGEST_NAME_BYTES
    if any(letter in _WINDOWS_FORBIDDEN or ord(letter) < 32 for letter in name):
        return False
    if name[-1] in ". ":
        return False
    if name.split(".", 1)[0].rstrip(" ").upper() in _WINDOWS_DEVICES:
        return False
    return len(name.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_NAME_BYTES


def reachable(path: str, platform: str) -> str:
    r"""Given a path and `sys.platform`, return the form in which the system takes it at any length.

    Windows stops at 260 characters unless an absolute path begins with `\\?\`.
    """
    if platform != "win32" or path.startswith("\\\\?\\"):
        return path
    text = path.replace("/", "\\")
    if text.startswith("\\\\"):
        return "\\\\?\\UNC\\" + text[2:]
    return "\\\\?\\" + text if text[1:3] == ":\\" else path


def name_with_suffix(name: str, suffix: str) -> str:
    """Given `letter.pdf` and `restored`, return `letter (restored).pdf`, at most 255 bytes long.

    The stem is shortened, never the extension: the file must still open with a double click.
    """
    stem, extension = _split(name)
    addition = f" ({suffix})"
    room = LONGEST_NAME_BYTES - _length(addition) - _length(extension)
    return shortened(stem, room) + addition + extension


def shortened(text: str, longest: int) -> str:
    """Given a text, return its start of at most that many UTF-8 bytes, whole characters only.

    A letter keeps its accents, an emoji its parts, and no space stays dangling at the end.
    """
    if _length(text) <= longest:
        return text
    end = len(text)
    while end > 0 and _length(text[:end]) > longest:
        end -= 1
    while end > 0 and not _is_border(text, end):
        end -= 1
    return text[:end].rstrip(" ")


def _split(name: str) -> tuple[str, str]:
    """Given a name, return stem and extension; `.profile` and over-long endings have none."""
    stem, dot, ending = name.rpartition(".")
    if not dot or not stem.strip(".") or not ending or _length(ending) > 20 or " " in ending:
        return name, ""
    return stem, dot + ending


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))


def _is_border(text: str, at: int) -> bool:
    """Return whether a character, as a reader sees it, ends before position `at`."""
    after = text[at]
    if unicodedata.category(after).startswith("M") or after == _JOINER:
        return False
    if text[at - 1] == _JOINER or _SKIN_TONES[0] <= after <= _SKIN_TONES[1]:
        return False
    if _is_flag_letter(after):
        # Two letters make one flag: cut only after an even number of them.
        before = 0
        while before < at and _is_flag_letter(text[at - 1 - before]):
            before += 1
        return before % 2 == 0
    # Names that are not text at all come as single surrogates, byte by byte.
    return not ("\udc80" <= after <= "\udcbf")


def _is_flag_letter(character: str) -> bool:
    return _FLAG_LETTERS[0] <= character <= _FLAG_LETTERS[1]

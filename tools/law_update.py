"""Check the law, and make update files of it (`.pgrules`) that practices can take in.

python tools/law_update.py check                            read all rows, say what is wrong
python tools/law_update.py make law.pgrules [--key FILE]    pack them, signed with a key
python tools/law_update.py new-key FILE                     make a key; prints its public half

A key file is locked with a passphrase, which is asked for. It stays outside the project, offline;
its public half goes into resources/law_keys.toml.
"""

import base64
import getpass
import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT / "src"))

from practiceguard.adapters.rule_book.bundle import pack, read_bundle  # noqa: E402
from practiceguard.adapters.rule_book.collection import Collection, shipped  # noqa: E402
from practiceguard.adapters.rule_book.keys import pinned_keys  # noqa: E402
from practiceguard.domain.errors import PracticeGuardError  # noqa: E402

LAW = CHECKOUT / "resources" / "jurisdictions"
KEYS = CHECKOUT / "resources" / "law_keys.toml"
Ask = Callable[[str], str]


def check(folder: Path = LAW) -> Collection | None:
    """Return the law of a folder, or None after every fault was printed."""
    try:
        return shipped(folder)
    except PracticeGuardError as error:
        print(error.details)
        return None


def make(target: Path, key: Path | None, ask: Ask, folder: Path = LAW, keys: Path = KEYS) -> int:
    """Write an update file that must not exist yet; return an exit code.

    Signed with a key, it is read once as a program would that pins the keys of `keys`.
    """
    law = check(folder)
    if law is None:
        return 1
    sign = None if key is None else _private(key, ask).sign
    files = {f"{code}.toml": (folder / f"{code}.toml").read_bytes() for code in law.rows}
    content = pack(law.version, law.released_on, files, sign)
    if key is not None:
        # A file that the program would refuse is of no use to anybody.
        try:
            read_bundle(content, pinned_keys(keys))
        except PracticeGuardError:
            print(f"This key is not in {keys.name}: no program would trust it.")
            return 1
    with target.open("xb") as file:
        file.write(content)
    print(f"{target.name}: the law of {law.version}, {len(files)} jurisdictions")
    print(f"SHA-256: {hashlib.sha256(content).hexdigest()}")
    return 0


def new_key(target: Path, ask: Ask) -> int:
    """Make a key, locked with a passphrase, in a file outside the project; return an exit code."""
    if target.resolve().is_relative_to(CHECKOUT):
        print("Not inside the project: the key would be published with it.")
        return 1
    passphrase = ask("Passphrase of the new key: ")
    if len(passphrase) < 12 or ask("The same once more: ") != passphrase:
        print("At least twelve characters, twice the same.")
        return 1
    key = Ed25519PrivateKey.generate()
    locked = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode()),
    )
    target.touch(mode=0o600, exist_ok=False)
    target.write_bytes(locked)
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    print(f'keys = [{{ name = "…", public = "{public}" }}]')
    return 0


def _private(file: Path, ask: Ask) -> Ed25519PrivateKey:
    passphrase = ask(f"Passphrase of {file.name}: ").encode()
    key = serialization.load_pem_private_key(file.read_bytes(), passphrase)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{file.name} is a key of another kind.")
    return key


def main(arguments: list[str], ask: Ask = getpass.getpass) -> int:
    """Run the tool; returns an exit code."""
    match arguments:
        case ["check"]:
            law = check()
            if law is not None:
                print(f"The law of {law.version}: {len(law.rows)} jurisdictions, all in order.")
            return int(law is None)
        case ["make", target]:
            return make(Path(target), None, ask)
        case ["make", target, "--key", key]:
            return make(Path(target), Path(key), ask)
        case ["new-key", target]:
            return new_key(Path(target), ask)
    print(__doc__)
    return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""The keys that are pinned in the program and may vouch for updates of the law."""

import base64
import tomllib
from importlib.resources.abc import Traversable

from practiceguard.adapters.rule_book.bundle import PinnedKey


def pinned_keys(file: Traversable) -> tuple[PinnedKey, ...]:
    """Given resources/law_keys.toml, return its keys; ValueError or KeyError if it is malformed."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    found = [
        PinnedKey(one["name"], base64.b64decode(one["public"], validate=True))
        for one in table["keys"]
    ]
    if any(len(one.public) != 32 for one in found):
        raise ValueError("an Ed25519 public key has 32 bytes")
    return tuple(found)

"""Make a test repository open at once: restic's key derivation takes most of a second on purpose.

The key file says how the password was stretched. For tests, where the password is no secret, the
same master key is wrapped again with hardly any stretching; everything else stays real restic.
Format: restic's design document, "Keys, Encryption and MAC".
"""

import base64
import hashlib
import json
import os
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CTR, ECB
from cryptography.hazmat.primitives.poly1305 import Poly1305


def make_quick(repository: Path, password: str) -> None:
    """Replace the repository's one key file by one that opens quickly with the same password."""
    (old,) = (repository / "keys").iterdir()
    content = json.loads(old.read_bytes())
    salt = base64.b64decode(content["salt"])
    sealed = base64.b64decode(content["data"])
    master = _open(sealed, _stretch(password, salt, content["N"], content["r"], content["p"]))
    content |= {"N": 2, "r": 1, "p": 1}
    sealed = _seal(master, _stretch(password, salt, 2, 1, 1))
    content["data"] = base64.b64encode(sealed).decode()
    new = json.dumps(content).encode()
    old.unlink()
    (repository / "keys" / hashlib.sha256(new).hexdigest()).write_bytes(new)


def _stretch(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(
        password.encode(), salt=salt, n=n, r=r, p=p, dklen=64, maxmem=256 * 1024 * 1024
    )


def _open(sealed: bytes, key: bytes) -> bytes:
    nonce, text, mac = sealed[:16], sealed[16:-16], sealed[-16:]
    assert _mac(key, nonce, text) == mac
    return _crypt(key, nonce, text)


def _seal(text: bytes, key: bytes) -> bytes:
    nonce = os.urandom(16)
    sealed = _crypt(key, nonce, text)
    return nonce + sealed + _mac(key, nonce, sealed)


def _crypt(key: bytes, nonce: bytes, text: bytes) -> bytes:
    crypt = Cipher(AES(key[:32]), CTR(nonce)).encryptor()
    return crypt.update(text) + crypt.finalize()


def _mac(key: bytes, nonce: bytes, text: bytes) -> bytes:
    encryptor = Cipher(AES(key[32:48]), ECB()).encryptor()  # restic's design: Poly1305-AES
    pad = encryptor.update(nonce) + encryptor.finalize()
    return Poly1305.generate_tag(key[48:64] + pad, text)

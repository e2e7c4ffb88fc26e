"""A Debian archive made up for tests: real packages, really signed, served from this machine."""

import contextlib
import functools
import gzip
import hashlib
import os
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from practiceguard.adapters.restic.distribution import AptSetup


@dataclass(frozen=True)
class AptArchive:
    """An archive in a folder, the key it is signed with, and how apt is pointed to it."""

    folder: Path
    gpg_home: Path
    address: str
    setup: AptSetup

    def offer(self, suite: str, version: str, program: bytes, component: str = "main") -> Path:
        """Put a restic package into a suite and sign the suite; return the package's path."""
        return self.offer_file(suite, "restic", version, "usr/bin/restic", program, component)

    def offer_file(
        self, suite: str, name: str, version: str, path: str, content: bytes, component: str
    ) -> Path:
        """Put a package with one file into a suite and sign the suite; return its path."""
        package = self._build(name, version, path, content)
        self._sign(suite, component, self._paragraph(package, name, version))
        return package

    def _sign(self, suite: str, component: str, paragraph: str) -> None:
        index = f"{component}/binary-{architecture()}/Packages"
        plain = paragraph.encode()
        packages = gzip.compress(plain, mtime=0)
        content = f"Suite: {suite}\nCodename: {suite}\nComponents: {component}\n"
        made_at = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S UTC")
        content += f"Architectures: {architecture()}\nDate: {made_at}\n"
        content += "SHA256:\n"
        for data, name in ((plain, index), (packages, f"{index}.gz")):
            content += f" {hashlib.sha256(data).hexdigest()} {len(data)} {name}\n"
        suite_folder = self.folder / "dists" / suite
        (suite_folder / index).parent.mkdir(parents=True)
        (suite_folder / f"{index}.gz").write_bytes(packages)
        (suite_folder / "Release").write_text(content, encoding="utf-8")
        signed, unsigned = suite_folder / "InRelease", suite_folder / "Release"
        gpg(self.gpg_home, "--clearsign", "--output", signed, unsigned)

    def _build(self, name: str, version: str, path: str, content: bytes) -> Path:
        tree = self.folder / f"tree-{name}-{version}"
        (tree / "DEBIAN").mkdir(parents=True)
        (tree / path).parent.mkdir(parents=True)
        (tree / path).write_bytes(content)
        (tree / path).chmod(0o755)
        # Would be seen if a package's script were ever run.
        (tree / "DEBIAN" / "preinst").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (tree / "DEBIAN" / "preinst").chmod(0o755)
        control = f"Package: {name}\nVersion: {version}\nArchitecture: {architecture()}\n"
        control += "Maintainer: Nobody <nobody@example.org>\nDescription: made up\n"
        (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
        package = self.folder / "pool" / f"{name}_{version}_{architecture()}.deb"
        package.parent.mkdir(exist_ok=True)
        build = ["dpkg-deb", "--root-owner-group", "--build", str(tree), str(package)]
        subprocess.run(build, check=True, capture_output=True)
        return package

    def _paragraph(self, package: Path, name: str, version: str) -> str:
        content = package.read_bytes()
        lines = {
            "Package": name,
            "Version": version,
            "Architecture": architecture(),
            "Maintainer": "Nobody <nobody@example.org>",
            "Filename": package.relative_to(self.folder).as_posix(),
            "Size": str(len(content)),
            "SHA256": hashlib.sha256(content).hexdigest(),
            "Description": "made up",
        }
        return "".join(f"{key}: {value}\n" for key, value in lines.items()) + "\n"


@functools.cache
def architecture() -> str:
    asked = ["dpkg", "--print-architecture"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def gpg(home: Path, *words: str | Path) -> None:
    fixed = ["gpg", "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]
    environment = {**os.environ, "GNUPGHOME": str(home)}
    subprocess.run([*fixed, *map(str, words)], check=True, capture_output=True, env=environment)


@contextlib.contextmanager
def signing_key(home: Path) -> Iterator[Path]:
    """Make an OpenPGP key in `home`, which must have a short path; yield where its half lies."""
    home.mkdir(mode=0o700)
    try:
        gpg(home, "--quick-generate-key", "Archive <archive@example.org>", "ed25519", "sign", "1d")
        gpg(home, "--output", home / "public.gpg", "--export")
        yield home
    finally:
        environment = {**os.environ, "GNUPGHOME": str(home)}
        stop = ["gpgconf", "--kill", "all"]
        subprocess.run(stop, check=True, capture_output=True, env=environment)


@contextlib.contextmanager
def apt_archive(folder: Path, gpg_home: Path, os_id: str = "debian") -> Iterator[AptArchive]:
    """Serve an empty archive, and describe a machine whose apt knows it by a .list file."""
    served, machine = folder / "archive", folder / "machine"
    for path in (served / "dists", machine / "keyrings", machine / "sources.list.d"):
        path.mkdir(parents=True)
    (machine / "os-release").write_text(
        f"NAME=Made up\nID={os_id}\nVERSION_CODENAME=bookworm\n", encoding="utf-8"
    )
    key = machine / "keyrings" / f"{os_id}-archive-keyring.gpg"
    key.write_bytes((gpg_home / "public.gpg").read_bytes())

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = False

    with Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(served))) as server:
        address = f"http://127.0.0.1:{server.server_port}"
        component = "universe" if os_id == "ubuntu" else "main"
        line = f"deb {address} bookworm {component}\n"
        (machine / "sources.list").write_text(line, encoding="utf-8")
        setup = AptSetup(
            os_release=machine / "os-release",
            keyrings=machine / "keyrings",
            sources=(machine / "sources.list", machine / "sources.list.d"),
            debian_address="http://127.0.0.1:9/debian",  # nobody listens there
            options=("Acquire::http::Proxy=DIRECT", "Acquire::Retries=0"),
        )
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield AptArchive(served, gpg_home, address, setup)
        finally:
            server.shutdown()
            thread.join()

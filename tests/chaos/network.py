"""The line to a REST server that only takes: cut, silent, slow; and the server started anew."""

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.chaos.practice import Struck, practice, told
from tests.chaos.proxy import Proxy, proxy_to
from tests.chaos.report import Round, Tally
from tests.chaos.truth import Truth
from tests.fakes.quick_repository import make_quick
from tests.servers import RestServer, rest_server

_ADD = """
import json, sys
from practiceguard.bootstrap import build
from practiceguard.domain.backup.connection import RestConnection, SecretPart
from practiceguard.domain.secret import Secret
told = json.load(sys.stdin)
app = build()
secrets = {SecretPart.REST_PASSWORD: Secret(told.pop("password"))}
place = app.add_place.create(RestConnection(**told), secrets, "Offsite")
print(place.key, app.open_repository.access(place).password.reveal())
"""
SPEED = 700
FAULTS = (
    "network cut for a moment",
    "server started anew",
    "network slow",
    "network silent for a moment",
    "kill -9 of run and restic on the network",
)
PATIENCE = 300.0
"""Seconds a run may take to give up a place that is away."""


def network(tally: Tally, rounds: int) -> None:
    """Disturb the line at a random moment of a copy to a server."""
    with practice(tally) as made, _offsite(made, tally) as (server, line):
        truth = made.truths[1]
        for number in range(rounds):
            for fault in FAULTS:
                with tally.round(fault, number) as one:
                    _disturbed(made, one, truth, server, line)
        with tally.round("network cut for good", 0) as one:
            _cut_for_good(made, one, truth, line)
        with tally.round("all copies once more", 0, is_fault=False) as one:
            truth.prove_all(one)


@contextmanager
def _offsite(made: Struck, tally: Tally) -> Iterator[tuple[RestServer, Proxy]]:
    with ExitStack() as stack:
        folder = Path(made.drive.parent / "server")
        server = stack.enter_context(
            rest_server(folder, append_only=True, users={"ann": "s3cret:p@ss/wörd"})
        )
        line = stack.enter_context(proxy_to(server.port))
        connection = {
            "host": "127.0.0.1", "path": "copy", "user": "ann", "port": line.port,
            "is_encrypted": True, "certificate": server.certificate,
            "password": "s3cret:p@ss/wörd",
        }  # fmt: skip
        key, password = made.snippet(_ADD, typed=json.dumps(connection)).split()
        repository = folder / "copy"
        make_quick(repository, password)
        truth = Truth(made.truth.sources, repository, password, tally, key)
        made.truths.append(truth)
        made.rules(SPEED)
        with tally.round("first copy offsite", 0, is_fault=False) as one:
            made.heal(one, truth)
        yield server, line


def _disturbed(made: Struck, one: Round, truth: Truth, server: RestServer, line: Proxy) -> None:
    chance = one.chance
    made.change(one)
    run = made.start("backup", "--json", "--place", truth.key)
    time.sleep(chance.uniform(0.3, 3.0))
    one.struck = int(run.poll() is None)
    away = chance.uniform(0.2, 5.0)
    if one.fault == "network cut for a moment":
        line.cut()
        time.sleep(away)
    elif one.fault == "server started anew":
        server.stop()
        time.sleep(away)
        server.start()
    elif one.fault == "network slow":
        line.bytes_per_second = chance.uniform(60_000, 300_000)
        time.sleep(away)
        if chance.random() < 0.5:  # else it stays slow to the end
            line.mend()
    elif one.fault == "network silent for a moment":
        line.is_silent = True
        time.sleep(away)
    else:
        one.kills = sum(process.kill() is None for process in made.processes())
    if one.fault != "network slow":
        line.mend()
    done = made.ended(run)
    line.mend()
    made.wait_quiet()
    if done.code not in {0, 1, 10, -9}:
        one.unhealed.append(f"the disturbed run ended with {done.code}: {told(done)}")
    made.claims(one)
    made.heal(one, truth)


def _cut_for_good(made: Struck, one: Round, truth: Truth, line: Proxy) -> None:
    """Cut the line until the run has given up: that takes minutes, and it is called a failure."""
    made.change(one)
    run = made.start("backup", "--json", "--place", truth.key)
    time.sleep(one.chance.uniform(1.0, 1.8))
    one.struck = int(run.poll() is None)
    line.cut()
    try:
        run.wait(PATIENCE)
        code = made.ended(run).code
        if code not in {1, 10}:
            one.unhealed.append(f"the run without a line ended with {code}")
        made.claims(one)
    finally:
        line.mend()
        run.kill()
        run.wait()
    made.claims(one)
    made.heal(one, truth)

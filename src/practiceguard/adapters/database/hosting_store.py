"""Keeps what was said about who hosts a place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from practiceguard.adapters.database.columns import (
    from_json,
    from_time,
    known_fields,
    shown,
    to_json,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.backup.hosting import Contract, Hoster, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.domain.backup.repository import RepositoryKey


@dataclass(frozen=True)
class DatabaseHostingStore:
    """`HostingStore` in the encrypted database."""

    database: Database

    def say(self, answer: Hosting) -> None:
        """Write down an answer; the earlier ones stay."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO hosting_answer"
                " (repository, hoster, host, country, contracts, said_at, said_by)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    answer.repository,
                    answer.hoster.value,
                    shown(answer.host),
                    answer.country,
                    to_json([_from_contract(one) for one in answer.contracts]),
                    from_time(answer.said_at),
                    shown(answer.said_by),
                ),
            )

    def answers(self, key: RepositoryKey) -> tuple[Hosting, ...]:
        """Return all answers of a place, the newest first."""
        rows = self.database.rows(
            "SELECT hoster, said_at, said_by, host, country, contracts FROM hosting_answer"
            " WHERE repository = ? ORDER BY number DESC",
            [key],
        )
        return tuple(
            Hosting(
                key,
                Hoster(hoster),
                to_time(said_at),
                said_by,
                host,
                country,
                tuple(_to_contract(one) for one in from_json(contracts)),
            )
            for hoster, said_at, said_by, host, country, contracts in rows
        )


def _from_contract(paper: Contract) -> dict[str, Any]:
    return {
        "kind": paper.kind.value,
        "reference": paper.reference,
        "signed_on": _from_day(paper.signed_on),
        "expires_on": _from_day(paper.expires_on),
        "kept_at": paper.kept_at,
        "sha256": paper.sha256,
    }


def _to_contract(values: dict[str, Any]) -> Contract:
    days = {name: _to_day(values.get(name)) for name in ("signed_on", "expires_on")}
    return Contract(
        **known_fields(Contract, {**values, "kind": ContractKind(values["kind"]), **days})
    )


def _from_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _to_day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

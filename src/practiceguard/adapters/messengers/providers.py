"""The mail providers that resources/mail_providers.toml knows."""

import tomllib
from functools import cached_property

from practiceguard.domain.backup.alert_settings import MailSecurity
from practiceguard.resources import resource
from practiceguard.services.ports import MailProvider


class KnownMailProviders:
    """MailProviders port."""

    def all(self) -> tuple[MailProvider, ...]:
        """Return the providers, in the order of the file."""
        return self._read

    @cached_property
    def _read(self) -> tuple[MailProvider, ...]:
        text = resource("mail_providers.toml").read_text(encoding="utf-8")
        return tuple(
            MailProvider(
                code=code,
                name=one["name"],
                host=one["host"],
                port=one["port"],
                security=MailSecurity(one["security"]),
                user_is_address=one.get("user", "address") == "address",
                quirk=one.get("quirk", ""),
                domains=tuple(one.get("domains", ())),
                source=one.get("source", ""),
                seen_on=one.get("seen_on", ""),
                per_minute=one.get("per_minute", 0),
                per_day=one.get("per_day", 0),
                limits_source=one.get("limits_source", ""),
            )
            for code, one in tomllib.loads(text).items()
        )

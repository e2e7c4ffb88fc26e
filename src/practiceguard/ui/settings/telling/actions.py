"""What the page does: read, change, test; each off the GUI thread."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert import Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import AlertSettings, MailServer
from practiceguard.domain.secret import Secret
from practiceguard.resources import resource
from practiceguard.services.ports import MailProvider, Means
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui.tasks import Task, run_task

Failed = Callable[[Exception], None]


@dataclass(frozen=True)
class MailDraft:
    """What stands in the form for e-mail."""

    server: MailServer
    addresses: tuple[str, ...]
    password: Secret | None
    """None: the one that is kept."""
    language: str = ""


def read(
    receiver: QObject, app: App, done: Callable[[Telling], None], failed: Failed | None = None
) -> Task:
    """Read how telling people stands."""
    return run_task(
        receiver, lambda _handle: app.read_telling(), on_success=done, on_failure=failed
    )


def change(
    receiver: QObject,
    app: App,
    changed: Callable[[AlertSettings], AlertSettings],
    done: Callable[[], None],
    failed: Failed | None = None,
    *,
    tried: tuple[Channel, Audience] | None = None,
) -> Task:
    """Keep a change of what was chosen before; changes are made one after the other.

    `tried` is the way that a test has proved as it is kept now.
    """
    choose = app.choose_messengers

    def work() -> None:
        kept = choose.save(changed(choose.settings()))
        if tried is not None:
            app.tried_ways.note(routes_of(kept, *tried), kept.routes)

    return run_task(
        receiver,
        lambda _handle: work(),
        on_success=lambda _none: done(),
        on_failure=failed,
        writes=True,
    )


def with_mail(settings: AlertSettings, draft: MailDraft) -> AlertSettings:
    """Return the settings as the form for e-mail has them."""
    return replace(settings, mail=draft.server, addresses=draft.addresses, language=draft.language)


def with_screen(settings: AlertSettings, *, wanted: bool) -> AlertSettings:
    """Return the settings with notifications on this screen, or without."""
    return replace(settings, desktop=wanted)


def save_mail(
    receiver: QObject, app: App, draft: MailDraft, is_tried: bool, done: Callable[[], None],
    failed: Failed,
) -> Task:  # fmt: skip
    """Keep the form for e-mail, its password in the keyring."""
    choose = app.choose_messengers

    def save() -> None:
        # The password first: a server without one could not be used.
        if draft.password is not None:
            choose.save_mail_password(draft.password)
        kept = choose.save(with_mail(choose.settings(), draft))
        if is_tried:
            app.tried_ways.note(routes_of(kept, Channel.MAIL, Audience.PRACTICE), kept.routes)

    return run_task(
        receiver, lambda _h: save(), on_success=lambda _n: done(), on_failure=failed, writes=True
    )


def save_url(
    receiver: QObject, app: App, route: Route, url: Secret, token: Secret | None, is_tried: bool,
    done: Callable[[], None], failed: Failed,
) -> Task:  # fmt: skip
    """Keep a secret address in the keyring."""

    def save() -> None:
        kept = app.choose_messengers.save_url(route.channel, route.audience, url, token)
        if is_tried:
            app.tried_ways.note(routes_of(kept, route.channel, route.audience), kept.routes)

    return run_task(
        receiver, lambda _h: save(), on_success=lambda _n: done(), on_failure=failed, writes=True
    )


def forget(
    receiver: QObject, app: App, channel: Channel, audience: Audience, done: Callable[[], None]
) -> Task:
    """Tell by that way no longer, and forget what was secret about it."""
    choose = app.choose_messengers

    def work() -> None:
        if channel is not Channel.MAIL:
            choose.forget_url(channel, audience)
        elif audience is Audience.PRACTICE:
            choose.forget_mail()
        else:
            choose.save(replace(choose.settings(), second_addresses=(), second_name=""))

    return run_task(receiver, lambda _h: work(), on_success=lambda _n: done(), writes=True)


def try_way(
    receiver: QObject, app: App, channel: Channel, audience: Audience, done: Callable[[], None],
    failed: Failed,
) -> Task:  # fmt: skip
    """Send a test message by a way as it is kept, to each of its addressees."""

    def work() -> None:
        settings = app.choose_messengers.settings()
        routes = routes_of(settings, channel, audience)
        for route in routes:
            app.try_messenger(route, settings)
        app.tried_ways.note(routes, settings.routes)

    # Not in the queue of what writes: a server may take its time.
    return run_task(receiver, lambda _h: work(), on_success=lambda _n: done(), on_failure=failed)


def try_draft(
    receiver: QObject, app: App, settings: AlertSettings, routes: tuple[Route, ...],
    means: Means | None, done: Callable[[], None], failed: Failed,
) -> Task:  # fmt: skip
    """Send a test message as a form has it, kept or not."""

    def work() -> None:
        for route in routes:
            app.try_messenger(route, settings, means)

    return run_task(receiver, lambda _h: work(), on_success=lambda _n: done(), on_failure=failed)


def routes_of(settings: AlertSettings, channel: Channel, audience: Audience) -> tuple[Route, ...]:
    """Return the addressees of one way."""
    return tuple(
        one for one in settings.routes if (one.channel, one.audience) == (channel, audience)
    )


def providers(app: App) -> tuple[MailProvider, ...]:
    """Return the mail providers we know."""
    return app.world.telling.providers.all()


def save_check_script(
    receiver: QObject, app: App, target: Path, done: Callable[[], None], failed: Failed
) -> Task:
    """Write the check for a NAS or server where somebody wants it."""

    def work() -> None:
        app.world.files.write_new(target, resource("watch", "check_copies.sh").read_bytes())

    return run_task(
        receiver, lambda _h: work(), on_success=lambda _n: done(), on_failure=failed, writes=True
    )

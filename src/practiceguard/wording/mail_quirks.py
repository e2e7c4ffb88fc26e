"""What has to be known of a mail provider before mail can be sent by it."""

from collections.abc import Mapping

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

QUIRKS: Mapping[str, str] = {
    "app-password": QT_TRANSLATE_NOOP(
        "alerts",
        "This provider wants a password made for PracticeGuard alone (an “app password”): "
        "make one in the security settings of the account.",
    ),
    "no-password": QT_TRANSLATE_NOOP(
        "alerts",
        "Microsoft no longer takes mails from programs that log in with a password, so this "
        "account cannot be used here. Choose another one, or another way to be told.",
    ),
    "bridge": QT_TRANSLATE_NOOP(
        "alerts",
        "Proton Mail Bridge has to run on this computer. Use the password that Bridge shows, "
        "and let this computer trust the certificate of Bridge.",
    ),
    "user-part": QT_TRANSLATE_NOOP("alerts", "The user name is what stands before the @."),
    "allow-programs": QT_TRANSLATE_NOOP(
        "alerts",
        "Sending by programs has to be allowed once in the settings of the account.",
    ),
}
"""Translated in the context of the alerts."""

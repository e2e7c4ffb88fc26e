"""What a trial of a place found, in one sentence, and what is odd about a provider.

What is wrong with a place is worded with the other errors (`place_errors`).
"""

from collections.abc import Mapping

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "places"

CONTENT: Mapping[str, str] = {
    "empty": QT_TRANSLATE_NOOP("places", "The place can be used, and is empty."),
    "ours": QT_TRANSLATE_NOOP("places", "The place can be used. A copy of this practice is there."),
    "opened": QT_TRANSLATE_NOOP(
        "places", "The place can be used. The password opens the copy there."
    ),
    "locked": QT_TRANSLATE_NOOP(
        "places", "A copy is there already; its password or recovery code is needed to go on."
    ),
}
"""By the value of `PlaceContent`."""

DELETION: Mapping[str, str] = {
    "refused": QT_TRANSLATE_NOOP(
        "places", "The server lets nobody at this computer delete a copy: not even an attacker."
    ),
    "possible": QT_TRANSLATE_NOOP(
        "places", "Whoever takes over this computer could also delete the copies there."
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "places", "Whether copies could be deleted from this computer is not known."
    ),
}
"""By the value of `Deletion`."""

NOT_ENCRYPTED = QT_TRANSLATE_NOOP(
    "places", "Not encrypted: whoever is on the network between reads the server’s password."
)
"""Of a REST or S3 connection with `is_encrypted` false; the copies themselves always are."""

QUIRKS: Mapping[str, str] = {
    "bucket-first": QT_TRANSLATE_NOOP(
        "places", "Make the bucket with the provider first; PracticeGuard does not make one."
    ),
    "key-for-one-bucket": QT_TRANSLATE_NOOP(
        "places", "Make a key that may use this one bucket only."
    ),
    "not-the-master-key": QT_TRANSLATE_NOOP(
        "places", "The master key does not work: make an application key."
    ),
    "list-all-buckets": QT_TRANSLATE_NOOP(
        "places", "A key for one bucket must also be allowed to list all bucket names."
    ),
    "endpoint-of-bucket": QT_TRANSLATE_NOOP(
        "places", "The region stands in the bucket’s endpoint, for example eu-central-003."
    ),
    "pays-for-deleted": QT_TRANSLATE_NOOP(
        "places", "What is deleted early is still charged for a while: see the provider’s terms."
    ),
    "user-of-project": QT_TRANSLATE_NOOP(
        "places", "Make a user of the object storage in your project; it has the two keys."
    ),
    "key-for-whole-project": QT_TRANSLATE_NOOP(
        "places", "A key opens every bucket of the project: use a project for the copies alone."
    ),
    "own-certificate": QT_TRANSLATE_NOOP(
        "places", "A server of your own may show a certificate of its own: compare its fingerprint."
    ),
}
"""By the codes in `S3Preset.quirks`."""

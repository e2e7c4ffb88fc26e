"""Providers of S3 storage: how each is reached, and what is odd about it, with where that stands.

Read in the providers' documentation, not tried against their servers: what was tried stands in
docs/platforms.md. Whether a provider may hold health data is another question, answered elsewhere.
"""

import re
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.backup.connection import BucketStyle, S3Connection
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_READ = date(2026, 11, 22)


@dataclass(frozen=True)
class S3Preset:
    """One provider. `name` is its brand and is not translated."""

    key: str
    name: str
    host: str
    """With `{region}` in it; empty: the practice enters the server itself."""
    regions: tuple[str, ...] = ()
    """To be offered, in Europe first; others may be typed."""
    style: BucketStyle = BucketStyle.AUTO
    quirks: tuple[str, ...] = ()
    """Codes, worded in `wording/places.py`."""
    source: str = ""
    checked_on: date = _READ


PRESETS = (
    S3Preset(
        "aws",
        "Amazon S3",
        "s3.{region}.amazonaws.com",
        ("eu-central-1", "eu-west-1", "eu-west-3", "us-east-1", "us-west-2"),
        BucketStyle.HOST,
        ("bucket-first", "key-for-one-bucket"),
        "https://docs.aws.amazon.com/general/latest/gr/s3.html",
    ),
    S3Preset(
        "backblaze",
        "Backblaze B2",
        "s3.{region}.backblazeb2.com",
        ("eu-central-003", "us-west-004", "us-east-005"),
        quirks=("bucket-first", "not-the-master-key", "list-all-buckets", "endpoint-of-bucket"),
        source="https://www.backblaze.com/apidocs/introduction-to-the-s3-compatible-api",
    ),
    S3Preset(
        "wasabi",
        "Wasabi",
        "s3.{region}.wasabisys.com",
        ("eu-central-1", "eu-central-2", "eu-west-2", "us-east-1"),
        quirks=("bucket-first", "pays-for-deleted"),
        source="https://docs.wasabi.com/docs/service-urls-for-wasabis-storage-regions-2",
    ),
    S3Preset(
        "ovhcloud",
        "OVHcloud",
        "s3.{region}.io.cloud.ovh.net",
        ("gra", "rbx", "sbg", "de"),
        quirks=("bucket-first", "user-of-project"),
        source="https://help.ovhcloud.com/csm/en-public-cloud-storage-s3-location",
    ),
    S3Preset(
        "scaleway",
        "Scaleway",
        "s3.{region}.scw.cloud",
        ("fr-par", "nl-ams", "pl-waw"),
        quirks=("bucket-first",),
        source="https://www.scaleway.com/en/docs/storage/object/concepts/",
    ),
    S3Preset(
        "hetzner",
        "Hetzner",
        "{region}.your-objectstorage.com",
        ("fsn1", "nbg1", "hel1"),
        quirks=("bucket-first", "key-for-whole-project"),
        source="https://docs.hetzner.com/storage/object-storage/overview",
    ),
    S3Preset(
        "minio",
        "MinIO",
        "",
        style=BucketStyle.PATH,
        quirks=("own-certificate",),
        source="https://docs.min.io/",
    ),
    S3Preset("", "", "", quirks=("bucket-first",)),
)
"""The last one stands for any other provider."""


def preset_of(key: str) -> S3Preset:
    """Return the preset of that key; the one for any other provider if there is none."""
    return next((one for one in PRESETS if one.key == key), PRESETS[-1])


def connection_to(preset: S3Preset, region: str, bucket: str, prefix: str = "") -> S3Connection:
    """Return the way to a bucket of a provider whose servers are known.

    INPUT_INVALID names the field: `region`, `bucket`, `prefix`, or `host` if the provider has no
    server of its own.
    """
    if not preset.host:
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "host"})
    plain = region.strip().lower()
    if not re.fullmatch(r"[a-z0-9-]{2,40}", plain):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "region"})
    return S3Connection(
        host=preset.host.format(region=plain),
        bucket=bucket.strip(),
        prefix=prefix.strip().strip("/"),
        region=plain,
        style=preset.style,
        preset=preset.key,
    )

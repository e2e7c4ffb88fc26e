"""PracticeGuard: encrypted, proved backups and a ready breach kit for one medical practice."""

__version__ = "0.1.0"

"""Backups: the place, the plan, the copy under way and the history."""

"""The record of an incident for a court or an authority, as one archive."""

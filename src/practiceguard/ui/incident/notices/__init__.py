"""The notices of an incident: which there are, how each reads now, and its release."""

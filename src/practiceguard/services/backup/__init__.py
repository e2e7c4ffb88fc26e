"""Use cases of the backup half; the listing of this folder is the list of what it can do."""

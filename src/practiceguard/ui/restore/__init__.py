"""Get files back: days, folders, search, preview, basket, and putting the files somewhere."""

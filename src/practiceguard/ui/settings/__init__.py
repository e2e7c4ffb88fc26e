"""Settings: language, look, text size, and what runs here."""

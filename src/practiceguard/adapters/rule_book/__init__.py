"""The law as data: reads, checks and corrects resources/jurisdictions/ and what updates bring."""

"""Adding, trying, changing and removing the places of the copies."""

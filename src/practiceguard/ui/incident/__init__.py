"""After the harm: the first-hour card, reachable from every view."""

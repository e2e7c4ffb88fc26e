"""Use cases that concern the practice itself: setting up, settings, diagnostics."""

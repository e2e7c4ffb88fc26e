"""Servers of places: looked at, identified and tried before restic is let near them."""

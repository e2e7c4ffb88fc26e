"""Sending a letter to everybody affected by e-mail: one message per person, step by step."""

"""The sentences of PracticeGuard in English, shared by window and command line.

The window translates them (context names below are Qt Linguist contexts); the command line
prints them as they stand. Domain and services hold codes only.
"""

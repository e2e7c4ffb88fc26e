"""The command line: every job of the window, scriptable."""

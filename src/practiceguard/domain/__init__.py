"""What PracticeGuard knows, in plain Python: no I/O, no Qt, no clock.

Time comes in as an argument.
"""

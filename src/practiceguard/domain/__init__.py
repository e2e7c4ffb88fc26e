"""What PracticeGuard knows, in plain Python: no I/O, no Qt, no clock; time comes in as an argument."""

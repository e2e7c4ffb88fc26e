"""What differs between Windows, macOS and Linux: folders, drives, power."""

"""The quiet process without Qt that does the runs, so that no window can stop a backup."""

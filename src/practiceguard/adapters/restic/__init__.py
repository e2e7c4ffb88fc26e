"""restic, driven properly: one module per restic command, one place that starts it."""

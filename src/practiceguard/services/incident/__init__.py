"""What the incident half can do: one use case per module."""

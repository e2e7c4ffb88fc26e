"""The half before the harm: what is copied, where to, and how we know that it is good."""

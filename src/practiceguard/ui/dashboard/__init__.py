"""Home: are the records protected, why, and what to do next."""

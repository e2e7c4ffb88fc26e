"""Setting up in six short steps, and the recovery sheet afterwards."""

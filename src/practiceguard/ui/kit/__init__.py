"""The place "Kit & contacts": what is prepared before anything happens."""

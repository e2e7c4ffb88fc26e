"""What goes into the binder: a module for each of its parts, from what the practice wrote."""

"""One technology each, behind the ports of services; they do not know each other."""

"""Making the letters of a mailing: who gets one, each text read, five looked at, all checked."""

"""The law in this app: how old it is, what it says, correcting it, taking in a newer one."""

"""Templates of notices: the files, the sandbox that fills them, the form that comes out."""

-- Which binder was made, printed, and taken on a telephone: the day, who has it, and for each item
-- a digest of what it said. No text of it, and no secret.

CREATE TABLE binder_copy (
    kind    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;

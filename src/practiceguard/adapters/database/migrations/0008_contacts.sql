-- Whom to call, who does what, what stands on letters, and which copy of the list is at home.
-- Only what holds now: private numbers of people who left are not kept for ever.

CREATE TABLE contact (
    role    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE incident_role (
    task    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;

CREATE TABLE kit_sheet (
    name    TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;

-- Newer editions of the law that were taken in, whole, and what the practice corrected in it.
-- Evidence of what was known when: nothing is ever changed or deleted.

CREATE TABLE law_update (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    version     TEXT NOT NULL,
    released_on TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    proof       TEXT NOT NULL,
    signed_by   TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    content     BLOB NOT NULL
) STRICT;

CREATE TRIGGER law_update_stays BEFORE UPDATE ON law_update
BEGIN
    SELECT RAISE(ABORT, 'what was taken in stays as it came');
END;

CREATE TRIGGER law_update_line_stays BEFORE DELETE ON law_update
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TABLE law_correction (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    code         TEXT NOT NULL,
    path         TEXT NOT NULL,
    value        TEXT NOT NULL,
    original     TEXT NOT NULL,
    note         TEXT NOT NULL,
    corrected_by TEXT NOT NULL,
    corrected_at TEXT NOT NULL,
    is_withdrawn INTEGER NOT NULL
) STRICT;

CREATE TRIGGER law_correction_stays BEFORE UPDATE ON law_correction
BEGIN
    SELECT RAISE(ABORT, 'a correction stays; withdraw it or make another');
END;

CREATE TRIGGER law_correction_line_stays BEFORE DELETE ON law_correction
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

-- The ledger of checks: which part of which place was read back when, and what was found.

CREATE TABLE copy_check (
    number             INTEGER PRIMARY KEY AUTOINCREMENT,
    check_id           TEXT NOT NULL UNIQUE,
    repository         TEXT NOT NULL,
    depth              TEXT NOT NULL,
    share              INTEGER,
    month              TEXT,
    state              TEXT NOT NULL,
    begun_at           TEXT NOT NULL,
    ended_at           TEXT,
    cause              TEXT,
    process_id         INTEGER,
    process_started_at REAL,
    is_cancel_asked    INTEGER NOT NULL DEFAULT 0,
    CHECK ((state = 'begun') = (ended_at IS NULL))
) STRICT;

-- One live check per repository, whichever process asks.
CREATE UNIQUE INDEX copy_check_live ON copy_check (repository) WHERE state = 'begun';
CREATE INDEX copy_check_of_place ON copy_check (repository, number);

CREATE TRIGGER copy_check_outcome_stays BEFORE UPDATE ON copy_check WHEN old.state <> 'begun'
BEGIN
    SELECT RAISE(ABORT, 'what came of a check stays');
END;

CREATE TRIGGER copy_check_beginning_stays
BEFORE UPDATE OF number, check_id, repository, depth, share, month, begun_at, process_id,
    process_started_at
ON copy_check
BEGIN
    SELECT RAISE(ABORT, 'what was written down at the beginning of a check stays');
END;

CREATE TRIGGER copy_check_line_stays BEFORE DELETE ON copy_check
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

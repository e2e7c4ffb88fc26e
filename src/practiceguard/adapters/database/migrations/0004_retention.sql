-- How long copies are kept in each place, holds, and what was removed. Nothing here is deleted;
-- a hold is lifted once, and a removal ends once.

CREATE TABLE retention_choice (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    repository TEXT NOT NULL,
    policy     TEXT NOT NULL,
    chosen_at  TEXT NOT NULL,
    chosen_by  TEXT NOT NULL
) STRICT;

CREATE TABLE known_copy (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    repository  TEXT NOT NULL,
    snapshot_id TEXT NOT NULL,
    is_ours     INTEGER NOT NULL,
    said_by     TEXT NOT NULL,
    said_at     TEXT NOT NULL
) STRICT;

CREATE TABLE hold (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    hold_id       TEXT NOT NULL UNIQUE,
    repository    TEXT,
    cause         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    placed_by     TEXT NOT NULL,
    since         TEXT NOT NULL,
    lifted_at     TEXT,
    lifted_by     TEXT,
    lifted_reason TEXT,
    was_harmless  INTEGER,
    CHECK ((lifted_at IS NULL) = (lifted_reason IS NULL))
) STRICT;

CREATE TABLE removal (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    removal_id TEXT NOT NULL UNIQUE,
    repository TEXT NOT NULL,
    begun_at   TEXT NOT NULL,
    asked_by   TEXT NOT NULL,
    asked      TEXT NOT NULL,
    ended_at   TEXT,
    gone       TEXT NOT NULL,
    cause      TEXT,
    is_tidied  INTEGER NOT NULL,
    is_sound   INTEGER
) STRICT;

CREATE TRIGGER hold_is_lifted_once BEFORE UPDATE ON hold
WHEN old.lifted_at IS NOT NULL OR new.lifted_at IS NULL OR new.hold_id <> old.hold_id
    OR new.repository IS NOT old.repository OR new.cause <> old.cause OR new.reason <> old.reason
    OR new.placed_by <> old.placed_by OR new.since <> old.since
BEGIN
    SELECT RAISE(ABORT, 'a hold is lifted once, and nothing else of it changes');
END;

CREATE TRIGGER hold_line_stays BEFORE DELETE ON hold
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TRIGGER removal_ends_once BEFORE UPDATE ON removal
WHEN old.ended_at IS NOT NULL OR new.ended_at IS NULL OR new.removal_id <> old.removal_id
    OR new.repository <> old.repository OR new.begun_at <> old.begun_at
    OR new.asked_by <> old.asked_by OR new.asked <> old.asked
BEGIN
    SELECT RAISE(ABORT, 'a removal ends once, and nothing else of it changes');
END;

CREATE TRIGGER removal_line_stays BEFORE DELETE ON removal
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TRIGGER retention_choice_stays BEFORE UPDATE ON retention_choice
BEGIN
    SELECT RAISE(ABORT, 'what was chosen stays; choose anew');
END;

CREATE TRIGGER retention_choice_line_stays BEFORE DELETE ON retention_choice
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TRIGGER known_copy_stays BEFORE UPDATE ON known_copy
BEGIN
    SELECT RAISE(ABORT, 'what was said stays; say it anew');
END;

CREATE TRIGGER known_copy_line_stays BEFORE DELETE ON known_copy
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

-- The practice, its plan and repositories, the ledger of runs, and what was read in repositories.
-- Times are ISO 8601 in UTC; lists, and paths that may hold any byte, are JSON.

CREATE TABLE practice (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    name     TEXT NOT NULL,
    country  TEXT NOT NULL
) STRICT;

CREATE TABLE setup_draft (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    answers  TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE repository (
    key                TEXT PRIMARY KEY,
    kind               TEXT NOT NULL,
    location           TEXT NOT NULL,
    label              TEXT NOT NULL,
    restic_id          TEXT NOT NULL,
    config_fingerprint TEXT NOT NULL,
    connected_at       TEXT NOT NULL,
    adopted            INTEGER NOT NULL,
    append_only        INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_sheet (
    repository    TEXT PRIMARY KEY,
    restic_key_id TEXT NOT NULL,
    made_at       TEXT NOT NULL,
    saved_at      TEXT,
    verified_at   TEXT
) STRICT;

CREATE TABLE plan (
    only_one   INTEGER PRIMARY KEY CHECK (only_one = 1),
    plan_id    TEXT NOT NULL,
    sources    TEXT NOT NULL,
    exclusions TEXT NOT NULL,
    repository TEXT NOT NULL,
    host       TEXT NOT NULL,
    saved_at   TEXT NOT NULL
) STRICT;

CREATE TABLE run (
    number             INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id             TEXT NOT NULL UNIQUE,
    plan_id            TEXT NOT NULL,
    cause_of_start     TEXT NOT NULL,
    state              TEXT NOT NULL,
    begun_at           TEXT NOT NULL,
    ended_at           TEXT,
    snapshot_id        TEXT,
    figures            TEXT NOT NULL,
    unread             TEXT NOT NULL,
    unread_count       INTEGER NOT NULL,
    cause              TEXT,
    cause_facts        TEXT NOT NULL,
    log                TEXT NOT NULL,
    process_id         INTEGER,
    process_started_at REAL,
    is_cancel_asked    INTEGER NOT NULL DEFAULT 0,
    -- Without a snapshot, or with files that were not read, no run is complete.
    CHECK (state <> 'complete' OR (snapshot_id IS NOT NULL AND unread_count = 0))
) STRICT;

CREATE INDEX run_newest ON run (begun_at DESC, number DESC);

-- One live run per plan, whichever process asks.
CREATE UNIQUE INDEX run_live ON run (plan_id) WHERE state = 'begun';

-- An outcome is never overwritten, and no line of the ledger disappears.
CREATE TRIGGER run_outcome_stays BEFORE UPDATE ON run WHEN old.state <> 'begun'
BEGIN
    SELECT RAISE(ABORT, 'the outcome of a run is never overwritten');
END;

CREATE TRIGGER run_beginning_stays
BEFORE UPDATE OF number, run_id, plan_id, cause_of_start, begun_at, process_id, process_started_at
ON run
BEGIN
    SELECT RAISE(ABORT, 'what was written down at the beginning of a run stays');
END;

CREATE TRIGGER run_line_stays BEFORE DELETE ON run
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TABLE run_progress (
    run_id      TEXT PRIMARY KEY REFERENCES run (run_id),
    progress    TEXT NOT NULL,
    reported_at TEXT NOT NULL
) STRICT;

CREATE TABLE repository_facts (
    repository TEXT PRIMARY KEY,
    read_at    TEXT NOT NULL,
    snapshots  TEXT NOT NULL
) STRICT;

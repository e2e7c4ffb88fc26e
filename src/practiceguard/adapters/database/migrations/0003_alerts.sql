-- What had to be told, to whom, by which way, and what became of it. Written before anything is
-- sent; no line is ever deleted, and what was delivered stays delivered.

CREATE TABLE trouble (
    trouble_id TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    place      TEXT NOT NULL,
    noticed_at TEXT NOT NULL,
    ended_at   TEXT
) STRICT;

-- The same trouble is there once.
CREATE UNIQUE INDEX trouble_open ON trouble (kind, place) WHERE ended_at IS NULL;

CREATE TABLE alert (
    number           INTEGER PRIMARY KEY AUTOINCREMENT,
    key              TEXT NOT NULL UNIQUE,
    kind             TEXT NOT NULL,
    trouble_id       TEXT REFERENCES trouble (trouble_id),
    step             INTEGER NOT NULL,
    channel          TEXT NOT NULL,
    audience         TEXT NOT NULL,
    address          TEXT NOT NULL,
    decided_at       TEXT NOT NULL,
    state            TEXT NOT NULL,
    attempts         INTEGER NOT NULL,
    tried_at         TEXT,
    delivered_at     TEXT,
    problem          TEXT,
    may_have_arrived INTEGER NOT NULL,
    CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
) STRICT;

CREATE INDEX alert_waiting ON alert (number) WHERE state = 'waiting';
CREATE INDEX alert_of_trouble ON alert (trouble_id) WHERE trouble_id IS NOT NULL;

CREATE TRIGGER alert_outcome_stays BEFORE UPDATE ON alert WHEN old.state <> 'waiting'
BEGIN
    SELECT RAISE(ABORT, 'what became of a message is never overwritten');
END;

CREATE TRIGGER alert_decision_stays
BEFORE UPDATE OF number, key, kind, trouble_id, step, channel, audience, address, decided_at
ON alert
BEGIN
    SELECT RAISE(ABORT, 'what was decided to be told stays');
END;

CREATE TRIGGER alert_line_stays BEFORE DELETE ON alert
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TRIGGER trouble_stays BEFORE UPDATE ON trouble
WHEN old.ended_at IS NOT NULL OR new.trouble_id <> old.trouble_id OR new.kind <> old.kind
    OR new.place <> old.place OR new.noticed_at <> old.noticed_at
BEGIN
    SELECT RAISE(ABORT, 'what was noticed stays');
END;

CREATE TRIGGER trouble_line_stays BEFORE DELETE ON trouble
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

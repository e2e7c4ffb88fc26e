-- Incidents: one log each, sealed entry by entry. Nothing is ever changed or deleted.

CREATE TABLE incident_entry (
    incident TEXT    NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    at       TEXT    NOT NULL,
    author   TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    before   TEXT    NOT NULL,
    seal     TEXT    NOT NULL,
    PRIMARY KEY (incident, number)
) STRICT;

CREATE TRIGGER incident_entry_stays BEFORE UPDATE ON incident_entry
BEGIN
    SELECT RAISE(ABORT, 'an entry of a log stays as it was written; add another one');
END;

CREATE TRIGGER incident_entry_line_stays BEFORE DELETE ON incident_entry
BEGIN
    SELECT RAISE(ABORT, 'no entry of a log is deleted');
END;

-- What was seen of a log elsewhere: it shows when the newest entries were cut off.
CREATE TABLE incident_anchor (
    incident TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    seal     TEXT    NOT NULL,
    seen_at  TEXT    NOT NULL,
    place    TEXT    NOT NULL
) STRICT;

CREATE TRIGGER incident_anchor_stays BEFORE UPDATE ON incident_anchor
BEGIN
    SELECT RAISE(ABORT, 'what was seen stays');
END;

CREATE TRIGGER incident_anchor_line_stays BEFORE DELETE ON incident_anchor
BEGIN
    SELECT RAISE(ABORT, 'what was seen stays');
END;

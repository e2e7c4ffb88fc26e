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

-- The seal of every entry once more, written by the database itself: taking the newest entries, or
-- a whole log, out of the table above leaves them here.
CREATE TABLE incident_seal (
    incident TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    seal     TEXT    NOT NULL
) STRICT;

CREATE INDEX incident_seal_of ON incident_seal (incident, number);

CREATE TRIGGER incident_entry_leaves_its_seal AFTER INSERT ON incident_entry
BEGIN
    INSERT INTO incident_seal VALUES (new.incident, new.number, new.seal);
END;

CREATE TRIGGER incident_seal_stays BEFORE UPDATE ON incident_seal
BEGIN
    SELECT RAISE(ABORT, 'a seal stays');
END;

CREATE TRIGGER incident_seal_line_stays BEFORE DELETE ON incident_seal
BEGIN
    SELECT RAISE(ABORT, 'a seal stays');
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

-- Who the patients are and how their files are told apart. Rules, answers and the meaning of
-- columns are never changed, a later one goes before; of the address book only the newest stays.

CREATE TABLE naming_choice (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    naming    TEXT NOT NULL,
    chosen_by TEXT NOT NULL,
    chosen_at TEXT NOT NULL
) STRICT;

CREATE TABLE column_mapping (
    signature TEXT PRIMARY KEY,
    mapping   TEXT NOT NULL
) STRICT;

CREATE TABLE answer (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL,
    value    TEXT NOT NULL,
    said_by  TEXT NOT NULL,
    said_at  TEXT NOT NULL
) STRICT;

CREATE TABLE address_book (
    only_one    INTEGER PRIMARY KEY CHECK (only_one = 1),
    imported_at TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    entries     TEXT NOT NULL,
    aside       TEXT NOT NULL,
    merged      TEXT NOT NULL
) STRICT;

CREATE TRIGGER naming_choice_stays BEFORE UPDATE ON naming_choice
BEGIN
    SELECT RAISE(ABORT, 'what was chosen stays; choose anew');
END;

CREATE TRIGGER naming_choice_line_stays BEFORE DELETE ON naming_choice
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

CREATE TRIGGER answer_stays BEFORE UPDATE ON answer
BEGIN
    SELECT RAISE(ABORT, 'what was said stays; say it anew');
END;

CREATE TRIGGER answer_line_stays BEFORE DELETE ON answer
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

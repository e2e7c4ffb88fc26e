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

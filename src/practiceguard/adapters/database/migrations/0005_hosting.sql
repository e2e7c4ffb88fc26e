-- Who hosts each place, where, and under which papers. Evidence: an answer is never changed or
-- deleted, a new one is added.

CREATE TABLE hosting_answer (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    repository TEXT NOT NULL,
    hoster     TEXT NOT NULL,
    host       TEXT NOT NULL,
    country    TEXT NOT NULL,
    contracts  TEXT NOT NULL,
    said_at    TEXT NOT NULL,
    said_by    TEXT NOT NULL
) STRICT;

CREATE TRIGGER hosting_answer_stays BEFORE UPDATE ON hosting_answer
BEGIN
    SELECT RAISE(ABORT, 'what was said stays; say it anew');
END;

CREATE TRIGGER hosting_answer_line_stays BEFORE DELETE ON hosting_answer
BEGIN
    SELECT RAISE(ABORT, 'no line of the ledger is deleted');
END;

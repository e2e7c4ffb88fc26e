-- A plan may have several places, each with a schedule of its own, and what is needed to reach it.
-- Each run says to which repository it went, and which slot of the schedule it served.

ALTER TABLE plan ADD COLUMN others TEXT NOT NULL DEFAULT '[]';
ALTER TABLE repository ADD COLUMN connection TEXT NOT NULL DEFAULT '{}';

CREATE TABLE place_rules (
    repository TEXT PRIMARY KEY,
    rules      TEXT NOT NULL
) STRICT;

-- Lines from before know neither: they went to the one repository of their time.
ALTER TABLE run ADD COLUMN repository TEXT;
ALTER TABLE run ADD COLUMN slot TEXT;
CREATE INDEX run_of_slot ON run (slot) WHERE slot IS NOT NULL;

-- One live run per repository, whichever process asks. One that is alive just now went to the
-- plan's repository.
DROP TRIGGER run_beginning_stays;
DROP INDEX run_live;
UPDATE run SET repository = (SELECT repository FROM plan) WHERE state = 'begun';
CREATE UNIQUE INDEX run_live ON run (coalesce(repository, plan_id)) WHERE state = 'begun';

CREATE TRIGGER run_beginning_stays
BEFORE UPDATE OF number, run_id, plan_id, cause_of_start, begun_at, process_id, process_started_at,
    repository, slot
ON run
BEGIN
    SELECT RAISE(ABORT, 'what was written down at the beginning of a run stays');
END;

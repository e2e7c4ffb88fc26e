-- Each run says to which repository it went, and which slot of the schedule it served.
-- Lines from before know neither: they went to the one repository of their time.

ALTER TABLE run ADD COLUMN repository TEXT;
ALTER TABLE run ADD COLUMN slot TEXT;

CREATE INDEX run_of_slot ON run (slot) WHERE slot IS NOT NULL;

-- One live run per repository, whichever process asks.
DROP INDEX run_live;
CREATE UNIQUE INDEX run_live ON run (coalesce(repository, plan_id)) WHERE state = 'begun';

DROP TRIGGER run_beginning_stays;
CREATE TRIGGER run_beginning_stays
BEFORE UPDATE OF number, run_id, plan_id, cause_of_start, begun_at, process_id, process_started_at,
    repository, slot
ON run
BEGIN
    SELECT RAISE(ABORT, 'what was written down at the beginning of a run stays');
END;

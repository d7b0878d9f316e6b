-- The state of topics; docs/formats/topics.md explains the columns and what the triggers promise.
-- Safe to run again; of several nodes one at a time, as `TopicSchema` sees to.

CREATE SCHEMA IF NOT EXISTS tidemark;

CREATE TABLE IF NOT EXISTS tidemark.topic_epoch (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch bigint NOT NULL CHECK (epoch > 0),
  place text NOT NULL
);

CREATE TABLE IF NOT EXISTS tidemark.topic (
  topic text COLLATE "C" NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
  owner text COLLATE "C" NOT NULL DEFAULT '' CHECK (length(owner) <= 256),
  epoch bigint NOT NULL,
  counter bigint NOT NULL,
  data jsonb NOT NULL
    CHECK (jsonb_typeof(data) = 'object' AND octet_length(data::text) <= 4194304),
  source text CHECK (length(source) BETWEEN 1 AND 200),
  updated timestamptz NOT NULL,
  PRIMARY KEY (topic, owner)
);

-- Where the rows are: another cluster, timeline, database or table means that they were brought
-- here, perhaps from an older state.
CREATE OR REPLACE FUNCTION tidemark.topic_place() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT concat_ws('/', c.system_identifier,
    substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), d.oid, 'tidemark.topic'::regclass::oid)
  FROM pg_control_system() c, pg_database d WHERE d.datname = current_database()
$$;

-- Later than all before, also than those of a future that a restore has taken back, as long as the
-- clock goes forward.
CREATE OR REPLACE FUNCTION tidemark.topic_epoch_after(earlier bigint) RETURNS bigint
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
  SELECT greatest(earlier + 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint)
$$;

INSERT INTO tidemark.topic_epoch (epoch, place)
  VALUES (tidemark.topic_epoch_after(0), tidemark.topic_place()) ON CONFLICT DO NOTHING;

-- Begins a new epoch for all rows if they are not where they were.
CREATE OR REPLACE FUNCTION tidemark.topic_check() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE tidemark.topic_epoch
    SET epoch = tidemark.topic_epoch_after(epoch), place = tidemark.topic_place()
    WHERE place <> tidemark.topic_place();
  IF FOUND THEN
    UPDATE tidemark.topic SET data = data;
    RETURN true;
  END IF;
  RETURN false;
END $$;
REVOKE ALL ON FUNCTION tidemark.topic_check() FROM PUBLIC;

-- Counts. Whoever writes says who they are by the setting tidemark.topic_source, not by the
-- column: a writer who says nothing must not pass for the one before.
CREATE OR REPLACE FUNCTION tidemark.topic_revise() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  present bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- Waits for whoever deletes: their epoch must be the older one.
    SELECT epoch INTO STRICT present FROM tidemark.topic_epoch FOR SHARE;
    NEW.epoch := present;
    NEW.counter := 1;
  ELSE
    IF NEW.topic <> OLD.topic OR NEW.owner <> OLD.owner THEN
      RAISE EXCEPTION 'a topic keeps its name and its owner'
        USING HINT = 'Delete the row and insert another one.';
    END IF;
    SELECT epoch INTO STRICT present FROM tidemark.topic_epoch;
    NEW.epoch := greatest(OLD.epoch, present);
    NEW.counter := OLD.counter + 1;
  END IF;
  NEW.source := nullif(current_setting('tidemark.topic_source', true), '');
  NEW.updated := clock_timestamp();
  RETURN NEW;
END $$;

-- What is deleted was never written, in a new epoch. Once a statement and before its rows go, so
-- that the change stream tells the epoch first.
CREATE OR REPLACE FUNCTION tidemark.topic_end_epoch() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE tidemark.topic_epoch SET epoch = tidemark.topic_epoch_after(epoch);
  RETURN NULL;
END $$;

-- Last of a table's triggers by name, so that no other one changes what it counted.
CREATE OR REPLACE TRIGGER zz_tidemark_revise BEFORE INSERT OR UPDATE ON tidemark.topic
  FOR EACH ROW EXECUTE FUNCTION tidemark.topic_revise();
CREATE OR REPLACE TRIGGER tidemark_end_epoch BEFORE DELETE OR TRUNCATE ON tidemark.topic
  FOR EACH STATEMENT EXECUTE FUNCTION tidemark.topic_end_epoch();

-- A user's transaction has the owner whose state it is about; an empty owner is everybody.
DROP POLICY IF EXISTS tidemark_owner ON tidemark.topic;
CREATE POLICY tidemark_owner ON tidemark.topic
  USING (owner = '' OR owner = current_setting('tidemark.topic_owner', true))
  WITH CHECK (owner = '' OR owner = current_setting('tidemark.topic_owner', true));

-- Also for sessions that replicate or restore.
ALTER TABLE tidemark.topic
  ENABLE ALWAYS TRIGGER zz_tidemark_revise,
  ENABLE ALWAYS TRIGGER tidemark_end_epoch,
  ENABLE ROW LEVEL SECURITY;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'authenticator') THEN
    GRANT USAGE ON SCHEMA tidemark TO authenticator;
    GRANT SELECT ON tidemark.topic, tidemark.topic_epoch TO authenticator;
    GRANT EXECUTE ON FUNCTION tidemark.topic_check() TO authenticator;
    DROP POLICY IF EXISTS tidemark_server ON tidemark.topic;
    CREATE POLICY tidemark_server ON tidemark.topic FOR SELECT TO authenticator USING (true);
  END IF;
END $$;

COMMENT ON TABLE tidemark.topic IS 'Tidemark topics, version 1';

-- Roles and row-level security for tables whose rows belong to users.
-- Run after ledger.sql by a role that may create roles; safe to run again, also by several nodes at
-- once, in one transaction (`psql -1`).
--
--   authenticator  logs in, may do nothing but use the ledger and become one of the others
--   authenticated  a user who is signed in
--   anon           somebody who is not
--
-- Then, for each table:  CALL tidemark.protect('public.todos', 'owner_id');

SELECT pg_advisory_xact_lock(hashtext('tidemark.write_ledger'));

DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['authenticator', 'authenticated', 'anon'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOBYPASSRLS', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- Roles belong to the whole server; another database's set-up was faster.
      END;
    END IF;
  END LOOP;
END $$;

-- Its password is set by whoever installs: ALTER ROLE authenticator PASSWORD '...'.
ALTER ROLE authenticator LOGIN;
GRANT anon, authenticated TO authenticator;

GRANT USAGE ON SCHEMA tidemark TO authenticator;
GRANT SELECT, INSERT, UPDATE, DELETE ON tidemark.write_ledger, tidemark.write_client
  TO authenticator;

-- Makes each row belong to the user of the transaction: default, policies that also bind the
-- table's owner, an index that they use. A user sees and writes their own rows; without a user
-- there are none, and nothing can be written. Policies hold `current_setting` in plain sight, so
-- that a shape can bind it.
CREATE OR REPLACE PROCEDURE tidemark.protect(protected regclass, owner_column name)
LANGUAGE plpgsql AS $$
DECLARE
  owner_type text;
  owned text;
BEGIN
  SELECT format_type(a.atttypid, a.atttypmod) INTO STRICT owner_type
    FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = protected AND a.attname = owner_column AND NOT a.attisdropped;
  owned := format('%I = nullif(current_setting(''app.user_id'', true), '''')::%s',
    owner_column, owner_type);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT '
    'nullif(current_setting(''app.user_id'', true), '''')::%s, ALTER COLUMN %I SET NOT NULL, '
    'ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
    protected, owner_column, owner_type, owner_column);
  EXECUTE format('DROP POLICY IF EXISTS tidemark_owner ON %s', protected);
  EXECUTE format('CREATE POLICY tidemark_owner ON %s TO authenticated USING (%s) WITH CHECK (%s)',
    protected, owned, owned);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO authenticated', protected);
  IF NOT EXISTS (
    SELECT FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = protected AND a.attname = owner_column) THEN
    EXECUTE format('CREATE INDEX ON %s (%I)', protected, owner_column);
  END IF;
END $$;
REVOKE ALL ON PROCEDURE tidemark.protect(regclass, name) FROM PUBLIC;

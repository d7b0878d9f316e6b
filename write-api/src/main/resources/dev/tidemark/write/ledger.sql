-- The ledger of client transactions; docs/formats/write-ledger.md explains the columns.
-- Safe to run again, also by several nodes at once, in one transaction (`psql -1`): a lock that is
-- given back before the commit lets the next one in too early.
SELECT pg_advisory_xact_lock(hashtext('tidemark.write_ledger'));

CREATE SCHEMA IF NOT EXISTS tidemark;

CREATE TABLE IF NOT EXISTS tidemark.write_ledger (
  user_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  txid bigint NOT NULL,
  decided_at timestamptz NOT NULL DEFAULT now(),
  content bytea NOT NULL,
  outcome text COLLATE "C" NOT NULL
    CHECK (outcome IN ('applied', 'merged', 'stale', 'gone', 'rejected')),
  detail text,
  PRIMARY KEY (user_id, client_id, seq)
);

-- Rows come in the order of time, so this index is some kilobytes for millions of them.
CREATE INDEX IF NOT EXISTS write_ledger_decided_at
  ON tidemark.write_ledger USING brin (decided_at) WITH (pages_per_range = 32);

CREATE TABLE IF NOT EXISTS tidemark.write_client (
  user_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  floor_seq bigint NOT NULL DEFAULT 0,
  lease bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, client_id)
);

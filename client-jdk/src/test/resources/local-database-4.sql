PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE tidemark_table (
  name TEXT PRIMARY KEY, definition TEXT NOT NULL, changes INTEGER NOT NULL);
INSERT INTO tidemark_table VALUES('todos','4; 2:id UUID 0 not null, 5:title TEXT -1 not null, 4:done TRUTH -1, 4:rank WHOLE -1, 6:weight REAL -1, 4:note TEXT -1',7);
INSERT INTO tidemark_table VALUES('lists','4; 5:owner WHOLE 0, 4:name TEXT 1, 5:color TEXT -1',3);
CREATE TABLE tidemark_change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, txn INTEGER, tab TEXT NOT NULL,
  op TEXT NOT NULL, key TEXT NOT NULL, owner TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'pending',
  sent INTEGER NOT NULL DEFAULT 0, code TEXT, reason TEXT, root INTEGER);
INSERT INTO tidemark_change VALUES(1,8486197039694222369,'todos','update','''00000000-0000-0000-0000-00000000000a''','',1,'pending',0,NULL,NULL,NULL);
INSERT INTO tidemark_change VALUES(2,8486197039694222369,'lists','insert','7,''home''','',1,'pending',0,NULL,NULL,NULL);
INSERT INTO tidemark_change VALUES(3,4482914243374865169,'todos','insert','''00000000-0000-0000-0000-00000000000c''','',1,'parked',0,'check','no',4482914243374865169);
INSERT INTO tidemark_change VALUES(4,1945236448900832572,'todos','delete','''00000000-0000-0000-0000-00000000000b''','',1,'pending',0,NULL,NULL,NULL);
INSERT INTO tidemark_change VALUES(5,NULL,'todos','update','''00000000-0000-0000-0000-00000000000a''','',1,'pending',0,NULL,NULL,NULL);
CREATE TABLE tidemark_cell (
  seq INTEGER NOT NULL, col TEXT NOT NULL, before, after,
  PRIMARY KEY (seq, col)) WITHOUT ROWID
;
INSERT INTO tidemark_cell VALUES(1,'id','00000000-0000-0000-0000-00000000000a','00000000-0000-0000-0000-00000000000a');
INSERT INTO tidemark_cell VALUES(1,'title','milk','oat milk');
INSERT INTO tidemark_cell VALUES(2,'color',NULL,'red');
INSERT INTO tidemark_cell VALUES(2,'name','home','home');
INSERT INTO tidemark_cell VALUES(2,'owner',7,7);
INSERT INTO tidemark_cell VALUES(3,'done',NULL,NULL);
INSERT INTO tidemark_cell VALUES(3,'id','00000000-0000-0000-0000-00000000000c','00000000-0000-0000-0000-00000000000c');
INSERT INTO tidemark_cell VALUES(3,'note',NULL,NULL);
INSERT INTO tidemark_cell VALUES(3,'rank',NULL,NULL);
INSERT INTO tidemark_cell VALUES(3,'title',NULL,'refused');
INSERT INTO tidemark_cell VALUES(3,'weight',NULL,NULL);
INSERT INTO tidemark_cell VALUES(4,'done',0,NULL);
INSERT INTO tidemark_cell VALUES(4,'id','00000000-0000-0000-0000-00000000000b','00000000-0000-0000-0000-00000000000b');
INSERT INTO tidemark_cell VALUES(4,'note',NULL,NULL);
INSERT INTO tidemark_cell VALUES(4,'rank',2,NULL);
INSERT INTO tidemark_cell VALUES(4,'title','bread',NULL);
INSERT INTO tidemark_cell VALUES(4,'weight',0.10000000000000000555,NULL);
INSERT INTO tidemark_cell VALUES(5,'done',0,1);
INSERT INTO tidemark_cell VALUES(5,'id','00000000-0000-0000-0000-00000000000a','00000000-0000-0000-0000-00000000000a');
CREATE TABLE tidemark_receipt (
  txn INTEGER PRIMARY KEY, txid TEXT NOT NULL, lsn TEXT NOT NULL);
CREATE TABLE tidemark_state (
  name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID
;
INSERT INTO tidemark_state VALUES('todos','here');
INSERT INTO tidemark_state VALUES('version','1');
CREATE TABLE tidemark_moved (was INTEGER PRIMARY KEY, becomes INTEGER NOT NULL);
CREATE TABLE tidemark_guard (
  stale INTEGER CONSTRAINT tidemark_stale CHECK (stale = 0));
CREATE TABLE IF NOT EXISTS "todos__rows" ("id" TEXT NOT NULL, "title" TEXT, "done" INTEGER, "rank" INTEGER, "weight" REAL, "note" TEXT, PRIMARY KEY ("id"));
INSERT INTO todos__rows VALUES('00000000-0000-0000-0000-00000000000a','oat milk',1,1,0.10000000000000000555,NULL);
CREATE TABLE IF NOT EXISTS "todos__under" ("id" TEXT NOT NULL, "title" TEXT, "done" INTEGER, "rank" INTEGER, "weight" REAL, "note" TEXT, PRIMARY KEY ("id")) WITHOUT ROWID;
INSERT INTO todos__under VALUES('00000000-0000-0000-0000-00000000000a','milk',0,1,0.10000000000000000555,NULL);
INSERT INTO todos__under VALUES('00000000-0000-0000-0000-00000000000b','bread',0,2,0.10000000000000000555,NULL);
CREATE TABLE IF NOT EXISTS "todos__next" ("id" TEXT NOT NULL, "title" TEXT, "done" INTEGER, "rank" INTEGER, "weight" REAL, "note" TEXT, PRIMARY KEY ("id")) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "todos__overlay" ("id" TEXT, "__key" TEXT NOT NULL UNIQUE, "__inserted" INTEGER, "__deleted" INTEGER, "title" TEXT, "title__seq" INTEGER, "done" INTEGER, "done__seq" INTEGER, "rank" INTEGER, "rank__seq" INTEGER, "weight" REAL, "weight__seq" INTEGER, "note" TEXT, "note__seq" INTEGER, PRIMARY KEY ("id")) WITHOUT ROWID;
INSERT INTO todos__overlay VALUES('00000000-0000-0000-0000-00000000000a','''00000000-0000-0000-0000-00000000000a''',NULL,NULL,'oat milk',1,1,5,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO todos__overlay VALUES('00000000-0000-0000-0000-00000000000b','''00000000-0000-0000-0000-00000000000b''',NULL,4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE IF NOT EXISTS "lists__rows" ("owner" INTEGER NOT NULL, "name" TEXT NOT NULL, "color" TEXT, PRIMARY KEY ("owner", "name"));
INSERT INTO lists__rows VALUES(7,'home','red');
CREATE TABLE IF NOT EXISTS "lists__under" ("owner" INTEGER NOT NULL, "name" TEXT NOT NULL, "color" TEXT, PRIMARY KEY ("owner", "name")) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "lists__next" ("owner" INTEGER NOT NULL, "name" TEXT NOT NULL, "color" TEXT, PRIMARY KEY ("owner", "name")) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "lists__overlay" ("owner" INTEGER, "name" TEXT, "__key" TEXT NOT NULL UNIQUE, "__inserted" INTEGER, "__deleted" INTEGER, "color" TEXT, "color__seq" INTEGER, PRIMARY KEY ("owner", "name")) WITHOUT ROWID;
INSERT INTO lists__overlay VALUES(7,'home','7,''home''',2,NULL,'red',2);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('tidemark_change',5);
CREATE INDEX tidemark_change_key ON tidemark_change (tab, key);
CREATE INDEX tidemark_change_txn ON tidemark_change (txn);
CREATE VIEW "todos" AS SELECT "id", "title", "done", "rank", "weight", "note" FROM "todos__rows";
CREATE VIEW "todos__base" AS SELECT r."id", r."title", r."done", r."rank", r."weight", r."note" FROM "todos__rows" r WHERE NOT EXISTS (SELECT 1 FROM "todos__overlay" x WHERE x."id" = r."id") UNION ALL SELECT "id", "title", "done", "rank", "weight", "note" FROM "todos__under";
CREATE VIEW "todos__status" AS SELECT r."id", r."title", r."done", r."rank", r."weight", r."note", EXISTS (SELECT 1 FROM "todos__overlay" x WHERE x."id" = r."id") AS unsynced FROM "todos__rows" r;
CREATE VIEW "todos__fold" AS SELECT (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.last AND c.col = 'id') AS "id", k.key AS "__key", CASE WHEN k.ins > k.del THEN k.ins END AS "__inserted", CASE WHEN k.del > k.ins THEN k.del END AS "__deleted", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.s0 AND c.col = 'title') AS "title", k.s0 AS "title__seq", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.s1 AND c.col = 'done') AS "done", k.s1 AS "done__seq", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.s2 AND c.col = 'rank') AS "rank", k.s2 AS "rank__seq", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.s3 AND c.col = 'weight') AS "weight", k.s3 AS "weight__seq", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.s4 AND c.col = 'note') AS "note", k.s4 AS "note__seq" FROM (SELECT k.*, (SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l ON l.seq = c.seq WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op <> 'delete' AND c.col = 'title' AND l.seq > k.del AND l.seq >= k.ins) AS s0, (SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l ON l.seq = c.seq WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op <> 'delete' AND c.col = 'done' AND l.seq > k.del AND l.seq >= k.ins) AS s1, (SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l ON l.seq = c.seq WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op <> 'delete' AND c.col = 'rank' AND l.seq > k.del AND l.seq >= k.ins) AS s2, (SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l ON l.seq = c.seq WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op <> 'delete' AND c.col = 'weight' AND l.seq > k.del AND l.seq >= k.ins) AS s3, (SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l ON l.seq = c.seq WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op <> 'delete' AND c.col = 'note' AND l.seq > k.del AND l.seq >= k.ins) AS s4 FROM (SELECT k.*, coalesce((SELECT max(l.seq) FROM tidemark_change l WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op = 'insert'), 0) AS ins, coalesce((SELECT max(l.seq) FROM tidemark_change l WHERE l.tab = 'todos' AND l.key = k.key AND l.state = 'pending' AND l.op = 'delete'), 0) AS del FROM (SELECT DISTINCT key, (SELECT max(seq) FROM tidemark_change m WHERE m.tab = t.tab AND m.key = t.key AND m.state = 'pending') AS last FROM tidemark_change t WHERE t.tab = 'todos' AND t.state = 'pending') k) k) k;
CREATE TRIGGER "todos__insert" INSTEAD OF INSERT ON "todos" BEGIN
SELECT RAISE(ABORT, 'NOT NULL constraint failed: todos.id') WHERE NEW."id" IS NULL;
SELECT RAISE(ABORT, 'datatype mismatch: todos.id') WHERE typeof(NEW."id") = 'blob';
SELECT RAISE(ABORT, 'UNIQUE constraint failed: todos.id') WHERE EXISTS (SELECT 1 FROM "todos__rows" WHERE "id" = lower(CAST(NEW."id" AS TEXT)));
INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ('todos', 'insert', quote(lower(CAST(NEW."id" AS TEXT))), coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''), coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = 'version'), 0));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'id', lower(CAST(NEW."id" AS TEXT)), lower(CAST(NEW."id" AS TEXT));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'title', NULL, NEW."title" WHERE NEW."title" IS NOT NULL;
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'done', NULL, NEW."done";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'rank', NULL, NEW."rank";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'weight', NULL, NEW."weight";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'note', NULL, NEW."note";
DELETE FROM "todos__overlay" WHERE "__key" = quote(lower(CAST(NEW."id" AS TEXT)));
INSERT INTO "todos__overlay" ("id", "__key", "__inserted", "title", "title__seq", "done", "done__seq", "rank", "rank__seq", "weight", "weight__seq", "note", "note__seq") SELECT lower(CAST(NEW."id" AS TEXT)), quote(lower(CAST(NEW."id" AS TEXT))), (SELECT max(seq) FROM tidemark_change), NEW."title", CASE WHEN NEW."title" IS NOT NULL THEN (SELECT max(seq) FROM tidemark_change) END, NEW."done", (SELECT max(seq) FROM tidemark_change), NEW."rank", (SELECT max(seq) FROM tidemark_change), NEW."weight", (SELECT max(seq) FROM tidemark_change), NEW."note", (SELECT max(seq) FROM tidemark_change);
INSERT OR REPLACE INTO "todos__rows" SELECT o."id", CASE WHEN o."title__seq" IS NULL THEN u."title" ELSE o."title" END, CASE WHEN o."done__seq" IS NULL THEN u."done" ELSE o."done" END, CASE WHEN o."rank__seq" IS NULL THEN u."rank" ELSE o."rank" END, CASE WHEN o."weight__seq" IS NULL THEN u."weight" ELSE o."weight" END, CASE WHEN o."note__seq" IS NULL THEN u."note" ELSE o."note" END FROM "todos__overlay" o LEFT JOIN "todos__under" u ON u."id" = o."id" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."id" IS NOT NULL) AND o."__key" = quote(lower(CAST(NEW."id" AS TEXT)));
UPDATE tidemark_table SET changes = changes + 1 WHERE name = 'todos';
END;
CREATE TRIGGER "todos__key" INSTEAD OF UPDATE ON "todos" WHEN lower(CAST(NEW."id" AS TEXT)) IS NOT OLD."id" BEGIN
SELECT RAISE(ABORT, 'the key of a row stays: delete the row of todos and insert another');
END;
CREATE TRIGGER "todos__update" INSTEAD OF UPDATE ON "todos" WHEN NEW."title" IS NOT OLD."title" OR NEW."done" IS NOT OLD."done" OR NEW."rank" IS NOT OLD."rank" OR NEW."weight" IS NOT OLD."weight" OR NEW."note" IS NOT OLD."note" BEGIN
INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ('todos', 'update', quote(lower(CAST(OLD."id" AS TEXT))), coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''), coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = 'version'), 0));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'id', OLD."id", OLD."id";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'title', OLD."title", NEW."title" WHERE NEW."title" IS NOT OLD."title";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'done', OLD."done", NEW."done" WHERE NEW."done" IS NOT OLD."done";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'rank', OLD."rank", NEW."rank" WHERE NEW."rank" IS NOT OLD."rank";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'weight', OLD."weight", NEW."weight" WHERE NEW."weight" IS NOT OLD."weight";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'note', OLD."note", NEW."note" WHERE NEW."note" IS NOT OLD."note";
INSERT INTO "todos__under" SELECT "id", "title", "done", "rank", "weight", "note" FROM "todos__rows" WHERE "id" = OLD."id" AND NOT EXISTS (SELECT 1 FROM "todos__overlay" x WHERE x."id" = OLD."id");
INSERT INTO "todos__overlay" ("id", "__key", "title", "title__seq", "done", "done__seq", "rank", "rank__seq", "weight", "weight__seq", "note", "note__seq") VALUES (OLD."id", quote(lower(CAST(OLD."id" AS TEXT))), CASE WHEN NEW."title" IS NOT OLD."title" THEN NEW."title" END, CASE WHEN NEW."title" IS NOT OLD."title" THEN (SELECT max(seq) FROM tidemark_change) END, CASE WHEN NEW."done" IS NOT OLD."done" THEN NEW."done" END, CASE WHEN NEW."done" IS NOT OLD."done" THEN (SELECT max(seq) FROM tidemark_change) END, CASE WHEN NEW."rank" IS NOT OLD."rank" THEN NEW."rank" END, CASE WHEN NEW."rank" IS NOT OLD."rank" THEN (SELECT max(seq) FROM tidemark_change) END, CASE WHEN NEW."weight" IS NOT OLD."weight" THEN NEW."weight" END, CASE WHEN NEW."weight" IS NOT OLD."weight" THEN (SELECT max(seq) FROM tidemark_change) END, CASE WHEN NEW."note" IS NOT OLD."note" THEN NEW."note" END, CASE WHEN NEW."note" IS NOT OLD."note" THEN (SELECT max(seq) FROM tidemark_change) END) ON CONFLICT ("id") DO UPDATE SET "title" = CASE WHEN excluded."title__seq" IS NULL THEN "title" ELSE excluded."title" END, "title__seq" = coalesce(excluded."title__seq", "title__seq"), "done" = CASE WHEN excluded."done__seq" IS NULL THEN "done" ELSE excluded."done" END, "done__seq" = coalesce(excluded."done__seq", "done__seq"), "rank" = CASE WHEN excluded."rank__seq" IS NULL THEN "rank" ELSE excluded."rank" END, "rank__seq" = coalesce(excluded."rank__seq", "rank__seq"), "weight" = CASE WHEN excluded."weight__seq" IS NULL THEN "weight" ELSE excluded."weight" END, "weight__seq" = coalesce(excluded."weight__seq", "weight__seq"), "note" = CASE WHEN excluded."note__seq" IS NULL THEN "note" ELSE excluded."note" END, "note__seq" = coalesce(excluded."note__seq", "note__seq");
UPDATE "todos__rows" SET "title" = NEW."title", "done" = NEW."done", "rank" = NEW."rank", "weight" = NEW."weight", "note" = NEW."note" WHERE (NEW."title" IS NOT OLD."title" OR NEW."done" IS NOT OLD."done" OR NEW."rank" IS NOT OLD."rank" OR NEW."weight" IS NOT OLD."weight" OR NEW."note" IS NOT OLD."note") AND "id" = OLD."id";
UPDATE tidemark_table SET changes = changes + 1 WHERE name = 'todos';
END;
CREATE TRIGGER "todos__delete" INSTEAD OF DELETE ON "todos" BEGIN
INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ('todos', 'delete', quote(lower(CAST(OLD."id" AS TEXT))), coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''), coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = 'version'), 0));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'id', lower(CAST(OLD."id" AS TEXT)), lower(CAST(OLD."id" AS TEXT));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'title', OLD."title", NULL;
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'done', OLD."done", NULL;
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'rank', OLD."rank", NULL;
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'weight', OLD."weight", NULL;
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'note', OLD."note", NULL;
INSERT INTO "todos__under" SELECT "id", "title", "done", "rank", "weight", "note" FROM "todos__rows" WHERE "id" = OLD."id" AND NOT EXISTS (SELECT 1 FROM "todos__overlay" x WHERE x."id" = OLD."id");
INSERT INTO "todos__overlay" ("id", "__key", "__deleted") VALUES (OLD."id", quote(lower(CAST(OLD."id" AS TEXT))), (SELECT max(seq) FROM tidemark_change)) ON CONFLICT ("id") DO UPDATE SET "__inserted" = NULL, "__deleted" = excluded."__deleted", "title" = NULL, "title__seq" = NULL, "done" = NULL, "done__seq" = NULL, "rank" = NULL, "rank__seq" = NULL, "weight" = NULL, "weight__seq" = NULL, "note" = NULL, "note__seq" = NULL;
DELETE FROM "todos__rows" WHERE "id" = OLD."id";
UPDATE tidemark_table SET changes = changes + 1 WHERE name = 'todos';
END;
CREATE TRIGGER "todos__base_insert" INSTEAD OF INSERT ON "todos__base" BEGIN
INSERT OR REPLACE INTO "todos__under" SELECT NEW."id", NEW."title", NEW."done", NEW."rank", NEW."weight", NEW."note" WHERE EXISTS (SELECT 1 FROM "todos__overlay" x WHERE x."id" = NEW."id");
INSERT OR REPLACE INTO "todos__rows" SELECT NEW."id", NEW."title", NEW."done", NEW."rank", NEW."weight", NEW."note" WHERE NOT EXISTS (SELECT 1 FROM "todos__overlay" x WHERE x."id" = NEW."id");
INSERT OR REPLACE INTO "todos__rows" SELECT o."id", CASE WHEN o."title__seq" IS NULL THEN u."title" ELSE o."title" END, CASE WHEN o."done__seq" IS NULL THEN u."done" ELSE o."done" END, CASE WHEN o."rank__seq" IS NULL THEN u."rank" ELSE o."rank" END, CASE WHEN o."weight__seq" IS NULL THEN u."weight" ELSE o."weight" END, CASE WHEN o."note__seq" IS NULL THEN u."note" ELSE o."note" END FROM "todos__overlay" o LEFT JOIN "todos__under" u ON u."id" = o."id" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."id" IS NOT NULL) AND o."id" = NEW."id";
END;
CREATE TRIGGER "todos__base_update" INSTEAD OF UPDATE ON "todos__base" BEGIN
UPDATE "todos__under" SET "title" = NEW."title", "done" = NEW."done", "rank" = NEW."rank", "weight" = NEW."weight", "note" = NEW."note" WHERE (NEW."title" IS NOT OLD."title" OR NEW."done" IS NOT OLD."done" OR NEW."rank" IS NOT OLD."rank" OR NEW."weight" IS NOT OLD."weight" OR NEW."note" IS NOT OLD."note") AND "id" = OLD."id";
UPDATE "todos__rows" SET "title" = NEW."title", "done" = NEW."done", "rank" = NEW."rank", "weight" = NEW."weight", "note" = NEW."note" WHERE (NEW."title" IS NOT OLD."title" OR NEW."done" IS NOT OLD."done" OR NEW."rank" IS NOT OLD."rank" OR NEW."weight" IS NOT OLD."weight" OR NEW."note" IS NOT OLD."note") AND "id" = OLD."id";
INSERT OR REPLACE INTO "todos__rows" SELECT o."id", CASE WHEN o."title__seq" IS NULL THEN u."title" ELSE o."title" END, CASE WHEN o."done__seq" IS NULL THEN u."done" ELSE o."done" END, CASE WHEN o."rank__seq" IS NULL THEN u."rank" ELSE o."rank" END, CASE WHEN o."weight__seq" IS NULL THEN u."weight" ELSE o."weight" END, CASE WHEN o."note__seq" IS NULL THEN u."note" ELSE o."note" END FROM "todos__overlay" o LEFT JOIN "todos__under" u ON u."id" = o."id" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."id" IS NOT NULL) AND o."id" = OLD."id";
END;
CREATE TRIGGER "todos__base_delete" INSTEAD OF DELETE ON "todos__base" BEGIN
DELETE FROM "todos__under" WHERE "id" = OLD."id";
DELETE FROM "todos__rows" WHERE "id" = OLD."id";
INSERT OR REPLACE INTO "todos__rows" SELECT o."id", CASE WHEN o."title__seq" IS NULL THEN u."title" ELSE o."title" END, CASE WHEN o."done__seq" IS NULL THEN u."done" ELSE o."done" END, CASE WHEN o."rank__seq" IS NULL THEN u."rank" ELSE o."rank" END, CASE WHEN o."weight__seq" IS NULL THEN u."weight" ELSE o."weight" END, CASE WHEN o."note__seq" IS NULL THEN u."note" ELSE o."note" END FROM "todos__overlay" o LEFT JOIN "todos__under" u ON u."id" = o."id" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."id" IS NOT NULL) AND o."id" = OLD."id";
END;
CREATE VIEW "lists" AS SELECT "owner", "name", "color" FROM "lists__rows";
CREATE VIEW "lists__base" AS SELECT r."owner", r."name", r."color" FROM "lists__rows" r WHERE NOT EXISTS (SELECT 1 FROM "lists__overlay" x WHERE x."owner" = r."owner" AND x."name" = r."name") UNION ALL SELECT "owner", "name", "color" FROM "lists__under";
CREATE VIEW "lists__status" AS SELECT r."owner", r."name", r."color", EXISTS (SELECT 1 FROM "lists__overlay" x WHERE x."owner" = r."owner" AND x."name" = r."name") AS unsynced FROM "lists__rows" r;
CREATE VIEW "lists__fold" AS SELECT (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.last AND c.col = 'owner') AS "owner", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.last AND c.col = 'name') AS "name", k.key AS "__key", CASE WHEN k.ins > k.del THEN k.ins END AS "__inserted", CASE WHEN k.del > k.ins THEN k.del END AS "__deleted", (SELECT c.after FROM tidemark_cell c WHERE c.seq = k.s0 AND c.col = 'color') AS "color", k.s0 AS "color__seq" FROM (SELECT k.*, (SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l ON l.seq = c.seq WHERE l.tab = 'lists' AND l.key = k.key AND l.state = 'pending' AND l.op <> 'delete' AND c.col = 'color' AND l.seq > k.del AND l.seq >= k.ins) AS s0 FROM (SELECT k.*, coalesce((SELECT max(l.seq) FROM tidemark_change l WHERE l.tab = 'lists' AND l.key = k.key AND l.state = 'pending' AND l.op = 'insert'), 0) AS ins, coalesce((SELECT max(l.seq) FROM tidemark_change l WHERE l.tab = 'lists' AND l.key = k.key AND l.state = 'pending' AND l.op = 'delete'), 0) AS del FROM (SELECT DISTINCT key, (SELECT max(seq) FROM tidemark_change m WHERE m.tab = t.tab AND m.key = t.key AND m.state = 'pending') AS last FROM tidemark_change t WHERE t.tab = 'lists' AND t.state = 'pending') k) k) k;
CREATE TRIGGER "lists__insert" INSTEAD OF INSERT ON "lists" BEGIN
SELECT RAISE(ABORT, 'NOT NULL constraint failed: lists.owner') WHERE NEW."owner" IS NULL;
SELECT RAISE(ABORT, 'datatype mismatch: lists.owner') WHERE typeof(NEW."owner") <> 'integer' AND CAST(CAST(NEW."owner" AS INTEGER) AS TEXT) <> CAST(NEW."owner" AS TEXT);
SELECT RAISE(ABORT, 'NOT NULL constraint failed: lists.name') WHERE NEW."name" IS NULL;
SELECT RAISE(ABORT, 'datatype mismatch: lists.name') WHERE typeof(NEW."name") = 'blob';
SELECT RAISE(ABORT, 'UNIQUE constraint failed: lists.owner, lists.name') WHERE EXISTS (SELECT 1 FROM "lists__rows" WHERE "owner" = CAST(NEW."owner" AS INTEGER) AND "name" = CAST(NEW."name" AS TEXT));
INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ('lists', 'insert', quote(CAST(NEW."owner" AS INTEGER)) || ',' || quote(CAST(NEW."name" AS TEXT)), coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''), coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = 'version'), 0));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'owner', CAST(NEW."owner" AS INTEGER), CAST(NEW."owner" AS INTEGER);
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'name', CAST(NEW."name" AS TEXT), CAST(NEW."name" AS TEXT);
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'color', NULL, NEW."color";
DELETE FROM "lists__overlay" WHERE "__key" = quote(CAST(NEW."owner" AS INTEGER)) || ',' || quote(CAST(NEW."name" AS TEXT));
INSERT INTO "lists__overlay" ("owner", "name", "__key", "__inserted", "color", "color__seq") SELECT CAST(NEW."owner" AS INTEGER), CAST(NEW."name" AS TEXT), quote(CAST(NEW."owner" AS INTEGER)) || ',' || quote(CAST(NEW."name" AS TEXT)), (SELECT max(seq) FROM tidemark_change), NEW."color", (SELECT max(seq) FROM tidemark_change);
INSERT OR REPLACE INTO "lists__rows" SELECT o."owner", o."name", CASE WHEN o."color__seq" IS NULL THEN u."color" ELSE o."color" END FROM "lists__overlay" o LEFT JOIN "lists__under" u ON u."owner" = o."owner" AND u."name" = o."name" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."owner" IS NOT NULL) AND o."__key" = quote(CAST(NEW."owner" AS INTEGER)) || ',' || quote(CAST(NEW."name" AS TEXT));
UPDATE tidemark_table SET changes = changes + 1 WHERE name = 'lists';
END;
CREATE TRIGGER "lists__key" INSTEAD OF UPDATE ON "lists" WHEN CAST(NEW."owner" AS INTEGER) IS NOT OLD."owner" OR CAST(NEW."name" AS TEXT) IS NOT OLD."name" BEGIN
SELECT RAISE(ABORT, 'the key of a row stays: delete the row of lists and insert another');
END;
CREATE TRIGGER "lists__update" INSTEAD OF UPDATE ON "lists" WHEN NEW."color" IS NOT OLD."color" BEGIN
INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ('lists', 'update', quote(CAST(OLD."owner" AS INTEGER)) || ',' || quote(CAST(OLD."name" AS TEXT)), coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''), coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = 'version'), 0));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'owner', OLD."owner", OLD."owner";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'name', OLD."name", OLD."name";
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'color', OLD."color", NEW."color" WHERE NEW."color" IS NOT OLD."color";
INSERT INTO "lists__under" SELECT "owner", "name", "color" FROM "lists__rows" WHERE "owner" = OLD."owner" AND "name" = OLD."name" AND NOT EXISTS (SELECT 1 FROM "lists__overlay" x WHERE x."owner" = OLD."owner" AND x."name" = OLD."name");
INSERT INTO "lists__overlay" ("owner", "name", "__key", "color", "color__seq") VALUES (OLD."owner", OLD."name", quote(CAST(OLD."owner" AS INTEGER)) || ',' || quote(CAST(OLD."name" AS TEXT)), CASE WHEN NEW."color" IS NOT OLD."color" THEN NEW."color" END, CASE WHEN NEW."color" IS NOT OLD."color" THEN (SELECT max(seq) FROM tidemark_change) END) ON CONFLICT ("owner", "name") DO UPDATE SET "color" = CASE WHEN excluded."color__seq" IS NULL THEN "color" ELSE excluded."color" END, "color__seq" = coalesce(excluded."color__seq", "color__seq");
UPDATE "lists__rows" SET "color" = NEW."color" WHERE (NEW."color" IS NOT OLD."color") AND "owner" = OLD."owner" AND "name" = OLD."name";
UPDATE tidemark_table SET changes = changes + 1 WHERE name = 'lists';
END;
CREATE TRIGGER "lists__delete" INSTEAD OF DELETE ON "lists" BEGIN
INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ('lists', 'delete', quote(CAST(OLD."owner" AS INTEGER)) || ',' || quote(CAST(OLD."name" AS TEXT)), coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''), coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = 'version'), 0));
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'owner', CAST(OLD."owner" AS INTEGER), CAST(OLD."owner" AS INTEGER);
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'name', CAST(OLD."name" AS TEXT), CAST(OLD."name" AS TEXT);
INSERT INTO tidemark_cell (seq, col, before, after) SELECT (SELECT max(seq) FROM tidemark_change), 'color', OLD."color", NULL;
INSERT INTO "lists__under" SELECT "owner", "name", "color" FROM "lists__rows" WHERE "owner" = OLD."owner" AND "name" = OLD."name" AND NOT EXISTS (SELECT 1 FROM "lists__overlay" x WHERE x."owner" = OLD."owner" AND x."name" = OLD."name");
INSERT INTO "lists__overlay" ("owner", "name", "__key", "__deleted") VALUES (OLD."owner", OLD."name", quote(CAST(OLD."owner" AS INTEGER)) || ',' || quote(CAST(OLD."name" AS TEXT)), (SELECT max(seq) FROM tidemark_change)) ON CONFLICT ("owner", "name") DO UPDATE SET "__inserted" = NULL, "__deleted" = excluded."__deleted", "color" = NULL, "color__seq" = NULL;
DELETE FROM "lists__rows" WHERE "owner" = OLD."owner" AND "name" = OLD."name";
UPDATE tidemark_table SET changes = changes + 1 WHERE name = 'lists';
END;
CREATE TRIGGER "lists__base_insert" INSTEAD OF INSERT ON "lists__base" BEGIN
INSERT OR REPLACE INTO "lists__under" SELECT NEW."owner", NEW."name", NEW."color" WHERE EXISTS (SELECT 1 FROM "lists__overlay" x WHERE x."owner" = NEW."owner" AND x."name" = NEW."name");
INSERT OR REPLACE INTO "lists__rows" SELECT NEW."owner", NEW."name", NEW."color" WHERE NOT EXISTS (SELECT 1 FROM "lists__overlay" x WHERE x."owner" = NEW."owner" AND x."name" = NEW."name");
INSERT OR REPLACE INTO "lists__rows" SELECT o."owner", o."name", CASE WHEN o."color__seq" IS NULL THEN u."color" ELSE o."color" END FROM "lists__overlay" o LEFT JOIN "lists__under" u ON u."owner" = o."owner" AND u."name" = o."name" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."owner" IS NOT NULL) AND o."owner" = NEW."owner" AND o."name" = NEW."name";
END;
CREATE TRIGGER "lists__base_update" INSTEAD OF UPDATE ON "lists__base" BEGIN
UPDATE "lists__under" SET "color" = NEW."color" WHERE (NEW."color" IS NOT OLD."color") AND "owner" = OLD."owner" AND "name" = OLD."name";
UPDATE "lists__rows" SET "color" = NEW."color" WHERE (NEW."color" IS NOT OLD."color") AND "owner" = OLD."owner" AND "name" = OLD."name";
INSERT OR REPLACE INTO "lists__rows" SELECT o."owner", o."name", CASE WHEN o."color__seq" IS NULL THEN u."color" ELSE o."color" END FROM "lists__overlay" o LEFT JOIN "lists__under" u ON u."owner" = o."owner" AND u."name" = o."name" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."owner" IS NOT NULL) AND o."owner" = OLD."owner" AND o."name" = OLD."name";
END;
CREATE TRIGGER "lists__base_delete" INSTEAD OF DELETE ON "lists__base" BEGIN
DELETE FROM "lists__under" WHERE "owner" = OLD."owner" AND "name" = OLD."name";
DELETE FROM "lists__rows" WHERE "owner" = OLD."owner" AND "name" = OLD."name";
INSERT OR REPLACE INTO "lists__rows" SELECT o."owner", o."name", CASE WHEN o."color__seq" IS NULL THEN u."color" ELSE o."color" END FROM "lists__overlay" o LEFT JOIN "lists__under" u ON u."owner" = o."owner" AND u."name" = o."name" WHERE o."__deleted" IS NULL AND (o."__inserted" IS NOT NULL OR u."owner" IS NOT NULL) AND o."owner" = OLD."owner" AND o."name" = OLD."name";
END;
COMMIT;

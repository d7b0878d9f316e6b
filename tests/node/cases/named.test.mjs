// Shapes by name: the unmodified client with a token, on a server of its own with a secret.
import { test, before, after } from 'node:test'
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { Shape, ShapeStream } from '@electric-sql/client'
import { rowsOf, byId } from '../support/fixture.mjs'
import { Server } from '../support/server.mjs'

const SECRET = 'a secret of more than thirty-two bytes'
const TABLE = `named_${process.pid}`
const ROLE = `named_reader_${process.pid}`
const DEFINITIONS = {
  shapes: {
    mine: { table: TABLE, where: 'owner = $1', params: { 1: 'claim:sub' }, columns: ['id', 'title'] },
    visible: { table: TABLE, rls: true, role: ROLE },
  },
}

let folder
let server
let database

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidemark-definitions-'))
  const file = join(folder, 'definitions.json')
  await writeFile(file, JSON.stringify(DEFINITIONS))
  server = await Server.startOn(process.env.TIDEMARK_TEST_DATABASE_URL, {
    ELECTRIC_INSECURE: 'false',
    ELECTRIC_SECRET: 'for proxies only',
    TIDEMARK_JWT_SECRET: SECRET,
    TIDEMARK_DEFINITIONS: file,
  })
  database = new pg.Client({ connectionString: process.env.TIDEMARK_TEST_DATABASE_URL })
  await database.connect()
  await database.query(`
    CREATE TABLE ${TABLE} (id int PRIMARY KEY, owner text, title text, shared bool DEFAULT false);
    INSERT INTO ${TABLE} VALUES
      (1, 'alice', 'hers', false), (2, 'bob', 'his', false), (3, 'carol', 'all', true);
    CREATE ROLE ${ROLE};
    GRANT SELECT ON ${TABLE} TO ${ROLE};
    ALTER TABLE ${TABLE} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON ${TABLE}
      USING (shared OR owner = current_setting('request.jwt.claims', true)::json ->> 'sub')`)
})

after(async () => {
  await database?.query(`DROP TABLE IF EXISTS ${TABLE}; DROP ROLE IF EXISTS ${ROLE}`)
  await database?.end()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('two users see their own rows and changes only', async (t) => {
  const alice = shapeOf(t, 'mine', 'alice')
  const bob = shapeOf(t, 'mine', 'bob')
  assert.deepEqual(await alice.rows, [{ id: 1, title: 'hers' }])
  assert.deepEqual(await bob.rows, [{ id: 2, title: 'his' }])

  await database.query(`INSERT INTO ${TABLE} VALUES (4, 'bob', 'his second')`)
  await database.query(`INSERT INTO ${TABLE} VALUES (5, 'alice', 'her second')`)

  await rowsOf(alice, (rows) => rows.length === 2, 'her second row')
  await rowsOf(bob, (rows) => rows.length === 2, 'his second row')
  assert.deepEqual(byId(alice.currentRows).map((row) => row.id), [1, 5])
  assert.deepEqual(byId(bob.currentRows).map((row) => row.id), [2, 4])
})

for (const liveSse of [false, true]) {
  const way = liveSse ? 'server-sent events' : 'long poll'
  test(`policies decide, by ${way}, and a changed policy begins anew`, async (t) => {
    const alice = shapeOf(t, 'visible', 'alice', { liveSse })
    await rowsOf(alice, (rows) => rows.some((row) => row.title === 'all'), 'the shared row')
    assert.ok(alice.currentRows.every((row) => row.owner === 'alice' || row.shared))

    await database.query(`CREATE POLICY less ON ${TABLE} AS RESTRICTIVE USING (NOT shared)`)
    await rowsOf(alice, (rows) => rows.length > 0 && rows.every((row) => !row.shared), 'the rest')
    await database.query(`DROP POLICY less ON ${TABLE}`)
    await rowsOf(alice, (rows) => rows.some((row) => row.shared), 'the shared row again')
  })
}

test('without a good token there is nothing, and a new one is taken up', async (t) => {
  const refusals = []
  let token = 'not a token'
  const stream = new ShapeStream({
    url: `${server.url}/v1/shapes/mine`,
    headers: { Authorization: () => `Bearer ${token}` },
    signal: aborted(t),
    warnOnHttp: false,
    onError: (error) => {
      refusals.push(error.status)
      token = tokenOf('alice')
      return {}
    },
  })

  const rows = await new Shape(stream).rows

  assert.deepEqual(refusals, [401])
  assert.ok(rows.some((row) => row.title === 'hers'))
})

test('a client can not choose what the definition fixes', async (t) => {
  const statuses = []
  const stream = new ShapeStream({
    url: `${server.url}/v1/shapes/mine`,
    params: { table: TABLE, where: 'true' },
    headers: { Authorization: `Bearer ${tokenOf('alice')}` },
    signal: aborted(t),
    warnOnHttp: false,
    onError: (error) => void statuses.push(error.status),
  })
  stream.subscribe(() => {}, () => {})

  while (statuses.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.deepEqual(statuses, [400])
})

function shapeOf(t, name, user, options = {}) {
  const stream = new ShapeStream({
    url: `${server.url}/v1/shapes/${name}`,
    headers: { Authorization: async () => `Bearer ${tokenOf(user)}` },
    signal: aborted(t),
    warnOnHttp: false,
    ...options,
  })
  return new Shape(stream)
}

function aborted(t) {
  const aborter = new AbortController()
  t.after(() => aborter.abort())
  return aborter.signal
}

function tokenOf(user) {
  const end = Math.floor(Date.now() / 1000) + 3600
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: user, exp: end })}`
  return `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`
}

function part(object) {
  return Buffer.from(JSON.stringify(object)).toString('base64url')
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FetchError, snakeCamelMapper } from '@electric-sql/client'
import { byId, Collector, Fixture, isUpToDate, rowsOf } from '../support/fixture.mjs'

test('the first sync gives all rows with their types', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table(
    `id int PRIMARY KEY, big int8, price numeric(10,2), ratio float8, ok bool, doc jsonb,
     words text[], grid int[], at timestamptz, note text`
  )
  await fixture.sql(
    `INSERT INTO ${table} VALUES
       (1, 9007199254740993, 12.50, 0.1, true, '{"a": [1, null]}', '{x,"y z",NULL}',
        '{{1,2},{3,4}}', '2026-01-02 03:04:05.678+00', 'quote " backslash \\ tab \t line\nend é 🌊'),
       (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)`
  )

  const rows = byId(await fixture.shape({ table }).rows)

  assert.deepEqual(rows, [
    {
      id: 1,
      big: 9007199254740993n,
      price: '12.50',
      ratio: 0.1,
      ok: true,
      doc: { a: [1, null] },
      words: ['x', 'y z', null],
      grid: [[1, 2], [3, 4]],
      at: '2026-01-02 03:04:05.678+00',
      note: 'quote " backslash \\ tab \t line\nend é 🌊',
    },
    {
      id: 2,
      big: null,
      price: null,
      ratio: null,
      ok: null,
      doc: null,
      words: null,
      grid: null,
      at: null,
      note: null,
    },
  ])
})

test('an empty table is up to date and empty', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')

  const shape = fixture.shape({ table })

  assert.deepEqual(await shape.rows, [])
  assert.equal(shape.isUpToDate, true)
})

for (const liveSse of [false, true]) {
  test(`changes arrive live by ${liveSse ? 'server-sent events' : 'long poll'}`, async (t) => {
    const fixture = await Fixture.open(t)
    const table = await fixture.table('id int PRIMARY KEY, v text')
    await fixture.sql(`INSERT INTO ${table} VALUES (1, 'a')`)
    const shape = fixture.shape({ table }, { liveSse })
    await shape.rows

    await fixture.sql(`INSERT INTO ${table} VALUES (2, 'b')`)
    await rowsOf(shape, (rows) => rows.length === 2, 'the insert')
    await fixture.sql(`UPDATE ${table} SET v = 'c' WHERE id = 2`)
    await rowsOf(shape, (rows) => rows.some((row) => row.v === 'c'), 'the update')
    await fixture.sql(`UPDATE ${table} SET id = 3 WHERE id = 2`)
    await rowsOf(shape, (rows) => rows.some((row) => row.id === 3), 'the key change')
    await fixture.sql(`DELETE FROM ${table} WHERE id = 1`)
    const rows = await rowsOf(shape, (now) => now.length === 1, 'the delete')

    assert.deepEqual(rows, [{ id: 3, v: 'c' }])
  })
}

test('one event stream carries many changes', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  let streams = 0
  const fetchClient = (input, init) => {
    streams += String(input).includes('live_sse=true') ? 1 : 0
    return fetch(input, init)
  }
  const shape = fixture.shape({ table }, { liveSse: true, fetchClient })
  await shape.rows

  for (let id = 1; id <= 20; id++) {
    await fixture.sql(`INSERT INTO ${table} VALUES (${id})`)
    await rowsOf(shape, (rows) => rows.length === id, `row ${id}`)
  }

  assert.equal(streams, 1)
})

test('a condition with parameters lets rows enter and leave', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY, owner text, done bool, secret text')
  await fixture.sql(`INSERT INTO ${table} VALUES (1, 'ann', false, 's'), (2, 'bob', false, 's')`)
  const shape = fixture.shape({
    table,
    where: 'owner = $1 AND NOT done',
    params: ['ann'],
    columns: ['id', 'owner', 'done'],
  })
  assert.deepEqual(await shape.rows, [{ id: 1, owner: 'ann', done: false }])

  await fixture.sql(`UPDATE ${table} SET owner = 'ann' WHERE id = 2`)
  await rowsOf(shape, (rows) => rows.length === 2, 'the row that enters')
  await fixture.sql(`UPDATE ${table} SET done = true WHERE id = 1`)
  const rows = await rowsOf(shape, (now) => now.length === 1, 'the row that leaves')

  assert.deepEqual(rows, [{ id: 2, owner: 'ann', done: false }])
})

test('full replica carries the old values', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY, a text, b text')
  await fixture.sql(`INSERT INTO ${table} VALUES (1, 'x', 'y')`)
  const collector = new Collector(fixture.stream({ table, replica: 'full' }))
  await collector.until((messages) => messages.some(isUpToDate))

  await fixture.sql(`UPDATE ${table} SET a = 'z'`)
  await collector.until(() => collector.changes.length === 2, 'the update')

  const update = collector.changes[1]
  assert.equal(update.headers.operation, 'update')
  assert.deepEqual(update.value, { id: 1, a: 'z', b: 'y' })
  assert.deepEqual(update.old_value, { a: 'x' })
})

test('a change names its transaction as the writer knows it', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  const collector = new Collector(fixture.stream({ table }))
  await collector.until((messages) => messages.some(isUpToDate))

  const [{ txid }] = await fixture.sql(
    `WITH written AS (INSERT INTO ${table} VALUES (1), (2) RETURNING id)
     SELECT pg_current_xact_id()::xid::text AS txid FROM written LIMIT 1`
  )
  await collector.until(() => collector.changes.length === 2, 'both rows')

  const [first, second] = collector.changes
  assert.deepEqual(first.headers.txids, [Number(txid)])
  assert.equal(first.headers.last, undefined)
  assert.equal(second.headers.last, true)
})

test('a client goes on where it stopped', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY, v text')
  await fixture.sql(`INSERT INTO ${table} VALUES (1, 'old')`)
  const stopped = new AbortController()
  const before = fixture.stream({ table }, { signal: stopped.signal })
  await new Collector(before).until((messages) => messages.some(isUpToDate))
  const position = { offset: before.lastOffset, handle: before.shapeHandle }
  stopped.abort()

  await fixture.sql(`INSERT INTO ${table} VALUES (2, 'new')`)
  const after = new Collector(fixture.stream({ table }, position))
  await after.until((messages) => messages.some(isUpToDate) && after.changes.length > 0)

  assert.deepEqual(after.changes.map((change) => change.value), [{ id: 2, v: 'new' }])
})

test('equal definitions share one shape', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  const one = fixture.shape({ table, where: 'id > 0' })
  const two = fixture.shape({ table, where: 'id > 0' })
  const three = fixture.shape({ table, where: 'id > 1' })
  await Promise.all([one.rows, two.rows, three.rows])

  assert.equal(one.handle, two.handle)
  assert.notEqual(one.handle, three.handle)
})

test('after a truncate the client fetches anew by itself', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  await fixture.sql(`INSERT INTO ${table} VALUES (1), (2)`)
  const shape = fixture.shape({ table })
  await shape.rows
  const handle = shape.handle

  await fixture.sql(`TRUNCATE ${table}`)
  await fixture.sql(`INSERT INTO ${table} VALUES (3)`)
  const rows = await rowsOf(shape, (now) => now.length === 1 && now[0].id === 3, 'the new rows')

  assert.deepEqual(rows, [{ id: 3 }])
  assert.notEqual(shape.handle, handle)
})

test('a deleted shape is fetched anew with another handle', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  await fixture.sql(`INSERT INTO ${table} VALUES (1)`)
  const collector = new Collector(fixture.stream({ table }))
  await collector.until((messages) => messages.some(isUpToDate))

  const answer = await fetch(`${fixture.url}?table=${table}`, { method: 'DELETE' })
  await collector.until(
    (messages) => messages.some((message) => message.headers.control === 'must-refetch'),
    'must-refetch'
  )
  await collector.until(() => collector.changes.length === 2, 'the row once more')

  assert.equal(answer.status, 202)
})

test('a foreign handle is corrected', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  await fixture.sql(`INSERT INTO ${table} VALUES (1)`)

  const shape = fixture.shape({ table }, { handle: '12345-67890', offset: '0_inf' })

  assert.deepEqual(await rowsOf(shape, (rows) => rows.length === 1), [{ id: 1 }])
})

test('names can be mapped both ways', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('user_id int PRIMARY KEY, first_name text, is_admin bool')
  await fixture.sql(`INSERT INTO ${table} VALUES (1, 'Ann', true), (2, 'Bob', false)`)
  const shape = fixture.shape(
    { table, where: 'isAdmin = true', columns: ['userId', 'firstName'] },
    { columnMapper: snakeCamelMapper() }
  )

  assert.deepEqual(await shape.rows, [{ userId: 1, firstName: 'Ann' }])
})

test('quoted names of tables and columns work', async (t) => {
  const fixture = await Fixture.open(t)
  const plain = await fixture.table('"Id" int PRIMARY KEY, "odd ""name" text')
  await fixture.sql(`ALTER TABLE ${plain} RENAME TO "Odd.${plain}"`)
  fixture.created.push(`"Odd.${plain}"`)
  await fixture.sql(`INSERT INTO "Odd.${plain}" VALUES (1, 'x')`)

  const shape = fixture.shape({ table: `"Odd.${plain}"`, where: '"odd ""name" = \'x\'' })

  assert.deepEqual(await shape.rows, [{ Id: 1, 'odd "name': 'x' }])
})

test('a wrong request is reported, and mended by the error handler', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY')
  await fixture.sql(`INSERT INTO ${table} VALUES (1)`)
  const errors = []
  const shape = fixture.shape(
    { table, where: 'no_such_column = 1' },
    {
      onError: (error) => {
        errors.push(error)
        return { params: { table, where: 'id = 1' } }
      },
    }
  )

  assert.deepEqual(await rowsOf(shape, (rows) => rows.length === 1), [{ id: 1 }])
  assert.equal(errors.length, 1)
  assert.ok(errors[0] instanceof FetchError)
  assert.equal(errors[0].status, 400)
})

test('many rows come in several chunks', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY, v text')
  await fixture.sql(
    `INSERT INTO ${table} SELECT i, repeat('x', 1000) FROM generate_series(1, 30000) AS i`
  )
  const offsets = new Set()
  const fetchClient = (input, init) => {
    offsets.add(new URL(String(input)).searchParams.get('offset'))
    return fetch(input, init)
  }

  const rows = await fixture.shape({ table }, { fetchClient }).rows

  assert.equal(rows.length, 30_000)
  assert.ok(offsets.has('0_1'), `offsets: ${[...offsets]}`)
})

test('concurrent writers and a client that starts among them agree in the end', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await fixture.table('id int PRIMARY KEY, v int')
  const writers = [1, 2, 3].map(async (writer) => {
    const own = await Fixture.open(t)
    for (let i = 0; i < 120; i++) {
      const id = (i * 7 + writer * 13) % 40
      const statement =
        i % 4 === 3
          ? `DELETE FROM ${table} WHERE id = ${id}`
          : `INSERT INTO ${table} VALUES (${id}, ${i}) ON CONFLICT (id) DO UPDATE SET v = ${i}`
      await own.sql(statement)
    }
  })
  const shapes = [fixture.shape({ table }), fixture.shape({ table, where: 'v > 60' })]
  await Promise.all(writers)
  await fixture.sql(`INSERT INTO ${table} VALUES (1000, 1000)`)

  for (const [index, where] of ['true', 'v > 60'].entries()) {
    const rows = await rowsOf(shapes[index], (now) => now.some((row) => row.id === 1000))
    const truth = await fixture.sql(`SELECT id, v FROM ${table} WHERE ${where}`)
    const expected = truth.map((row) => ({ id: Number(row.id), v: Number(row.v) }))
    assert.deepEqual(byId(rows), byId(expected))
  }
})

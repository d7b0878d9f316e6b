import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byId, Collector, Fixture, isUpToDate, rowsOf } from '../support/fixture.mjs'

async function issues(fixture) {
  const table = await fixture.table('id int PRIMARY KEY, title text, priority int8')
  await fixture.sql(
    `INSERT INTO ${table} SELECT i, 'issue ' || i, i % 3 FROM generate_series(1, 9) AS i`
  )
  return table
}

for (const method of ['GET', 'POST']) {
  test(`a shape without history loads the rows it asks for (${method})`, async (t) => {
    const fixture = await Fixture.open(t)
    const table = await issues(fixture)
    const shape = fixture.shape({ table }, { log: 'changes_only', subsetMethod: method })
    assert.deepEqual(await shape.rows, [])

    await shape.requestSnapshot({
      where: 'priority = $1',
      params: { 1: '0' },
      orderBy: 'id DESC',
      limit: 2,
    })
    const rows = await rowsOf(shape, (now) => now.length === 2, 'the subset')

    assert.deepEqual(byId(rows), [
      { id: 6, title: 'issue 6', priority: 0n },
      { id: 9, title: 'issue 9', priority: 0n },
    ])
  })
}

test('rows of a subset change live, others stay unknown', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await issues(fixture)
  const shape = fixture.shape({ table }, { log: 'changes_only' })
  await shape.rows
  await shape.requestSnapshot({ where: 'id <= 2' })
  await rowsOf(shape, (rows) => rows.length === 2, 'the subset')

  await fixture.sql(`UPDATE ${table} SET title = 'other' WHERE id = 9`)
  await fixture.sql(`UPDATE ${table} SET title = 'changed' WHERE id = 1`)
  await fixture.sql(`DELETE FROM ${table} WHERE id = 2`)
  const rows = await rowsOf(
    shape,
    (now) => now.length === 1 && now[0].title === 'changed',
    'update and delete'
  )

  assert.deepEqual(rows, [{ id: 1, title: 'changed', priority: 1n }])
})

test('a change that a subset contains already is not applied twice', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await issues(fixture)
  const stream = fixture.stream({ table }, { log: 'changes_only' })
  const collector = new Collector(stream)
  await collector.until((messages) => messages.some(isUpToDate))

  for (let i = 0; i < 10; i++) {
    const write = fixture.sql(`INSERT INTO ${table} VALUES (${100 + i}, 'late', 7)`)
    await Promise.all([write, stream.requestSnapshot({ where: `id = ${100 + i}` })])
    await stream.requestSnapshot({ where: `id = ${100 + i}` })
  }
  await fixture.sql(`INSERT INTO ${table} VALUES (999, 'end', 7)`)
  await collector.until(() => collector.changes.some((change) => change.value.id === 999))

  const rows = new Map()
  for (const change of collector.changes) {
    assert.equal(change.headers.operation, 'insert')
    rows.set(change.key, change.value)
  }
  assert.equal(rows.size, 11)
})

test('a fetched snapshot says what it saw', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await issues(fixture)
  const stream = fixture.stream({ table }, { log: 'changes_only' })
  await new Collector(stream).until((messages) => messages.some(isUpToDate))

  const { metadata, data } = await stream.fetchSnapshot({ orderBy: 'id', limit: 3, offset: 3 })

  assert.deepEqual(data.map((message) => message.value.id), [4, 5, 6])
  assert.match(metadata.xmin, /^\d+$/)
  assert.match(metadata.xmax, /^\d+$/)
  assert.match(metadata.database_lsn, /^\d+$/)
  assert.ok(Array.isArray(metadata.xip_list))
})

test('a subset stays inside its shape', async (t) => {
  const fixture = await Fixture.open(t)
  const table = await issues(fixture)
  const stream = fixture.stream({ table, where: 'priority = 0' }, { log: 'changes_only' })
  await new Collector(stream).until((messages) => messages.some(isUpToDate))

  const { data } = await stream.fetchSnapshot({ where: 'id < 5 OR true' })

  assert.deepEqual(data.map((message) => message.value.id).sort(), [3, 6, 9])
})

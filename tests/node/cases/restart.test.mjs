import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Collector, Fixture, isUpToDate } from '../support/fixture.mjs'
import { Server } from '../support/server.mjs'

const KILLS = Number(process.env.TIDEMARK_TEST_KILLS ?? 3)

// The database lives on its own here, as it would in earnest: only the server is killed.
test('a client sees each change once while the server is killed again and again', async (t) => {
  const database = await Server.start()
  const server = await Server.startOn(database.databaseUrl)
  const fixture = await Fixture.open(t, { url: server.url, databaseUrl: database.databaseUrl })
  // Runs after the fixture is closed.
  t.after(async () => {
    await server.stop()
    await database.stop()
  })
  const table = await fixture.table('id int PRIMARY KEY, v int')
  const stream = fixture.stream(
    { table },
    { backoffOptions: { initialDelay: 20, maxDelay: 200, multiplier: 2 } }
  )
  const collector = new Collector(stream)
  await collector.until((messages) => messages.some(isUpToDate))
  const handle = stream.shapeHandle

  let writing = true
  let written = 0
  const writer = (async () => {
    while (writing) {
      written++
      await fixture.sql(`INSERT INTO ${table} VALUES (${written}, 0)`)
    }
  })()
  for (let kill = 0; kill < KILLS; kill++) {
    const seen = collector.changes.length
    await collector.until(() => collector.changes.length > seen + 20, 'more changes')
    await server.kill()
    await server.run()
  }
  writing = false
  await writer
  await collector.until(() => collector.changes.length >= written, 'all changes')

  const ids = collector.changes.map((change) => change.value.id)
  assert.deepEqual(ids, Array.from({ length: written }, (_, i) => i + 1))
  assert.equal(stream.shapeHandle, handle)
})

// What the tests share: a table of one's own, streams that end with the test, waiting for a state.
import pg from 'pg'
import { Shape, ShapeStream } from '@electric-sql/client'

const WAIT_MS = 30_000
let tables = 0

// Values as Postgres writes them: the client's parsing is what is tested, not this driver's.
const asText = { getTypeParser: () => (value) => value }

export class Fixture {
  static async open(t, { url, databaseUrl } = fromEnvironment()) {
    const database = new pg.Client({ connectionString: databaseUrl, types: asText })
    // The server may be killed by the test.
    database.on('error', () => {})
    await database.connect()
    return new Fixture(t, url, database)
  }

  constructor(t, url, database) {
    this.url = `${url}/v1/shape`
    this.database = database
    this.aborter = new AbortController()
    this.created = []
    t.after(() => this.close())
  }

  async close() {
    this.aborter.abort()
    for (const name of this.created) {
      await this.database.query(`DROP TABLE IF EXISTS ${name}`).catch(() => {})
    }
    await this.database.end().catch(() => {})
  }

  // Creates a table and gives its name.
  async table(columns) {
    const name = `t_${process.pid}_${++tables}`
    await this.database.query(`CREATE TABLE ${name} (${columns})`)
    this.created.push(name)
    return name
  }

  async sql(text, values) {
    return (await this.database.query(text, values)).rows
  }

  stream(params, options = {}) {
    const { signal, ...others } = options
    return new ShapeStream({
      url: this.url,
      params,
      signal: signal ?? this.aborter.signal,
      warnOnHttp: false,
      ...others,
    })
  }

  shape(params, options) {
    return new Shape(this.stream(params, options))
  }
}

export function fromEnvironment() {
  return { url: process.env.TIDEMARK_URL, databaseUrl: process.env.TIDEMARK_TEST_DATABASE_URL }
}

// Resolves with the rows as soon as they satisfy `holds`.
export function rowsOf(shape, holds, what = 'the rows') {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`waited in vain for ${what}; last: ${JSON.stringify(plain(shape))}`))
    }, WAIT_MS)
    let unsubscribe = () => {}
    const look = () => {
      if (holds(shape.currentRows)) {
        clearTimeout(timer)
        unsubscribe()
        resolve(shape.currentRows)
      }
    }
    unsubscribe = shape.subscribe(look)
    look()
  })
}

// Collects messages; `until` resolves with all so far as soon as they satisfy a condition.
export class Collector {
  constructor(stream) {
    this.messages = []
    this.watchers = new Set()
    this.error = null
    stream.subscribe(
      (batch) => {
        this.messages.push(...batch)
        this.watchers.forEach((watcher) => watcher())
      },
      (error) => (this.error = error)
    )
  }

  get changes() {
    return this.messages.filter((message) => message.headers.operation !== undefined)
  }

  until(holds, what = 'the messages') {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const last = JSON.stringify(this.messages.slice(-5), bigintAsText)
        reject(new Error(`waited in vain for ${what}; error: ${this.error}; last: ${last}`))
      }, WAIT_MS)
      const look = () => {
        if (holds(this.messages)) {
          clearTimeout(timer)
          this.watchers.delete(look)
          resolve(this.messages)
        }
      }
      this.watchers.add(look)
      look()
    })
  }
}

export function isUpToDate(message) {
  return message.headers.control === 'up-to-date'
}

// Rows sorted by id, for comparing.
export function byId(rows) {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function plain(shape) {
  return JSON.parse(JSON.stringify(shape.currentRows, bigintAsText))
}

function bigintAsText(_key, value) {
  return typeof value === 'bigint' ? String(value) : value
}

// The worker that owns an SQLite database in the origin's private file system, or forwards to the
// one that does.
//
// Only one worker of an origin can have the files open. All workers of a database ask for one lock;
// whoever holds it opens the files and answers everybody, the others forward what their pages ask
// on a channel. When the holder's page ends, the browser gives the lock to the next, which opens
// the files, and every other worker sends again what was not answered. So that nothing is done twice,
// a forwarded transaction leaves its name and its answer in a table, in the same commit.
//
// From the page: {open, memory} {run, begin, sql, values, max} {close}
// To the page:   {opened} {failed} {run, answers} {run, refused, reason} {committed}
import sqlite3InitModule from './sqlite3.js'

const ATTEMPTS = 50
const ATTEMPT_MS = 100
const REMEMBERED = 1000
const SETTINGS = `
  PRAGMA locking_mode = exclusive;
  PRAGMA journal_mode = wal;
  PRAGMA synchronous = full;
  CREATE TABLE IF NOT EXISTS tidemark_forwarded
    (seq INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, answers TEXT NOT NULL)`

const me = crypto.randomUUID()
// Results of SQLite that are a statement's fault: ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE.
const refusals = new Set([1, 18, 19, 20, 25])
// How the browser says that another has the files.
const taken = new Set(['NoModificationAllowedError', 'InvalidStateError'])
// What the page asked and nobody has answered, by number.
const asked = new Map()

let sqlite = null
let database = null
let channel = null
let leader = null
let giveBack = () => {}
let full = false

// Each report has all members: the page's Java can't tell an absent one from a text.
const silence = { run: 0, opened: false, committed: false, failed: null, refused: null }
const tell = (report) => postMessage({ ...silence, reason: null, answers: null, ...report })
const say = (message) => channel && channel.postMessage(message)
const text = (failure) => String((failure && failure.message) || failure)
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

// SQLite only says that a write failed; that there was no room, the browser says here.
function noticeFullDisk() {
  const files = globalThis.FileSystemSyncAccessHandle
  for (const name of files ? ['write', 'truncate', 'flush'] : []) {
    const original = files.prototype[name]
    files.prototype[name] = function (...values) {
      try {
        return original.apply(this, values)
      } catch (failure) {
        full = full || failure.name === 'QuotaExceededError'
        throw failure
      }
    }
  }
}

async function load() {
  // The other file systems of the package want headers that a page need not have.
  const vfs = { opfs: true, 'opfs-vfs': true, 'opfs-wl': true }
  globalThis.sqlite3ApiConfig = { disable: { vfs } }
  sqlite = await sqlite3InitModule()
}

// Files of a page that has just ended are free a moment later.
async function pool(name) {
  const directory = `tidemark/${encodeURIComponent(name)}`
  for (let attempt = 1; ; attempt++) {
    try {
      return await sqlite.installOpfsSAHPoolVfs({
        name: 'tidemark',
        directory,
        verbosity: 0,
        forceReinitIfPreviouslyFailed: true,
        // Otherwise it deletes all files when it can't open one.
        preserveOnInitFailure: true
      })
    } catch (failure) {
      if (!taken.has(failure.name) || attempt === ATTEMPTS) throw failure
      await pause(ATTEMPT_MS)
    }
  }
}

async function lead(name) {
  await load()
  noticeFullDisk()
  const files = await pool(name)
  database = new files.OpfsSAHPoolDb('/app.sqlite3')
  // Nobody else can have the files, so the log needs no shared memory: one flush per commit.
  database.exec(SETTINGS)
  leader = me
  say({ leader })
  // What was forwarded and not answered may have been done.
  for (const job of asked.values()) serve(job, me)
}

function hear({ data }) {
  if (data.leader && data.leader !== leader) {
    if (leader === null) tell({ opened: true })
    leader = data.leader
    for (const job of asked.values()) forward(job)
  } else if (data.who && leader === me) {
    say({ leader })
  } else if (data.to === me) {
    const { job } = data
    if (job.ask) {
      say({ to: data.from, job: answer(job.ask, data.from) })
    } else if (asked.delete(job.run)) {
      tell(job)
    }
  } else if (data.committed && data.committed !== me) {
    tell({ committed: true })
  }
}

const forward = (job) => say({ to: leader, from: me, job: { ask: job } })

function serve(job, from) {
  const answered = answer(job, from)
  asked.delete(job.run)
  tell(answered)
}

// Does a job; `from` is the worker that forwarded it, or null.
function answer(job, from) {
  const writing = job.begin === 'BEGIN IMMEDIATE'
  const name = from && writing ? `${from} ${job.run}` : null
  full = false
  try {
    database.exec(job.begin)
    const known = name && recall(name)
    const answers = known || runAll(job)
    if (name && !known) remember(name, answers)
    database.exec('COMMIT')
    if (writing && !known) committed(from || me)
    return { run: job.run, answers }
  } catch (failure) {
    try {
      database.exec('ROLLBACK')
    } catch (already) {
      // Some failures roll back by themselves.
    }
    return { run: job.run, refused: text(failure), reason: reason(failure) }
  }
}

function committed(by) {
  if (by !== me) tell({ committed: true })
  say({ committed: by })
}

function recall(name) {
  const found = database.selectValue('SELECT answers FROM tidemark_forwarded WHERE name = ?', name)
  return found === undefined ? null : JSON.parse(found)
}

function remember(name, answers) {
  database.exec('INSERT INTO tidemark_forwarded (name, answers) VALUES (?, ?)', {
    bind: [name, JSON.stringify(answers)]
  })
  database.exec(
    'DELETE FROM tidemark_forwarded WHERE seq <= (SELECT max(seq) FROM tidemark_forwarded) - ?',
    { bind: [REMEMBERED] }
  )
}

// Thousands of rows come as thousands of the same statement.
function runAll({ sql, values, max }) {
  const answers = []
  for (let next = 0; next < sql.length; ) {
    const statement = database.prepare(sql[next])
    try {
      const same = sql[next]
      for (; next < sql.length && sql[next] === same; next++) {
        answers.push(run(statement, values[next], max))
      }
    } finally {
      statement.finalize()
    }
  }
  return answers
}

function run(statement, values, max) {
  if (values.length > 0) statement.bind(values)
  const columns = statement.columnCount === 0 ? [] : statement.getColumnNames()
  const rows = []
  while (statement.step()) {
    if (rows.length === max) throw new Error(`the answer has more than ${max} rows`)
    rows.push(columns.map((_, column) => cell(statement, column)))
  }
  statement.reset(true)
  return { columns, rows }
}

function cell(statement, column) {
  const value = statement.get(column)
  if (value === null) return null
  if (value instanceof Uint8Array) {
    return '\\x' + Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  const { capi } = sqlite
  const real = capi.sqlite3_column_type(statement.pointer, column) === capi.SQLITE_FLOAT
  return real && Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value)
}

function reason(failure) {
  if (full) return 'FULL'
  const code = failure instanceof sqlite.SQLite3Error ? failure.resultCode & 0xff : -1
  if (code === 13) return 'FULL'
  if (code === 5 || code === 6) return 'BUSY'
  // What SQLite did not throw itself is a mistake in what was asked.
  return code === -1 || refusals.has(code) ? 'REFUSED' : 'BROKEN'
}

async function openMemory() {
  await load()
  database = new sqlite.oo1.DB(':memory:')
  leader = me
  tell({ opened: true })
}

async function open(name) {
  if (!navigator.locks || !globalThis.BroadcastChannel) {
    throw new Error('the browser has no locks or no channels')
  }
  if (!globalThis.FileSystemFileHandle?.prototype.createSyncAccessHandle) {
    throw new Error('the browser has no private file system')
  }
  // Where it is forbidden, it says so here and not only to whoever leads.
  await navigator.storage.getDirectory()
  channel = new BroadcastChannel(`tidemark/${name}/sql`)
  channel.onmessage = hear
  say({ who: true })
  await navigator.locks.request(`tidemark/${name}/sql`, async () => {
    const first = leader === null
    const closed = new Promise((done) => (giveBack = done))
    await lead(name)
    if (first) tell({ opened: true })
    await closed
  })
}

function close() {
  if (database) database.close()
  if (channel) channel.close()
  database = null
  giveBack()
  self.close()
}

function begin(opening) {
  opening.catch((failure) => {
    console.warn('tidemark: the database can not be opened', failure)
    tell({ failed: text(failure) })
    close()
  })
}

onmessage = ({ data }) => {
  if (data.close) {
    close()
  } else if (data.memory) {
    begin(openMemory())
  } else if (data.open) {
    begin(open(data.open))
  } else if (leader === me && database) {
    asked.set(data.run, data)
    serve(data, null)
  } else {
    asked.set(data.run, data)
    if (leader) forward(data)
  }
}

// A Tidemark server of one's own, with the embedded Postgres, in a temporary folder.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../../../tidemark', import.meta.url))
const READY_MS = 60_000

export class Server {
  // With a Postgres of its own.
  static start() {
    return Server.startOn(null)
  }

  // On a Postgres that is there, with names of its own for slot and publication.
  static async startOn(databaseUrl, settings = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'tidemark-node-'))
    // As root the database runs as another user, who has to get into the folder.
    await chmod(folder, 0o711)
    const server = new Server(folder, await freePort(), databaseUrl, settings)
    await server.run()
    return server
  }

  constructor(folder, port, databaseUrl, settings) {
    this.settings = settings
    this.folder = folder
    this.port = port
    this.url = `http://127.0.0.1:${port}`
    this.embedded = databaseUrl === null
    this.databaseUrl = databaseUrl
  }

  // Starts the program and waits until it is active.
  async run() {
    const environment = { ...process.env }
    if (this.embedded) {
      delete environment.DATABASE_URL
    } else {
      environment.DATABASE_URL = this.databaseUrl
      environment.ELECTRIC_REPLICATION_STREAM_ID = `node_${this.port}`
    }
    this.output = ''
    this.program = spawn(SCRIPT, ['serve'], {
      env: {
        ...environment,
        ELECTRIC_STORAGE_DIR: this.folder,
        ELECTRIC_PORT: String(this.port),
        ELECTRIC_INSECURE: 'true',
        ELECTRIC_ENABLE_INTEGRATION_TESTING: 'true',
        ...this.settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.ended = new Promise((resolve) => this.program.once('exit', resolve))
    for (const stream of [this.program.stdout, this.program.stderr]) {
      stream.on('data', (bytes) => (this.output = (this.output + bytes).slice(-20_000)))
    }
    const until = Date.now() + READY_MS
    while (!(await this.isActive())) {
      if (this.program.exitCode !== null || Date.now() > until) {
        throw new Error(`the server does not become active:\n${this.output}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    if (this.embedded) {
      this.databaseUrl = await this.embeddedDatabaseUrl()
    }
  }

  async isActive() {
    try {
      const response = await fetch(`${this.url}/v1/health`)
      return response.ok && (await response.json()).status === 'active'
    } catch {
      return false
    }
  }

  async embeddedDatabaseUrl() {
    const postgres = join(this.folder, 'postgres')
    const password = (await readFile(join(postgres, 'password'), 'utf8')).trim()
    const lines = (await readFile(join(postgres, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')
    return `postgresql://postgres:${password}@127.0.0.1:${lines[3].trim()}/postgres`
  }

  // Without any chance to tidy up.
  async kill() {
    this.program.kill('SIGKILL')
    await this.ended
  }

  async stop() {
    this.program.kill('SIGTERM')
    await this.ended
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function freePort() {
  const listener = createServer()
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address()
  await new Promise((resolve) => listener.close(resolve))
  return port
}

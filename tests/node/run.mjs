// Starts one server for all tests and runs them with node's own test runner.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { Server } from './support/server.mjs'

const given = process.env.TIDEMARK_URL && process.env.TIDEMARK_TEST_DATABASE_URL
const server = given ? null : await Server.start()
const environment = { ...process.env }
if (server) {
  environment.TIDEMARK_URL = server.url
  environment.TIDEMARK_TEST_DATABASE_URL = server.databaseUrl
}
const here = new URL('.', import.meta.url)
const all = readdirSync(new URL('cases', here)).map((name) => `cases/${name}`)
const named = process.argv.slice(2)
// The client notes at most once a minute what is up to date, by a timer that keeps the process for the rest of that
// minute after the last test.
const [major, minor] = process.versions.node.split('.').map(Number)
const forced = major > 20 || (major === 20 && minor >= 14) ? ['--test-force-exit'] : []
const tests = spawn(
  process.execPath,
  ['--test', '--test-reporter=spec', ...forced, ...(named.length > 0 ? named : all)],
  { env: environment, stdio: 'inherit', cwd: here }
)
const code = await new Promise((resolve) => tests.once('exit', resolve))
if (code !== 0 && server) {
  console.error(`--- the server's last lines\n${server.output}`)
}
await server?.stop()
process.exit(code)

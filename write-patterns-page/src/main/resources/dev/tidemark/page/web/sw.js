// The service worker: opens the page without a network. The server puts VERSION, SHELL and LATER
// (what is kept once somebody has used it) in front, so each version of the page has a worker of
// its own, with a cache of its own.

const CACHE = 'shell-' + VERSION

const USED = 'used-later'

async function keep(paths, options) {
  const cache = await caches.open(CACHE)
  await cache.addAll(paths.map((path) => new Request(path, options)))
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.has(USED).then((used) =>
      keep(used ? [...SHELL, ...LATER] : SHELL, { cache: 'no-cache' })))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(
        names.filter((name) => name.startsWith('shell-') && name !== CACHE)
          .map((name) => caches.delete(name))))
      .then(() => self.clients.claim()))
})

// A newer worker waits until somebody asks for it: no page changes under a person's hands.
self.addEventListener('message', (event) => {
  if (event.data === 'renew') self.skipWaiting()
  if (event.data === 'keep') event.waitUntil(caches.open(USED).then(() => keep(LATER)))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  const shell = event.request.mode === 'navigate' && url.pathname === '/'
  if (!shell && !url.pathname.startsWith('/assets/')) return
  event.respondWith(
    caches.open(CACHE)
      .then((cache) => cache.match(shell ? '/' : event.request))
      .then((kept) => kept || fetch(event.request)))
})

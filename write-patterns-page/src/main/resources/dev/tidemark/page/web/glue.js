// What is easier said in JavaScript: the service worker, and what a tab remembers over a reload.

let registration
let renewing = false
let leaving = false

// Calls `waiting` when a newer page was fetched and waits to be used, `none` if there is no worker.
export function shell(waiting, none) {
  const forbidden = () => none('the browser allows it no service worker')
  if (!('serviceWorker' in navigator)) return forbidden()
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (renewing) reload()
  })
  navigator.serviceWorker.register('/sw.js').then((found) => {
    if (!found) return forbidden()
    registration = found
    const look = (worker) => {
      if (worker && worker.state === 'installed' && navigator.serviceWorker.controller) waiting()
    }
    look(found.waiting)
    found.addEventListener('updatefound', () => {
      const worker = found.installing
      if (worker) worker.addEventListener('statechange', () => look(worker))
    })
  }, (why) => {
    if (why.name === 'SecurityError') forbidden()
    // One from before goes on, if only the network failed.
    else if (!navigator.serviceWorker.controller) {
      none('its service worker did not come (' + why.message + ')')
    }
  })
}

// Lets the newer page take over, then begins anew.
export function renew() {
  renewing = true
  if (registration && registration.waiting) registration.waiting.postMessage('renew')
  else reload()
}

// What the person has agreed to is not asked twice.
export function reload() {
  leaving = true
  letGo()
  location.reload()
}

const ask = (event) => {
  event.preventDefault()
  event.returnValue = 'not sent yet'
}

// Pages that the browser has to ask about are not kept for the way back: only while it is needed.
export function hold() {
  if (!leaving) addEventListener('beforeunload', ask)
}

export function letGo() {
  removeEventListener('beforeunload', ask)
}

export function recall(name) {
  try {
    return sessionStorage.getItem(name) || ''
  } catch {
    return ''
  }
}

export function remember(name, text) {
  try {
    sessionStorage.setItem(name, text)
  } catch {
    // Blocked: the tab forgets it.
  }
}

// How the page looks, and what is kept over visits, in all tabs.

export function look(theme) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

export function stored(name) {
  try {
    return localStorage.getItem(name) || ''
  } catch {
    return ''
  }
}

export function store(name, text) {
  try {
    localStorage.setItem(name, text)
  } catch {
    // Blocked: the next visit begins anew.
  }
}

// What the page's two programs tell each other, and how the second one comes.

const board = new Map()
const readers = []
let load = null
let worker = ''

export function later(loader, sqliteWorker) {
  load = loader
  worker = sqliteWorker
}

export function tell(name, text) {
  if (told(name) === text) return
  board.set(name, text)
  for (const one of readers) if (one.name === name) one.reads(text)
}

export function told(name) {
  return board.get(name) || ''
}

export function hear(name, reads) {
  readers.push({ name, reads })
}

export function sqlite() {
  return worker
}

export function begin(failed) {
  load().then((program) => program.main([])).catch((why) => failed(String(why)))
}

export function keep() {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.ready.then((found) => found.active.postMessage('keep'))
}

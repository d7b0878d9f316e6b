// The page's program exports its beginning; this begins. The second program and the database come
// when somebody wants them; without SQLite in the build the worker has no path.
import { main } from "./page.js"
import { later } from "./glue.js"

later(() => import("./database.js"), "./sqlite-worker.js")
main([])

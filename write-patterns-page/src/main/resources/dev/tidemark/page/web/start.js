// The page's program exports its beginning; this begins. The second program and the database come
// when somebody wants them; without SQLite in the build the worker has no path.
import { main } from "./page.js"
import { later, look, stored } from "./glue.js"

look(stored("look"))
later(() => import("./database.js"), "./sqlite-worker.js")
main([])

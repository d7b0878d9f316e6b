// The page's program exports its beginning; this begins.
import { main } from "./page.js"

main([])

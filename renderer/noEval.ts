/** zod compiles its parsers with `new Function` where it may. Here it may not, and asking already breaks the page's policy. */
import { config } from 'zod'

config({ jitless: true })

import { config } from 'zod/mini'

/** Compiling each schema by `new Function` pays off after thousands of answers; a page reads ten, and WeChat forbids it. Before any schema is made. */
config({ jitless: true })

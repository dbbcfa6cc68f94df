import { readFileSync } from 'node:fs'
import { extractText } from 'unpdf'

/** In a process of its own, as pdf.js is an ES module: prints the text of every page of a PDF as JSON. */
const { text } = await extractText(new Uint8Array(readFileSync(process.argv[2])))
process.stdout.write(JSON.stringify(text))

import { readdirSync } from 'node:fs'

/** Paths under a folder of the repository that match, for tests that hold every such file to something. */
export const filesIn = (folder: string, matching: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => matching.test(path) && !path.includes('/node_modules/'))
    .sort()

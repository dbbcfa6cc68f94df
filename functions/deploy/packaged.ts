import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Template } from './template'

/** Runs `osls package` as a machine without credentials would. */
export function packaged(serviceDir: string, out: string) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')))
  // The bundler leaves a folder for each Lambda where it works.
  const work = mkdtempSync(join(tmpdir(), 'package-'))
  const args = [require.resolve('osls/bin/serverless.js'), 'package', '--package', out]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: serviceDir,
    encoding: 'utf8',
    timeout: 240_000,
    env: { ...env, TMPDIR: work, AWS_EC2_METADATA_DISABLED: 'true', FORCE_COLOR: '0' },
  })
  rmSync(work, { recursive: true })
  if (status !== 0) throw new Error(`osls package failed\n${stdout}\n${stderr}`)

  const files = readdirSync(out)
  const texts = files.filter((file) => file.endsWith('.json')).map((file) => ({ file, text: readFileSync(join(out, file), 'utf8') }))
  return {
    /** Everything CloudFormation would be given, by file. */
    stacks: texts
      .filter(({ file }) => file.startsWith('cloudformation-template'))
      .map(({ file, text }) => ({ file, template: JSON.parse(text) as Template })),
    texts,
    zips: files.filter((file) => file.endsWith('.zip')).map((file) => ({ name: file.replace('.zip', ''), path: join(out, file) })),
  }
}

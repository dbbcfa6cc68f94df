import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The tests look at what was built; on a fresh clone they build it first. */
export default function needsBuild() {
  for (const target of ['weapp', 'h5']) {
    const sign = new URL(`../dist/${target}/${target === 'h5' ? 'index.html' : 'app.json'}`, import.meta.url)
    if (existsSync(sign)) continue
    execFileSync('npm', ['run', `build:${target}`], { cwd: new URL('..', import.meta.url), stdio: 'inherit', timeout: 600_000 })
  }
}

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type CollectionTag, isNode, LineCounter, parseDocument, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml'
import { Stop } from './stop'

export type Path = (string | number)[]

/** A parsed YAML file that can say where each of its values stands. */
export interface Source {
  value: Record<string, unknown>
  at(path: Path): string
  refuse(path: Path, what: string): never
}

const functions = 'GetAtt Sub Join Select Split If Equals And Or Not ImportValue FindInMap Base64 Cidr GetAZs Transform'.split(' ')

/** `!GetAtt a.b` and `{ Fn::GetAtt: a.b }` are one thing in CloudFormation; here they become the second. */
function tagsOf(tag: string, key: string): (ScalarTag | CollectionTag)[] {
  const long = (node: unknown) => ({ [key]: node instanceof YAMLMap || node instanceof YAMLSeq ? node.toJSON() : node })
  return [
    { tag: `!${tag}`, resolve: long },
    { tag: `!${tag}`, collection: 'seq', resolve: long },
    { tag: `!${tag}`, collection: 'map', resolve: long },
  ] as (ScalarTag | CollectionTag)[]
}
const customTags = [
  ...tagsOf('Ref', 'Ref'),
  ...tagsOf('Condition', 'Condition'),
  ...functions.flatMap((name) => tagsOf(name, `Fn::${name}`)),
]

export function readYaml(file: string): Source {
  const name = basename(file)
  const lines = new LineCounter()
  const document = parseDocument(readText(file), { customTags, lineCounter: lines, merge: true })
  const line = (offset: number) => `${name}:${lines.linePos(offset).line}`
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw new Stop(`${line(problem.pos[0])}: ${problem.message.split('\n')[0]}`)

  const at = (path: Path): string => {
    const node = path.length ? document.getIn(path, true) : document.contents
    if (isNode(node) && node.range) return line(node.range[0])
    return path.length ? at(path.slice(0, -1)) : name
  }
  return {
    value: (document.toJS() ?? {}) as Record<string, unknown>,
    at,
    refuse(path, what) {
      throw new Stop(`${at(path)}: ${what}`)
    },
  }
}

function readText(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Stop(`${file} cannot be read`)
  }
}

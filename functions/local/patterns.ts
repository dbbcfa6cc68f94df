import { Stop } from './stop'

type Test = (value: unknown) => boolean
export type Matches = (event: unknown) => boolean

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An event pattern of EventBridge (also a stream's filter), as a function; an operator it does not know is refused at start. */
export function eventPattern(pattern: unknown, at: string): Matches {
  if (!isObject(pattern)) throw new Stop(`${at}: an event pattern is an object`)
  const fields = Object.entries(pattern).map(([key, wanted]) => {
    if (Array.isArray(wanted)) return field(key, alternatives(wanted, at), at)
    if (key.startsWith('$')) throw new Stop(`${at}: the local runner does not know ${key} in an event pattern`)
    const inner = eventPattern(wanted, at)
    return (event: Record<string, unknown>) => inner(isObject(event[key]) ? event[key] : {})
  })
  return (event) => isObject(event) && fields.every((matches) => matches(event))
}

function field(key: string, tests: Test[], at: string) {
  if (tests.length === 0) throw new Stop(`${at}: the event pattern allows nothing for ${key}`)
  return (event: Record<string, unknown>) => {
    const value = event[key]
    // A list matches when one of its values does; an absent field only by { exists: false }.
    const values = Array.isArray(value) ? value : [value]
    return values.some((each) => tests.some((test) => test(each)))
  }
}

const alternatives = (wanted: unknown[], at: string) => wanted.map((each) => (isObject(each) ? operator(each, at) : equal(each)))
const equal =
  (wanted: unknown): Test =>
  (value) =>
    value === wanted
const startsWith =
  (prefix: string): Test =>
  (value) =>
    typeof value === 'string' && value.startsWith(prefix)

function operator(wanted: Record<string, unknown>, at: string): Test {
  const [[name, argument] = ['', undefined], ...others] = Object.entries(wanted)
  if (others.length === 0) {
    if (name === 'prefix' && typeof argument === 'string') return startsWith(argument)
    if (name === 'suffix' && typeof argument === 'string') return (value) => typeof value === 'string' && value.endsWith(argument)
    if (name === 'exists' && typeof argument === 'boolean') return (value) => (value !== undefined) === argument
    if (name === 'anything-but') {
      const none = isObject(argument) ? [operator(argument, at)] : [argument].flat().map(equal)
      return (value) => value !== undefined && !none.some((test) => test(value))
    }
  }
  throw new Stop(`${at}: the local runner does not know ${JSON.stringify(wanted)} in an event pattern`)
}

/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, jest } from '@jest/globals'
import type { Endpoint } from '@shared/kernel/endpoint'
import { parse } from 'yaml'
import { endpoints as described } from './platform/endpoints'
import { filesIn } from './testing/files'

/** The four hops: route → Lambda → rule → store. Whatever is added is held to them without being named here. */
interface Function {
  handler: string
  role: string
  events?: { httpApi?: string; eventBridge?: { eventBus: string; pattern: object }; schedule?: unknown; stream?: unknown }[]
}
const { functions, resources } = parse(readFileSync('serverless.yml', 'utf8'), { logLevel: 'error' }) as {
  functions: Record<string, Function>
  resources: { Resources: Record<string, { Type: string }> }
}
const every = Object.entries(functions).map(([name, { handler, role, events = [] }]) => {
  const [, capability = '?'] = /^functions\/(\w+)\//.exec(handler) ?? []
  return { name, capability, handler, role, events, file: handler.replace(/\.handler$/, '.ts') }
})
const routed = every.flatMap(({ events, ...rest }) => events.flatMap(({ httpApi }) => (httpApi ? [{ ...rest, route: httpApi }] : [])))
const consumers = every.filter(({ events }) => events.some(({ eventBridge }) => eventBridge))
const schedules = every.filter(({ events }) => events.some(({ schedule }) => schedule))

// Mostly api.ts; beside it what a phone loads at its start (offers.ts, scanning.ts, reporting.ts).
const declaring = filesIn('shared', /^shared\/\w+\/\w+\.ts$/).filter((file) => readFileSync(file, 'utf8').includes('= endpoint({'))
const declared = declaring.flatMap((file) => {
  const api = jest.requireActual<Record<string, Partial<Endpoint>>>(`../${file.replace(/\.ts$/, '')}`)
  const capability = file.split('/')[1] as string
  return Object.entries(api).flatMap(([name, { method, path }]) =>
    method && path ? [{ name, capability, route: `${method} ${path}` }] : [],
  )
})

/** Without this, a test that finds nothing would pass. */
it('there is something to hold to the four hops', () => {
  expect(every.length).toBeGreaterThan(0)
  expect(routed.length).toBeGreaterThan(0)
  if (existsSync('shared/orders/api.ts')) expect(declared.map(({ name }) => name)).toContain('submitOrder')
})

describe.each(every)('function $name', ({ name, capability, handler, role, file }) => {
  it('lives in a file of its own name, of at most 40 lines', () => {
    expect(handler).toBe(`functions/${capability}/${name}.handler`)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^export (const|async function|function) handler\b/m)
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
  })

  it("has its capability's role", () => {
    // The relay alone may publish, so it has a role of its own.
    expect(role).toBe(name === 'relayEvents' ? 'relayRole' : `${capability}Role`)
    expect(resources.Resources[role]?.Type).toBe('AWS::IAM::Role')
  })
})

describe('routes', () => {
  it.each(routed)('$route is the one that $name declares', ({ name, capability, route }) => {
    expect(declared).toContainEqual({ name, capability, route })
  })

  it('every declared endpoint has its function', () => {
    expect(declared.filter(({ name, route }) => !routed.some((one) => one.name === name && one.route === route))).toEqual([])
  })

  it('every declared endpoint is described in /openapi.json and permitted by role', () => {
    expect(declared.map(({ name }) => name).filter((name) => !(name in described))).toEqual([])
  })

  it('one place in a path has one name, as the API has one tree of paths', () => {
    const names = new Map<string, string>()
    for (const { route } of routed) {
      const path = route.split(' ')[1] as string
      const shape = path.replaceAll(/\{\w+\}/g, '{}')
      expect(names.get(shape) ?? path).toBe(path)
      names.set(shape, path)
    }
  })

  it('every Lambda file is deployed', () => {
    const lambdas = filesIn('functions', /^functions\/\w+\/\w+\.ts$/).filter((file) =>
      /^export (const|async function|function) handler\b/m.test(readFileSync(file, 'utf8')),
    )
    expect(
      lambdas.filter((file) => !/^functions\/(local|testing|bench|deploy)\//.test(file) && !every.some((one) => one.file === file)),
    ).toEqual([])
  })
})

describe('events', () => {
  it('what takes events is named on…, listens to our bus, and names events; what runs by the clock says when', () => {
    expect(consumers.filter(({ name }) => !/^on[A-Z]/.test(name))).toEqual([])
    expect(every.filter(({ name }) => /^on[A-Z]/.test(name) && !consumers.some((one) => one.name === name))).toEqual([])
    for (const { events } of consumers) {
      for (const { eventBridge } of events) {
        expect(eventBridge).toMatchObject({
          eventBus: 'Bus',
          pattern: { 'detail-type': expect.arrayContaining([expect.stringMatching(/^\w+\.\w+$/)]) },
        })
      }
    }
    expect(schedules.filter(({ name }) => !/(Minutely|Hourly|Nightly|Weekly|Monthly)$/.test(name))).toEqual([])
  })

  it('what fails ends in the dead-letter queue: the plugin that sees to it is on (functions/deploy/stacks.long.test.ts shows its work)', () => {
    const { plugins } = parse(readFileSync('serverless.yml', 'utf8'), { logLevel: 'error' }) as { plugins: string[] }
    expect(plugins).toContain('./functions/deploy/oneStack.mjs')
    expect(resources.Resources.DeadLetters?.Type).toBe('AWS::SQS::Queue')
  })
})

describe('rules', () => {
  const rules = filesIn('functions', /^functions\/\w+\/rules\/.*(?<!\.test)\.ts$/)
  const uncommented = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

  it.each(rules)('%s is pure: facts in, decision or refusal out', (file) => {
    expect(uncommented(readFileSync(file, 'utf8'))).not.toMatch(
      /\b(await|async|Promise|Date|process|console|fetch|crypto)\b|Math\.random|setTimeout/,
    )
  })
})

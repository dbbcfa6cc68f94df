import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newPhone, type Wx } from './phone'

const dist = path.resolve(__dirname, '../..', process.env.WEAPP_DIR ?? 'dist/weapp')

interface Element {
  dom: HTMLElement
  dispatchEvent(name: string, options?: object): void
}
interface Component extends Element {
  attach(to: Node): void
  detach(): void
  querySelector(selector: string): Element | null
}
interface Simulator {
  load(file: string, tag: string, options: object): string
  render(id: string): Component
}

/** WeChat's globals, as the built files expect them. */
const world = globalThis as unknown as Record<string, unknown> & { wx: Wx; Component(definition: object): void }

/** A browser has these, the mini-program's script thread has not. */
const missing =
  'AbortController AbortSignal fetch localStorage sessionStorage XMLHttpRequest TextEncoder TextDecoder crypto structuredClone BroadcastChannel requestIdleCallback URL URLSearchParams Blob File FormData Headers Intl navigator'

/** Starts the built mini-program (`dist/weapp`) on a phone. */
export function startMiniProgram(over: Partial<Wx> = {}) {
  const simulator: Simulator = require('miniprogram-simulate')
  for (const name of missing.split(' ')) Object.defineProperty(world, name, { value: undefined, configurable: true, writable: true })
  const phone = newPhone(over)
  heaviest = 0
  Object.assign(world.wx, phone.wx, { webpackJsonp: undefined })
  const shown: object[] = []
  Object.assign(world, lifeCycle(shown))
  require(path.join(dist, 'app.js'))
  return { ...phone, open: browser(simulator) }
}

interface Page {
  setData(data: object, ...rest: unknown[]): void
}

/** WeChat carries each `setData` between two threads as text, and warns above 64 KB. */
const limit = 64 * 1024
let heaviest = 0

function weigh(page: Page) {
  const { setData } = page
  page.setData = function (this: Page, data, ...rest) {
    heaviest = Math.max(heaviest, Buffer.byteLength(JSON.stringify(data)))
    return setData.call(this, data, ...rest)
  }
}

/** In bytes, since the mini-program was started. */
export const heaviestSetData = () => ({ heaviest, limit })

function lifeCycle(shown: object[]) {
  let app: Record<string, (options: object) => void> | undefined
  return {
    getApp: () => app,
    getCurrentPages: () => shown,
    App(definition: NonNullable<typeof app>) {
      app = definition
      app.onLaunch?.({ path: '', query: {}, scene: 1001 })
      app.onShow?.({})
    },
    Page(page: Record<string, unknown>) {
      const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
      const run = (self: object, name: string, ...given: unknown[]) =>
        (methods[name] as ((...all: unknown[]) => void) | undefined)?.call(self, ...given)
      world.Component({
        data: page.data,
        methods,
        attached(this: { route: unknown; options: unknown }) {
          Object.assign(this, { route: world.openRoute, options: world.openQuery })
          weigh(this as unknown as Page)
          shown.push(this)
          run(this, 'onLoad', this.options)
          run(this, 'onShow')
        },
        ready(this: object) {
          run(this, 'onReady')
        },
        detached(this: object) {
          run(this, 'onUnload')
          shown.splice(shown.indexOf(this), 1)
        },
      })
    },
  }
}

/** Opens pages one after the other, as reLaunch does; a page's file registers itself only the first time it is loaded. */
function browser(simulator: Simulator) {
  const { usingComponents = {} } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))
  const ids = new Map<string, string>()
  let last: Component | undefined
  return function open(route: string, query = {}) {
    last?.detach()
    Object.assign(world, { openRoute: route, openQuery: query })
    const id = ids.get(route) ?? simulator.load(path.join(dist, route), 'page', { rootPath: dist, compiler: 'official', usingComponents })
    ids.set(route, id)
    last = simulator.render(id)
    last.attach(document.body)
    return hands(last)
  }
}

/** What a person can do with a page. */
function hands(page: Component) {
  const text = () => page.dom.textContent ?? ''
  const shows = (...words: string[]) =>
    until(
      () => words.every((word) => text().includes(word)),
      () => `${words} in: ${text()}`,
    )
  return {
    shows,
    async tap(label: string) {
      await shows(label)
      tappable(page, label).dispatchEvent('tap')
    },
    /** What is drawn alone, without a word: by its class, the first on the page. */
    press(className: string) {
      const dom = page.dom.querySelector<HTMLElement>(`.page--${className}`)
      const element = dom && page.querySelector(`#${dom.dataset.sid}`)
      if (!element) throw new Error(`no ${className} on the page`)
      element.dispatchEvent('tap')
    },
    type: (value: string) => page.querySelector('.field__input')?.dispatchEvent('input', { detail: { value } }),
  }
}

/** Taro names every node in `data-sid`, and the simulator finds it by that. */
function tappable(page: Component, label: string): Element {
  const dom = [...page.dom.querySelectorAll<HTMLElement>('.page--tap')].find(({ textContent }) => textContent?.includes(label))
  const element = dom && page.querySelector(`#${dom.dataset.sid}`)
  if (!element) throw new Error(`${label} is there, but not to be tapped`)
  return element
}

export async function until(holds: () => boolean, what: () => string, milliseconds = 25_000) {
  for (const end = Date.now() + milliseconds; !holds(); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > end) throw new Error(`waited in vain for ${what()}`)
}

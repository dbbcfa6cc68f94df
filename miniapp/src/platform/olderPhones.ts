/** What iOS 13.4, the oldest phone the pages are compiled for, lacks and they use. The compiler mends the language only, not its library. */
function add(of: object, name: string, does: (this: never, ...given: never[]) => unknown) {
  if (!(name in of)) Object.defineProperty(of, name, { value: does, writable: true, configurable: true })
}

function at<T>(this: ArrayLike<T>, n: number): T | undefined {
  return this[n < 0 ? n + this.length : n]
}
function findLastIndex<T>(this: T[], is: (one: T, i: number, all: T[]) => unknown): number {
  for (let i = this.length - 1; i >= 0; i--) if (is(this[i] as T, i, this)) return i
  return -1
}
function findLast<T>(this: T[], is: (one: T, i: number, all: T[]) => unknown): T | undefined {
  return this[findLastIndex.call(this, is as never)] as T | undefined
}

/** Adds only what is not there. */
export function mend(arrays: object, others: readonly object[]) {
  for (const of of [arrays, ...others]) add(of, 'at', at)
  add(arrays, 'findLastIndex', findLastIndex)
  add(arrays, 'findLast', findLast)
}

mend(Array.prototype, [String.prototype, Uint8Array.prototype])

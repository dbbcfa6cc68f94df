/** As much of IndexedDB as keeps bytes by a key: what lies there outlives whoever opened it. */
export function shelf() {
  const lying = new Map<string, unknown>()
  const answer = <T>(result: T, work: { oncomplete?: () => void }) => {
    void Promise.resolve().then(() => work.oncomplete?.())
    return { result }
  }
  const transaction = () => {
    const work: { oncomplete?: () => void; objectStore: () => object } = {
      objectStore: () => ({
        put: (value: unknown, key: string) => answer(void lying.set(key, value), work),
        get: (key: string) => answer(lying.get(key), work),
        delete: (key: string) => answer(void lying.delete(key), work),
        getAllKeys: () => answer([...lying.keys()], work),
      }),
    }
    return work
  }
  const base = { createObjectStore: () => undefined, transaction, close: () => undefined }
  const open = () => {
    const request: { result: object; onsuccess?: () => void } = { result: base }
    void Promise.resolve().then(() => request.onsuccess?.())
    return request
  }
  globalThis.indexedDB = { open } as never
  return lying
}

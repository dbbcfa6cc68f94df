const [base, shelf] = ['qudaotong', 'photos']

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(base, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(shelf)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Done only once it lies on the disk. */
async function asked<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const open = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const work = open.transaction(shelf, mode)
      const request = ask(work.objectStore(shelf))
      work.oncomplete = () => resolve(request.result)
      work.onabort = () => reject(work.error)
    })
  } finally {
    open.close()
  }
}

/** Photos that wait on this phone for a network, by the id under which they will be sent. As bytes: WebKit has lost Blobs that were kept. */
export const photos = {
  async keep(fileId: string, body: Blob | ArrayBuffer): Promise<void> {
    const bytes = 'byteLength' in body ? body : await body.arrayBuffer()
    await asked('readwrite', (store) => store.put(bytes, fileId))
  },
  read: (fileId: string): Promise<ArrayBuffer | undefined> => asked('readonly', (store) => store.get(fileId)),
  async letGo(fileIds: readonly string[]): Promise<void> {
    for (const fileId of fileIds) await asked('readwrite', (store) => store.delete(fileId))
  },
  all: async (): Promise<string[]> => (await asked('readonly', (store) => store.getAllKeys())).map(String),
}

interface Early {
  token: string
  answers: Record<string, Promise<Response>>
}

/** So long after the page was opened its answers still tell how things are. */
const fresh = 10_000

/** What index.html asked for before this code was there: handed over once, and only to who asked. Undefined where it did not ask. */
export function early(method: string, url: string, token: string | undefined) {
  const { early } = globalThis as { early?: Early }
  const answer = early?.answers[url]
  if (method !== 'GET' || !answer) return undefined
  delete early.answers[url]
  return early.token === token && performance.now() < fresh ? answer.then(told) : undefined
}

const told = async (response: Response) => ({
  statusCode: response.status,
  data: await response.json().catch(() => undefined),
  header: Object.fromEntries(response.headers),
})

import { createHash, createHmac } from 'node:crypto'

interface Signable {
  method: string
  headers: Record<string, string>
  body?: unknown
}
interface Credentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}
interface Wanted {
  signingDate?: Date | number | string
  signingRegion?: string
  signingService?: string
}

const algorithm = 'AWS4-HMAC-SHA256'
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text)

/**
 * Signature Version 4 (docs.aws.amazon.com, "Create a signed AWS API request") for calls of the table, which all go to the path `/` with their
 * whole body at hand: the SDK's `signer` option. Its own makes a signer for every call and waits for each hash, a tenth of the call's CPU.
 */
export function tableSigner(credentialsNow: () => Promise<Credentials>) {
  let known: { scope: string; secret: string; key: Buffer } | undefined
  const keyOf = (scope: string, secret: string) => {
    if (known?.scope === scope && known.secret === secret) return known.key
    const key = scope.split('/').reduce<string | Buffer>((key, part) => hmac(key, part).digest(), `AWS4${secret}`) as Buffer
    known = { scope, secret, key }
    return key
  }
  return {
    async sign<T extends object>(toSign: T, { signingDate = new Date(), signingRegion, signingService }: Wanted = {}): Promise<T> {
      const { accessKeyId, secretAccessKey, sessionToken } = await credentialsNow()
      const { method, headers, body = '' } = toSign as unknown as Signable
      const at = new Date(signingDate).toISOString().replace(/[-:]|\.\d+/g, '')
      headers['x-amz-date'] = at
      if (sessionToken) headers['x-amz-security-token'] = sessionToken
      const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]))
      const names = [...values.keys()].sort()
      const lines = names.map((name) => `${name}:${values.get(name)}\n`).join('')
      const asked = `${method}\n/\n\n${lines}\n${names.join(';')}\n${sha256(body as string | Uint8Array)}`
      const scope = `${at.slice(0, 8)}/${signingRegion}/${signingService}/aws4_request`
      const signature = hmac(keyOf(scope, secretAccessKey), `${algorithm}\n${at}\n${scope}\n${sha256(asked)}`).digest('hex')
      headers.authorization = `${algorithm} Credential=${accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
      return toSign
    },
  }
}

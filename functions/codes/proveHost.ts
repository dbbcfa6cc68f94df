import { proveHost } from '@shared/codes/api'
import { Refused } from '@shared/kernel/refused'
import { http, Page } from '../platform/http'
import { hostProof } from './pages/hostProof'

/** For the rule `https://<host>/01/`. */
export const handler = http(proveHost, async ({ input: { file } }) => {
  const proof = await hostProof(file)
  if (proof === undefined) throw new Refused('file.unknown')
  return new Page(proof, 'text/plain; charset=utf-8')
})

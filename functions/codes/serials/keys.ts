import { hkdfSync } from 'node:crypto'
import { required } from '../../platform/env'

/**
 * Root keys by epoch (0 to 15), from CODE_KEYS: a JSON object of base64, 32 bytes each. The highest epoch issues, all verify: to rotate, add
 * the next one; to end an old one, take it out, and everything issued under it is forged from then on.
 */
export type RootKeys = ReadonlyMap<number, Buffer>

/** The visible code of an item, and the one under its scratch layer or cap: neither is ever true as the other. */
export type Domain = 'item' | 'covert'

export function rootKeys(json: string): RootKeys {
  const entries = Object.entries(JSON.parse(json) as Record<string, string>).map(
    ([epoch, key]) => [Number(epoch), Buffer.from(key, 'base64')] as const,
  )
  const isRight = ([epoch, key]: readonly [number, Buffer]) => Number.isInteger(epoch) && epoch >= 0 && epoch <= 15 && key.length === 32
  if (entries.length === 0 || !entries.every(isRight))
    throw new Error('CODE_KEYS must be a JSON object: epoch 0 to 15 → 32 bytes in base64')
  return new Map(entries)
}

export const codeKeys: RootKeys = rootKeys(required('CODE_KEYS'))

export const issuingEpoch = (roots: RootKeys = codeKeys) => Math.max(...roots.keys())

/** A key of one batch, one domain and one use, by HKDF-SHA-256 (RFC 5869) from its epoch's root: none tells anything of another. */
export function batchKey(roots: RootKeys, use: 'mac' | 'order', domain: Domain, epoch: number, batch: number): Buffer | undefined {
  const root = roots.get(epoch)
  return root && Buffer.from(hkdfSync('sha256', root, '', `qudaotong/codes/1/${use}/${domain}/${epoch}/${batch}`, 16))
}

import { createHash, randomBytes } from 'node:crypto'

/** 192 bits, so that a plain hash of it is as good as a slow one. */
export const newSecret = () => randomBytes(24).toString('base64url')

/** What is stored of a secret, and of an openid where it is only looked up. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

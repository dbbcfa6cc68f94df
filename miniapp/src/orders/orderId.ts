import type { OrderId } from '@shared/orders/model'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 0 to 31. The mini-program has no `crypto`; an id must be unlike any other, not secret. */
function random(): number {
  const bytes = globalThis.crypto?.getRandomValues?.(new Uint8Array(1))
  return bytes ? bytes[0]! % 32 : Math.floor(Math.random() * 32)
}

/** A new order's id, as a ULID: the moment first, so that ids sort by time. */
export function newOrderId(now = Date.now()): OrderId {
  let time = ''
  for (let rest = now, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) time = letters.charAt(rest % 32) + time
  return `ord_${time}${Array.from({ length: 16 }, () => letters.charAt(random())).join('')}`
}

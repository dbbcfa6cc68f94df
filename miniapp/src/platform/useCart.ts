import type { SkuId } from '@shared/orders/model'
import { focusManager } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { cart } from './cart'
import { session } from './session'

const fresh = 10_000
let lastRead = Number.NEGATIVE_INFINITY
session.whenEnded(() => {
  lastRead = Number.NEGATIVE_INFINITY
})

function readAgain() {
  if (!session.current() || Date.now() - lastRead < fresh) return
  lastRead = Date.now()
  void cart.refresh()
}

/** The cart of who is signed in, the same on every phone. Quantities in pieces; 0 takes a line out. */
export function useCart() {
  const state = useSyncExternalStore(cart.subscribe, cart.state)
  useEffect(() => {
    readAgain()
    return focusManager.subscribe((focused) => focused && readAgain())
  }, [])
  return {
    ...state,
    quantityOf: (skuId: SkuId) => state.lines.find((line) => line.skuId === skuId)?.quantity ?? 0,
    set: cart.set,
    add: cart.add,
    remove: cart.remove,
    clear: cart.clear,
    flush: cart.flush,
  }
}

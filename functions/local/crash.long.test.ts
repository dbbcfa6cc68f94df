import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, it } from '@jest/globals'
import { getCredit } from '@shared/credit/api'
import { listStock } from '@shared/inventory/api'
import { newId } from '@shared/kernel/id'
import { getOrder, submitOrder } from '@shared/orders/api'
import type { Order } from '@shared/orders/model'
import { Answered, Client } from './replay/client'

const dataDir = mkdtempSync(join(tmpdir(), 'crash-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
})

interface Ready {
  url: string
  admin: string
  skuIds: `sku_${string}`[]
  tokens: string[]
}

async function start() {
  const words = ['--import', './functions/local/testing/endsWithParent.mjs', 'functions/local/run.mjs']
  const child = spawn(process.execPath, [...words, 'functions/local/testing/orderingRunner.ts', dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Not this test's own table and WeChat, but what the runner makes for itself.
    env: { PATH: process.env.PATH },
  })
  children.push(child)
  for await (const line of createInterface(child.stdout)) return { child, ready: JSON.parse(line) as Ready }
  throw new Error('the runner ended before it was ready')
}

it('kill -9 in the middle of 500 orders: every answered order is there, none half, and stock and credit agree', async () => {
  const { child, ready } = await start()
  const orders = Array.from({ length: 500 }, (_, i) => ({
    token: ready.tokens[i % 4]!,
    orderId: newId('ord'),
    lines: [0, 1].map((step) => ({ skuId: ready.skuIds[(i + step) % 3]!, quantity: 1 })),
  }))
  const answered = new Map<string, Order>()
  const before = new Client(ready.url, 16)
  const work = [...orders]
  const worker = async () => {
    for (let order = work.pop(); order; order = work.pop()) {
      const { token, ...body } = order
      const answer = await before.call(submitOrder, body, token).catch(() => undefined)
      if (!answer) return
      answered.set(answer.orderId, answer)
      if (answered.size === 180) child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  before.close()
  expect(answered.size).toBeGreaterThanOrEqual(180)
  expect(answered.size).toBeLessThan(500)

  const again = await start()
  const client = new Client(again.ready.url, 8)
  const found: Order[] = []
  for (const { orderId, token } of orders) {
    const order = await client.call(getOrder, { orderId }, token).catch((error) => {
      expect(error).toBeInstanceOf(Answered)
      expect((error as Answered).code).toBe('order.unknown')
    })
    if (answered.has(orderId)) expect(order).toEqual(answered.get(orderId))
    if (order) found.push(order)
  }
  expect(found.length).toBeGreaterThanOrEqual(answered.size)
  expect(found.every(({ lines, total }) => lines.length === 2 && total === 2000)).toBe(true)

  const { items } = await client.call(listStock, {}, ready.admin)
  for (const skuId of ready.skuIds) {
    const allocated = found.flatMap(({ lines }) => lines).filter((line) => line.skuId === skuId).length
    expect(items.find((item) => item.skuId === skuId)).toMatchObject({ sellable: 400 - allocated, allocated })
  }
  for (const [i, token] of ready.tokens.entries()) {
    const reserved = found.filter(({ orderId }) => orders.findIndex((order) => order.orderId === orderId) % 4 === i).length * 2000
    expect(await client.call(getCredit, {}, token)).toMatchObject({ reserved, left: 500_000 - reserved })
  }
  client.close()
})

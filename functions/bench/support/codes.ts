import type { CodeBatch } from '@shared/codes/model'
import { codeValues } from '../../local/environment'

/** Import this before what makes codes: the keys they are made with. */
Object.assign(process.env, codeValues('https://q.example.cn'))
export const benchRoots = process.env.CODE_KEYS!

export const aBatch = (over: Partial<CodeBatch> = {}): CodeBatch => ({
  batchId: 'bat_01J00000000000000000000BAT',
  number: 77,
  epoch: 1,
  gtin: '6901234567892',
  product: { skuId: 'sku_01J00000000000000000000TEA', name: '山里郎冷泡乌龙茶', spec: '500ml×24瓶' },
  count: 1_000_000,
  covert: false,
  cases: Math.ceil((over.count ?? 1_000_000) / (over.itemsPerCase ?? Number.POSITIVE_INFINITY)),
  pallets: 0,
  prefix: '6901234',
  firstContainer: 9_999,
  stem: 'https://q.example.cn',
  lot: 'L20261121',
  madeOn: '2026-11-01',
  useBy: '2027-11-01',
  issuedAt: '2026-11-21T08:00:00.000Z',
  issuedBy: { staffId: 'stf_01J00000000000000000STAFF1', name: '王芳' },
  voided: [],
  ...over,
})

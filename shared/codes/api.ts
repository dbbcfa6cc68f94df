import * as z from 'zod/mini'
import { FileId } from '../files/model'
import { endpoint } from '../kernel/endpoint'
import { Amount } from '../kernel/money'
import { After, pageOf } from '../kernel/page'
import { Instant } from '../kernel/time'
import { OrderId, SkuId } from '../orders/model'
import { PartyId } from '../parties/model'
import { CodeHistory } from './history'
import { CodeBatch, CodeBatchId, Index, Issue, LabelFile, LabelOf, Progress, ScanId, ScanPlace, SheetName, Uri, Voiding } from './model'

const keepers = { scope: 'party', hq: ['admin', 'channelManager', 'warehouse'] } as const
const watchers = {
  scope: 'party',
  hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk'],
} as const

/** Idempotent by `batchId`: asked again with the same, it answers the same. `GET /code-batches/{batchId}` tells how far its file is. */
export const issueCodes = endpoint({
  method: 'POST',
  path: '/code-batches',
  title: '发码：一物一码，最多 2000 万个',
  who: keepers,
  input: Issue,
  output: z.object({ batchId: CodeBatchId, count: z.int(), cases: z.int(), firstUri: z.string(), lastUri: z.string() }),
  refusals: ['product.unknown', 'code.noGtin', 'codeBatch.duplicate', 'codeBatch.noCases', 'codeBatch.dates', 'codeBatch.numbersUsedUp'],
})

export const listCodeBatches = endpoint({
  method: 'GET',
  path: '/code-batches',
  title: '发码批次，最新的在前',
  who: watchers,
  input: z.object({ after: z.optional(After) }),
  output: pageOf(CodeBatch),
})

export const getCodeBatch = endpoint({
  method: 'GET',
  path: '/code-batches/{batchId}',
  title: '一个发码批次：文件进度、作废记录',
  who: watchers,
  input: z.object({ batchId: CodeBatchId }),
  output: z.extend(CodeBatch, {
    csv: Progress,
    labels: z.array(LabelFile),
    voidings: z.array(Voiding),
    firstUri: z.string(),
    lastUri: z.string(),
    firstCovertUri: z.optional(z.string()),
    firstCaseUri: z.optional(z.string()),
    firstPalletUri: z.optional(z.string()),
  }),
  refusals: ['codeBatch.unknown'],
})

/** The whole batch unless a range of indexes (both ends included) is named; what is void already stays so. */
export const voidCodes = endpoint({
  method: 'POST',
  path: '/code-batches/{batchId}/voiding',
  title: '作废一批码或其中一段',
  who: keepers,
  input: z.object({
    batchId: CodeBatchId,
    from: z.optional(Index),
    to: z.optional(Index),
    reason: z.string().check(z.trim(), z.minLength(1, '请写明原因'), z.maxLength(200)),
  }),
  output: CodeBatch,
  refusals: ['codeBatch.unknown', 'codeBatch.rangeInvalid', 'codeBatch.tooManyRanges', 'save.conflict'],
})

/** 302 to the file once it is whole (it may be two gigabytes); before that 200 and how far it is. Columns: index,uri,covertUri?,caseUri. */
export const downloadCodes = endpoint({
  method: 'GET',
  path: '/code-batches/{batchId}/codes.csv',
  title: '下载码文件（做好后 302 到文件，之前回进度）',
  who: watchers,
  input: z.object({ batchId: CodeBatchId }),
  output: Progress,
  refusals: ['codeBatch.unknown'],
})

/** As a path or a query writes a number. */
const IndexText = z.pipe(z.string().check(z.regex(/^\d{1,8}$/, { error: '序号应为 0 起的整数' })), z.transform(Number))

/**
 * Sheets of labels of the items, covert codes, cases or pallets `from` … `to` of the batch (counted from 0, both included; at most 50,000, by
 * default all of them), void ones left out. 302 to the file once it is drawn; before that 200 and how far it is: asking begins it. QR Code, level
 * M, four modules of quiet zone, 0.396 mm or more; cases and pallets as GS1 logistic labels, with GS1-128. Fonts are embedded.
 */
export const downloadLabels = endpoint({
  method: 'GET',
  path: '/code-batches/{batchId}/labels.pdf',
  title: '下载标签（做好后 302 到文件，之前回进度）',
  who: keepers,
  input: z.object({
    batchId: CodeBatchId,
    from: z.optional(IndexText),
    to: z.optional(IndexText),
    /** Items unless said otherwise. */
    of: z.optional(LabelOf),
    /**
     * Items, covert: a4x65 (the usual one), 65 of 38.1 × 21.2 mm on A4; a4x40, 40 of 48.5 × 25.4 mm; roll40x30, one of 40 × 30 mm a page; without
     * words a4x117, 117 of 20 × 20 mm, and roll20x20. Cases, pallets: roll100x150 (the usual one), 100 × 150 mm; a4x4, 4 of 105 × 148.5 mm.
     */
    sheet: z.optional(SheetName),
  }),
  output: Progress,
  refusals: ['codeBatch.unknown', 'codeBatch.rangeInvalid', 'labels.tooMany', 'labels.noneOf', 'labels.sheetUnfit'],
})

/**
 * An item's, a case's or a pallet's life. Who at HQ reads customers learns by whom an item was bound, by the last four of its id: that reading stands in
 * the log of the dealer whose customer it is. A sales rep reads of what was sent into the areas assigned, turned up there, or was scanned by the rep.
 */
export const getCodeHistory = endpoint({
  method: 'GET',
  path: '/codes/history',
  title: '一个码的来龙去脉：单品、箱、托盘，从发码到卖出、绑定，现在在谁手里',
  who: { scope: 'party', hq: ['admin', 'boss', 'channelManager', 'warehouse', 'orderDesk', 'salesRep'] },
  input: z.object({ uri: Uri }),
  output: CodeHistory,
  refusals: ['code.malformed', 'code.notItem', 'code.unknown', 'service.busy'],
})

/**
 * An inspector's: at which price (fen a piece) an item stands on a shelf, with one to six photos (purpose `inspection`), which stay HQ's. Below
 * the floor it becomes evidence against the dealer the item was shipped to. The same `scanId` again answers the same.
 */
export const reportPrice = endpoint({
  method: 'POST',
  path: '/price-reports',
  title: '巡店上报零售价（附照片）',
  who: { scope: 'party', hq: ['admin', 'channelManager', 'salesRep'] },
  input: z.object({
    scanId: ScanId,
    uri: Uri,
    price: Amount,
    photoIds: z.array(FileId).check(z.minLength(1, '请附现场照片'), z.maxLength(6, '最多 6 张照片')),
    place: z.optional(ScanPlace),
  }),
  /** `floor`: the least it may be sold for, where one is set. */
  output: z.object({ scanId: ScanId, price: Amount, skuId: SkuId, name: z.string(), floor: z.optional(Amount), below: z.boolean() }),
  refusals: [
    ...['code.malformed', 'code.notItem', 'code.unknown', 'priceReport.duplicate', 'file.unknown', 'file.notUploaded', 'file.used'],
  ] as const,
})

/**
 * What every code's address opens (GS1-conformant resolver of our own codes). A browser gets a page (text/html), who accepts
 * application/linkset+json, or asks `?linkType=all`, a linkset (RFC 9264). Looking counts as no scan: the page's button makes one. What is not
 * ours is a page, or a refusal, of status 404, and counts as a guess.
 */
export const resolveCode = endpoint({
  method: 'GET',
  path: '/01/{gtin}/21/{serial}',
  title: '码的网页：验真页，或 GS1 链接集',
  who: 'anyone',
  input: z.object({
    gtin: z.string().check(z.maxLength(100)),
    serial: z.string().check(z.maxLength(200)),
    250: z.optional(z.string().check(z.maxLength(200))),
    linkType: z.optional(z.string().check(z.maxLength(100))),
  }),
  output: z.object({ linkset: z.array(z.looseObject({ anchor: z.string(), itemDescription: z.string() })) }),
  refusals: ['code.unknown', 'scan.throttled', 'service.busy'],
})

/** A dealer's own sign: an https address under the host of all codes, and its QR code as SVG (quiet zone of four modules, level M). */
export const getDealerSign = endpoint({
  method: 'GET',
  path: '/dealer-sign',
  title: '经销商的客户码',
  who: { scope: 'party', dealer: ['owner', 'clerk'] },
  input: z.object({}),
  output: z.object({ dealerId: PartyId, name: z.string(), uri: z.string(), svg: z.string() }),
})

/**
 * What a dealer's sign opens. A browser (`Accept: text/html`) gets a page, anybody else the name alone; whoever is no active dealer is of
 * status 404. WeChat asks once for the file of the rule `https://<host>/d/` under the same address. Nothing is counted: an id is 80 random bits.
 */
export const openDealerSign = endpoint({
  method: 'GET',
  path: '/d/{partyId}',
  title: '客户码的网页：经销商的名字',
  who: 'anyone',
  input: z.object({ partyId: z.string().check(z.maxLength(100)) }),
  output: z.object({ dealerId: PartyId, name: z.string() }),
  refusals: ['party.unknown'],
})

/** Asked by WeChat, once, when the rule `https://<host>/01/` is set for the mini-program. */
export const proveHost = endpoint({
  method: 'GET',
  path: '/01/{file}',
  title: '微信「扫普通链接二维码打开小程序」的校验文件',
  who: 'anyone',
  input: z.object({ file: z.string().check(z.maxLength(100)) }),
  output: z.string(),
  refusals: ['file.unknown'],
})

const EpcisScope = z
  .object({
    batchId: z.optional(CodeBatchId),
    orderId: z.optional(OrderId),
    from: z.optional(Instant),
    to: z.optional(Instant),
    after: z.optional(After),
  })
  .check(
    z.refine(({ batchId, orderId, from, to }) => [batchId, orderId, from && to].filter(Boolean).length === 1 && !from === !to, {
      error: '请给批次号、订单号，或起止时间，三者之一',
    }),
  )

/**
 * An EPCIS 2.0 document (application/ld+json) of a batch (its whole life), an order, or what HQ sent in a period and what came of it. At most a
 * thousand items, or twenty shipments, a page; the next one's address is in the header `link` (rel=next). Event ids are hashes as in CBV 2.0.
 */
export const exportEpcis = endpoint({
  method: 'GET',
  path: '/epcis/events',
  title: 'EPCIS 2.0 事件导出：按批次、订单或时间',
  who: watchers,
  input: EpcisScope,
  output: z.object({
    type: z.literal('EPCISDocument'),
    schemaVersion: z.string(),
    creationDate: z.string(),
    epcisBody: z.object({ eventList: z.array(z.unknown()) }),
  }),
  refusals: ['codeBatch.unknown', 'order.unknown'],
})

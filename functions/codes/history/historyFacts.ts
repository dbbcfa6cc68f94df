import { type Box, piecesIn, printedFor } from '@shared/codes/held'
import type { CodeContents, CodeEvent } from '@shared/codes/history'
import type { CodeBatch, Range } from '@shared/codes/model'
import type { PartyId } from '@shared/parties/model'
import { partyOf } from '../../parties/store'
import { table } from '../../platform/table'
import { shipmentOf } from '../../shipments/store'
import { uriBySerial } from '../batches/batches'
import { boxesOf, type Opened } from '../boxStore'
import type { Packing } from '../rules/history'
import { caseKey, holdersIn } from '../scanStore'
import { caseAt, uriAt } from '../serials/uris'

/** A case's row as its life is told from it. */
export async function caseLife(sscc: string) {
  const row = await table.get(caseKey(sscc), { eventually: true })
  const packings = (row?.packings ?? []) as Packing[]
  const [out, into] = [(row?.out ?? []) as unknown[], (row?.into ?? []) as unknown[]]
  return { way: holdersIn(row), packings, opened: row?.opened as Opened | undefined, corrected: out.length > 0 || into.length > 0 }
}

const most = 100

/** What is in these cases of one batch: one of them, or a pallet's. */
export async function contentsOf(batch: CodeBatch, [first, last]: Range): Promise<CodeContents> {
  const shown = Math.min(last, first + most - 1)
  const cases = Array.from({ length: shown - first + 1 }, (_, i) => ({ batch, n: first + i, sscc: caseAt(batch, first + i) }))
  const boxes = await boxesOf(cases)
  const [from] = printedFor(batch, first)
  const [, to] = printedFor(batch, last)
  const rest = to - printedFor(batch, shown)[1]
  const pieces = boxes.reduce((sum, box) => sum + piecesIn(box), 0) + rest
  return {
    ...{ pieces, firstUri: uriAt(batch, from), lastUri: uriAt(batch, to), gone: boxes.reduce((sum, { gone }) => sum + gone, 0) },
    out: boxes.flatMap(({ out }) => out.map((index) => ({ index, uri: uriAt(batch, index) }))).slice(0, most),
    into: await Promise.all(
      boxes
        .flatMap(({ into }) => into)
        .slice(0, most)
        .map(otherUri),
    ),
    ...(last > first && { cases: boxes.map(aboutBox) }),
  }
}
const otherUri = async (serial: string) => ({ uri: await uriBySerial(serial) })
const aboutBox = (box: Box) => ({ sscc: box.sscc, pieces: piecesIn(box), ...(box.custody && { holderName: box.custody.holderName }) })

/** The events with what a reader looks for: the numbers of papers, and the parties' names. */
export async function withNames(events: readonly CodeEvent[]): Promise<CodeEvent[]> {
  const ids = <T>(of: (event: CodeEvent) => T | undefined) => [...new Set(events.flatMap((event) => of(event) ?? []))]
  const shipmentIds = ids(({ shipmentId }) => shipmentId)
  const partyIds = ids(({ by }) => by?.partyId)
  const [shipments, parties] = await Promise.all([
    Promise.all(shipmentIds.map((id) => shipmentOf(id as never))),
    Promise.all(partyIds.map((id) => partyOf(id as PartyId))),
  ])
  const papers = new Map(shipments.flatMap((held) => (held ? [[held.shipment.shipmentId as string, held.shipment]] : [])))
  const names = new Map(parties.flatMap((party) => (party ? [[party.partyId as string, party.name]] : [])))
  return events.map((event) => {
    const paper = event.shipmentId ? papers.get(event.shipmentId) : undefined
    const partyName = event.by?.partyId && names.get(event.by.partyId)
    return {
      ...event,
      ...(paper && { shipmentNumber: paper.number, orderId: paper.orderId, orderNumber: paper.orderNumber }),
      ...(event.by && partyName && { by: { ...event.by, partyName } }),
    }
  })
}

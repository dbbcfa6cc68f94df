import { newId } from '@shared/kernel/id'
import { table } from '../../platform/table'
import { pairs } from './casesOperations'
import type { Channel } from './channel'
import { fileFor, fileOf } from './filesOperations'
import { hears, type Operation, op, reads } from './operation'

const serialOf = (channel: Channel) => pairs(channel).firstUri.slice(-20)
const found = ({ answers }: Channel) => ({
  caseId: (answers.listDiversionCases as { items: { caseId: string }[] }).items[0]!.caseId,
})

/** An item of the shipped case, on a shelf below the floor. */
export const diversionOperations: Operation[] = [
  op(
    'saveFloorPrice',
    'admin',
    () => import('../../diversion/saveFloorPrice'),
    ({ skuIds }) => ({ skuId: skuIds[0], price: 400 }),
    { wru: 2 },
  ),
  ...fileFor('inspection', 'admin', 'inspection'),
  op(
    'reportPrice',
    'admin',
    () => import('../../codes/reportPrice'),
    (channel) => ({
      ...{ scanId: newId('scn'), uri: pairs(channel).firstUri, price: 350, place: { divisionCode: '440100' } },
      photoIds: [fileOf(channel, 'inspection')],
    }),
    // The report and its photo.
    { wru: 2 + 2 },
  ),
  hears(
    'onPriceReported',
    'price.reported',
    () => import('../../diversion/onPriceReported'),
    serialOf,
    // The trace, and the case in three lists.
    { wru: 2 + 2 + 2 * 3 },
    async (channel) => {
      const { scanId } = channel.answers.reportPrice as { scanId: string }
      const row = await table.get({ pk: `ITEM#${serialOf(channel)}`, sk: `PRICE#${scanId}` })
      return (row!.events as { data: Record<string, unknown> }[])[0]!.data
    },
  ),
  op(
    'listDiversionCases',
    'admin',
    () => import('../../diversion/listDiversionCases'),
    () => ({ status: 'open' }),
    reads,
  ),
  op('getDiversionCase', 'admin', () => import('../../diversion/getDiversionCase'), found, reads),
  op(
    'decideDiversionCase',
    'admin',
    () => import('../../diversion/decideDiversionCase'),
    (channel) => ({ ...found(channel), outcome: 'verified', reason: '实地核实' }),
    // The case in three lists, of one of which it also leaves the place.
    { wru: 2 + 2 * 4 },
  ),
]

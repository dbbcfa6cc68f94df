import { newId } from '@shared/kernel/id'
import type { Staff } from '@shared/parties/staff'
import { table } from '../../platform/table'
import { aStaff } from '../../testing/world'
import { pairs } from './casesOperations'
import type { Channel } from './channel'
import { fileFor, fileOf } from './filesOperations'
import { hears, type Operation, op, reads } from './operation'

const serialOf = (channel: Channel) => pairs(channel).firstUri.slice(-20)
const found = ({ answers }: Channel) => ({
  caseId: (answers.listDiversionCases as { items: { caseId: string }[] }).items[0]!.caseId,
})

const reportedIn = ({ answers }: Channel) => ({ reportId: (answers.reportCode as { reportId: string }).reportId })

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
  op('listFloorPrices', 'admin', () => import('../../diversion/listFloorPrices'), undefined, reads),
  ...fileFor('report', 'admin', 'report'),
  op(
    'reportCode',
    'admin',
    () => import('../../diversion/reportCode'),
    (channel) => ({
      ...{ scanId: newId('scn'), uri: pairs(channel).firstUri, kind: 'diverted', place: { divisionCode: '440100' } },
      photoIds: [fileOf(channel, 'report')],
    }),
    // The report, of two KB, in three lists; the day's count and the photo.
    { wru: 2 * 2 + 2 * 3 + 2 + 2 },
  ),
  op(
    'reportCode.forged',
    '',
    () => import('../../diversion/reportCode'),
    () => ({ scanId: newId('scn'), uri: 'http://fake.cn/1', kind: 'forged', place: { divisionCode: '440100' } }),
    // The report in three lists, the day's count and the city's.
    { wru: 2 + 2 * 3 + 2 + 2 },
  ),
  op(
    'listCodeReports',
    'admin',
    () => import('../../diversion/listCodeReports'),
    () => ({ status: 'open' }),
    reads,
  ),
  op('listMyReports', 'admin', () => import('../../diversion/listMyReports'), undefined, reads),
  op('listForgedCodes', 'admin', () => import('../../diversion/listForgedCodes'), undefined, reads),
  op(
    'decideCodeReport',
    'admin',
    () => import('../../diversion/decideCodeReport'),
    (channel) => ({ ...reportedIn(channel), outcome: 'upheld', reason: '去店里看过' }),
    // The report of two KB in three lists, of one of which it also leaves the place.
    { wru: 2 * 2 + 2 * 4 },
  ),
  hears(
    'onCodeReported',
    'codeReport.decided',
    () => import('../../diversion/onCodeReported'),
    (channel) => reportedIn(channel).reportId,
    // The trace and the count, that it was true (it stands so already), and the case in three lists.
    { wru: 2 + 2 + 2 + 2 + 2 * 3 },
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
    'openHearing',
    'admin',
    () => import('../../diversion/openHearing'),
    (channel) => ({ ...found(channel), question: '这批货为什么在广州？' }),
    // The case in three lists, and the question.
    { wru: 2 + 2 * 3 + 2 },
  ),
  ...fileFor('hearing', 'admin', 'hearing'),
  op(
    'stateDiversionCase',
    'admin',
    () => import('../../diversion/stateDiversionCase'),
    (channel) => ({ ...found(channel), statementId: newId('stm'), text: '货架上有十二瓶', photoIds: [fileOf(channel, 'hearing')] }),
    // The case in three lists, the statement and the photo.
    { wru: 2 + 2 * 3 + 2 + 2 },
  ),
  {
    ...{ name: 'a rep of HQ', most: { wru: 6 } },
    run: async (channel) => {
      channel.answers.rep = await aStaff({ partyId: channel.hq.partyId, roles: ['salesRep'], areas: ['4401'] })
    },
  },
  op(
    'sendInspector',
    'admin',
    () => import('../../diversion/sendInspector'),
    (channel) => ({ ...found(channel), staffId: (channel.answers.rep as Staff).staffId, note: '看看货架' }),
    // The case in three lists.
    { wru: 2 + 2 * 3 },
  ),
  op(
    'decideDiversionCase',
    'admin',
    () => import('../../diversion/decideDiversionCase'),
    (channel) => ({ ...found(channel), outcome: 'verified', reason: '实地核实' }),
    // The case in three lists, of one of which it also leaves the place.
    { wru: 2 + 2 * 4 },
  ),
]

import { gs1128 } from '@shared/codes/labels/gs1128'
import { logisticLabel } from '@shared/codes/labels/layout'
import { sheets } from '@shared/codes/labels/sheets'
import type { CodeBatch, Labels } from '@shared/codes/model'
import { caseAt, containerUri, palletAt } from '../serials/uris'
import { subsetOf } from './font'
import { logisticDrawer } from './label'
import { symbolOf } from './symbols'

interface Container {
  sscc: string
  cases: number
  /** Items from the first to the last that were printed for it. */
  items: [number, number]
}

function containerAt(batch: CodeBatch, of: 'cases' | 'pallets', n: number): Container {
  const { count, cases, itemsPerCase = 1, casesPerPallet = 1 } = batch
  const [first, all] = of === 'cases' ? [n, 1] : [n * casesPerPallet, Math.min(casesPerPallet, cases - n * casesPerPallet)]
  const items: [number, number] = [first * itemsPerCase, Math.min(count, (first + all) * itemsPerCase) - 1]
  return { sscc: of === 'cases' ? caseAt(batch, n) : palletAt(batch, n), cases: all, items }
}

/** Labels of containers as they are to be packed; of one with nothing in it that is not void there is none. */
export function logisticLabels(batch: CodeBatch, { from, to, sheet }: Labels, of: 'cases' | 'pallets') {
  const { name, spec } = batch.product
  const [unit, all] = of === 'cases' ? ['箱', batch.cases] : ['托', batch.pallets]
  const titles = '商品条码数量批号生产到期箱托件第共，CONTENTCOUNTBATCH/LOTPRODDATEUSEBYSSCC ()-0123456789'
  const font = subsetOf(titles + name + spec + (batch.lot ?? ''))
  const symbolFor = (sscc: string) => symbolOf(containerUri(batch, sscc))
  const { size } = symbolFor(caseAt(batch, 0))
  const draw = logisticDrawer(size, font)
  function* labels(): Generator<string | undefined> {
    for (let n = from; n <= to; n++) {
      const { sscc, cases, items } = containerAt(batch, of, n)
      if (batch.voided.some(([first, last]) => first <= items[0] && items[1] <= last)) {
        yield undefined
        continue
      }
      const pieces = `${items[1] - items[0] + 1} 件`
      const words = {
        ...batch,
        name,
        spec,
        sscc,
        holds: of === 'cases' ? pieces : `${cases} 箱 ${pieces}`,
        place: `第 ${n + 1} ${unit}，共 ${all} ${unit}`,
      }
      yield draw(logisticLabel(sheets[sheet], size, words, font.advance), symbolFor(sscc).rows, gs1128(`00${sscc}`))
    }
  }
  return { font, labels: labels() }
}

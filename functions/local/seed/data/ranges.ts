import type { RangeId } from '@shared/catalog/model'
import { idsOf } from './ids'
import { buyersOf, type PartyKey } from './parties'
import { codesWhere, type SkuCode } from './products'

export const rangeIds: Record<'regular' | 'catering', RangeId> = idsOf('rng', ['regular', 'catering'])

interface SeedRange {
  rangeId: RangeId
  name: string
  levels: string[]
  parties: PartyKey[]
  skus?: SkuCode[]
  except: SkuCode[]
}

/** HQ's: province dealers are in none, so they see everything; what several show adds up. */
export const ranges: readonly SeedRange[] = [
  {
    ...{ rangeId: rangeIds.regular, name: '常规品（不含典藏礼盒、餐饮装）', levels: ['B', 'C', 'D'], parties: [] },
    except: codesWhere(({ only }) => only !== undefined),
  },
  {
    ...{ rangeId: rangeIds.catering, name: '餐饮客户加看餐饮装', levels: [], except: [] },
    parties: buyersOf('hq')
      .filter(({ category }) => category === '餐饮')
      .map(({ key }) => key),
    skus: codesWhere(({ only }) => only === 'catering'),
  },
]

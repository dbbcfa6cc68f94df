import { Refused } from '@shared/kernel/refused'
import type { Party } from '@shared/parties/model'
import { areaList } from '@vant/area-data'

const { province_list: provinces, city_list: cities, county_list: counties } = areaList

/**
 * A GB/T 2260 code in words: 330603 is 浙江省绍兴市柯桥区. Only what saves a party carries the table (about 160 KB).
 * A municipality's own name is said once, and a level that only keeps order (直辖县) not at all. Unknown codes have no name.
 */
export function divisionName(code: string): string | undefined {
  const levels = [provinces[`${code.slice(0, 2)}0000`], cities[`${code.slice(0, 4)}00`], counties[code]]
  if (levels.at(code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2) === undefined) return undefined
  return [...new Set(levels)].filter((name) => name && !/直辖县|自治区直辖/.test(name)).join('')
}

/** As a party is kept: a page shows where it is without a table of its own. */
export function withDivisionName({ divisionName: _, ...party }: Party): Party {
  const name = divisionName(party.division)
  return { ...party, ...(name && { divisionName: name }) }
}

/** Refuses an area that does not exist: whatever is sold would lie outside of it. */
export function mustExist(areas: readonly string[] = []): void {
  const unknown = areas.filter((area) => divisionName(area.padEnd(6, '0')) === undefined)
  if (unknown.length > 0)
    throw new Refused('input.invalid', { issues: [{ field: 'territory', problem: `没有这个行政区划：${unknown.join('、')}` }] })
}

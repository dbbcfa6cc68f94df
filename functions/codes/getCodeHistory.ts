import { getCodeHistory } from '@shared/codes/api'
import { isMalformed } from '@shared/codes/gs1/elements'
import { scanned } from '@shared/codes/gs1/scanned'
import { http } from '../platform/http'
import { caseHistory } from './history/caseHistory'
import { itemHistory } from './history/itemHistory'
import { itemIn } from './scanning/scanFacts'

/** The life of an item, a case or a pallet, from whatever its code was scanned as. Scans are a moment behind. */
export const handler = http(getCodeHistory, ({ input: { uri }, actor, now }) => {
  const code = scanned(uri)
  return !isMalformed(code) && code.kind === 'container' ? caseHistory(code.sscc, actor) : itemHistory(itemIn(uri), actor, now)
})

import { casesOf } from '../diversion/testing/inMemory'
import { aMonth, rates, scored } from '../diversion/testing/simulation'
import { ownCpuMs } from './support/cpu'
import { line, round, sized } from './support/line'

/**
 * Months of twelve dealers, three of whom divert a tenth, three twentieths and a quarter of their goods, among honest shopping across borders:
 * of the cases that the rules open, how many are right, and how many who divert have one. A seed each; no dealer may have two in a window.
 * Two honest dealers of each month are slandered by one phone, which alone must open nothing.
 */
const months = sized(40, 4)
const seed = Number(process.env.SEED ?? 20_261_121)
const sum = { right: 0, accused: 0, guilty: 0, scans: 0, opened: 0, slandered: 0, believed: 0 }
const found = rates.map(() => 0)
let [worst, mostPerWindow] = [1, 0]
const since = ownCpuMs()
for (let i = 0; i < months; i++) {
  const month = aMonth({ seed: seed + i })
  const { cases, opened } = casesOf(month)
  const accused = new Set([...cases.values()].map(({ dealerId }) => dealerId))
  const score = scored(month.dealers, accused)
  sum.right += score.right
  sum.accused += score.accused
  sum.guilty += score.guilty
  sum.scans += month.scans.length
  sum.opened += opened
  sum.slandered += month.slandered.length
  sum.believed += month.slandered.filter(({ dealerId }) => accused.has(dealerId)).length
  worst = Math.min(worst, score.right / Math.max(score.accused, score.guilty))
  mostPerWindow = Math.max(mostPerWindow, opened / cases.size)
  for (const { rate, dealerId } of month.dealers)
    if (rate > 0 && accused.has(dealerId)) found[rates.indexOf(rate as (typeof rates)[number])]!++
}
const ruleUs = round(((ownCpuMs() - since) / sum.scans) * 1000, 1)
const [precision, recall] = [round(sum.right / sum.accused), round(sum.right / sum.guilty)]
const recallByRate = Object.fromEntries(rates.map((rate, i) => [String(rate), round(found[i]! / months)]))
const met = precision >= 0.95 && recall >= 0.95 && mostPerWindow <= 1 && sum.believed === 0
line(
  'diversion',
  {
    months,
    scans: sum.scans,
    cases: sum.opened,
    precision,
    recall,
    recallByRate,
    worstMonth: round(worst),
    casesPerDealerAndWindow: mostPerWindow,
    slandered: sum.slandered,
    slanderedWithCase: sum.believed,
    ruleUs,
  },
  'precision and recall ≥ 0.95, one case per dealer and window, none by one phone alone',
  met,
)
if (!met) process.exitCode = 1

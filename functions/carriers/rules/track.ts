import type { Track, TrackNode, TrackState } from '@shared/carriers/model'
import { dayBegins, type Instant, plusMs } from '@shared/kernel/time'

/** What a push tells, by 快递100's names (https://api.kuaidi100.com/document, 推送接口). */
export interface Pushed {
  status: string
  lastResult: {
    state?: string | undefined
    arrivalTime?: string | undefined
    data?: readonly { time: string; context: string; areaName?: string | undefined; location?: string | undefined }[] | undefined
  }
}

/** The main states; an advanced one (resultv2) begins with its main state: 1001 is on its way like 0, 501 waits at a locker like 5. */
const mainStates: Record<string, TrackState> = {
  '0': 'inTransit',
  '1': 'collected',
  '2': 'trouble',
  '3': 'signed',
  '4': 'returned',
  '5': 'delivering',
  '6': 'returning',
  '7': 'forwarded',
  '8': 'customs',
  '10': 'customs',
  '11': 'customs',
  '12': 'customs',
  '13': 'customs',
  '14': 'rejected',
}
/** Not by their first digit: rejected, lost (销单) and on the way like 0. */
const advancedStates: Record<string, TrackState> = { '203': 'rejected', '401': 'trouble' }

function stateOf(code = '0'): TrackState {
  const known = mainStates[code] ?? advancedStates[code]
  if (known) return known
  // 1001 … 1003 are stages of the transport; 101 … 103, 301 … 304, 501 belong to their first digit.
  return code.length === 4 ? 'inTransit' : (mainStates[code.slice(0, 1)] ?? 'inTransit')
}

const followingOf: Record<string, Track['following']> = { polling: 'following', updateall: 'following', shutdown: 'ended', abort: 'lost' }

/** `2026-11-21 08:05:09` in Shanghai, seconds and minutes optional; undefined for anything else. */
export function shanghaiMoment(text: string): Instant | undefined {
  const [, date, hours = '', minutes = '0', seconds = '0'] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2})(?::(\d{2}))?(?::(\d{2}))?$/.exec(text.trim()) ?? []
  const [month, day] = [Number(date?.slice(5, 7)), Number(date?.slice(8))]
  if (!date || month < 1 || month > 12 || day < 1 || day > 31 || Number(hours) > 23) return undefined
  return plusMs(dayBegins(date), ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000)
}

const mostNodes = 100

/** The way of a parcel as one push tells it. A node without a readable time is left out: it has no place on the way. */
export function trackOf({ status, lastResult }: Pushed): Track {
  const eta = lastResult.arrivalTime ? shanghaiMoment(lastResult.arrivalTime) : undefined
  // The newest comes first.
  const nodes = [...(lastResult.data ?? [])].reverse().flatMap(({ time, context, areaName, location }): TrackNode[] => {
    const at = shanghaiMoment(time)
    const place = areaName || location
    return at ? [{ at, text: context, ...(place && { place }) }] : []
  })
  const told = new Set<string>()
  const ofSecond = new Map<string, number>()
  const counted = nodes.map((node) => {
    if (told.has(keyOf(node))) return node
    told.add(keyOf(node))
    const nth = ofSecond.get(node.at) ?? 0
    ofSecond.set(node.at, nth + 1)
    return { ...node, ...(nth > 0 && { nth }) }
  })
  return { state: stateOf(lastResult.state), following: followingOf[status] ?? 'following', ...(eta && { eta }), nodes: inOrder(counted) }
}

const keyOf = ({ at, text }: TrackNode) => `${at} ${text}`
const placeOf = ({ at, nth = 0, text }: TrackNode) => `${at} ${String(nth).padStart(3, '0')} ${text}`

/** Of two tellings of one node: the place that one of them names, and the later among those of its second. */
function joined(one: TrackNode, other: TrackNode): TrackNode {
  const [place, nth] = [[one.place ?? '', other.place ?? ''].sort()[1], Math.max(one.nth ?? 0, other.nth ?? 0)]
  return { at: one.at, text: one.text, ...(place && { place }), ...(nth > 0 && { nth }) }
}

/** Each node once, in the order of time, those of one second as the carrier told them. */
function inOrder(nodes: readonly TrackNode[]): TrackNode[] {
  const known = new Map<string, TrackNode>()
  for (const node of nodes) {
    const twin = known.get(keyOf(node))
    known.set(keyOf(node), twin ? joined(twin, node) : node)
  }
  return [...known.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(-mostNodes)
}

/** Which of two tells more: the later last node, then the further on. Never undecided between tracks that differ. */
const rankOf = ({ state, following, eta = '', nodes }: Track) =>
  [nodes.at(-1)?.at ?? '', ['following', 'lost', 'ended'].indexOf(following), state === 'inTransit' ? '' : state, eta].join(' ')

/** Pushes come twice and in any order: whatever the order, the same way comes out. */
export function merged(known: Track | undefined, pushed: Track): Track {
  if (!known) return pushed
  const { state, following, eta } = rankOf(known) < rankOf(pushed) ? pushed : known
  return { state, following, ...(eta && { eta }), nodes: inOrder([...known.nodes, ...pushed.nodes]) }
}

/** Somebody should look: held up, rejected, on its way back, or not found any more. */
export const needsAttention = ({ state, following }: Track): boolean =>
  following === 'lost' || state === 'trouble' || state === 'rejected' || state === 'returning' || state === 'returned'

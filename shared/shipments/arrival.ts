import { plusDays } from '../kernel/time'

/** Days until goods arrive where nobody says: inside a city, inside a province, farther. By the first digits of the divisions (GB/T 2260). */
const daysFor = (from: string, to: string) => (from.slice(0, 4) === to.slice(0, 4) ? 1 : from.slice(0, 2) === to.slice(0, 2) ? 2 : 4)

/** The day a shipment should arrive that leaves on the given one: by the seller's own truck the next day, by a carrier after how far it is. */
export const arrivalOn = (sentOn: string, carrier: string | undefined, from: string, to: string): string =>
  plusDays(sentOn, carrier ? daysFor(from, to) : 1)

/**
 * Where a product lies, fixed for life: `<category>#<chunk>#<slot>`. Its stock and its prices lie under the same name, so that a page of
 * twenty is one range of each. A category is two digits to the base of 36, a chunk holds twenty slots.
 */
export const shelfSize = 20

export const chunkName = (category: number, chunk: number) => `${category.toString(36).padStart(2, '0')}#${String(chunk).padStart(3, '0')}`
export const placeIn = (chunk: string, slot: number) => `${chunk}#${String(slot).padStart(2, '0')}`

export const isPlace = (text: string) => /^[0-9a-z]{2}#\d{3}#[01]\d$/.test(text)

export const chunkOf = (place: string) => place.slice(0, 6)
export const categoryOf = (place: string) => Number.parseInt(place.slice(0, 2), 36)
/** How many products of its category lie before it. */
export const orderOf = (place: string) => Number(place.slice(3, 6)) * shelfSize + slotOf(place)
export const slotOf = (place: string) => Number(place.slice(7))

export const maxCategories = 36 ** 2

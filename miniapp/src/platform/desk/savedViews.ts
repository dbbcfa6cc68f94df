import * as z from 'zod/mini'
import { stored } from '../stored'

const SavedView = z.object({ name: z.string(), place: z.record(z.string(), z.string()) })
export type SavedView = z.infer<typeof SavedView>

export const mostViews = 12
export const longestName = 12

/** Saved under a name that is there already, it replaces that one; the thirteenth pushes the oldest out. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  const name = view.name.trim().slice(0, longestName)
  if (!name) return [...views]
  return [...views.filter((one) => one.name !== name), { ...view, name }].slice(-mostViews)
}

export const withoutView = (views: readonly SavedView[], name: string): SavedView[] => views.filter((one) => one.name !== name)

/** The view that shows just what is shown now. */
export const viewOf = (views: readonly SavedView[], place: Record<string, string>): SavedView | undefined =>
  views.find((view) =>
    [...Object.keys(place), ...Object.keys(view.place)].every((name) => (view.place[name] ?? '') === (place[name] ?? '')),
  )

/** Each person keeps their own on this device. */
export const savedViews = (page: string, staffId: string) => stored(`views.${page}.${staffId}`, z.array(SavedView))

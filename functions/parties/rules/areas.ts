/** Sorted, and without those that lie inside another: no party is found twice. */
export const apart = (areas: readonly string[]): string[] =>
  [...new Set(areas)].sort().filter((area, _, all) => !all.some((other) => other !== area && area.startsWith(other)))

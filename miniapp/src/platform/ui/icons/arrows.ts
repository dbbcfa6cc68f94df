/** Drawn on a 24 grid with round ends; Icon.tsx sets the stroke. */
export const arrows = {
  back: '<path d="m14.5 5-7 7 7 7"/>',
  right: '<path d="m9.5 6 6 6-6 6"/>',
  up: '<path d="m6 14.5 6-6 6 6"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  swap: '<path d="M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19"/>',
  sort: '<path d="M8 4.5v15m0 0-3.5-3.5M8 19.5l3.5-3.5M16 19.5v-15m0 0L12.5 8M16 4.5 19.5 8"/>',
  download: '<path d="M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 19.5h15"/>',
  upload: '<path d="M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M4.5 19.5h15"/>',
  share: '<path d="M14 5l6 6-6 6v-3.5c-5 0-8 1.5-10 5 .3-6 3.5-9.5 10-10z"/>',
  again: '<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5"/>',
  undo: '<path d="M8.5 5 4 9.5 8.5 14M4 9.5h10a5.5 5.5 0 0 1 0 11h-3"/>',
  leave: '<path d="M10 4.5H5.5v15H10M14.5 8l4 4-4 4M18.5 12H9.5"/>',
} as const

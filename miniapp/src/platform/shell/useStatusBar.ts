/** A browser's own bars follow the colour scheme by themselves. */
export const useStatusBar = (_ground: 'surface' | 'brand' | 'clear') => {}

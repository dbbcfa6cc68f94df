/** How a person tells a code from its neighbour. */
export const codeTail = (uri: string) => `尾号 ${uri.slice(-4)}`

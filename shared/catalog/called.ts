import { gtin14, isGtin } from './gtin'

/** Whether a person or a scanner means this product: its code in any letters, or its bar code with or without leading zeros. */
export const isCalled = ({ code, gtin }: { code: string; gtin?: string | undefined }, text: string): boolean =>
  code.toUpperCase() === text.toUpperCase() || (gtin !== undefined && isGtin(text) && gtin14(gtin) === gtin14(text))

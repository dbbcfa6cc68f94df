/** The cents of a decimal text, exactly: no digit goes through a float. Undefined for whatever is not a plain amount of at most two decimals. */
export function cents(text: string): number | undefined {
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  return whole === undefined ? undefined : Number(whole + decimals.padEnd(2, '0'))
}

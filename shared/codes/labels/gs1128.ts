/**
 * GS1-128 (ISO/IEC 15417, GS1 General Specifications 5.4): start C, FNC1, then two digits a character, a check character, stop. That is all an
 * SSCC needs: twenty digits. Widths of bars and spaces in modules, bar first, by the value of the character (table 5.4.3-2).
 */
const widths =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131'

const fnc1 = 102
const startC = 105
/** Thirteen modules, and a bar more than the others. */
const stop = '2331112'

const of = (value: number) => (value === startC ? '211232' : widths.slice(value * 6, value * 6 + 6))

/** Widths of bars and spaces in turn, a bar first and last, without quiet zones; of an even count of digits, AI first. */
export function gs1128(digits: string): number[] {
  if (!/^(\d\d)+$/.test(digits)) throw new Error('GS1-128 of set C takes digits by two')
  const values = [fnc1, ...digits.match(/../g)!.map(Number)]
  const check = values.reduce((sum, value, i) => sum + value * (i + 1), startC) % 103
  return [startC, ...values, check].map(of).concat(stop).join('').split('').map(Number)
}

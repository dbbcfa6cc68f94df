import { pinyin } from 'pinyin-pro'

/** `<initials> <full pinyin>` of a name, for the search. Half a megabyte: only the Lambda that saves a product carries it. */
export function pinyinOf(name: string): string {
  const spelled = (pattern: 'first' | 'pinyin') =>
    pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('').toLowerCase().replace(/\s+/g, '')
  return `${spelled('first')} ${spelled('pinyin')}`
}

type Name =
  | 'heading'
  | 'list'
  | 'listitem'
  | 'status'
  | 'alert'
  | 'img'
  | 'group'
  | 'tablist'
  | 'radiogroup'
  | 'dialog'
  | 'navigation'
  | 'region'
  | 'main'
  | 'banner'
  | 'none'

/** What a box is to a screen reader: WeChat and the browser spell the same thing differently. */
export const role = (name: Name, label?: string, level = 2) => {
  if (process.env.TARO_ENV === 'weapp') return { ariaRole: name, ariaLabel: label ?? '' }
  return { role: name, ...(label && { 'aria-label': label }), ...(name === 'heading' && { 'aria-level': level }) }
}

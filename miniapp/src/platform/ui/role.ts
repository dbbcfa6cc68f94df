/** What a box is to a screen reader: WeChat and the browser spell the same thing differently. */
export const role = (name: 'heading' | 'list' | 'listitem' | 'status' | 'alert' | 'img', label?: string) =>
  process.env.TARO_ENV === 'weapp' ? { ariaRole: name, ariaLabel: label ?? '' } : { role: name, ...(label && { 'aria-label': label }) }

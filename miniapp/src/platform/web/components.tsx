import type { HTMLAttributes, ImgHTMLAttributes } from 'react'

type Div = HTMLAttributes<HTMLDivElement>
/** What only WeChat understands stays out of the browser's elements. */
type OfScrollView = Div & { scrollX?: boolean; enhanced?: boolean; showScrollbar?: boolean }
type OfText = HTMLAttributes<HTMLSpanElement> & { selectable?: boolean }

/** In a browser: plain elements. Taro's own are web components, each of which hydrates by itself; a mall of five hundred took twice as long. */
export const View = (props: Div) => <div {...props} />
export const ScrollView = ({ scrollX: _, enhanced: __, showScrollbar: ___, ...props }: OfScrollView) => <div {...props} />
export const Text = ({ selectable: _, ...props }: OfText) => <span {...props} />
export const Image = (props: ImgHTMLAttributes<HTMLImageElement>) => <img alt='' {...props} />

import type { ReactNode } from 'react'

interface Props {
  className?: string
  children?: ReactNode
}

export const View = (props: Props) => <div {...props} />
/** What only WeChat understands stays out of the browser's elements. */
export const ScrollView = ({ className, children }: Props) => <div className={className}>{children}</div>
export const Text = ({ selectable: _, ...props }: Props & { selectable?: boolean }) => <span {...props} />
export const Image = (props: { src: string; alt?: string }) => <img alt='' {...props} />
export const Input = () => <input />

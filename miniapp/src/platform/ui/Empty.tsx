import { type Action, Blank } from './Blank'

/** Nothing is there, and that is right: what is true, when it changes, one action. */
export const Empty = (props: { title: string; text?: string; action?: Action }) => <Blank art='shelf' {...props} />

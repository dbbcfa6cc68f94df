import { type Action, type Art, Blank } from './Blank'

interface EmptyProps {
  title: string
  text?: string
  action?: Action
  /** What is drawn: an empty shelf unless said. */
  art?: Art
}

/** Nothing is there, and that is right: what is true, when it changes, one action. */
export const Empty = ({ art = 'shelf', ...words }: EmptyProps) => <Blank art={art} {...words} />

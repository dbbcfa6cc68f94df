export interface TypedCodeProps {
  onCode: (code: string) => void
  /** Over the line, where other codes than a bottle's are typed. */
  label?: string
  /** On the button. */
  verb?: string
  /** What such a code looks like. */
  example?: string
}

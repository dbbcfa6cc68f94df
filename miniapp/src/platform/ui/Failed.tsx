import { Blank } from './Blank'

interface FailedProps {
  title: string
  text?: string
  onRetry: () => void
  /** The failed request's id, for a call to whoever mends it. */
  reference?: string | undefined
}

/** What failed, what is safe, and another try. */
export const Failed = ({ title, text, onRetry, reference }: FailedProps) => (
  <Blank
    art='slip'
    title={title}
    text={text}
    action={{ label: '再试一次', onTap: onRetry }}
    foot={reference && `编号 ${reference}，报修时念给我们`}
  />
)

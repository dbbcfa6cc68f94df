import { CreditLinesPage } from '../../lines/CreditLinesPage'

/** 授信 */
export default function CreditLines() {
  return <CreditLinesPage />
}

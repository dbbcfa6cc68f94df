import { BatchesPage } from '../../batches/BatchesPage'

/** 发码 */
export default function Batches() {
  return <BatchesPage />
}

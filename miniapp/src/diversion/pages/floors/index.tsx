import { FloorsPage } from '../../floors/FloorsPage'

/** 限价 */
export default function Floors() {
  return <FloorsPage />
}

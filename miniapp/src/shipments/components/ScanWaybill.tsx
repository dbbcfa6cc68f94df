export interface ScanWaybillProps {
  onCode: (code: string) => void
}

/** In a browser a reader types into the line itself. */
export const ScanWaybill = (_: ScanWaybillProps) => null

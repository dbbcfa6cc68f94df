import type { ExportButtonProps } from './ExportButton'

/** A phone has no place for files. */
export const ExportButton = <Row,>(_props: ExportButtonProps<Row>) => null

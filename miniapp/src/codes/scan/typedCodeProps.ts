export interface TypedCodeProps {
  onCode: (code: string) => void
}

import type { LabelOf, SheetName } from '@shared/codes/model'

export const kinds: Readonly<Record<LabelOf, { name: string; unit: string }>> = {
  items: { name: '单品', unit: '个' },
  covert: { name: '暗码', unit: '个' },
  cases: { name: '箱码', unit: '箱' },
  pallets: { name: '托盘码', unit: '托' },
}

export const sheetNames: readonly { value: SheetName; label: string }[] = [
  { value: 'a4x65', label: 'A4，65 张（38.1 × 21.2 毫米）' },
  { value: 'a4x40', label: 'A4，40 张（48.5 × 25.4 毫米）' },
  { value: 'a4x117', label: 'A4，117 张只有码（20 × 20 毫米）' },
  { value: 'roll40x30', label: '标签机，40 × 30 毫米' },
  { value: 'roll20x20', label: '标签机，只有码（20 × 20 毫米）' },
  { value: 'roll100x150', label: '标签机，100 × 150 毫米' },
  { value: 'a4x4', label: 'A4，4 张（105 × 148.5 毫米）' },
]

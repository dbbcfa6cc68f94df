import { sheets } from '@shared/codes/labels/sheets'
import type { LabelOf, SheetName } from '@shared/codes/model'
import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Note } from '../../platform/ui/Note'
import { role } from '../../platform/ui/role'
import { images, labelDrawing, type Printed } from './preview'
import './batches.scss'

interface LabelPreviewProps {
  batch: Printed
  of: LabelOf
  sheet: SheetName
}

/** The first label as it will be printed, and where it lies on its sheet, both to scale. */
export function LabelPreview({ batch, of, sheet }: LabelPreviewProps) {
  const found = useMemo(() => {
    const drawing = labelDrawing(batch, of, sheet)
    return drawing && { ...images(sheet, drawing), words: drawing.words }
  }, [batch, of, sheet])
  if (!found)
    return (
      <Note tone='danger' icon='alert' alert>
        这种纸印不下这种码，请换一种
      </Note>
    )
  const { label, width, height, columns, rows } = sheets[sheet]
  // High ones as high as wide ones are wide.
  const wide = `${Math.round((found.page ? 62 : 80) * Math.min(1, label.width / label.height))}%`
  const size = `${label.width} × ${label.height} 毫米`
  return (
    <View className='label-preview'>
      <View className='label-preview__both'>
        <View style={{ width: wide }}>
          <Paper ratio={label.height / label.width} src={found.label} says={`标签：${found.words.join('，') || '只有码'}`} />
        </View>
        {found.page && (
          <View style={{ width: '32%' }}>
            <Paper ratio={height / width} src={found.page} says={`一张 A4，${columns * rows} 个标签`} />
          </View>
        )}
      </View>
      <Text className='dim'>{found.page ? `${size}，一张 A4 印 ${columns * rows} 个` : `${size}，一张一个`}</Text>
    </View>
  )
}

const Paper = ({ ratio, src, says }: { ratio: number; src: string; says: string }) => (
  <View className='label-preview__paper' style={{ paddingTop: `${ratio * 100}%` }} {...role('img', says)}>
    <Image className='label-preview__image' src={src} />
  </View>
)

import type { Product } from '@shared/catalog/model'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { Sheet } from '../ui/Sheet'
import { words } from '../ui/words'
import { PickGoods } from './PickGoods'

interface SkuSheetProps {
  title: string
  /** Of what is changed the product stands; of a new one it is chosen. */
  isNew: boolean
  goods: readonly Product[]
  /** Those that have theirs already: they are changed in the list. */
  without?: readonly string[]
  skuId: string | undefined
  onSkuId: (skuId: string) => void
  /** Why it cannot be saved yet, once the product is chosen. */
  off?: string | false | undefined
  save: { isPending: boolean; error: Error | null; mutate: () => void }
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** What is set for one product, in a sheet: which one, its fields, one button. */
export const SkuSheet = ({ title, isNew, goods, without = [], skuId, onSkuId, off, save, onClose, children }: SkuSheetProps) => (
  <Sheet
    title={title}
    open
    onClose={onClose}
    foot={
      <Button kind='primary' size={48} wide busy={save.isPending} off={!skuId ? '先选商品' : off} onTap={() => save.mutate()}>
        定好
      </Button>
    }
  >
    <View>
      {isNew && <PickGoods goods={goods} without={without} value={skuId} onChange={onSkuId} />}
      {children}
      {save.error && (
        <Note tone='danger' icon='alert' alert>
          {words(save.error)}
        </Note>
      )}
    </View>
  </Sheet>
)

/** Fen as one types them. */
export const yuanText = (fen: number | undefined) => (fen === undefined ? '' : (fen / 100).toFixed(2))

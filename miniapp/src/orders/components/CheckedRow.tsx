import { Text, View } from '@tarojs/components'
import { inCartons } from '../../platform/formatting/cartons'
import { Amount } from '../../platform/ui/Amount'
import { FixLine } from '../../platform/ui/FixLine'
import { ProductPic } from '../../platform/ui/ProductPic'
import { role } from '../../platform/ui/role'
import { amountFor } from '../priced'
import type { Checked } from '../quickOrder'
import './checkedRow.scss'

interface CheckedRowProps {
  checked: Checked
  /** The lines of the same goods. */
  twice: readonly number[] | undefined
  onDecide: (pieces: number) => void
}

/** What a line of the list came to: the goods and how many, or why not and what would mend it. */
export const CheckedRow = ({ checked: { row, product, quantity, problem, repairs }, twice, onDecide }: CheckedRowProps) => (
  <View className='checked' {...role('listitem')}>
    <View className='checked__row'>
      {product && <ProductPic picture={product.picture} size='row' />}
      <View className='grow'>
        <Text className='checked__name'>{product?.name ?? row.text}</Text>
        <Text className='checked__note'>
          第 {row.at} 行{product && ` · ${product.code}`}
          {twice && ` · 和第 ${twice.filter((at) => at !== row.at).join('、')} 行合在一起`}
        </Text>
      </View>
      {product && quantity !== undefined && !problem && (
        <View className='checked__sum'>
          <Text className='checked__count'>{inCartons(quantity, product)}</Text>
          <Amount fen={amountFor(product, quantity)} size={13} light />
        </View>
      )}
    </View>
    <FixLine
      problem={problem}
      filled={false}
      fixes={repairs.map(({ label, quantity: pieces }) => ({ label, onTap: () => onDecide(pieces) }))}
    />
  </View>
)

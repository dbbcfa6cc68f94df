import { Image, View } from '@tarojs/components'
import { pictureOf } from './drawings/draw'
import type { ProductPicProps } from './ProductPic'
import './productPic.scss'

export const ProductPic = ({ picture, name = '', size = 'line' }: ProductPicProps) => {
  const { src, stage } = pictureOf(picture)
  return (
    <View className={`pic is-${size}`} style={{ backgroundColor: `#${stage}` }}>
      <Image className='pic__image' src={src} mode='aspectFit' lazyLoad ariaLabel={name} />
    </View>
  )
}

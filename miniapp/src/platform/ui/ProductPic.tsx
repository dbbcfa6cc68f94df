import { pictureOf } from './drawings/draw'
import './productPic.scss'

export interface ProductPicProps {
  /** `Product.picture`: an address or a drawing's recipe. */
  picture: string | undefined
  /** The product's name; empty where the name stands beside it. */
  name?: string
  /** row 48×56, line 64×76, card 76×104, tile fills its column, stage fills the top of a product's page. */
  size?: 'row' | 'line' | 'card' | 'tile' | 'stage'
}

/** A product on its stage, which stays light in the dark. */
export const ProductPic = ({ picture, name = '', size = 'line' }: ProductPicProps) => {
  const { src, stage } = pictureOf(picture)
  return (
    <span className={`pic is-${size}`} style={{ backgroundColor: `#${stage}` }}>
      <img className='pic__image' src={src} alt={name} loading='lazy' decoding='async' />
    </span>
  )
}

import { MyItems } from '../MyItems'

/** 我的商品: of a consumer, or of a store. */
export default function Items() {
  return <MyItems />
}

export const CartSide = () => null

/** A phone works through its orders one by one (PhoneDesk). */
export const OrderDesk = () => null

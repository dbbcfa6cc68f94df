/** A desk's alone. */
export const ToSendTable = () => null

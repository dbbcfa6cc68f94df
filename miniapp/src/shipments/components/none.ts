/** What an empty list says: what is true, and when it changes. */
export const noneToSend = {
  fundsConfirmed: { title: '没有等发的单', text: '收款一确认，这里就会出现' },
  partlyShipped: { title: '没有没发完的单', text: '一张单只发了一部分，会留在这里' },
}
export const noneSent = { title: '没有在路上的货', text: '发出去的货，对方收了才离开这里' }

import { View } from '@tarojs/components'
import { money } from '../../platform/formatting/money'
import { Note } from '../../platform/ui/Note'
import { submission } from '../submission'
import type { useCheckingOut } from '../useCheckingOut'

type Checkout = Pick<ReturnType<typeof useCheckingOut>, 'unsure' | 'sending' | 'refusal' | 'news'>

const lost = {
  offline: '网断了，不知道这单到没到。连上就自动确认，不会下两次',
  timeout: '等了太久没有回音，正在确认这单到没到，不会下两次',
  broken: '我们这边出了点问题，正在确认这单到没到，不会下两次',
} as const

/** What became of the order that was sent, over the lines. What has its own place on a line is not said twice. */
export const SubmitNote = ({ checkout: { unsure, refusal, news } }: { checkout: Checkout }) => {
  const text = unsure ? lost[unsure] : news ? newsText(news) : refusal && refusalText(refusal)
  if (!text) return null
  return (
    <View className='submit-note'>
      <Note
        tone={unsure || news ? 'warn' : 'danger'}
        icon={unsure === 'offline' ? 'offline' : 'alert'}
        alert
        {...(unsure && { action: { label: '再问一次', onTap: () => void submission.resume() } })}
      >
        {text}
      </Note>
    </View>
  )
}

const newsText = ({ before, after }: NonNullable<Checkout['news']>) =>
  before === undefined
    ? `价格刚变了，现在一共 ${money(after)}。看过再下`
    : `价格刚变了：原来 ${money(before)}，现在 ${money(after)}。看过再下`

function refusalText({ code, message }: NonNullable<Checkout['refusal']>): string {
  switch (code) {
    case 'stock.insufficient':
      return '没下成：刚刚有货被别人订走了。按下面的提示定一下'
    case 'credit.insufficient':
      return '没下成：额度不够了。按下面的提示定一下'
    case 'product.notOffered':
    case 'quantity.notMultiple':
    case 'quantity.belowMinimum':
      return '没下成：有的商品变了。按下面的提示定一下'
    case 'party.suspended':
      return '没下成：您和供货方的合作暂停了，先联系供货方'
    default:
      return `没下成：${message}`
  }
}

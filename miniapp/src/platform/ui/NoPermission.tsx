import { rolesText } from '@shared/parties/labels'
import { setClipboardData } from '@tarojs/taro'
import { session } from '../session'
import { Blank } from './Blank'
import { toasts } from './toasts'

interface NoPermissionProps {
  /** As it begins the sentence: 「信用额度」. */
  what: string
  /** Whose it is, where that is known: 老板、财务; empty where nobody of this party has it. */
  sees?: string | undefined
}

/** Who one is now, what one can do, who can open it, and one tap to ask for it. */
export function NoPermission({ what, sees }: NoPermissionProps) {
  const person = session.current()
  const opener = person?.party.kind === 'hq' ? '管理员' : '老板'
  const me = person && `${person.party.name}的${rolesText(person.staff)}`
  const ask = async () => {
    const data = `请帮我开一下「${what}」。我是${person?.staff.name ?? ''}，现在是${me}`
    const done = await setClipboardData({ data }).then(
      () => true,
      () => false,
    )
    toasts.show(done ? `复制好了，发给${opener}` : `没复制上，直接跟${opener}说一声`, { tone: 'plain' })
  }
  return (
    <Blank
      art='lock'
      title={`${what}您还看不了`}
      text={[sees && `只给${sees}看`, me && `您现在是${me}`, sees !== '' && `请${opener}开一下`].filter(Boolean).join('。')}
      action={me && sees !== '' ? { label: `复制一句话发给${opener}`, onTap: () => void ask() } : undefined}
      foot='您能用的都在首页和「我的」里'
    />
  )
}

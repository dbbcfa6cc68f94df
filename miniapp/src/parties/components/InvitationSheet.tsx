import { Text } from '@tarojs/components'
import { setClipboardData } from '@tarojs/taro'
import { moment } from '../../platform/formatting/dates'
import { Button } from '../../platform/ui/Button'
import { Sheet } from '../../platform/ui/Sheet'
import { toasts } from '../../platform/ui/toasts'
import './staffRow.scss'

interface InvitationSheetProps {
  name: string
  invitation: string
  expiresAt: string
  onClose: () => void
}

/** The code to hand over, and what to do with it. It serves once. */
export const InvitationSheet = ({ name, invitation, expiresAt, onClose }: InvitationSheetProps) => {
  const copy = async () => {
    const done = await setClipboardData({ data: invitation }).then(
      () => true,
      () => false,
    )
    toasts.show(done ? '邀请码复制好了' : '没复制上，请长按选中', { tone: done ? 'success' : 'plain' })
  }
  return (
    <Sheet
      title={`把邀请码发给${name}`}
      sub={`${moment(expiresAt)} 前有效，只能用一次`}
      open
      onClose={onClose}
      foot={
        <Button kind='primary' size={48} wide icon='copy' onTap={() => void copy()}>
          复制邀请码
        </Button>
      }
    >
      <Text className='invitation__code' selectable>
        {invitation}
      </Text>
      <Text className='hint invitation__steps'>对方打开渠道通，点「用微信登录」，贴上这个码就绑好了。再邀请一次，旧码作废</Text>
    </Sheet>
  )
}

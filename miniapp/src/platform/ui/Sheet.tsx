import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Icon } from './Icon'
import { Modal } from './Modal'
import { role } from './role'
import { Tap } from './Tap'
import { Toasts } from './Toasts'
import { words } from './words'

interface SheetProps {
  title: string
  /** Under the title. */
  sub?: ReactNode
  open: boolean
  onClose: () => void
  /** Where it lies on a desk; on a phone it always comes from below. */
  desk?: 'dialog' | 'panel'
  /** Its buttons; they stay in sight while the rest scrolls. */
  foot?: ReactNode
  children: ReactNode
}

/** Something to choose or fill in without leaving the page. */
export const Sheet = ({ title, sub, open, onClose, desk = 'dialog', foot, children }: SheetProps) => (
  <Modal shape={desk === 'panel' ? 'panel' : 'sheet'} title={title} open={open} onClose={onClose}>
    <View className='sheet__handle' />
    <View className='sheet__head'>
      <View className='grow'>
        <View className='sheet__title' {...role('heading')}>
          {title}
        </View>
        {sub && <View className='sheet__sub'>{sub}</View>}
      </View>
      <Tap className='sheet__close' label='关上' onTap={onClose}>
        <Icon name='x' />
      </Tap>
    </View>
    <View className='sheet__body'>{children}</View>
    {foot && <View className='sheet__foot'>{foot}</View>}
    <Toasts />
  </Modal>
)

interface DialogProps {
  /** The question itself: 「取消这张订单？」 */
  title: string
  open: boolean
  onClose: () => void
  /** What follows from it. */
  children?: ReactNode
  confirm: { label: string; danger?: boolean; busy?: boolean; off?: string | false; keys?: string; onTap: () => void }
  /** The way back; 「再想想」 unless said. */
  cancel?: string
  /** Why it did not go through. */
  error?: Error | null
}

/** A question before something that cannot be taken back. */
export const Dialog = ({ title, open, onClose, children, confirm, cancel = '再想想', error }: DialogProps) => (
  <Modal shape='dialog' title={title} open={open} onClose={onClose}>
    <View className='dialog__title' {...role('heading')}>
      {title}
    </View>
    {children && <View className='dialog__text'>{children}</View>}
    {error && (
      <View className='dialog__problem' {...role('alert')}>
        <Text>{words(error)}</Text>
      </View>
    )}
    <View className='dialog__buttons'>
      <Button size={48} onTap={onClose}>
        {cancel}
      </Button>
      <Button
        size={48}
        kind={confirm.danger ? 'danger' : 'primary'}
        busy={confirm.busy}
        off={confirm.off}
        {...(confirm.keys && { keys: confirm.keys })}
        onTap={confirm.onTap}
      >
        {confirm.label}
      </Button>
    </View>
  </Modal>
)

import { View } from '@tarojs/components'
import type { ModalProps } from './modalProps'
import { role } from './role'
import './modal.scss'

export const Modal = ({ shape, title, open, onClose, children }: ModalProps) =>
  open ? (
    <View className={`modal is-${shape}`} catchMove onClick={onClose}>
      <View className='modal__box' onClick={(event) => event.stopPropagation()} {...role('dialog', title)}>
        {children}
      </View>
    </View>
  ) : null

import { Text, View } from '@tarojs/components'
import { Icon } from './Icon'
import { role } from './role'
import { Tap } from './Tap'
import { toasts, useToast } from './toasts'
import './toast.scss'

/** Where the passing sentence appears; part of every page and sheet. */
export const Toasts = () => {
  const toast = useToast()
  return (
    <View className='toasts' {...role('status')}>
      {toast && (
        <View className='toast'>
          {toast.tone !== 'plain' && <Icon name={toast.tone === 'success' ? 'check' : 'alert'} size={16} />}
          <Text className='grow'>{toast.text}</Text>
          {toast.action && (
            <Tap
              className='toast__action'
              onTap={() => {
                toast.action?.onTap()
                toasts.hide()
              }}
            >
              {toast.action.label}
            </Tap>
          )}
        </View>
      )}
    </View>
  )
}

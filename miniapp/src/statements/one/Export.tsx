import { exportStatement } from '@shared/statements/api'
import type { Statement } from '@shared/statements/model'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { call } from '../../platform/call'
import { Button } from '../../platform/ui/Button'
import { Card } from '../../platform/ui/Card'
import { toasts } from '../../platform/ui/toasts'
import { words } from '../../platform/ui/words'
import { openPaper } from './openPaper'

interface ExportProps {
  statement: Statement
  side: 'buyer' | 'seller'
}

const formats = [
  { format: 'pdf' as const, label: 'PDF' },
  { format: 'xlsx' as const, label: 'Excel' },
]

/** The month as a paper: to print, or for the books. */
export function Export({ statement: { period, sellerId, buyerId }, side }: ExportProps) {
  const paper = useMutation({
    mutationFn: async (format: 'pdf' | 'xlsx') => {
      const whose = side === 'buyer' ? { sellerId } : { buyerId }
      const { url, name } = await call(exportStatement, { period, ...whose, format })
      await openPaper(url, name, format)
    },
    onError: (error) => toasts.show(words(error), { tone: 'danger' }),
  })
  return (
    <Card title='存一份'>
      <View className='statement__papers'>
        {formats.map(({ format, label }) => (
          <Button key={format} wide icon='download' busy={paper.isPending && paper.variables === format} onTap={() => paper.mutate(format)}>
            {label}
          </Button>
        ))}
      </View>
    </Card>
  )
}

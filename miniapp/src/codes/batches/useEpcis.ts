import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { count } from '../../platform/formatting/money'
import { toasts } from '../../platform/ui/toasts'
import { documentAt, type Saved, saveText } from './download'
import { collected, type Scope } from './epcis'

/** Fetches events into files, and says meanwhile how many there are. */
export function useEpcis() {
  const [events, setEvents] = useState(0)
  const [files, setFiles] = useState<NonNullable<Saved>[]>([])
  const { mutate, isPending, error } = useMutation({
    async mutationFn({ scope, name }: { scope: Scope; name: string }) {
      setFiles([])
      const save = async (file: string, text: string) => {
        const saved = await saveText(file, text)
        if (saved) setFiles((last) => [...last, saved])
      }
      return collected(scope, name, { page: documentAt, save, say: setEvents })
    },
    onSuccess: (all) => toasts.show(all > 0 ? `导出了 ${count(all)} 条记录` : '这里还没有追溯记录'),
    onSettled: () => setEvents(0),
  })
  return { start: (scope: Scope, name: string) => mutate({ scope, name }), busy: isPending, error, events, files }
}

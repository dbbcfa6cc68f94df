import { useRef, useState } from 'react'
import { count } from '../formatting/money'
import { Button } from '../ui/Button'
import { Sheet } from '../ui/Sheet'
import { toasts } from '../ui/toasts'
import { useDesk } from '../ui/useWide'
import { words } from '../ui/words'
import { download } from './download'
import type { ExportColumn } from './exportRows'
import { readAll } from './readAll'

export interface ExportButtonProps<Row> {
  /** What the file is called: 订单. */
  name: string
  columns: readonly ExportColumn<Row>[]
  /** One page of what the filters leave. */
  page: (after: string | undefined) => Promise<{ items: readonly Row[]; next?: string | undefined }>
}

const most = 5_000

/** All pages of what the filters leave, as a file for a spreadsheet. */
export function ExportButton<Row>({ name, columns, page }: ExportButtonProps<Row>) {
  const [open, setOpen] = useState(false)
  const [read, setRead] = useState<number>()
  const stopped = useRef(false)
  const desk = useDesk()
  if (!desk) return null

  const close = () => {
    stopped.current = true
    setRead(undefined)
    setOpen(false)
  }
  const run = async (kind: 'xlsx' | 'csv') => {
    stopped.current = false
    setRead(0)
    try {
      const { rows, cut } = await readAll(page, {
        most,
        onProgress: (rows) => !stopped.current && setRead(rows),
        stopped: () => stopped.current,
      })
      if (stopped.current) return
      await download(kind, name, rows, columns)
      toasts.show(cut ? `导出了前 ${count(most)} 行，再筛细一点可以分几次导` : `导出了 ${count(rows.length)} 行`)
      close()
    } catch (problem) {
      setRead(undefined)
      toasts.show(words(problem as Error), { tone: 'danger' })
    }
  }
  return (
    <>
      <Button size={32} icon='download' opens='dialog' onTap={() => setOpen(true)}>
        导出
      </Button>
      <Sheet title={`导出${name}`} sub={`按现在的筛选，所有页，最多 ${count(most)} 行`} open={open} onClose={close}>
        {read === undefined ? (
          <div className='desk-form'>
            <Button kind='primary' wide onTap={() => void run('xlsx')}>
              Excel 表格（.xlsx）
            </Button>
            <Button wide onTap={() => void run('csv')}>
              CSV（各种表格软件都能开）
            </Button>
          </div>
        ) : (
          <div className='desk-form' role='status'>
            <span>已取 {count(read)} 行</span>
            <Button wide onTap={close}>
              不导了
            </Button>
          </div>
        )}
      </Sheet>
    </>
  )
}

import { useState } from 'react'
import { Sheet } from './Sheet'
import { useKeys } from './useKeys'
import { useDesk } from './useWide'
import './keyHints.scss'

export interface Hint {
  /** One or several that do the like: J K. */
  keys: readonly string[]
  does: string
  /** Stands in the line under the table too, not only in the sheet. */
  short?: boolean
}

/** The keys of a desk page in a line; `?` opens them all. */
export const KeyHints = ({ hints }: { hints: readonly Hint[] }) => {
  const [open, setOpen] = useState(false)
  const desk = useDesk()
  useKeys({ '?': () => setOpen(true) })
  if (!desk) return null
  return (
    <div className='keys'>
      {hints
        .filter(({ short }) => short)
        .map((hint) => (
          <Line key={hint.does} {...hint} />
        ))}
      <span className='grow' />
      <button type='button' className='tap keys__all' aria-haspopup='dialog' onClick={() => setOpen(true)}>
        <span className='kbd'>?</span>全部快捷键
      </button>
      <Sheet title='快捷键' sub='不在输入框里时可用' open={open} onClose={() => setOpen(false)}>
        <div className='keys__sheet'>
          {[...hints, { keys: ['/'], does: '搜索' }, { keys: ['Esc'], does: '关上面板' }, { keys: ['?'], does: '打开这张表' }].map(
            (hint) => (
              <Line key={hint.does} {...hint} />
            ),
          )}
        </div>
      </Sheet>
    </div>
  )
}

const Line = ({ keys, does }: Hint) => (
  <span className='keys__line'>
    {keys.map((key) => (
      <kbd key={key} className='kbd'>
        {key}
      </kbd>
    ))}
    {does}
  </span>
)

import { Icon } from './Icon'
import type { SidePanelProps } from './panelProps'
import { Sheet } from './Sheet'
import { useDesk } from './useWide'
import './sidePanel.scss'

/** One row in detail: 408 beside the list from 1280 px up, over it from 900, a sheet on a phone. */
export const SidePanel = (props: SidePanelProps) => {
  const desk = useDesk()
  const { title, over, sub, open, fixed, onClose, place, foot, children } = props
  if (!desk) return <PanelSheet {...props} />
  if (!open) return null
  return (
    <aside className='panel' aria-label={title}>
      <header className='panel__head'>
        <div className='panel__line'>
          <span className='grow'>{over}</span>
          {place && (
            <>
              <span>{place.text}</span>
              <button type='button' className='tap panel__tool' aria-label='上一个' onClick={place.onPrevious}>
                <Icon name='up' size={16} />
              </button>
              <button type='button' className='tap panel__tool' aria-label='下一个' onClick={place.onNext}>
                <Icon name='down' size={16} />
              </button>
            </>
          )}
          {!fixed && (
            <button type='button' className='tap panel__tool' aria-label='关上' onClick={onClose}>
              <Icon name='x' size={16} />
            </button>
          )}
        </div>
        <h2 className='panel__title'>{title}</h2>
        {sub && <div className='panel__sub'>{sub}</div>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className='panel__body' aria-label={`${title}，详情`} tabIndex={0}>
        {children}
      </section>
      {foot && <footer className='panel__foot'>{foot}</footer>}
    </aside>
  )
}

const PanelSheet = ({ title, over, sub, open, onClose, foot, children }: SidePanelProps) => (
  <Sheet title={title} sub={sub ?? over} open={open} onClose={onClose} foot={foot}>
    {children}
  </Sheet>
)

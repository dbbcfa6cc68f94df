import { Icon } from '../ui/Icon'
import { KeyHints } from '../ui/KeyHints'
import { goBack } from '../ui/NavBar'
import { Toasts } from '../ui/Toasts'
import type { FrameProps } from './Guarded'
import { OfflineLine } from './OfflineLine'
import { SideBar } from './SideBar'
import './shell.scss'
import './desk.scss'

/** Side bar, top bar, content, and a panel beside or over it. */
export const DeskPage = ({
  title,
  sub,
  place,
  under,
  below,
  hero,
  tools,
  bottom,
  above,
  panel,
  hints,
  narrow,
  person,
  children,
}: FrameProps) => (
  <div className='is-desk desk'>
    <SideBar person={person} current={place} />
    <header className='top-bar'>
      {under && (
        <button type='button' className='tap top-bar__back' aria-label='返回' onClick={goBack}>
          <Icon name='back' />
        </button>
      )}
      <h1 className='top-bar__title'>{title}</h1>
      <div className='top-bar__sub grow ellipsis'>{sub}</div>
      {tools && <div className='top-bar__tools'>{tools}</div>}
    </header>
    <div className='desk__wrap'>
      <main className='desk__main'>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by Tab, so that the arrows scroll it. */}
        <section className={`desk__body ${narrow ? 'is-narrow' : ''}`} tabIndex={0} aria-label={`${title}的内容`}>
          <OfflineLine />
          {hero && <div className='desk__hero'>{hero}</div>}
          {below && <div className='desk__below'>{below}</div>}
          {children}
        </section>
        {bottom && (
          <div className='desk__bottom'>
            {above && <div className='grow'>{above}</div>}
            {bottom}
          </div>
        )}
        {hints && <KeyHints hints={hints} />}
      </main>
      {panel}
    </div>
    <Toasts />
  </div>
)

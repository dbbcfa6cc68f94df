import { useLayoutEffect, useRef } from 'react'
import type { ModalProps } from './modalProps'
import './modal.scss'

/** What lies over the page. The browser's own dialog: it keeps the focus inside, closes on Esc and gives the focus back. */
export const Modal = ({ open, ...modal }: ModalProps) => (open ? <Opened {...modal} /> : null)

function Opened({ shape, title, onClose, children }: Omit<ModalProps, 'open'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const box = dialog.current
    if (!box) return
    if (!box.showModal) return box.setAttribute('open', '')
    box.showModal()
    // A question waits on its way back; anything else is read from its top.
    if (shape !== 'dialog') box.focus()
    // Before it leaves the page, or the browser would not give the focus back.
    return () => box.close()
  }, [shape])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Esc, which the browser turns into onCancel
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={`modal is-${shape}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        event.stopPropagation()
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className='modal__box'>{children}</div>
    </dialog>
  )
}

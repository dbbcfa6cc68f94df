import { useLayoutEffect, useRef } from 'react'
import type { ModalProps } from './modalProps'
import './modal.scss'

/** What lies over the page. The browser's own dialog: it keeps the focus inside, closes on Esc and gives the focus back. */
export const Modal = ({ shape, title, open, onClose, children }: ModalProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const box = dialog.current
    if (!open || !box) return
    if (!box.showModal) return box.setAttribute('open', '')
    box.showModal()
    // A question waits on its way back; anything else is read from its top.
    if (shape !== 'dialog') box.focus()
    // Before it leaves the page, so that the browser gives the focus back.
    return () => box.close()
  }, [open, shape])
  if (!open) return null
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

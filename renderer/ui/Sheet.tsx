import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

export interface SheetProps {
  readonly title: string
  readonly className: string
  readonly onClose: () => void
  /** A sheet that begins with its own field shows no title; it is still told to screen readers. */
  readonly hidesTitle?: boolean
  readonly children: ReactNode
}

/** A dialog over the workbench: Esc, a press outside or its button close it, and the focus returns to where it was. */
export function Sheet({ title, className, onClose, hidesTitle = false, children }: SheetProps) {
  const dialog = useRef<HTMLElement>(null)
  // What is long is scrolled by its keys at once.
  useEffect(() => {
    if (!hidesTitle) dialog.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [hidesTitle])
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={`sheet ${className}`}>
        <Dialog ref={dialog} className="sheet-body">
          {hidesTitle ? (
            <Heading slot="title" className="visually-hidden">
              {title}
            </Heading>
          ) : (
            <div className="sheet-head">
              <Heading slot="title">{title}</Heading>
              <Button className="button plain bare" aria-label="Close" onPress={onClose}>
                <X className="icon" aria-hidden="true" />
              </Button>
            </div>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

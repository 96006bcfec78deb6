import { X } from 'lucide-react'
import type { ReactNode } from 'react'
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
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={`sheet ${className}`}>
        <Dialog className="sheet-body">
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

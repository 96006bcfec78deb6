import { CommandButton } from '../command/CommandButton.tsx'

/** A quote was just tagged, and the words that belong to it are outlined in the text: Enter makes the whole frame. */
export function OfferCard() {
  return (
    <section className="foot-card offer-card" aria-label="Offer" data-over-text="card">
      <p>Outlined in the text: what seems to introduce this quote, and who said it.</p>
      <CommandButton command="link.takeOffer" label="Take them" />
    </section>
  )
}

/** Work that is asked for again while it is under way is done once more when it ends, as it was asked for last. */
export function oneAtATime<Asked>(work: (asked: Asked) => Promise<void>): (asked: Asked) => Promise<void> {
  let running: Promise<void> | undefined
  let next: { readonly asked: Asked } | undefined
  async function run(first: Asked): Promise<void> {
    for (let asked: { readonly asked: Asked } | undefined = { asked: first }; asked; asked = next) {
      next = undefined
      await work(asked.asked)
    }
  }
  return (asked) => {
    if (running) next = { asked }
    else
      running = run(asked).finally(() => {
        running = undefined
      })
    return running
  }
}

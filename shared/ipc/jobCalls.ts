/** Long work as windows see it: how far it is, and a way to end it; a part of the contract. */
export interface JobCalls {
  /** What was done by then stays done. Of a job that is over already, nothing. */
  'job.cancel': (job: { readonly id: string }) => null
}

export interface JobChange {
  readonly id: string
  /** What is being done, without a full stop: “Taking in “wires””. */
  readonly what: string
  readonly done: number
  /** 0 while nobody knows. */
  readonly total: number
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** What came of it, when it is over: a sentence that says it all, and others with what there is to know. */
  readonly report?: readonly string[]
  /** Something that was asked for could not be done. */
  readonly isWanting?: boolean
}

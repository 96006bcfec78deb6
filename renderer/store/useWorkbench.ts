/** The workbench's one store, as a hook for the views. It is wired in `main.tsx`. */
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { WorkbenchActions, WorkbenchState } from './workbench.ts'

export interface Workbench extends WorkbenchState {
  readonly actions: WorkbenchActions
}

let current: StoreApi<Workbench> | undefined

/** Hands the store to the views; once, before they are drawn. */
export function provideWorkbench(store: StoreApi<Workbench>): void {
  current = store
}

/** @throws RangeError before a store is provided. */
export function useWorkbench<T>(selector: (workbench: Workbench) => T): T {
  if (!current) throw new RangeError('the workbench’s store was not provided')
  return useStore(current, selector)
}

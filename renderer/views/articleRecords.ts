/** The records of the open article, for the views that edit whole entries: its title and its sources. */
export { recordsOf as articleRecords } from '../editor/state/recordsPlugin.ts'

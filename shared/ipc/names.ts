/**
 * The contract's names as values, for the preload script and for main. Written as records, so that a call or an event
 * that is missing here, or is no longer in the contract, does not compile.
 */
import type { CallName, EventName } from './contract.ts'

/** Every call and every event goes over one of these two channels; nothing else listens. */
export const CALL_CHANNEL = 'quoin.call'
export const EVENT_CHANNEL = 'quoin.event'

const calls: { readonly [Name in CallName]: true } = {
  'desk.list': true,
  'desk.look': true,
  'desk.find': true,
  'desk.chooseFiles': true,
  'desk.takeInClipboard': true,
  'desk.takeIn': true,
  'folders.takeIn': true,
  'folders.watch': true,
  'folders.unwatch': true,
  'job.cancel': true,
  'sources.list': true,
  'sources.private': true,
  'sources.uses': true,
  'sources.quotes': true,
  'sources.add': true,
  'sources.edit': true,
  'sources.remove': true,
  'sources.merge': true,
  'sources.unmerge': true,
  'sources.move': true,
  'acts.takeBack': true,
  'sources.exportCsv': true,
  'sources.importCsv': true,
  'article.open': true,
  'article.push': true,
  'article.pull': true,
  'article.close': true,
  'article.save': true,
  'article.archive': true,
  'article.delete': true,
  'article.duplicate': true,
  'article.rename': true,
  'article.takeOutside': true,
  'article.shown': true,
  'article.left': true,
  'article.keep': true,
  'article.export': true,
  'preferences.set': true,
  'window.begin': true,
  'window.state': true,
  'window.another': true,
}

const events: { readonly [Name in EventName]: true } = {
  'article.steps': true,
  'article.saving': true,
  'article.replaced': true,
  'article.gone': true,
  'desk.changed': true,
  'sources.changed': true,
  'job.changed': true,
  command: true,
  'window.leaving': true,
  'article.show': true,
  notice: true,
}

export const CALL_NAMES = Object.keys(calls) as readonly CallName[]
export const EVENT_NAMES = Object.keys(events) as readonly EventName[]

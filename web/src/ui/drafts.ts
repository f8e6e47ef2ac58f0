import { browserStore, type Store } from '../api/request-keys.ts'

/** What stands in each field, and what the server had there when it was typed. */
export type Typed = Record<string, { typed: string; saved: string }>

const prefix = 'sahkan.draft.'
const longest = 14 * 86_400_000

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(one => typeof one === 'object' && one !== null && typeof one.typed === 'string' && typeof one.saved === 'string')

/** Typed work, kept on the device until the server has it. A device that keeps nothing takes nothing away from a form. */
export function draftsIn(store: Store, now: () => number = Date.now) {
  const kept = (name: string): Typed => {
    try {
      const { at, fields } = JSON.parse(store.getItem(name) ?? '{}') as { at?: unknown; fields?: unknown }
      return typeof at === 'number' && at > now() - longest && isTyped(fields) ? fields : {}
    } catch {
      return {}
    }
  }
  const names = () => {
    try {
      return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter(name => name.startsWith(prefix))
    } catch {
      return [] // What cannot be read holds nothing.
    }
  }
  const drop = (unwanted: (name: string) => boolean) => {
    try {
      for (const name of names()) if (unwanted(name)) store.removeItem(name)
    } catch {
      // It goes when it is old.
    }
  }
  return {
    read: (key: string): Typed => kept(prefix + key),
    /** Whether any form of that account about that object, or about a part of it, holds something. */
    waits: (account: string, of: string): boolean =>
      names().some(name => {
        const [whose, , ...what] = name.slice(prefix.length).split('.')
        return whose === account && `${what.join('.')}.`.startsWith(`${of}.`) && Object.keys(kept(name)).length > 0
      }),
    write(key: string, fields: Typed) {
      try {
        if (Object.keys(fields).length === 0) store.removeItem(prefix + key)
        else store.setItem(prefix + key, JSON.stringify({ at: now(), fields }))
      } catch {
        // A full device: the form goes on without it.
      }
    },
    dropOld: () => drop(name => Object.keys(kept(name)).length === 0),
    /** Of every account: whoever signs out on a shared device leaves nothing behind. */
    dropAll: () => drop(() => true),
  }
}

export const drafts = draftsIn(browserStore())

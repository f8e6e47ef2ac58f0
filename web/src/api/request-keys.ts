/**
 * One Idempotency-Key per intention ("submit this draft"), kept in the browser until the server has given a final
 * answer. Pressing again after a lost answer, or after a reload, is therefore the same request and not a second one.
 */
export interface Keys {
  keyFor(intention: string): string
  forget(intention: string): void
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function keysIn(store: Pick<Store, 'getItem' | 'setItem' | 'removeItem'>, fresh: () => string): Keys {
  const name = (intention: string) => `sahkan.request.${intention}`
  return {
    keyFor(intention) {
      const kept = store.getItem(name(intention))
      if (kept) return kept
      const key = fresh()
      store.setItem(name(intention), key)
      return key
    },
    forget(intention) {
      store.removeItem(name(intention))
    },
  }
}

/** randomUUID exists only on secure origins; a demo may be opened by its plain address. */
export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}

function memoryStore(): Store {
  const values = new Map<string, string>()
  return {
    getItem: key => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: key => void values.delete(key),
    key: index => [...values.keys()][index] ?? null,
    get length() {
      return values.size
    },
  }
}

/** Where storage is forbidden or full, what is kept lasts as long as the page. */
export function browserStore(): Store {
  try {
    localStorage.setItem('sahkan', '')
    localStorage.removeItem('sahkan')
    return localStorage
  } catch {
    return memoryStore()
  }
}

export const requestKeys: Keys = keysIn(browserStore(), freshKey)

import { type ComponentChildren, createContext, Fragment } from 'preact'
import { useContext, useEffect, useRef, useState } from 'react'
import { useSession, useText } from '../session.tsx'
import { drafts, type Typed } from './drafts.ts'

type Draft = {
  /** What a field starts with; `other` is what the server has there by now, when somebody changed it since. */
  at: (name: string, saved: string) => { value: string; other: string | null }
  names: () => string[]
  forget: (...names: string[]) => void
  /** The server has it. */
  clear: () => void
}

const Context = createContext<Draft>({ at: (_, value) => ({ value, other: null }), names: () => [], forget: () => {}, clear: () => {} })

export const useDraft = () => useContext(Context)

const useKey = (form: string, of: string) => `${useSession().me.id ?? ''}.${form}.${of}`

/** Whether something waits there, so that what is folded can open. */
export const useHasDraft = (form: string, of: string): boolean => Object.keys(drafts.read(useKey(form, of))).length > 0

/** Beside the name of an object: something about it was typed on this device and is not saved. */
export function Waiting({ of }: { of: string }) {
  const { t } = useText()
  return drafts.waits(useSession().me.id ?? '', of) ? <span class="waiting">{t('draft.waiting')}</span> : null
}

/** The same for many, asked at any time. */
export function useWaiting(form: string): (of: string) => boolean {
  const { me } = useSession()
  return of => Object.keys(drafts.read(`${me.id ?? ''}.${form}.${of}`)).length > 0
}

/**
 * The same for work that stands in no field, as text of its own form. It is worth something only beside what it was made from:
 * with another `version` of that there is none.
 */
export function useKeptWork(form: string, of: string, version: number) {
  const key = useKey(form, of)
  const kept = drafts.read(key)[form]
  return {
    kept: kept?.saved === String(version) ? kept.typed : null,
    keep: (work: string | null) => drafts.write(key, work === null ? {} : { [form]: { typed: work, saved: String(version) } }),
  }
}

type Props = { form: string; of: string; children: ComponentChildren }

/** Around a form: what is typed into its fields stays on this device until the server has it. Files are not fields. */
export function Drafted(props: Props) {
  const key = useKey(props.form, props.of)
  return <Kept key={key} name={key} {...props} />
}

function Kept({ name, children }: Props & { name: string }) {
  const { t } = useText()
  const [typed] = useState<{ fields: Typed }>(() => ({ fields: drafts.read(name) }))
  const saved = useRef<Record<string, string>>({})
  const box = useRef<HTMLDivElement>(null)
  const [restored, setRestored] = useState(Object.keys(typed.fields).length > 0)
  const [turn, setTurn] = useState(0)

  const forget = (...names: string[]) => {
    for (const one of names) delete typed.fields[one]
    drafts.write(name, typed.fields)
  }
  const clear = () => {
    forget(...Object.keys(typed.fields))
    setRestored(false)
  }
  const [draft] = useState<Draft>(() => ({
    at(field, now) {
      saved.current[field] = now
      const kept = typed.fields[field]
      if (!kept || kept.typed === now) {
        delete typed.fields[field]
        return { value: now, other: null }
      }
      return { value: kept.typed, other: kept.saved === now ? null : now }
    },
    names: () => Object.keys(typed.fields),
    forget,
    clear,
  }))
  useEffect(() => {
    if (Object.keys(typed.fields).length === 0) setRestored(false)
  }, [])

  const keep = (form: HTMLFormElement) => {
    for (const [field, now] of Object.entries(saved.current)) {
      const value = valueIn(form, field)
      if (value === null) continue
      if (value === now) delete typed.fields[field]
      else typed.fields[field] = { typed: value, saved: typed.fields[field]?.saved ?? now }
    }
    drafts.write(name, typed.fields)
  }
  // After the form's own handlers have drawn what the input means: one box may tick others.
  const onInput = ({ target }: Event) => {
    const form = (target as HTMLInputElement).form
    if (form) setTimeout(() => keep(form))
  }

  return (
    <Context.Provider value={draft}>
      <div class="drafted" tabIndex={-1} ref={box} onInput={onInput} onChange={onInput}>
        {restored && (
          <p class="hint restored" role="status">
            {t('draft.restored')}{' '}
            <button
              type="button"
              class="button plain"
              onClick={() => {
                clear()
                setTurn(turn + 1)
                box.current?.focus()
              }}
            >
              {t('draft.discard')}
            </button>
          </p>
        )}
        <Fragment key={turn}>{children}</Fragment>
      </div>
    </Context.Provider>
  )
}

/** Null when the form does not show that field now. */
function valueIn(form: HTMLFormElement, name: string): string | null {
  const inputs = Array.from(form.elements).filter((one): one is HTMLInputElement => 'name' in one && one.name === name)
  const [first] = inputs
  if (!first) return null
  if (first.type === 'checkbox') return String(first.checked)
  if (first.type === 'radio') return inputs.find(one => one.checked)?.value ?? ''
  return first.value
}

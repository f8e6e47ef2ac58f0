import { useEffect, useRef, useState } from 'react'
import { useDraft } from '../ui/draft.tsx'
import type { FieldError } from '../ui/form.tsx'
import { moved } from '../ui/moved.ts'
import { Alert } from '../ui/parts.tsx'
import { useText } from './text/text.ts'
import { type Line, packed, unpacked } from './typed-form.ts'

export type Column = {
  /** Empty where a line is nothing but its text. */
  name: string
  label: string
  kind: 'area' | 'text' | 'date' | 'select'
  optional?: boolean
  choices?: readonly { value: string; label: string }[]
}

type Props = {
  form: string
  name: string
  label: string
  hint?: string
  errors: FieldError[]
  columns: readonly Column[]
  lines: Line[]
  /** What stands before each line, such as its ordinal. */
  mark?: (index: number) => string
}

type Row = { key: number; line: Line }
type Wish = { id: string } | null

/** Lines that are added, taken out and put in another order by buttons. To the form they are one field. */
export function LineList({ form, name, label, hint, errors, columns, lines, mark }: Props) {
  const { t } = useText()
  const saved = packed(lines)
  const kept = useDraft().at(name, saved)
  const keys = useRef(0)
  const [rows, setRows] = useState<Row[]>(() => unpacked(kept.value).map(line => ({ key: keys.current++, line })))
  const [said, setSaid] = useState('')
  const [taken, setTaken] = useState(false)
  const wish = useRef<Wish>(null)
  const field = useRef<HTMLInputElement>(null)
  const drawn = useRef(false)
  const value = packed(rows.map(({ line }) => line))
  const ofList = errors.find(one => one.field === name)
  const id = `${form}-${name}`

  useEffect(() => {
    if (drawn.current) field.current?.dispatchEvent(new Event('input', { bubbles: true }))
    drawn.current = true
    if (wish.current) document.getElementById(wish.current.id)?.focus()
    wish.current = null
  }, [value])

  const change = (next: Row[], words: string, focus: string) => {
    wish.current = { id: focus }
    setRows(next)
    setSaid(words)
  }
  const type = (row: Row, column: string, typed: string) =>
    setRows(before => before.map(one => (one.key === row.key ? { ...one, line: { ...one.line, [column]: typed } } : one)))
  const add = () => {
    const key = keys.current++
    const first = columns[0]
    change(
      [...rows, { key, line: Object.fromEntries(columns.map(column => [column.name || 'text', ''])) }],
      t('forming.added', { n: rows.length + 1 }),
      first ? place(id, rows.length, first) : id,
    )
  }
  const remove = (index: number) =>
    change(
      rows.filter((_, at) => at !== index),
      t('forming.removed', { n: rows.length - 1 }),
      rows.length === 1 ? `${id}-add` : `${id}-remove-${Math.min(index, rows.length - 2)}`,
    )
  const move = (index: number, to: number, which: 'up' | 'down') => {
    if (to < 0 || to >= rows.length) return
    change(moved(rows, index, to), t('forming.moved', { n: to + 1 }), `${id}-${which}-${to}`)
  }

  return (
    <section class={ofList ? 'card wrong' : 'card'} aria-labelledby={`${id}-label`}>
      <h2 id={`${id}-label`}>{label}</h2>
      {hint && <p class="hint">{hint}</p>}
      <p class={ofList ? 'field-error' : 'sr'} id={id} tabIndex={-1}>
        {ofList?.text}
      </p>
      {kept.other !== null && !taken && (
        <Alert kind="warning" title={t('forming.other')}>
          <ol>
            {unpacked(kept.other).map(line => (
              <li key={JSON.stringify(line)}>{Object.values(line).filter(Boolean).join(' · ')}</li>
            ))}
          </ol>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              setTaken(true)
              change(
                unpacked(kept.other ?? '').map(line => ({ key: keys.current++, line })),
                t('forming.otherTaken'),
                id,
              )
            }}
          >
            {t('forming.otherTake')}
          </button>
        </Alert>
      )}
      <input type="hidden" name={name} value={value} ref={field} />
      {rows.length === 0 && <p class="quiet-text">{t('forming.none')}</p>}
      <ol class="lines">
        {rows.map((row, index) => {
          const line = t('forming.line', { list: label, n: index + 1 })
          return (
            <li key={row.key}>
              <div role="group" aria-label={line}>
                {mark && <strong>{mark(index)}</strong>}
                <div class={columns.length > 3 ? 'grid' : ''}>
                  {columns.map(column => (
                    <Cell
                      key={column.name}
                      id={place(id, index, column)}
                      column={column}
                      value={row.line[column.name || 'text'] ?? ''}
                      errors={errors
                        .filter(({ field: at }) => isAt(at, `${name}[${index}]${column.name ? `.${column.name}` : ''}`))
                        .map(one => ({ ...one, id: `${form}-${one.field}` }))}
                      onType={typed => type(row, column.name || 'text', typed)}
                    />
                  ))}
                </div>
                <div class="actions">
                  {(['up', 'down'] as const).map(which => {
                    const to = which === 'up' ? index - 1 : index + 1
                    return (
                      <button
                        key={which}
                        type="button"
                        class="button plain"
                        id={`${id}-${which}-${index}`}
                        aria-label={`${t(`forming.${which}`)}: ${line}`}
                        aria-disabled={to < 0 || to >= rows.length}
                        onClick={() => move(index, to, which)}
                      >
                        <span aria-hidden="true">{which === 'up' ? '↑' : '↓'}</span> {t(`forming.${which}`)}
                      </button>
                    )
                  })}
                  <button
                    type="button"
                    class="button plain"
                    id={`${id}-remove-${index}`}
                    aria-label={`${t('forming.remove')}: ${line}`}
                    onClick={() => remove(index)}
                  >
                    <span aria-hidden="true">✕</span> {t('forming.remove')}
                  </button>
                </div>
              </div>
            </li>
          )
        })}
      </ol>
      <p class="sr" role="status">
        {said}
      </p>
      <div class="actions">
        <button type="button" class="button quiet" id={`${id}-add`} onClick={add}>
          {t('forming.add', { list: label })}
        </button>
      </div>
    </section>
  )
}

/** The server's name of the field, so that its sentence leads there. */
const place = (list: string, index: number, { name }: Column) => `${list}[${index}]${name ? `.${name}` : ''}`

/** Of a field, or of a point of it. */
const isAt = (field: string, name: string) => field === name || field.startsWith(`${name}[`)

type CellProps = { id: string; column: Column; value: string; errors: (FieldError & { id: string })[]; onType: (typed: string) => void }

function Cell({ id, column, value, errors, onType }: CellProps) {
  const { t } = useText()
  const wrong = errors.length > 0
  const attributes = { id, 'aria-invalid': wrong || undefined, 'aria-describedby': wrong ? `${id}-error` : undefined }
  const typed = (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value)
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>
        {column.label} {column.optional && <span class="optional">{t('say.optional')}</span>}
      </label>
      {wrong && (
        <div id={`${id}-error`}>
          {errors.map(one => (
            <p class="field-error" key={one.field + one.text} id={one.id === id ? undefined : one.id} tabIndex={-1}>
              <span aria-hidden="true">✕ </span>
              {one.text}
            </p>
          ))}
        </div>
      )}
      {column.kind === 'area' ? (
        <textarea {...attributes} rows={column.name === 'points' ? 4 : 2} value={value} onInput={typed} />
      ) : column.kind === 'select' ? (
        <select {...attributes} value={value} onChange={typed}>
          {column.choices?.map(choice => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...attributes} type={column.kind} value={value} autocomplete="off" onInput={typed} />
      )}
    </div>
  )
}

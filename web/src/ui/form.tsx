import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'react'
import type { Problem } from '../api/client.ts'
import { useText } from '../session.tsx'
import { useDraft } from './draft.tsx'

export type FieldError = { field: string; text: string }

/** What the server says about fields, under the names the form uses: `fields.number` and `number` are the same input. */
export const errorsOf = (problem: Problem | null): FieldError[] =>
  (problem?.errors ?? []).map(error => ({ field: error.field.split('.').at(-1) ?? error.field, text: error.detail }))

export function ErrorSummary({ form, errors }: { form: string; errors: FieldError[] }) {
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div class="alert error" role="alert" tabIndex={-1} ref={box}>
      <p class="alert-title">{t('errors.title')}</p>
      <ul>
        {errors.map(error => (
          <li key={error.field + error.text}>
            <a
              href={`#${form}-${error.field}`}
              onClick={event => {
                const input = document.getElementById(`${form}-${error.field}`)
                if (!input) return
                event.preventDefault()
                input.focus()
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Frame = { form: string; name: string; label: string; hint?: string | undefined; errors: FieldError[]; optional?: boolean | undefined }

const describe = ({ form, name, hint, errors, other }: Frame & { other?: string | null }) => {
  const error = errors.find(one => one.field === name)
  const id = `${form}-${name}`
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`, other != null && `${id}-other`].filter(Boolean).join(' ') || undefined
  return { id, error, attributes: { id, name, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined } }
}

/** `other` is what the server has by now, beside what was typed before it changed. */
function Other({ id, value }: { id: string; value: string | null }) {
  const { t } = useText()
  if (value === null) return null
  return (
    <p class="hint" id={`${id}-other`}>
      {t('draft.other', { value: value || t('say.none') })}
    </p>
  )
}

function Framed({ children, other = null, ...frame }: Frame & { other?: string | null; children: ComponentChildren }) {
  const { t } = useText()
  const { id, error } = describe(frame)
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>
        {frame.label} {frame.optional && <span class="optional">{t('say.optional')}</span>}
      </label>
      {frame.hint && (
        <p class="hint" id={`${id}-hint`}>
          {frame.hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error.text}
        </p>
      )}
      <Other id={id} value={other} />
      {children}
    </div>
  )
}

type Input = Frame & {
  value?: string | number | undefined
  type?: 'text' | 'color' | 'date' | 'datetime-local' | 'email' | 'tel' | 'url' | 'search' | 'password'
  digits?: boolean
  autocomplete?: string
  disabled?: boolean
}

export function TextField({ value, type = 'text', digits, autocomplete, disabled, ...frame }: Input) {
  const kept = useDraft().at(frame.name, String(value ?? ''))
  return (
    <Framed {...frame} other={kept.other}>
      <input
        {...describe({ ...frame, ...kept }).attributes}
        type={type}
        defaultValue={kept.value}
        required={!frame.optional}
        disabled={disabled}
        inputMode={digits ? 'numeric' : undefined}
        autocomplete={autocomplete ?? 'off'}
        class={digits ? 'digits' : ''}
      />
    </Framed>
  )
}

export function TextArea({ value, ...frame }: Frame & { value?: string | undefined }) {
  const kept = useDraft().at(frame.name, value ?? '')
  return (
    <Framed {...frame} other={kept.other}>
      <textarea {...describe({ ...frame, ...kept }).attributes} rows={3} defaultValue={kept.value} required={!frame.optional} />
    </Framed>
  )
}

type Choice = { value: string; label: string }

export function SelectField({
  value,
  choices,
  onChange,
  unset = true,
  ...frame
}: Frame & { value?: string | undefined; choices: readonly Choice[]; onChange?: (value: string) => void; unset?: boolean }) {
  const { t } = useText()
  const kept = useDraft().at(frame.name, value ?? '')
  const label = (other: string | null) => choices.find(choice => choice.value === other)?.label ?? (other === null ? null : '')
  return (
    <Framed {...frame} other={label(kept.other)}>
      <select {...describe({ ...frame, ...kept }).attributes} required={!frame.optional} onChange={event => onChange?.(event.currentTarget.value)}>
        {unset && (
          <option value="" selected={!kept.value}>
            {t('say.choose')}
          </option>
        )}
        {choices.map(choice => (
          <option key={choice.value} value={choice.value} selected={choice.value === kept.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Framed>
  )
}

export function CheckField({ form, name, label, errors, checked, onChange }: Frame & { checked?: boolean; onChange?: (checked: boolean) => void }) {
  const { t } = useText()
  const kept = useDraft().at(name, String(checked ?? false))
  const { id, error, attributes } = describe({ form, name, label, errors, ...kept })
  return (
    <div class={error ? 'field check wrong' : 'field check'}>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error.text}
        </p>
      )}
      <Other id={id} value={kept.other && t(kept.other === 'true' ? 'say.yes' : 'say.no')} />
      <label for={id}>
        <input {...attributes} type="checkbox" defaultChecked={kept.value === 'true'} onChange={event => onChange?.(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
    </div>
  )
}

type RadiosProps = {
  form: string
  name: string
  legend: string
  value?: string | undefined
  choices: readonly Choice[]
  errors: FieldError[]
  onChange?: (value: string) => void
}

export function Radios({ form, name, legend, value, choices, errors, onChange }: RadiosProps) {
  const kept = useDraft().at(name, value ?? '')
  const { id, error } = describe({ form, name, label: legend, errors })
  return (
    <fieldset class={error ? 'field wrong' : 'field'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error.text}
        </p>
      )}
      <Other id={id} value={kept.other && (choices.find(choice => choice.value === kept.other)?.label ?? '')} />
      <div class="radios">
        {choices.map((choice, index) => (
          <label key={choice.value}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === kept.value}
              onChange={() => onChange?.(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function SubmitButton({ busy, children, quiet }: { busy: boolean; children: ComponentChildren; quiet?: boolean }) {
  const { t } = useText()
  return (
    <button type="submit" class={quiet ? 'button quiet' : 'button'} aria-disabled={busy}>
      {busy ? t('do.saving') : children}
    </button>
  )
}

/** Required inputs left empty, in the order they stand on the page. */
export function emptyInputs(form: HTMLFormElement, sentence: (label: string) => string): FieldError[] {
  const seen = new Set<string>()
  return Array.from(form.elements)
    .filter((input): input is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement => 'value' in input && 'required' in input)
    .filter(input => input.required && !input.value.trim() && !seen.has(input.name) && seen.add(input.name))
    .map(input => ({ field: input.name, text: sentence(input.labels?.[0]?.firstChild?.textContent?.trim() ?? input.name) }))
}

export const valuesOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, typeof value === 'string' ? value.trim() : '']))

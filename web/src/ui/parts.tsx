import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../session.tsx'
import { remaining } from '../text/time.ts'

export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad'
const mark: Record<Tone, string> = { neutral: '○', info: '◔', good: '✓', warning: '!', bad: '✕' }

/** Colour, sign and word say the same thing. */
export function Badge({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{mark[tone]}</span> {children}
    </span>
  )
}

type AlertProps = {
  kind: 'info' | 'good' | 'warning' | 'error'
  title: string
  children?: ComponentChildren
  innerRef?: RefObject<HTMLDivElement>
  live?: boolean
}

export function Alert({ kind, title, children, innerRef, live }: AlertProps) {
  return (
    <div class={`alert ${kind}`} role={kind === 'error' || kind === 'warning' ? 'alert' : live ? 'status' : undefined} tabIndex={-1} ref={innerRef ?? null}>
      <p class="alert-title">{title}</p>
      {children}
    </div>
  )
}

export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function Digest({ value }: { value: string }) {
  return <code class="digest">{value}</code>
}

export function Meter({ label, done, all, text }: { label: string; done: number; all: number; text: string }) {
  const share = all === 0 ? 1 : done / all
  return (
    <div class="meter">
      <div class="meter-text">
        <strong>{label}</strong> <span>{text}</span>
      </div>
      <div class="meter-bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={all} aria-valuenow={done} aria-valuetext={text}>
        <span style={{ inlineSize: `${Math.round(share * 100)}%` }} class={share >= 1 ? 'full' : ''} />
      </div>
    </div>
  )
}

/** Counts by the server's clock: `offset` is how far the browser's own is behind it. */
export function Countdown({ until, offset, label, onOver }: { until: string; offset: number; label: string; onOver?: () => void }) {
  const { t } = useText()
  const [now, setNow] = useState(() => Date.now() + offset)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + offset), 1000)
    return () => clearInterval(timer)
  }, [offset])
  const left = remaining(until, now)
  useEffect(() => {
    if (left.over) onOver?.()
  }, [left.over])
  const words = left.over
    ? t('countdown.over')
    : left.days > 0
      ? t('countdown.dhm', { d: left.days, h: left.hours, m: left.minutes })
      : t('countdown.hms', { h: left.hours, m: left.minutes, s: left.seconds })
  return (
    <p class={`countdown${!left.over && left.days === 0 ? ' soon' : ''}`} role="timer">
      <span class="countdown-label">
        {label} <small>({t('countdown.server')})</small>
      </span>
      <strong>{words}</strong>
    </p>
  )
}

type DialogProps = { title: string; onClose: () => void; wide?: boolean; children: ComponentChildren }

/** The platform's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, wide, children }: DialogProps) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const [id] = useState(() => `dialog-${Math.round(performance.now())}`)
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={wide ? 'wide' : ''}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="dialog-head">
        {/* biome-ignore lint/a11y/noAutofocus: a dialog starts at its title, not at the button that closes it */}
        <h2 id={id} tabIndex={-1} autoFocus>
          {title}
        </h2>
        <button type="button" class="icon-button" onClick={onClose} aria-label={t('do.close')}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      {children}
    </dialog>
  )
}

import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api/sahkan.ts'
import { serverNow } from '../api/server-clock.ts'
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

/** How far this device's clock is from the timer that nobody sets: it jumps when the clock is set, and after a sleep. */
const drift = () => Date.now() - performance.now()

/** Counts by the server's clock, and asks the server before it says that the time is over. */
export function Countdown({ until, label, onOver }: { until: string; label: string; onOver?: () => void }) {
  const { t } = useText()
  const [now, setNow] = useState(serverNow)
  const [over, setOver] = useState(false)
  useEffect(() => {
    setOver(false)
    let asking = false
    let before = drift()
    let wait = 0
    const ask = async () => {
      asking = true
      const told = await api.time().then(
        () => true,
        () => false,
      )
      asking = false
      wait = told ? 0 : 5
      setNow(serverNow())
      if (!told || !remaining(until, serverNow()).over) return
      clearInterval(timer)
      setOver(true)
      onOver?.()
    }
    const tick = () => {
      setNow(serverNow())
      const jumped = Math.abs(drift() - before) > 2000
      before = drift()
      if (!asking && (jumped || (remaining(until, serverNow()).over && wait-- <= 0))) void ask()
    }
    const timer = setInterval(tick, 1000)
    tick()
    return () => clearInterval(timer)
  }, [until])
  const left = remaining(until, now)
  const words = over
    ? t('countdown.over')
    : left.over
      ? t('countdown.asking')
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

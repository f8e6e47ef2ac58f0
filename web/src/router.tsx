import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'react'

const changed = 'sahkan:place'

/** The pages of an office's people, on which the chosen one goes along in the address. */
const ofAnOffice = /^\/(verifikasi|sk|periode|kalender|orang|kantor|bentuk-sk|redaksi|surat-kembali)(?![^/?#])/

/** The same page, for the office that is worked in here; of everybody's pages none is. */
export function inThisOffice(to: string): string {
  const office = new URLSearchParams(location.search).get('office')
  return !office || !ofAnOffice.test(to) || to.includes('office=') ? to : `${to}${to.includes('?') ? '&' : '?'}office=${encodeURIComponent(office)}`
}

export function navigate(to: string, replace = false) {
  history[replace ? 'replaceState' : 'pushState'](null, '', inThisOffice(to))
  dispatchEvent(new Event(changed))
}

export function usePlace(): { path: string; search: string } {
  const here = () => ({ path: location.pathname.replace(/(.)\/$/, '$1'), search: location.search })
  const [place, setPlace] = useState(here)
  useEffect(() => {
    const update = () => setPlace(here())
    addEventListener('popstate', update)
    addEventListener(changed, update)
    return () => {
      removeEventListener('popstate', update)
      removeEventListener(changed, update)
    }
  }, [])
  return place
}

/** `/permohonan/:id` against `/permohonan/7` gives `{ id: '7' }`, against anything else null. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return params
}

type LinkProps = { to: string; class?: string | undefined; children: ComponentChildren; 'aria-current'?: 'page' | undefined }

export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a
      href={inThisOffice(to)}
      {...rest}
      onClick={event => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}

/** There is nothing here: to where it is. */
export function Elsewhere({ to }: { to: string }) {
  useEffect(() => navigate(to, true), [])
  return null
}

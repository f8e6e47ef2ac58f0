import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'react'
import type { Role } from '../api/types.ts'
import { Link } from '../router.tsx'
import { hasRole, loginAddress, registerAddress, useSession, useText } from '../session.tsx'
import type { TextKey } from '../text/id.ts'
import type { Loaded } from './load.ts'
import { ProblemView } from './problem.tsx'

let firstPage = true

type PageProps = {
  title: string
  lead?: ComponentChildren
  back?: { to: string; label: string }
  badge?: ComponentChildren
  actions?: ComponentChildren
  wide?: boolean
  hero?: boolean
  children?: ComponentChildren
}

/** A screen: sets the document's title and, after a change of route, moves the focus to the heading. */
export function Page({ title, lead, back, badge, actions, wide, hero, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Sahkan`
  }, [title])
  useEffect(() => {
    if (!firstPage) {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    firstPage = false
  }, [])
  return (
    <div class={wide ? 'page wide' : 'page'}>
      {back && (
        <p class="back">
          <Link to={back.to}>
            <span aria-hidden="true">←</span> {back.label}
          </Link>
        </p>
      )}
      <div class={hero ? 'page-head hero' : 'page-head'}>
        <div>
          <h1 tabIndex={-1} ref={heading}>
            {title} {badge}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

export function LoadingNote() {
  const { t } = useText()
  return (
    <p class="loading" role="status">
      <span class="spinner" aria-hidden="true" /> {t('do.loading')}
    </p>
  )
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="empty">{children}</div>
}

type ShownProps<T> = { now: Loaded<T>; reload: () => Promise<void>; children: (data: T, etag: string | null) => ComponentChildren }

export function Shown<T>({ now, reload, children }: ShownProps<T>) {
  switch (now.state) {
    case 'loading':
      return <LoadingNote />
    case 'failed':
      return <ProblemView problem={now.problem} onReload={() => void reload()} />
    case 'ready':
      return <>{children(now.data, now.etag)}</>
  }
}

/** Says why a page stays closed instead of showing an empty one. The services check again; this is courtesy. */
export function Need({ roles, title, children }: { roles: readonly Role[]; title: string; children: ComponentChildren }) {
  const { me, ready } = useSession()
  const { t } = useText()
  if (!ready)
    return (
      <Page title={title}>
        <LoadingNote />
      </Page>
    )
  if (!me.authenticated)
    return (
      <Page title={t('state.loginNeeded')} lead={t('state.loginNeededText')}>
        <p class="actions">
          <a class="button" href={loginAddress()}>
            {t('nav.login')}
          </a>
          <a class="button quiet" href={registerAddress()}>
            {t('nav.register')}
          </a>
        </p>
      </Page>
    )
  if (!hasRole(me, ...roles))
    return (
      <Page title={t('state.noPermission')} lead={t('state.noPermissionText', { role: roles.map(role => t(`role.${role}` as TextKey)).join(' / ') })}>
        <Link to="/" class="button">
          {t('nav.home')}
        </Link>
      </Page>
    )
  return <>{children}</>
}

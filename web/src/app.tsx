import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'react'
import { api } from './api/sahkan.ts'
import type { Role } from './api/types.ts'
import { features, loadDrawing } from './features.ts'
import { undress } from './look.ts'
import { Link, match, navigate, usePlace } from './router.tsx'
import { firstPage, hasRole, isOfNoOffice, loginAddress, registerAddress, startPath, useSession, useText } from './session.tsx'
import type { TextKey } from './text/id.ts'
import { personText } from './text/people.ts'
import { officeZone, zoneAhead, zoneName } from './text/time.ts'
import { drafts } from './ui/drafts.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { pagesOf } from './ui/lazy.tsx'
import { LoadingNote, Need, Page } from './ui/page.tsx'
// So small that a file of their own costs more than it saves: they lie in the first one.
import './api/types.ts'
import './ui/confirm.tsx'
import './ui/load.ts'
import './ui/office-names.ts'
import './ui/reason-list.tsx'

type Route = { pattern: string; roles?: readonly Role[]; title: TextKey; show: (params: Record<string, string>) => ComponentChildren }

const publicPage = pagesOf(features.public.load)
const homePage = pagesOf(features.home.load)
const HomePage = homePage(pages => pages.HomePage)
const availabilityPage = pagesOf(features.availability.load)
const AvailabilityPage = availabilityPage(pages => pages.AvailabilityPage)
const CheckPage = publicPage(pages => pages.CheckPage)
const applicationPage = pagesOf(features.applications.load)
const ApplicationPage = applicationPage(pages => pages.ApplicationPage)
const ApplicationsPage = applicationPage(pages => pages.ApplicationsPage)
const NewApplicationPage = applicationPage(pages => pages.NewApplicationPage)
const ReceiptPage = applicationPage(pages => pages.ReceiptPage)
const companyPage = pagesOf(features.companies.load)
const CompaniesPage = companyPage(pages => pages.CompaniesPage)
const noticePage = pagesOf(features.notices.load)
const NoticesPage = noticePage(pages => pages.NoticesPage)
const casePage = pagesOf(features.cases.load)
const CasePage = casePage(pages => pages.CasePage)
const CasesPage = casePage(pages => pages.CasesPage)
const ReturnedPage = casePage(pages => pages.ReturnedPage)
const decreePage = pagesOf(features.decrees.load)
const DecreePage = decreePage(pages => pages.DecreePage)
const DecreesPage = decreePage(pages => pages.DecreesPage)
const decreeDraftPage = pagesOf(features['decree-drafts'].load)
const NewDecreePage = decreeDraftPage(pages => pages.NewDecreePage)
const ChangeDecreePage = decreeDraftPage(pages => pages.ChangeDecreePage)
const periodPage = pagesOf(features.periods.load)
const PeriodPage = periodPage(pages => pages.PeriodPage)
const PeriodsPage = periodPage(pages => pages.PeriodsPage)
const figurePage = pagesOf(features.figures.load)
const FiguresPage = figurePage(pages => pages.FiguresPage)
const calendarPage = pagesOf(features.calendar.load)
const CalendarPage = calendarPage(pages => pages.CalendarPage)
const peoplePage = pagesOf(features.people.load)
const PeoplePage = peoplePage(pages => pages.PeoplePage)
const PersonPage = peoplePage(pages => pages.PersonPage)
const rankingPage = pagesOf(features.ranking.load)
const RankingPage = rankingPage(pages => pages.RankingPage)
const officePage = pagesOf(features.office.load)
const OfficePage = officePage(pages => pages.OfficePage)
const formPage = pagesOf(features['decree-forms'].load)
const DecreeFormPage = formPage(pages => pages.DecreeFormPage)
const formEditorPage = pagesOf(features['decree-form-editor'].load)
const EditFormPage = formEditorPage(pages => pages.EditFormPage)
const newsroomPage = pagesOf(features.newsroom.load)
const NewsroomPage = newsroomPage(pages => pages.NewsroomPage)
const partnerPage = pagesOf(features.releases.load)
const PartnerPage = partnerPage(pages => pages.PartnerPage)
const operationsPage = pagesOf(features.operations.load)
const OperationsPage = operationsPage(pages => pages.OperationsPage)

const routes: Route[] = [
  { pattern: '/', title: 'nav.home', show: () => <HomePage /> },
  { pattern: '/periksa', title: 'check.title', show: () => <CheckPage /> },
  { pattern: '/ketersediaan', title: 'availability.title', show: () => <AvailabilityPage /> },
  { pattern: '/permohonan', roles: features.applications.roles, title: 'apps.title', show: () => <ApplicationsPage /> },
  { pattern: '/permohonan/baru', roles: features.applications.roles, title: 'new.title', show: () => <NewApplicationPage /> },
  { pattern: '/permohonan/:id', roles: features.applications.roles, title: 'app.title', show: ({ id }) => <ApplicationPage id={id ?? ''} /> },
  { pattern: '/permohonan/:id/bukti', roles: features.applications.roles, title: 'receipt.title', show: ({ id }) => <ReceiptPage id={id ?? ''} /> },
  { pattern: '/perusahaan', roles: features.companies.roles, title: 'company.title', show: () => <CompaniesPage /> },
  { pattern: '/pemberitahuan', roles: features.notices.roles, title: 'notices.title', show: () => <NoticesPage /> },
  { pattern: '/verifikasi', roles: features.cases.roles, title: 'cases.title', show: () => <CasesPage /> },
  { pattern: '/verifikasi/:id', roles: features.cases.roles, title: 'case.title', show: ({ id }) => <CasePage id={id ?? ''} /> },
  { pattern: '/periode', roles: features.periods.roles, title: 'nav.periods', show: () => <PeriodsPage /> },
  { pattern: '/periode/:id', roles: features.periods.roles, title: 'nav.periods', show: params => <PeriodPage {...params} /> },
  { pattern: '/periode/:id/angka', roles: features.figures.roles, title: 'nav.periods', show: ({ id }) => <FiguresPage id={id ?? ''} drawing={loadDrawing} /> },
  { pattern: '/periode/:id/peringkat', roles: features.ranking.roles, title: 'nav.periods', show: ({ id }) => <RankingPage id={id ?? ''} /> },
  {
    pattern: '/periode/daftar-syarat/:page',
    roles: features['period-editor'].roles,
    title: 'nav.periods',
    show: params => <PeriodPage id="daftar-syarat" {...params} />,
  },
  {
    pattern: '/periode/:id/:page',
    roles: features['calendar-editor'].roles,
    title: 'nav.periods',
    show: params => <PeriodPage {...params} />,
  },
  { pattern: '/kalender', roles: features.calendar.roles, title: 'nav.calendar', show: () => <CalendarPage /> },
  { pattern: '/kalender/:page', roles: features['calendar-editor'].roles, title: 'nav.calendar', show: params => <CalendarPage {...params} /> },
  { pattern: '/orang', roles: features.people.roles, title: 'nav.people', show: () => <PeoplePage /> },
  { pattern: '/orang/:id', roles: features.people.roles, title: 'nav.people', show: ({ id }) => <PersonPage id={id ?? ''} /> },
  { pattern: '/kantor', roles: features.office.roles, title: 'nav.office', show: () => <OfficePage /> },
  { pattern: '/bentuk-sk', roles: features['decree-forms'].roles, title: 'nav.form', show: () => <DecreeFormPage /> },
  { pattern: '/bentuk-sk/ubah', roles: features['decree-form-editor'].roles, title: 'nav.form', show: () => <EditFormPage /> },
  { pattern: '/surat-kembali', roles: features.cases.roles, title: 'nav.returned', show: () => <ReturnedPage /> },
  { pattern: '/operasi', roles: features.operations.roles, title: 'ops.title', show: () => <OperationsPage /> },
  { pattern: '/redaksi', roles: features.newsroom.roles, title: 'nav.newsroom', show: () => <NewsroomPage /> },
  { pattern: '/redaksi/:page', roles: features.newsroom.roles, title: 'nav.newsroom', show: params => <NewsroomPage {...params} /> },
  { pattern: '/siaran', roles: features.releases.roles, title: 'nav.releases', show: () => <PartnerPage /> },
  { pattern: '/siaran/:id', roles: features.releases.roles, title: 'nav.releases', show: params => <PartnerPage {...params} /> },
  { pattern: '/sk', roles: features.decrees.roles, title: 'decrees.title', show: () => <DecreesPage /> },
  { pattern: '/sk/baru', roles: features['decree-drafts'].roles, title: 'newDecree.title', show: () => <NewDecreePage /> },
  { pattern: '/sk/:id/ubah', roles: features['decree-drafts'].roles, title: 'decrees.title', show: ({ id }) => <ChangeDecreePage id={id ?? ''} /> },
  { pattern: '/sk/:id', roles: features.decrees.roles, title: 'decrees.title', show: ({ id }) => <DecreePage id={id ?? ''} /> },
]

export function App() {
  const { t, language } = useText()
  const { path } = usePlace()
  return (
    <>
      <a class="skip" href="#main">
        {t('app.skip')}
      </a>
      <Header path={path} />
      <main id="main" tabIndex={-1}>
        <ErrorBoundary key={path} language={language}>
          <Screen path={path} />
        </ErrorBoundary>
      </main>
      <Footer />
    </>
  )
}

function Screen({ path }: { path: string }) {
  const { t } = useText()
  if (path === '/masuk') return <SignIn />
  if (path === startPath) return <Start />
  for (const route of routes) {
    const params = match(route.pattern, path)
    if (!params) continue
    if (!route.roles) return <>{route.show(params)}</>
    return (
      <Need roles={route.roles} title={t(route.title)}>
        {route.show(params)}
      </Need>
    )
  }
  return (
    <Page title={t('state.notFound')} lead={t('state.notFoundText')}>
      <Link to="/" class="button">
        {t('nav.home')}
      </Link>
    </Page>
  )
}

function SignIn() {
  const { t } = useText()
  useEffect(() => location.replace(loginAddress(startPath)), [])
  return (
    <Page title={t('nav.login')}>
      <a class="button" href={loginAddress(startPath)}>
        {t('nav.login')}
      </a>
    </Page>
  )
}

/** Leads whoever has signed in to where their work waits; the front page is everybody's. */
function Start() {
  const { t } = useText()
  const { me, ready } = useSession()
  useEffect(() => {
    if (ready) navigate(firstPage(me), true)
  }, [ready, me])
  return (
    <Page title={t('nav.login')}>
      <LoadingNote />
    </Page>
  )
}

function Header({ path }: { path: string }) {
  const { t, both, language } = useText()
  const { me, head: office, setLanguage, unread } = useSession()
  // Whoever has chosen English finds the way back.
  const choice = language === 'en' || !isOfNoOffice(me) || office?.languages?.length !== 1
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [path])
  // After the page itself; without it pages change when they are loaded again.
  const [live, setLive] = useState<Awaited<ReturnType<typeof features.live.load>> | null>(null)
  useEffect(() => {
    if (me.authenticated) features.live.load().then(setLive, () => {})
  }, [me.authenticated])

  const entries: [string, TextKey, boolean][] = [
    ['/permohonan', 'nav.applications', hasRole(me, ...features.applications.roles)],
    ['/perusahaan', 'nav.companies', hasRole(me, ...features.companies.roles)],
    ['/pemberitahuan', 'nav.notices', hasRole(me, ...features.notices.roles)],
    ['/siaran', 'nav.releases', hasRole(me, ...features.releases.roles)],
    ['/redaksi', 'nav.newsroom', hasRole(me, ...features.newsroom.roles)],
    ['/verifikasi', 'nav.cases', hasRole(me, ...features.cases.roles)],
    ['/sk', 'nav.decrees', hasRole(me, ...features.decrees.roles)],
    ['/periode', 'nav.periods', hasRole(me, ...features.periods.roles)],
    ['/kalender', 'nav.calendar', hasRole(me, ...features.calendar.roles)],
    ['/orang', 'nav.people', hasRole(me, ...features.people.roles)],
    ['/kantor', 'nav.office', hasRole(me, ...features.office.roles)],
    ['/bentuk-sk', 'nav.form', hasRole(me, ...features['decree-form-editor'].roles, 'auditor')],
    ['/surat-kembali', 'nav.returned', hasRole(me, ...features.cases.roles)],
    ['/operasi', 'nav.operations', hasRole(me, ...features.operations.roles)],
    ['/periksa', 'nav.check', true],
  ]

  return (
    <header class="top">
      <div class="bar">
        <Link to="/" class="brand">
          {office?.emblem ? <img class="seal" src={`/api/offices/${office.key}/emblem/${office.emblem}`} alt="" /> : <Seal />}
          <span>
            <strong>{t('app.name')}</strong>
            <small>{office ? both(office.shortName) : t('app.subtitle')}</small>
          </span>
        </Link>
        {choice && (
          <div class="language" role="group" aria-label={t('app.language')}>
            {(['id', 'en'] as const).map(one => (
              <button key={one} type="button" aria-pressed={language === one} lang={one} onClick={() => setLanguage(one)}>
                <span aria-hidden="true">{one.toUpperCase()}</span>
                <span class="sr">{one === 'id' ? 'Bahasa Indonesia' : 'English'}</span>
              </button>
            ))}
          </div>
        )}
        <button type="button" class="menu-button" aria-expanded={open} aria-controls="menu" ref={toggle} onClick={() => setOpen(!open)}>
          <span aria-hidden="true">{open ? '✕' : '☰'}</span> <span class="menu-label">{t('app.menu')}</span>
          {unread > 0 && !open && (
            <span class="count">
              <span aria-hidden="true">{unread}</span>
              <span class="sr">{t('nav.unread', { n: unread })}</span>
            </span>
          )}
        </button>
      </div>
      <nav
        id="menu"
        class={open ? 'open' : ''}
        aria-label={t('app.nav')}
        onKeyDown={event => {
          if (event.key !== 'Escape' || !open) return
          setOpen(false)
          toggle.current?.focus()
        }}
      >
        <ul>
          {entries
            .filter(([, , shown]) => shown)
            .map(([to, key]) => (
              <li key={to}>
                <Link to={to} aria-current={path === to || path.startsWith(`${to}/`) ? 'page' : undefined}>
                  {t(key)}
                  {to === '/pemberitahuan' && unread > 0 && (
                    <span class="count">
                      <span aria-hidden="true">{unread}</span>
                      <span class="sr">{t('nav.unread', { n: unread })}</span>
                    </span>
                  )}
                </Link>
              </li>
            ))}
        </ul>
        <Account />
      </nav>
      {live && <live.LiveNote />}
    </header>
  )
}

function Account() {
  const { t } = useText()
  const { me, config, ready } = useSession()
  if (!ready) return null
  if (!me.authenticated)
    return (
      <ul class="account">
        <li>
          <a href={loginAddress()} onClick={event => (event.currentTarget.href = loginAddress())}>
            {t('nav.login')}
          </a>
        </li>
        <li>
          <a class="strong" href={registerAddress(config?.registerUrl)}>
            {t('nav.register')}
          </a>
        </li>
      </ul>
    )
  const signOut = () => {
    drafts.dropAll()
    undress()
    return api.logout().then(
      answer => location.assign(answer.data.location),
      () => location.assign('/'),
    )
  }
  return (
    <ul class="account">
      <li class="who">
        <a href={config?.accountUrl ?? '#'} title={t('app.account')}>
          <span class="sr">{t('nav.signedInAs', { name: '' })}</span>
          {personText(me.name, me.username ?? t('app.account'))}
        </a>
      </li>
      <li>
        <button type="button" onClick={() => void signOut()}>
          {t('nav.logout')}
        </button>
      </li>
    </ul>
  )
}

function Footer() {
  const { t, both } = useText()
  const { config, head } = useSession()
  return (
    <footer class="bottom">
      <p>
        <strong>
          {t('app.name')} · {t('app.subtitle')}
        </strong>
        <br />
        {both(head?.name)}
      </p>
      <p>
        {t('app.footer', { zone: zoneName(officeZone), ahead: zoneAhead(officeZone) })} <Link to="/ketersediaan">{t('availability.title')}</Link>
        {config?.outboxUrl && (
          <>
            {' '}
            <a href={config.outboxUrl}>{t('app.outbox')}</a>
          </>
        )}
        {config && (
          <>
            <br />
            {t('app.version', { version: config.version })}
          </>
        )}
      </p>
    </footer>
  )
}

function Seal() {
  return (
    <svg class="seal" viewBox="0 0 64 64" width="44" height="44" aria-hidden="true">
      <circle cx="32" cy="32" r="27" fill="none" stroke="#f2b63c" stroke-width="4" stroke-dasharray="4.3 2.77" />
      <circle cx="32" cy="32" r="20" fill="#fff" />
      <path d="m22 33 7 7 13.5-14.5" fill="none" stroke="#122b52" stroke-width="6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

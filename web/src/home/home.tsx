import { api } from '../api/sahkan.ts'
import type { Period } from '../api/types.ts'
import { navigate, usePlace } from '../router.tsx'
import { hasRole, loginAddress, useSession } from '../session.tsx'
import { yearNow } from '../text/time.ts'
import { TextField, valuesOf } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { useOfficeNames } from '../ui/office-names.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Alert } from '../ui/parts.tsx'
import { PeriodCard } from './period-card.tsx'
import { useText } from './text/text.ts'

const order: Record<Period['status'], number> = { OPEN: 0, UPCOMING: 1, CLOSED: 2 }

export function HomePage() {
  const { t, language } = useText()
  const { me, ready } = useSession()
  const { search } = usePlace()
  const { now, reload } = useLoad(api.periods, [])
  const officeName = useOfficeNames(now.state === 'ready' ? now.data.items : [])
  return (
    <Page title={t('home.title')} lead={t('home.lead')} hero>
      {ready && !me.authenticated && new URLSearchParams(search).get('login') === 'failed' && (
        <Alert kind="warning" title={t('home.loginFailed')}>
          <a class="button" href={loginAddress()}>
            {t('home.loginAgain')}
          </a>
        </Alert>
      )}
      <section aria-labelledby="periods">
        <h2 id="periods">{t('home.periods')}</h2>
        <Shown now={now} reload={reload}>
          {periods =>
            periods.items.length === 0 ? (
              <Empty>{t('home.noPeriods')}</Empty>
            ) : (
              [...periods.items]
                .sort((a, b) => order[a.status] - order[b.status])
                .map(period => (
                  <PeriodCard
                    key={period.id}
                    period={period}
                    office={officeName(period)}
                    canStart={!me.authenticated || hasRole(me, 'applicant')}
                    onTurn={() => void reload()}
                  />
                ))
            )
          }
        </Shown>
      </section>
      <div class="halves">
        <section aria-labelledby="how">
          <h2 id="how">{t('home.how')}</h2>
          <ol class="steps">
            {(['home.how1', 'home.how2', 'home.how3', 'home.how4'] as const).map(key => (
              <li key={key}>
                <strong>{t(key)}</strong>
                <span>{t(`${key}t`)}</span>
              </li>
            ))}
          </ol>
        </section>
        <section class="card" aria-labelledby="check">
          <h2 id="check">{t('home.check')}</h2>
          <p>{t('home.checkText')}</p>
          <form
            onSubmit={event => {
              event.preventDefault()
              const { number } = valuesOf(event.currentTarget)
              navigate(number ? `/periksa?nomor=${encodeURIComponent(number)}` : '/periksa')
            }}
          >
            <TextField form="quick" name="number" label={t('home.number')} hint={t('home.numberHint', { year: yearNow() })} errors={[]} optional={false} />
            <button class="button" type="submit">
              {t('home.checkButton')}
            </button>
          </form>
          <p>
            <a href={`/api/public/partners/page?lang=${language}`}>{t('home.partners')}</a>
          </p>
          <p>
            <a href={`/api/service-report/page?lang=${language}`}>{t('home.report')}</a>
          </p>
        </section>
      </div>
    </Page>
  )
}

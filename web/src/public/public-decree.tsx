import { useState } from 'react'
import type { PublicDecree } from '../api/types.ts'
import { Link } from '../router.tsx'
import { dateText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { useOfficeName } from '../ui/office-names.ts'
import { LoadingNote, Page } from '../ui/page.tsx'
import { Digest, Fact, Facts } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { AnnexTable } from './annex-table.tsx'
import { publicApi } from './api.ts'
import { useText } from './text/text.ts'

export function PublicDecreePage({ code }: { code: string }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => publicApi.decree(code), [code])
  const unknown = now.state === 'failed' && now.problem.status === 404
  return (
    <Page title={t('public.title')} back={{ to: '/periksa', label: t('check.title') }}>
      {now.state === 'loading' && <LoadingNote />}
      {unknown && <Verdict kind="absent" title={t('check.absent')} text={t('check.absentText')} />}
      {now.state === 'failed' && !unknown && <ProblemView problem={now.problem} onReload={() => void reload()} />}
      {now.state === 'ready' && <Known decree={now.data} />}
      {unknown && (
        <Link to="/periksa" class="button quiet">
          {t('nav.check')}
        </Link>
      )}
    </Page>
  )
}

export function Verdict({ kind, title, text }: { kind: 'valid' | 'expired' | 'unknown' | 'absent'; title: string; text: string }) {
  const mark = { valid: '✓', expired: '!', unknown: '✕', absent: '?' }[kind]
  return (
    <div class={`verdict ${kind}`} role="status">
      <span class="verdict-mark" aria-hidden="true">
        {mark}
      </span>
      <p>
        <strong>{title}</strong>
        <span>{text}</span>
      </p>
    </div>
  )
}

function Stands({ decree }: { decree: PublicDecree }) {
  const { t } = useText()
  if (decree.standing === 'REVOKED') return <Verdict kind="expired" title={t('public.revoked')} text={t('public.revokedText')} />
  if (!decree.valid) return <Verdict kind="expired" title={t('public.expired')} text={t('public.expiredText')} />
  return <Verdict kind="valid" title={t('public.valid')} text={t(decree.standing === 'CHANGED' ? 'public.changedText' : 'public.validText')} />
}

function Other({ decree }: { decree: NonNullable<PublicDecree['changes']> }) {
  const { t, language } = useText()
  return (
    <>
      <Link to={`/v/${encodeURIComponent(decree.publicCode)}`}>{decree.number}</Link> ({t(`decreeKind.${decree.kind}`)}, {dateText(decree.decreedOn, language)})
    </>
  )
}

/** Nothing until its name is here: who asks about a decree waits for the decree alone. */
function Whose({ office }: { office: string }) {
  const { t, language } = useText()
  const { now } = useLoad(() => publicApi.office(office), [office])
  return now.state === 'ready' ? <Fact name={t('public.office')}>{now.data.name[language]}</Fact> : null
}

function Known({ decree }: { decree: PublicDecree }) {
  const { t, language } = useText()
  const office = useOfficeName(decree)
  const [wanted, setWanted] = useState('')
  const needle = wanted.trim().toLocaleLowerCase()
  const shown = decree.entries.filter(entry => `${entry.outletName} ${entry.companyName}`.toLocaleLowerCase().includes(needle))
  return (
    <>
      <Stands decree={decree} />
      {decree.testCertificate && (
        <div class="alert warning">
          <p class="alert-title">{t('public.test')}</p>
          <p>{t('public.testText')}</p>
        </div>
      )}
      <section class="card" aria-label={t('public.title')}>
        <Facts>
          <Fact name={t('public.number')}>
            <strong>{decree.number}</strong>
          </Fact>
          <Fact name={t('app.office')}>{office}</Fact>
          <Fact name={t('public.about')}>{decree.title}</Fact>
          {decree.office && <Whose office={decree.office} />}
          {decree.changes && (
            <Fact name={t('public.changes')}>
              <Other decree={decree.changes} />
            </Fact>
          )}
          {decree.changedBy && decree.changedBy.length > 0 && (
            <Fact name={t('public.changedBy')}>
              {decree.changedBy.map(one => (
                <div key={one.publicCode}>
                  <Other decree={one} />
                </div>
              ))}
            </Fact>
          )}
          <Fact name={t('public.decreedOn')}>{dateText(decree.decreedOn, language)}</Fact>
          <Fact name={t('public.validUntil')}>{dateText(decree.validUntil, language)}</Fact>
          <Fact name={t('public.signer')}>
            {decree.signerName}, {decree.signerTitle}
          </Fact>
          <Fact name={t('check.sha')}>
            <Digest value={decree.pdfSha256} />
          </Fact>
          {typeof decree.logEntry === 'number' && (
            <Fact name={t('public.log')}>
              <a href={`/api/public/register-log/proofs/${decree.publicCode}`} download>
                {t('public.logEntry', { entry: decree.logEntry })}
              </a>
            </Fact>
          )}
        </Facts>
        <p>
          <a class="button" href={publicApi.pdfOf(decree.publicCode)} download>
            {t('public.download')}
          </a>{' '}
          <a href={`/api/public/check?q=${encodeURIComponent(decree.publicCode)}&lang=${language}`}>{t('public.otherDay')}</a>
        </p>
      </section>
      <section aria-labelledby="list">
        <h2 id="list">{t('public.list')}</h2>
        <div class="field">
          <label for="filter">{t('public.filter')}</label>
          <input id="filter" type="search" value={wanted} onInput={event => setWanted(event.currentTarget.value)} autocomplete="off" />
        </div>
        <p role="status" class="quiet-text">
          {t('public.shown', { shown: shown.length, all: decree.entries.length })}
        </p>
        {shown.length > 0 && <AnnexTable entries={shown} lapsed={(decree.kind ?? 'NAMING') === 'NAMING'} />}
      </section>
    </>
  )
}

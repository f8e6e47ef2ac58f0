import { useEffect } from 'react'
import type { DecreeReadiness } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { Alert, Digest, Fact, Facts } from '../ui/parts.tsx'
import { readinessApi } from './api.ts'
import { useText } from './text/text.ts'

type Difference = NonNullable<DecreeReadiness['difference']>
type Line = Difference['added'][number]

const fields = ['tier', 'outletName', 'companyName', 'responsibleEditor', 'reporter', 'effect', 'dossierVersion'] as const

/** What whoever signs should know of a draft; `onSet` hears the digest of what is shown. */
export function ReadinessSection({ id, onSet }: { id: string; onSet: (set: string | null) => void }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => readinessApi.readiness(id), [id])
  useEffect(() => {
    if (now.state === 'ready') onSet(now.data.setSha256)
  }, [now])
  return (
    <section class="card" aria-labelledby="ready">
      <h2 id="ready">{t('ready.title')}</h2>
      <Shown now={now} reload={reload}>
        {readiness => <Known readiness={readiness} />}
      </Shown>
    </section>
  )
}

function Known({ readiness }: { readiness: DecreeReadiness }) {
  const { t } = useText()
  const kinds = readiness.notices.map(one => t(`ready.${one.kind as 'DECREED'}`, { n: one.count })).join(', ')
  const n = readiness.notices.reduce((sum, one) => sum + one.count, 0)
  return (
    <>
      {!readiness.intact && (
        <Alert kind="error" title={t('ready.broken')}>
          <p>{t('ready.brokenText')}</p>
        </Alert>
      )}
      {readiness.outdated.length > 0 && (
        <Alert kind="error" title={t('ready.outdated')}>
          <p>{t('ready.outdatedText')}</p>
          <ul>
            {readiness.outdated.map(one => (
              <li key={one.applicationId}>
                {t(one.tier === null ? 'ready.outdatedNone' : one.tier === one.drafted ? 'ready.outdatedOther' : 'ready.outdatedTier', {
                  name: one.outletName,
                  number: one.applicationNumber,
                  from: one.drafted,
                  to: one.tier ?? '',
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Facts>
        <Fact name={t('ready.notices')}>{t('ready.noticesText', { n, applicants: readiness.applicants, kinds })}</Fact>
        {readiness.setSha256 && (
          <Fact name={t('ready.set')}>
            <Digest value={readiness.setSha256} />
          </Fact>
        )}
      </Facts>
      <h3>{t('ready.difference')}</h3>
      {readiness.difference ? <Differences difference={readiness.difference} /> : <p>{t('ready.first')}</p>}
    </>
  )
}

function Differences({ difference }: { difference: Difference }) {
  const { t, language } = useText()
  const { added, removed, changed } = difference
  const when = instantText(difference.draftedAt, language)
  if (added.length + removed.length + changed.length === 0) return <p>{t('ready.same', { when })}</p>
  return (
    <>
      <p>{t('ready.since', { when })}</p>
      <ul>
        {added.map(line => (
          <Entry key={line.applicationId} line={line} says="ready.added" />
        ))}
        {removed.map(line => (
          <Entry key={line.applicationId} line={line} says="ready.removed" />
        ))}
        {changed.map(line => (
          <Entry key={line.applicationId} line={line} says="ready.changed" />
        ))}
      </ul>
    </>
  )
}

function Entry({ line, says }: { line: Line; says: 'ready.added' | 'ready.removed' | 'ready.changed' }) {
  const { t, language } = useText()
  const name = (field: string) => {
    const known = fields.find(one => one === field)
    return known ? t(`ready.field.${known}`) : field
  }
  const changes = line.changes.map(({ field, from, to }) => t('ready.field', { field: name(field), from, to }))
  const decided = line.decidedAt ? [t('ready.decided', { when: instantText(line.decidedAt, language) })] : []
  return (
    <li>
      {t(says, { name: line.outletName, number: line.applicationNumber, tier: line.tier })}
      {changes.length + decided.length > 0 && <small class="quiet-text"> {[...changes, ...decided].join('; ')}</small>}
    </li>
  )
}

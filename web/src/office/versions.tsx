import { useState } from 'react'
import type { OfficeVersion } from '../api/types.ts'
import { Pager } from '../people/pager.tsx'
import { instantText, zoneName } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { officeApi, versionsOnPage } from './api.ts'
import { useText } from './text/text.ts'
import { kinds } from './typed.ts'

const names = {
  'name.id': 'office.nameId',
  'name.en': 'office.nameEn',
  'shortName.id': 'office.shortNameId',
  'shortName.en': 'office.shortNameEn',
  kind: 'office.kind',
  region: 'office.region',
  zone: 'office.zone',
  address: 'office.address',
  email: 'office.email',
  phone: 'office.phone',
  website: 'office.website',
  colour: 'office.colour',
  emblem: 'office.emblem',
  status: 'office.status',
  languages: 'office.languages',
} as const
const isNamed = (field: string): field is keyof typeof names => field in names

/** Who changed what, newest first. A new `turn` has a new version. */
export function Versions({ of, turn }: { of: string; turn: number }) {
  const { t, language } = useText()
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => officeApi.versions(of, page), [of, page, turn])
  return (
    <section class="card" aria-labelledby="versions">
      <h2 id="versions">{t('office.versions')}</h2>
      <p class="hint">{t('office.versionsLead')}</p>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            <ol class="timeline">
              {list.items.map(version => (
                <li key={version.version}>
                  <strong>{t('office.version', { n: version.version })}</strong>
                  <span class="quiet-text block">
                    {instantText(version.at, language)} · {version.by ? t('office.by', { name: version.by }) : t('office.byInstallation')}
                  </span>
                  <Changes version={version} />
                </li>
              ))}
            </ol>
            <Pager page={page} total={list.total} onPage={versionsOnPage} onTurn={setPage} />
          </>
        )}
      </Shown>
    </section>
  )
}

function Changes({ version }: { version: OfficeVersion }) {
  const { t } = useText()
  if (version.changes.length === 0) return <p class="quiet-text">{t('office.first')}</p>
  const said = (field: string, value: string) => {
    const kind = field === 'kind' ? kinds.find(one => one === value) : undefined
    if (kind) return t(`office.kind.${kind}`)
    if (field === 'emblem') return value.slice(0, 12)
    if (field === 'status') return t(value === 'CLOSED' ? 'office.closed' : 'office.open')
    return field === 'zone' ? `${zoneName(value)} (${value})` : value
  }
  return (
    <>
      {version.changes.map(({ field, before, after }) => (
        <div key={field} class="difference">
          <strong>{isNamed(field) ? t(names[field]) : field}</strong>
          {before !== null && <del>{said(field, before)}</del>}
          {after !== null && <ins>{said(field, after)}</ins>}
        </div>
      ))}
    </>
  )
}

import type { DecreeFormVersion } from '../api/types.ts'
import { useSession } from '../session.tsx'
import { personText } from '../text/people.ts'
import { instantText } from '../text/time.ts'
import { Badge } from '../ui/parts.tsx'
import { formApi } from './api.ts'
import { fieldNames } from './said.ts'
import { useText } from './text/text.ts'

/** Every version, newest first: when, who, why, from what to what. */
export function VersionList({ versions, office }: { versions: DecreeFormVersion[]; office: string | undefined }) {
  const { t, language } = useText()
  const { me } = useSession()
  const who = (by: DecreeFormVersion['by']) =>
    by ? t('forms.by', { who: by.id === me.id ? (me.name ?? '') : personText(by.name, t('forms.colleague')) }) : t('forms.byInstallation')
  return (
    <section class="card" aria-labelledby="versions">
      <h2 id="versions">{t('forms.versions')}</h2>
      <ol class="timeline">
        {versions.map(version => (
          <li key={version.version}>
            <strong>
              {t('forms.version', { n: version.version })} {version.inUseUntil === null && <Badge tone="good">{t('forms.inUse')}</Badge>}
            </strong>
            <span class="quiet-text block">
              {t('forms.since', { when: instantText(version.inUseSince, language) })}{' '}
              {version.inUseUntil && t('forms.until', { when: instantText(version.inUseUntil, language) })} · {who(version.by)}
            </span>
            {version.reason && <p>{t('forms.reason', { reason: version.reason })}</p>}
            <Changes version={version} />
            <a class="tall" href={formApi.previewOf(version.version, office)} target="_blank" rel="noreferrer">
              {t('forms.preview')} <span class="sr">{t('forms.version', { n: version.version })}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ version }: { version: DecreeFormVersion }) {
  const { t } = useText()
  if (version.changes.length === 0) return <p class="quiet-text">{t(version.by ? 'forms.same' : 'forms.first')}</p>
  const said = (field: string, value: string | null) => {
    if (field === 'letterhead.kind' && (value === 'DEPARTMENT' || value === 'REGIONAL_HEAD')) return t(`forms.kind.${value}`)
    if (field === 'layout.typeface' && (value === 'BOOKMAN' || value === 'SANS')) return t(`forms.typeface.${value}`)
    return value
  }
  return (
    <details class="small">
      <summary>
        {version.changes
          .map(({ field }) => fieldNames[field])
          .filter(name => name !== undefined)
          .map(name => t(name))
          .join(', ')}
      </summary>
      {version.changes.map(({ field, from, to }) => {
        const name = fieldNames[field]
        return (
          <div key={field} class="difference">
            <strong>{name ? t(name) : field}</strong>
            {from !== null && <del>{said(field, from)}</del>}
            {to !== null && <ins>{said(field, to)}</ins>}
          </div>
        )
      })}
    </details>
  )
}

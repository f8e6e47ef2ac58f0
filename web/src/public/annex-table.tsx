import type { ComponentChildren } from 'preact'
import type { PublicDecree } from '../api/types.ts'
import { useText } from './text/text.ts'

/** Of an issued decree each row leads to the partner's own page. */
type Row = PublicDecree['entries'][number]

type Annex<R extends Row> = { entries: R[]; below?: ((entry: R) => ComponentChildren) | undefined }

/** What a decree that changes another does to each; `below` stands under each name. */
export function AnnexTable<R extends Row>({ entries, below }: Annex<R>) {
  const { t, language } = useText()
  const changes = entries.some(entry => (entry.effect ?? 'NAMED') !== 'NAMED')
  const change = ({ effect, reason, reasonText }: Row) => {
    if (effect === 'REVOKED') return [t('effect.REVOKED'), reason && t(`revocation.${reason}`), reasonText].filter(Boolean).join(': ')
    return changes ? t(`effect.${effect ?? 'NAMED'}`) : ''
  }
  return (
    <table class="stacking annex">
      <thead>
        <tr>
          {(
            [
              'decreePage.no',
              'decreePage.outlet',
              'decreePage.company',
              'decreePage.type',
              'decreePage.editor',
              'decreePage.reporter',
              'decreePage.tier',
            ] as const
          ).map(key => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.annexNumber}>
            <td data-label={t('decreePage.no')}>{entry.annexNumber}</td>
            <th scope="row">
              {entry.partner ? <a href={`/api/public/partners/${entry.partner}/page?lang=${language}`}>{entry.outletName}</a> : entry.outletName}
              {change(entry) && <small class="quiet-text">{change(entry)}</small>}
              {below?.(entry)}
            </th>
            <td data-label={t('decreePage.company')}>{entry.companyName}</td>
            <td data-label={t('decreePage.type')}>{t(`outletType.${entry.outletType}`)}</td>
            <td data-label={t('decreePage.editor')}>{entry.responsibleEditor}</td>
            <td data-label={t('decreePage.reporter')}>{entry.reporter ?? t('say.none')}</td>
            <td data-label={t('decreePage.tier')}>{entry.tier}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

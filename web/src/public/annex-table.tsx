import type { PublicDecree } from '../api/types.ts'
import { useText } from './text/text.ts'

export function AnnexTable({ entries }: { entries: PublicDecree['entries'] }) {
  const { t } = useText()
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
            <th scope="row">{entry.outletName}</th>
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

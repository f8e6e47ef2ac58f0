import { api } from '../api/sahkan.ts'
import { AttachmentList } from '../periods/attachment-list.tsx'
import { pagesOf } from '../ui/lazy.tsx'
import { useLoad } from '../ui/load.ts'
import { useOfficeNames } from '../ui/office-names.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Alert } from '../ui/parts.tsx'
import { FormPreview } from './form-preview.tsx'
import { useText } from './text/text.ts'

const PeriodCard = pagesOf(() => import('../home/pages.ts'))(pages => pages.PeriodCard)

/** The very card that applicants see on the home page, the page of the procedure, and the form that they fill in. */
export function PreviewPage({ id }: { id: string }) {
  const { t, language } = useText()
  const { now, reload } = useLoad(() => api.period(id), [id])
  const officeName = useOfficeNames(now.state === 'ready' ? [now.data] : [])
  return (
    <Page title={t('planning.previewTitle')} back={{ to: `/periode/${id}`, label: now.state === 'ready' ? now.data.title : t('periods.title') }}>
      <Shown now={now} reload={reload}>
        {period => (
          <div class="preview">
            <Alert kind="warning" title={t('planning.previewMark')}>
              <p>{t(period.stage === 'PREPARED' ? 'planning.previewText' : 'planning.previewSeen')}</p>
            </Alert>
            <p>
              <a href={`/api/periods/${period.id}/procedure?lang=${language}`}>{t('periods.procedure')}</a>
            </p>
            <h2>{t('periods.title')}</h2>
            <PeriodCard period={period} office={officeName(period)} canStart={false} onTurn={() => void reload()} />
            {period.announcement.attachments.length > 0 && (
              <>
                <h2>{t('periods.attachments')}</h2>
                <AttachmentList period={period} />
              </>
            )}
            <FormPreview period={period} />
          </div>
        )}
      </Shown>
    </Page>
  )
}

import type { ComponentChildren } from 'preact'
import type { Period } from '../api/types.ts'
import { sizeText } from '../text/time.ts'
import { useText } from './text/text.ts'

export type Attached = Period['announcement']['attachments'][number]

/** @param beside what may be done with each */
export function AttachmentList({ period, beside }: { period: Pick<Period, 'id' | 'announcement'>; beside?: (one: Attached) => ComponentChildren }) {
  const { t, language } = useText()
  return (
    <ul>
      {period.announcement.attachments.map(one => (
        <li key={one.sha256}>
          <a href={`/api/periods/${period.id}/attachments/${one.sha256}`}>{one.fileName}</a>{' '}
          <span class="quiet-text">{t('periods.attachmentIs', { pages: one.pages, size: sizeText(one.sizeBytes, language) })}</span>
          {beside?.(one)}
        </li>
      ))}
    </ul>
  )
}

import type { Application, Requirement } from '../api/types.ts'
import { sizeText } from '../text/time.ts'
import { applicationApi } from './api.ts'
import { useText } from './text/text.ts'

/** In the order of the office's list, which is the order in which people look for them. */
export function asListed<T extends { requirementCode: string }>(documents: T[], requirements: Requirement[]): T[] {
  const place = (one: T) => requirements.findIndex(requirement => requirement.code === one.requirementCode)
  return [...documents].sort((a, b) => place(a) - place(b))
}

export function DocumentList({ application, requirements }: { application: Application; requirements: Requirement[] }) {
  const { t, both, language } = useText()
  if (application.documents.length === 0) return <p>{t('app.noDocuments')}</p>
  const documents = asListed(application.documents, requirements)
  return (
    <ul class="rows">
      {documents.map(document => {
        const label = both(requirements.find(one => one.code === document.requirementCode)?.label) || t('doc.unnamed')
        return (
          <li key={document.requirementCode}>
            <div>
              <strong>{label}</strong>
              <span class="quiet-text">
                {document.fileName} · {sizeText(document.sizeBytes, language)} · {t('doc.pages', { n: document.pages })}
              </span>
            </div>
            <a href={applicationApi.contentOf(application.id, document.requirementCode)} target="_blank" rel="noopener">
              {t('doc.view')} <span class="sr">{label}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

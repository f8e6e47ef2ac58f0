import { useSession } from '../session.tsx'
import { Alert } from '../ui/parts.tsx'
import { useText } from './text/text.ts'

/** A letter to this person came back: the account's address has to be corrected, or the next one comes back as well. */
export function ReturnedNote() {
  const { t } = useText()
  const { returned, config } = useSession()
  if (returned === 0) return null
  return (
    <Alert kind="warning" title={t('apps.returned')}>
      <p>{t('apps.returnedText')}</p>
      {config?.accountUrl && (
        <a class="button quiet" href={config.accountUrl}>
          {t('apps.returnedDo')}
        </a>
      )}
    </Alert>
  )
}

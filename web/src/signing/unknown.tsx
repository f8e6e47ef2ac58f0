import { useState } from 'react'
import { serverNow } from '../api/server-clock.ts'
import type { DecreeProps } from '../decrees/decree-props.ts'
import { NoSignatureDialog } from '../decrees/signatory-inbox.ts'
import { hasRole, useSession } from '../session.tsx'
import { instantText, spanText } from '../text/time.ts'
import { Alert } from '../ui/parts.tsx'
import { AwaySection } from './elsewhere.tsx'
import { useText } from './text/text.ts'

/** What went to the signing service and has no answer: how old it is, and the two ways to finish it. */
export function UnknownSection(props: DecreeProps) {
  const { decree, onReload } = props
  const { t, language } = useText()
  const { me } = useSession()
  const [asking, setAsking] = useState(false)
  const { sending } = decree
  if (!sending) return null
  const away = serverNow() < Date.parse(sending.answerBy)
  const age = spanText(Math.max(60, Math.round((serverNow() - Date.parse(sending.at)) / 1000)), language)
  const when = instantText(sending.at, language)
  const signs = hasRole(me, 'signatory') && decree.drafter.id !== me.id
  return (
    <>
      <Alert kind="warning" title={t('unknown.title')}>
        <p>{away ? t('unknown.away', { when, until: instantText(sending.answerBy, language) }) : t('unknown.text', { when, age })}</p>
        {!away && <p>{t('unknown.look')}</p>}
        <p class="actions">
          <button type="button" class="button quiet" onClick={() => void onReload()}>
            {t('unknown.reload')}
          </button>
          {!away && signs && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {t('unknown.none')}
            </button>
          )}
        </p>
      </Alert>
      {!away && (hasRole(me, 'signatory') || hasRole(me, 'decree-officer')) && <AwaySection {...props} />}
      {asking && <NoSignatureDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

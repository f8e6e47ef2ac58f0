import { useState } from 'react'
import type { Requirement } from '../api/types.ts'
import { navigate } from '../router.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { useAction } from '../ui/load.ts'
import { Countdown, Meter } from '../ui/parts.tsx'
import { applicationApi } from './api.ts'
import { DocumentList } from './document-list.tsx'
import { deadlineOf, type EditProps } from './editing.ts'
import { ManyFiles } from './many-files.tsx'
import { RequirementCard } from './requirement-card.tsx'
import { Standing } from './standing.tsx'
import { SubmitSection } from './submit-section.tsx'
import { useText } from './text/text.ts'

export function EditableApplication(props: EditProps) {
  const { application, requirements, outcome, onReload } = props
  const { t } = useText()
  const returned = application.state === 'RETURNED'
  const deadline = deadlineOf(application)
  const mandatory = requirements.filter(one => one.obligation === 'MANDATORY')
  const done = mandatory.filter(one => !application.missing.includes(one.code)).length
  const card = (requirement: Requirement) => (
    <RequirementCard
      key={requirement.code}
      {...props}
      requirement={requirement}
      document={application.documents.find(one => one.requirementCode === requirement.code)}
      remark={outcome?.items.find(one => one.requirementCode === requirement.code)}
    />
  )

  return (
    <>
      <div class="not-sent">
        <p>
          <strong>{t(returned ? 'app.completionNotSent' : 'app.notSent')}</strong>
          <span>{t(returned ? 'app.completionNotSentText' : 'app.notSentText')}</span>
        </p>
        {deadline && <Countdown until={deadline} label={t(returned ? 'countdown.due' : 'countdown.closes')} onOver={() => void onReload()} />}
      </div>
      {!returned && <Meter label={t('app.meter')} done={done} all={mandatory.length} text={t('app.meterText', { done, all: mandatory.length })} />}
      <Standing application={application} tooLate={false} />
      {returned ? (
        <section aria-labelledby="returned">
          <h2 id="returned">{t('app.returned')}</h2>
          {requirements.filter(one => application.returnedItems.includes(one.code)).map(card)}
          <details class="card">
            <summary>{t('app.allDocuments')}</summary>
            <DocumentList application={application} requirements={requirements} />
          </details>
        </section>
      ) : (
        <>
          <ManyFiles {...props} />
          <section aria-labelledby="mandatory">
            <h2 id="mandatory">{t('app.mandatory')}</h2>
            {mandatory.map(card)}
          </section>
          <section aria-labelledby="others">
            <h2 id="others">{t('app.others')}</h2>
            {requirements.filter(one => one.obligation !== 'MANDATORY').map(card)}
          </section>
        </>
      )}
      <SubmitSection {...props} />
      {!returned && <Withdraw {...props} />}
    </>
  )
}

function Withdraw({ application, etag, onReload }: EditProps) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  const action = useAction()
  const close = () => setAsking(false)
  return (
    <p>
      <button type="button" class="button plain" onClick={() => setAsking(true)}>
        {t('app.withdraw')}
      </button>
      {asking && (
        <Confirm
          title={t('app.withdrawTitle')}
          text={t('app.withdrawText')}
          label={t('app.withdrawYes')}
          action={action}
          onYes={() =>
            void action.run(async () => {
              await applicationApi.withdraw(application.id, etag)
              navigate('/permohonan')
            })
          }
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
    </p>
  )
}

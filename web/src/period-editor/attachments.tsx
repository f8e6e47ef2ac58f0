import { useState } from 'react'
import type { PeriodStage } from '../api/types.ts'
import { type Attached, AttachmentList } from '../periods/attachment-list.tsx'
import type { PeriodProps } from '../periods/period-props.ts'
import { ReasonDialog } from '../periods/reason-dialog.tsx'
import { WholeForm } from '../periods/whole-form.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextArea } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { periodEditorApi } from './api.ts'
import { useText } from './text/text.ts'

const changeable: PeriodStage[] = ['PREPARED', 'ANNOUNCED', 'OPEN', 'CLOSED', 'IN_REVIEW']
const most = 5

/** The PDFs of the announcement: added and removed freely while it is prepared, and with a reason afterwards. */
export function Attachments({ period, etag, onChanged, onReload }: PeriodProps) {
  const { t } = useText()
  const [removing, setRemoving] = useState<Attached | null>(null)
  const action = useAction()
  const { attachments } = period.announcement
  const prepared = period.stage === 'PREPARED'
  const open = changeable.includes(period.stage)
  if (!open && attachments.length === 0) return null
  const close = () => {
    action.clear()
    setRemoving(null)
  }
  const remove = async (one: Attached, reason?: string) => {
    onChanged(await periodEditorApi.detach(period.id, etag, one.sha256, reason))
    close()
  }
  return (
    <section class="card" aria-labelledby="attachments">
      <h2 id="attachments">{t('periods.attachments')}</h2>
      {open && <p class="hint">{t(prepared ? 'planning.attachmentsLead' : 'planning.attachmentsLater')}</p>}
      {attachments.length === 0 && <p>{t('planning.attachmentsNone')}</p>}
      <AttachmentList
        period={period}
        beside={one =>
          open && (
            <div class="actions">
              <button type="button" class="button quiet" aria-label={t('planning.detachOf', { name: one.fileName })} onClick={() => setRemoving(one)}>
                {t('planning.detach')}
              </button>
            </div>
          )
        }
      />
      {open && attachments.length < most && (
        <WholeForm
          form="attachment"
          of={`${period.id}-${period.version}`}
          label={t('planning.attach')}
          onReload={onReload}
          send={async ({ reason }, form) => {
            const chosen = new FormData(form).get('file')
            onChanged(await periodEditorApi.attach(period.id, etag, chosen instanceof File ? chosen : new File([], ''), reason))
          }}
        >
          {common => (
            <>
              <div class="field">
                <label for="attachment-file">{t('planning.attachmentFile')}</label>
                <p class="hint" id="attachment-hint">
                  {t('planning.attachmentHint')}
                </p>
                <input id="attachment-file" name="file" type="file" accept=".pdf" aria-describedby="attachment-hint" />
              </div>
              {!prepared && <TextArea {...common} name="reason" label={t('periods.reason')} />}
            </>
          )}
        </WholeForm>
      )}
      {removing && prepared && (
        <Confirm
          title={t('planning.detach')}
          text={t('planning.detachText', { name: removing.fileName })}
          label={t('planning.detach')}
          action={action}
          onYes={() => void action.run(() => remove(removing))}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
      {removing && !prepared && (
        <ReasonDialog
          form="detach"
          of={removing.sha256}
          title={t('planning.detach')}
          text={t('planning.detachTold', { name: removing.fileName })}
          send={reason => remove(removing, reason)}
          onReload={onReload}
          onClose={close}
        />
      )}
    </section>
  )
}

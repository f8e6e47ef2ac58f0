import { useState } from 'react'
import { caseApi } from '../cases/api.ts'
import type { CaseProps } from '../cases/case-props.ts'
import { TextArea } from '../ui/form.tsx'
import { Dialog } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { useText } from './text/text.ts'

/** A colleague goes on with a case whose reviewer cannot, and says why. */
export function TakeOver({ detail, etag, onChanged, onReload }: CaseProps) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const onClose = () => setOpen(false)
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {t('case.takeOverNow')}
      </button>
      {open && (
        <Dialog title={t('case.takeOverNow')} onClose={onClose}>
          <PlainForm
            form="take-over"
            of={detail.applicationId}
            label={t('case.takeOverNow')}
            onReload={onReload}
            onClose={onClose}
            send={async ({ reason = '' }) => onChanged(await caseApi.takeOver(detail.applicationId, etag, reason))}
          >
            {common => (
              <>
                <p>{t('case.takeOverText')}</p>
                <TextArea {...common} name="reason" label={t('case.takeOverReason')} />
              </>
            )}
          </PlainForm>
        </Dialog>
      )}
    </>
  )
}

import { useState } from 'react'
import type { PeriodStage } from '../api/types.ts'
import type { PeriodProps } from '../periods/period-props.ts'
import { FormDialog, ReasonDialog } from '../periods/reason-dialog.tsx'
import { Link, navigate } from '../router.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { type NextStage, periodEditorApi } from './api.ts'
import { ExtensionDialog } from './extension-dialog.tsx'
import { SingleExtension } from './single-extension.tsx'
import { useText } from './text/text.ts'
import { nextCode } from './typed-period.ts'

const next: Partial<Record<PeriodStage, NextStage>> = { CLOSED: 'IN_REVIEW', IN_REVIEW: 'DECIDED', DECIDED: 'ARCHIVED' }
const singly: PeriodStage[] = ['OPEN', 'CLOSED']
const running: PeriodStage[] = ['ANNOUNCED', 'OPEN', 'CLOSED']

type Asking = 'announce' | 'extend' | 'single' | 'goOn' | 'cancel' | 'copy'

/** What the administrator may do with a period at its stage. */
export function PeriodActions({ period, etag, onChanged, onReload }: PeriodProps) {
  const { t } = useText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const action = useAction()
  const { id, stage } = period
  const close = () => {
    action.clear()
    setAsking(null)
  }
  const done = (answer: Parameters<typeof onChanged>[0]) => {
    onChanged(answer)
    close()
  }
  const common = { of: id, onReload, onClose: close }
  const prepared = stage === 'PREPARED'
  const runs = running.includes(stage)
  const following = next[stage]
  const ask = (what: Asking, key: Parameters<typeof t>[0], kind = 'quiet') => (
    <button type="button" class={`button ${kind}`} onClick={() => setAsking(what)}>
      {t(key)}
    </button>
  )
  return (
    <section class="card" aria-labelledby="actions">
      <h2 id="actions">{t('planning.actions')}</h2>
      <div class="actions">
        {prepared && ask('announce', 'planning.announce', '')}
        {following && ask('goOn', `planning.next.${following}`, '')}
        {prepared && (
          <Link class="button quiet" to={`/periode/${id}/ubah`}>
            {t('planning.edit')}
          </Link>
        )}
        {(runs || stage === 'IN_REVIEW') && (
          <Link class="button quiet" to={`/periode/${id}/perubahan`}>
            {t('planning.change')}
          </Link>
        )}
        <Link class="button quiet" to={`/periode/${id}/syarat`}>
          {t('planning.requirementsTitle')}
        </Link>
        <Link class="button quiet" to={`/periode/${id}/pratinjau`}>
          {t('planning.previewTitle')}
        </Link>
        {runs && !period.askedExtension && ask('extend', 'planning.extend')}
        {singly.includes(stage) && ask('single', 'planning.single')}
        {ask('copy', 'planning.copy')}
        {(prepared || runs) && ask('cancel', 'planning.cancel', 'danger')}
      </div>
      {asking === 'announce' && (
        <Confirm
          title={t('planning.announce')}
          text={t('planning.announceText')}
          label={t('planning.announceDo')}
          action={action}
          onYes={() => void action.run(async () => done(await periodEditorApi.announce(id, etag)))}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
      {asking === 'goOn' && following && (
        <Confirm
          title={t(`planning.next.${following}`)}
          text={t(`planning.nextText.${following}`)}
          label={t(`planning.next.${following}`)}
          action={action}
          onYes={() => void action.run(async () => done(await periodEditorApi.goOn(id, etag, following)))}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
      {asking === 'extend' && (
        <ExtensionDialog {...common} period={period} send={async body => onChanged(await periodEditorApi.askExtension(id, etag, body))} />
      )}
      {asking === 'single' && <SingleExtension {...common} period={period} send={async body => onChanged(await periodEditorApi.askSingle(id, etag, body))} />}
      {asking === 'copy' && (
        <FormDialog
          {...common}
          form="copy"
          title={t('planning.copy')}
          label={t('planning.copyDo')}
          send={async ({ code = '' }) => navigate(`/periode/${(await periodEditorApi.copy(id, code)).data.id}`)}
        >
          {fields => (
            <>
              <p>{t('planning.copyText')}</p>
              <TextField {...fields} name="code" label={t('periods.code')} hint={t('planning.codeHint')} value={nextCode(period)} />
            </>
          )}
        </FormDialog>
      )}
      {asking === 'cancel' && (
        <ReasonDialog
          {...common}
          form="cancel"
          title={t('planning.cancel')}
          text={t('planning.cancelText')}
          send={async reason => onChanged(await periodEditorApi.cancel(id, etag, reason))}
        />
      )}
    </section>
  )
}

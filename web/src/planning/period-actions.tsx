import { useState } from 'react'
import type { PeriodStage } from '../api/types.ts'
import type { PeriodProps } from '../periods/period-props.ts'
import { FormDialog, ReasonDialog } from '../periods/reason-dialog.tsx'
import { Link, navigate } from '../router.tsx'
import { instantIn, localIn, zoneName } from '../text/time.ts'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { type NextStage, planningApi } from './api.ts'
import { ReasonFromRecord } from './reason-from-record.tsx'
import { useText } from './text/text.ts'
import { nextCode } from './typed-period.ts'

const next: Partial<Record<PeriodStage, NextStage>> = { CLOSED: 'IN_REVIEW', IN_REVIEW: 'DECIDED', DECIDED: 'ARCHIVED' }
const running: PeriodStage[] = ['ANNOUNCED', 'OPEN', 'CLOSED']

type Asking = 'announce' | 'extend' | 'goOn' | 'cancel' | 'copy'

/** What the administrator may do with a period at its stage. */
export function PeriodActions({ period, etag, onChanged, onReload }: PeriodProps) {
  const { t } = useText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const action = useAction()
  const { id, stage, zone } = period
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
        {ask('copy', 'planning.copy')}
        {(prepared || runs) && ask('cancel', 'planning.cancel', 'danger')}
      </div>
      {asking === 'announce' && (
        <Confirm
          title={t('planning.announce')}
          text={t('planning.announceText')}
          label={t('planning.announceDo')}
          action={action}
          onYes={() => void action.run(async () => done(await planningApi.announce(id, etag)))}
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
          onYes={() => void action.run(async () => done(await planningApi.goOn(id, etag, following)))}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
      {asking === 'extend' && (
        <FormDialog
          {...common}
          form="extension"
          title={t('planning.extend')}
          label={t('planning.extendAsk')}
          send={async ({ closesAt = '', reason = '' }) => onChanged(await planningApi.askExtension(id, etag, instantIn(closesAt, zone), reason))}
        >
          {fields => (
            <>
              <p>{t('planning.extendText')}</p>
              <TextField
                {...fields}
                name="closesAt"
                type="datetime-local"
                label={t('periods.closesAt')}
                hint={t('planning.zoneHint', { zone: zoneName(zone) })}
                value={localIn(period.closesAt, zone)}
              />
              <ReasonFromRecord {...fields} period={period} />
            </>
          )}
        </FormDialog>
      )}
      {asking === 'copy' && (
        <FormDialog
          {...common}
          form="copy"
          title={t('planning.copy')}
          label={t('planning.copyDo')}
          send={async ({ code = '' }) => navigate(`/periode/${(await planningApi.copy(id, code)).data.id}`)}
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
          send={async reason => onChanged(await planningApi.cancel(id, etag, reason))}
        />
      )}
    </section>
  )
}

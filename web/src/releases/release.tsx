import { useState } from 'react'
import type { EvidenceKind, PartnerRelease } from '../api/types.ts'
import { dateText, instantText } from '../text/time.ts'
import { SelectField, TextArea, TextField } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Alert, Badge } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { SafeHtml } from '../ui/safe-html.tsx'
import { partnerApi } from './api.ts'
import { useText } from './text/text.ts'
import { proofTones } from './tones.ts'

export function PartnerReleasePage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => partnerApi.one(id), [id], { kinds: ['release', 'application'] })
  return (
    <Page title={now.state === 'ready' ? now.data.title : t('nav.releases')} back={{ to: '/siaran', label: t('nav.releases') }}>
      <Shown now={now} reload={reload}>
        {release => (
          <>
            <Words release={release} />
            <Proofs release={release} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function Words({ release }: { release: PartnerRelease }) {
  const { t, language } = useText()
  return (
    <>
      {release.state === 'WITHDRAWN' && <Alert kind="warning" title={t('siaran.gone', { reason: release.reason ?? '' })} />}
      {release.state === 'CORRECTED' && <Alert kind="info" title={t('siaran.corrected', { when: instantText(release.changedAt, language) })} />}
      {release.embargoUntil && <p>{t('siaran.embargo', { when: instantText(release.embargoUntil, language) })}</p>}
      <p>
        <strong>{release.lead}</strong>
      </p>
      <SafeHtml html={release.html} />
      {release.topics.length > 0 && <p class="quiet-text">{release.topics.join(', ')}</p>}
    </>
  )
}

/** What this partner filed for it, and one more. */
function Proofs({ release }: { release: PartnerRelease }) {
  const { t, language } = useText()
  const { now, reload } = useLoad(() => partnerApi.own(release.id), [release.id], { kinds: ['release'] })
  const [way, setWay] = useState<EvidenceKind>('PAGE')
  const [turn, setTurn] = useState(0)
  const [saved, setSaved] = useState(false)
  const filed = async () => {
    setSaved(true)
    setTurn(turn + 1)
    await reload()
  }
  return (
    <section>
      <h2>{t('bukti.title')}</h2>
      <p role="status">{saved && t('bukti.saved')}</p>
      <Shown now={now} reload={reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('bukti.empty')}</Empty>
          ) : (
            <ul class="rows card">
              {list.items.map(one => (
                <li key={one.id}>
                  <div>
                    <span class="row-title">
                      {t(`bukti.${one.kind}`)} <Badge tone={proofTones[one.state]}>{t(`bukti.${one.state}`)}</Badge>
                    </span>
                    {release.outlets.length > 1 && <span>{one.outletName}</span>}
                    <span>{one.url ?? one.fileName}</span>
                    <span class="quiet-text">{dateText(one.shownOn, language)}</span>
                    {one.reason && <span>{t('bukti.reason', { reason: one.reason })}</span>}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {release.state !== 'WITHDRAWN' && (
        <>
          <div class="field">
            <label for="bukti-way">{t('bukti.way')}</label>
            <select id="bukti-way" onChange={event => setWay(kinds.find(one => one === event.currentTarget.value) ?? 'PAGE')}>
              {kinds.map(kind => (
                <option key={kind} value={kind}>
                  {t(`bukti.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          <ProofForm key={`${way}${turn}`} way={way} release={release} onFiled={filed} />
        </>
      )}
    </section>
  )
}

const kinds: readonly EvidenceKind[] = ['PAGE', 'TEAR_SHEET', 'RECORDING', 'LOG_SHEET']

type FormProps = { way: EvidenceKind; release: PartnerRelease; onFiled: () => Promise<void> }

/** Whoever has several outlets says for which one. */
function ProofForm({ way, release: { id, outlets }, onFiled }: FormProps) {
  const { t } = useText()
  const isPage = way === 'PAGE'
  return (
    <PlainForm
      form={isPage ? 'evidence-page' : 'evidence-file'}
      of={id}
      label={t('bukti.send')}
      send={async ({ url = '', words, shownOn = '', edition, applicationId }, form) => {
        const which = { shownOn, ...(applicationId && { applicationId }) }
        const file = new FormData(form).get('file')
        await (isPage
          ? partnerApi.filePage(id, { url, words: words || null, ...which })
          : partnerApi.fileFile(id, file instanceof File ? file : new File([], ''), {
              kind: way,
              ...(edition && { edition }),
              ...which,
            }))
        await onFiled()
      }}
    >
      {common => (
        <>
          {outlets.length > 1 && (
            <SelectField
              {...common}
              name="applicationId"
              label={t('bukti.outlet')}
              choices={outlets.map(({ applicationId, outletName }) => ({ value: applicationId, label: outletName }))}
            />
          )}
          {isPage ? (
            <TextField {...common} name="url" type="url" label={t('bukti.url')} hint={t('bukti.urlHint')} />
          ) : (
            <div class="field">
              <label for="evidence-file-file">{t('bukti.file')}</label>
              <p class="hint" id="evidence-file-hint">
                {t('bukti.fileHint')}
              </p>
              <input id="evidence-file-file" name="file" type="file" accept=".pdf,.jpg,.jpeg,.png,.mp3,.m4a,.mp4" aria-describedby="evidence-file-hint" />
            </div>
          )}
          <TextField {...common} name="shownOn" type="date" label={t('bukti.shownOn')} />
          {isPage ? (
            <TextArea {...common} name="words" optional label={t('bukti.words')} />
          ) : (
            <TextField {...common} name="edition" optional label={t('bukti.edition')} />
          )}
        </>
      )}
    </PlainForm>
  )
}

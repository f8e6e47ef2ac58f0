import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../api/client.ts'
import { type Discarded, type ParkedPage, type ParkedRecord, type ParkedStream, type ParkKind, type Released, type Service, services } from '../api/types.ts'
import { hasRole, useSession } from '../session.tsx'
import { instantText } from '../text/time.ts'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Empty, LoadingNote, Shown } from '../ui/page.tsx'
import { Alert, Badge, Dialog, Digest, Fact, Facts, type Tone } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { operationsApi } from './api.ts'
import { type Cause, causeWords, serviceOf } from './concerns.ts'
import type { Live } from './live.ts'
import type { OperationsKey } from './text/id.ts'
import { useText } from './text/text.ts'

const tones: Record<ParkKind, Tone> = { GAP: 'info', BEHIND: 'warning', POISON: 'bad', UNKNOWN_VERSION: 'bad', UNREADABLE: 'bad' }

type Open = { dialog: 'record' | 'release' | 'discard'; service: Service; stream: ParkedStream; recordId: number }

/** What a service received and could not apply. Looking is free; whatever changes something is tried first, then confirmed. */
export function Parked({ live, onDone }: { live: Live<ParkedPage>; onDone: () => Promise<unknown> }) {
  const { t } = useText()
  const [open, setOpen] = useState<Open | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const message = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done) message.current?.focus()
  }, [done])
  const rows = services.flatMap(service => (live.each[service].data?.items ?? []).map(stream => ({ service, stream })))
  const silent = services.filter(service => live.each[service].problem)
  const close = () => setOpen(null)
  const finish = (text: string) => {
    close()
    setDone(text)
    void onDone()
  }
  const show = (next: Open) => {
    setDone(null)
    setOpen(next)
  }
  return (
    <section aria-labelledby="tertahan">
      <h2 id="tertahan" tabIndex={-1}>
        {t('ops.parked')}
      </h2>
      {done && <Alert kind="good" title={done} innerRef={message} live />}
      {silent.length > 0 && <p class="advice">{t('ops.partly', { list: silent.map(service => t(`service.${service}`)).join(', ') })}</p>}
      {rows.length === 0 ? (
        <Empty>{t('ops.noneParked')}</Empty>
      ) : (
        <ul class="rows card parked">
          {rows.map(({ service, stream }) => (
            <li key={service + stream.id}>
              <StreamRow service={service} stream={stream} onOpen={dialog => show({ dialog, service, stream, recordId: stream.id })} />
            </li>
          ))}
        </ul>
      )}
      {services.some(service => live.each[service].data?.next) && <p class="hint">{t('ops.moreParked')}</p>}
      {open?.dialog === 'record' && (
        <RecordDialog
          {...open}
          onClose={close}
          onRecord={recordId => setOpen({ ...open, recordId })}
          onDiscard={() => setOpen({ ...open, dialog: 'discard' })}
        />
      )}
      {open?.dialog === 'release' && <ReleaseDialog {...open} onClose={close} onDone={finish} />}
      {open?.dialog === 'discard' && <DiscardDialog {...open} onClose={close} onDone={finish} />}
    </section>
  )
}

function StreamRow({ service, stream, onOpen }: { service: Service; stream: ParkedStream; onOpen: (dialog: Open['dialog']) => void }) {
  const { t, language } = useText()
  const { me } = useSession()
  const from = serviceOf(stream.source)
  const named = <span class="sr">{t('ops.streamNamed', { service: t(`service.${service}`), id: stream.id })}</span>
  return (
    <>
      <div>
        <span class="row-title">{t('ops.fromTo', { source: from ? t(`service.${from}`) : t('ops.unknownSource'), service: t(`service.${service}`) })}</span>{' '}
        <Badge tone={tones[stream.kind]}>{t(`park.${stream.kind}`)}</Badge>
        <span>
          <CauseText of={stream} />
        </span>
        <span class="quiet-text">
          {t('ops.recordCount', { n: stream.records })} · {t('ops.since', { when: instantText(stream.since, language) })}
        </span>
        <span class="quiet-text">{t(`park.${stream.kind}.do`)}</span>
      </div>
      <div class="row-end">
        {hasRole(me, 'operator') && stream.aggregateId && stream.source && stream.kind !== 'GAP' && (
          <button type="button" class="button" onClick={() => onOpen('release')}>
            {t('ops.release')} {named}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => onOpen('record')}>
          {t('ops.look')} {named}
        </button>
      </div>
    </>
  )
}

function CauseText({ of }: { of: Cause }) {
  const { t } = useText()
  const { key, params } = causeWords(of)
  return <>{t(key, params)}</>
}

type RecordProps = Open & { onClose: () => void; onRecord: (id: number) => void; onDiscard: () => void }

function RecordDialog({ service, stream, recordId, onClose, onRecord, onDiscard }: RecordProps) {
  const { t } = useText()
  const { me } = useSession()
  const { now, reload } = useLoad(() => operationsApi.parkedRecord(service, recordId), [service, recordId])
  return (
    <Dialog title={t('ops.record')} onClose={onClose} wide>
      {stream.recordIds.length > 1 && (
        <div class="field">
          <label for="record">{t('ops.whichRecord')}</label>
          <select id="record" value={recordId} onChange={event => onRecord(Number(event.currentTarget.value))}>
            {stream.recordIds.map((id, index) => (
              <option key={id} value={id}>
                {t('ops.recordOf', { n: index + 1, all: stream.records, id })}
              </option>
            ))}
          </select>
        </div>
      )}
      <Shown now={now} reload={reload}>
        {record => <RecordView record={record} />}
      </Shown>
      <div class="actions">
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.close')}
        </button>
        {hasRole(me, 'operator') && now.state === 'ready' && (
          <button type="button" class="button plain" onClick={onDiscard}>
            {t('ops.discard')}
          </button>
        )}
      </div>
    </Dialog>
  )
}

function RecordView({ record }: { record: ParkedRecord }) {
  const { t, language } = useText()
  const source = serviceOf(record.source)
  return (
    <>
      <p>
        <Badge tone={tones[record.kind]}>{t(`park.${record.kind}`)}</Badge> <CauseText of={record} />
      </p>
      <Facts>
        <Fact name={t('ops.sender')}>{source ? t(`service.${source}`) : t('ops.unknownSource')}</Fact>
        <Fact name={t('ops.version')}>{record.version ?? t('say.none')}</Fact>
        <Fact name={t('ops.parkedAt')}>{instantText(record.since, language)}</Fact>
        <Fact name={t('ops.type')}>{record.type ? <Digest value={record.type} /> : t('say.none')}</Fact>
        <Fact name={t('ops.place')}>
          <Digest value={`${record.topic} / ${record.partition} / ${record.offset}`} />
        </Fact>
        <Fact name={t('ops.digest', { n: record.payload.bytes })}>
          <Digest value={record.payload.sha256} />
        </Fact>
      </Facts>
      <h3>{t('ops.content')}</h3>
      <p class="hint">{t('ops.masked')}</p>
      {record.payload.structure ? <Source value={record.payload.structure} label={t('ops.content')} /> : <p>{t('ops.notJson')}</p>}
      <details class="small technical">
        <summary>{t('ops.headers')}</summary>
        {record.aggregateId && (
          <Facts>
            <Fact name={t('ops.streamId')}>
              <Digest value={record.aggregateId} />
            </Fact>
          </Facts>
        )}
        <Source value={record.headers} label={t('ops.headers')} />
      </details>
    </>
  )
}

/** It may be wider than the screen and can then be scrolled by keyboard as well. */
function Source({ value, label }: { value: unknown; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <pre class="source" tabIndex={0} role="region" aria-label={label}>
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}

type ActProps = Open & { onClose: () => void; onDone: (message: string) => void }

/** A try that is taken back comes first: the operator confirms what was seen, not what was hoped for. */
function useTrial<R>(attempt: (reason: string, dryRun: boolean) => Promise<R>) {
  const { t } = useText()
  const [trial, setTrial] = useState<R | null>(null)
  const trying = useAction()
  const acting = useAction()
  const tryIt = () => {
    acting.clear()
    setTrial(null)
    void trying.run(async () => setTrial(await attempt(t('ops.trialReason'), true)))
  }
  useEffect(tryIt, [])
  const act = (reason: string, then: (result: R) => void) => acting.run(async () => then(await attempt(reason, false)))
  return { trial, problem: trying.problem ?? acting.problem, busy: acting.busy, tryIt, act }
}

function ReleaseDialog({ service, stream, onClose, onDone }: ActProps) {
  const { t } = useText()
  const body = { source: stream.source ?? '', aggregateId: stream.aggregateId ?? '' }
  const { trial, problem, busy, tryIt, act } = useTrial(
    async (reason, dryRun) => (await operationsApi.releaseParked(service, { ...body, reason, dryRun })).data,
  )
  const useless = trial !== null && trial.applied.length === 0 && trial.duplicates === 0
  return (
    <Dialog title={t('ops.releaseTitle')} onClose={onClose}>
      <OperationProblem problem={problem} onReload={tryIt} />
      {!trial && !problem && <LoadingNote />}
      {trial && (
        <Alert kind={trial.remaining === 0 ? 'good' : 'info'} title={t(useless ? 'ops.wouldNothing' : 'ops.would')}>
          <ReleaseWords released={trial} />
        </Alert>
      )}
      {useless && <p>{t('ops.uselessText')}</p>}
      {useless ? (
        <div class="actions">
          <button type="button" class="button" onClick={tryIt}>
            {t('ops.tryAgain')}
          </button>
          <button type="button" class="button quiet" onClick={onClose}>
            {t('do.close')}
          </button>
        </div>
      ) : (
        trial && (
          <Drafted form="release" of={`${service}.${stream.id}`}>
            <ReasonForm
              problem={problem}
              busy={busy}
              label={t('ops.releaseNow')}
              onClose={onClose}
              onReason={(reason, accepted) =>
                void act(reason, released => {
                  accepted()
                  onDone(t(released.remaining === 0 ? 'ops.released' : 'ops.releasedPartly', { n: released.applied.length, remaining: released.remaining }))
                })
              }
            />
          </Drafted>
        )
      )}
    </Dialog>
  )
}

function ReleaseWords({ released }: { released: Released }) {
  const { t } = useText()
  return (
    <ul>
      {released.applied.length > 0 && <li>{t('ops.applied', { n: released.applied.length, list: shortList(released.applied) })}</li>}
      {released.duplicates > 0 && <li>{t('ops.duplicates', { n: released.duplicates })}</li>}
      <li>{released.remaining === 0 ? t('ops.noneRemains') : t('ops.remains', { n: released.remaining })}</li>
      {released.stoppedBy && (
        <li>
          {t('ops.stops', { n: released.stoppedBy.version })} <CauseText of={released.stoppedBy} />
        </li>
      )}
    </ul>
  )
}

const shortList = (versions: number[]) => (versions.length > 8 ? `${versions.slice(0, 8).join(', ')} …` : versions.join(', '))

function DiscardDialog({ service, recordId, onClose, onDone }: ActProps) {
  const { t } = useText()
  const { trial, problem, busy, tryIt, act } = useTrial<Discarded>(
    async (reason, dryRun) => (await operationsApi.discardParked(service, { id: recordId, reason, dryRun })).data,
  )
  return (
    <Dialog title={t('ops.discardTitle', { id: recordId })} onClose={onClose}>
      <OperationProblem problem={problem} onReload={tryIt} />
      {!trial && !problem && <LoadingNote />}
      {trial && <p>{t('ops.discardText')}</p>}
      {trial && (
        <Drafted form="discard" of={`${service}.${recordId}`}>
          <ReasonForm
            problem={problem}
            busy={busy}
            danger
            label={t('ops.discardNow')}
            onClose={onClose}
            onReason={(reason, accepted) =>
              void act(reason, () => {
                accepted()
                onDone(t('ops.discarded', { id: recordId }))
              })
            }
          />
        </Drafted>
      )}
    </Dialog>
  )
}

type ReasonProps = {
  problem: Problem | null
  busy: boolean
  danger?: boolean
  label: string
  onReason: (reason: string, accepted: () => void) => void
  onClose: () => void
}

function ReasonForm({ problem, busy, danger, label, onReason, onClose }: ReasonProps) {
  const { t } = useText()
  const draft = useDraft()
  const [errors, setErrors] = useState<FieldError[]>([])
  const all = [...errors, ...errorsOf(problem)]
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const found = emptyInputs(event.currentTarget, name => t('errors.required', { label: name }))
        setErrors(found)
        if (found.length === 0) onReason(valuesOf(event.currentTarget).reason ?? '', draft.clear)
      }}
    >
      <ErrorSummary form="act" errors={errors} />
      <TextField form="act" name="reason" label={t('ops.reason')} hint={t('ops.reasonHint')} errors={all} />
      <div class="actions">
        <button type="submit" class={danger ? 'button danger' : 'button'} aria-disabled={busy}>
          {busy ? t('do.saving') : label}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </form>
  )
}

const helped = new Set(['stream-changed', 'only-copy', 'nothing-parked', 'parked-record-not-found'])

/** The service says what is wrong; this says what to do next. */
function OperationProblem({ problem, onReload }: { problem: Problem | null; onReload: () => void }) {
  const { t } = useText()
  if (!problem) return null
  const again = problem.code === 'stream-changed' || !problem.isFinal
  return (
    <>
      {again ? <ProblemView problem={problem} onReload={onReload} /> : <ProblemView problem={problem} />}
      {helped.has(problem.code) && <p>{t(`ops.help.${problem.code}` as OperationsKey)}</p>}
    </>
  )
}

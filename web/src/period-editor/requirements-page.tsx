import type { ComponentChildren } from 'preact'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { api } from '../api/sahkan.ts'
import type { Bilingual, PeriodDetail, Requirement, RequirementInput } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { download } from '../ui/download.ts'
import { useKeptWork } from '../ui/draft.tsx'
import { TextArea, TextField } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { moved } from '../ui/moved.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Alert, Badge } from '../ui/parts.tsx'
import { periodEditorApi } from './api.ts'
import { kindOf, unread } from './kinds.ts'
import { RequirementForm } from './requirement-form.tsx'
import { changeWith, differences, documentIn, exported, inputOf, itemsIn, withRequirements } from './requirement-set.ts'
import { SetProblem } from './set-problem.tsx'
import { TakeVersion } from './take-version.tsx'
import { useText } from './text/text.ts'

/** What is asked of the applicants: edited while the period is prepared, changed with a reason until it closes, frozen then. */
export function RequirementsPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => api.period(id), [id])
  const focus = useRef<Move | null>(null)
  return (
    <Page
      title={t('planning.requirementsTitle')}
      lead={t('planning.requirementsLead')}
      back={{ to: `/periode/${id}`, label: now.state === 'ready' ? now.data.title : t('periods.title') }}
    >
      <Shown now={now} reload={reload}>
        {(period, etag) => <OfPeriod key={period.version} period={period} etag={etag ?? `"${period.version}"`} onSaved={put} onReload={reload} focus={focus} />}
      </Shown>
    </Page>
  )
}

/** Which requirement was moved where: its button has the focus again once the list is another. */
export type Move = { to: number; by: -1 | 1 }
const moveId = (index: number, by: number) => `requirement-${index}-${by < 0 ? 'up' : 'down'}`

type PeriodProps = {
  period: PeriodDetail
  etag: string
  onSaved: (answer: Awaited<ReturnType<typeof periodEditorApi.edit>>) => void
  onReload: () => Promise<void>
  focus: RefObject<Move | null>
}

function OfPeriod({ period, etag, onSaved, onReload, focus }: PeriodProps) {
  const { t, both } = useText()
  const [taking, setTaking] = useState(false)
  const [announcing, setAnnouncing] = useState(false)
  const [draft, setDraft] = useState<Requirement[] | null>(null)
  const work = useKeptWork('requirements', period.id, period.version)
  const prepared = period.stage === 'PREPARED'
  const announced = ['ANNOUNCED', 'OPEN'].includes(period.stage)
  const shown = draft ?? period.requirements
  const edit = async (asked: Parameters<typeof withRequirements>[1]) => onSaved(await periodEditorApi.edit(period.id, etag, withRequirements(period, asked)))
  // Of an announced period nothing is kept before all of it is announced, with its reason: until then it is only checked.
  const check = async (changed: RequirementInput[]) => {
    setDraft((await periodEditorApi.read(changed)).data.requirements)
    work.keep(JSON.stringify(changed))
  }
  const giveUp = () => {
    setDraft(null)
    work.keep(null)
  }
  // What waited on this device since the page was left.
  const restore = useAction()
  useEffect(() => {
    if (announced && work.kept !== null) void restore.run(async () => check(JSON.parse(work.kept ?? '[]') as RequirementInput[]))
  }, [])
  return (
    <>
      {period.requirementSet && <p>{t('sets.taken', { name: period.requirementSet.name, n: period.requirementSet.version })}</p>}
      {announced && (
        <Alert kind={draft ? 'warning' : 'info'} title={t(draft ? 'planning.askOtherwiseOpen' : 'planning.askOtherwise')}>
          <p>{draft ? importText(t, both, period.requirements.map(inputOf), draft.map(inputOf)) : t('planning.askOtherwiseText')}</p>
          {draft && (
            <div class="actions">
              <button type="button" class="button" onClick={() => setAnnouncing(true)}>
                {t('planning.askOtherwiseDo')}
              </button>
              <button type="button" class="button quiet" onClick={giveUp}>
                {t('planning.askAsBefore')}
              </button>
            </div>
          )}
        </Alert>
      )}
      <RequirementList
        owner={period.id}
        requirements={shown}
        frozen={!prepared && !announced}
        ordered={!announced}
        save={announced ? check : requirements => edit({ requirements })}
        onReload={onReload}
        focus={focus}
      >
        <button type="button" class="button quiet" onClick={() => download(`${period.code}-syarat.json`, exported(shown.map(inputOf)), 'application/json')}>
          {t('planning.export')}
        </button>
        {prepared && (
          <button type="button" class="button quiet" onClick={() => setTaking(true)}>
            {t('sets.take')}
          </button>
        )}
      </RequirementList>
      {taking && (
        <TakeVersion period={period} take={(id, version) => edit({ requirementSet: { id, version } })} onReload={onReload} onClose={() => setTaking(false)} />
      )}
      {announcing && draft && (
        <FormDialog
          form="askOtherwise"
          of={period.id}
          title={t('planning.askOtherwiseDo')}
          label={t('planning.changeDo')}
          send={async values => {
            const answer = await periodEditorApi.change(period.id, etag, changeWith(period, draft.map(inputOf), values))
            work.keep(null)
            onSaved(answer)
          }}
          onReload={onReload}
          onClose={() => setAnnouncing(false)}
        >
          {fields => (
            <>
              <p>{t('planning.changeTold')}</p>
              <TextArea {...fields} name="reason" label={t('periods.reason')} hint={t('planning.reasonHint')} />
              <TextField
                {...fields}
                name="extendDays"
                label={t('planning.extendDays')}
                hint={t('planning.extendDaysHint')}
                digits
                optional
                value={period.stage === 'OPEN' ? 3 : ''}
              />
              <TextArea {...fields} name="notExtended" label={t('planning.notExtended')} hint={t('planning.notExtendedHint')} optional />
            </>
          )}
        </FormDialog>
      )}
    </>
  )
}

type ListProps = {
  owner: string
  requirements: readonly Requirement[]
  /** `unsaid` is for whoever reads only. */
  frozen: boolean | 'unsaid'
  /** Whether the order may be changed. */
  ordered?: boolean
  save: (changed: RequirementInput[]) => Promise<void>
  onReload: () => Promise<void>
  focus: RefObject<Move | null>
  children: ComponentChildren
}
type Asking = { what: 'edit' | 'remove'; index: number } | { what: 'take'; set: RequirementInput[] }

export function RequirementList({ owner, requirements, frozen, ordered = true, save, onReload, focus, children }: ListProps) {
  const { t, both } = useText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [unusable, setUnusable] = useState<'foreign' | 'empty' | null>(null)
  const [sent, setSent] = useState<RequirementInput[]>([])
  const file = useRef<HTMLInputElement>(null)
  const action = useAction()
  const set = requirements.map(inputOf)
  const close = () => {
    action.clear()
    setAsking(null)
  }
  const saveNow = (changed: RequirementInput[]) => {
    setSent(changed)
    void action.run(async () => {
      await save(changed)
      setAsking(null)
    })
  }
  const move = (index: number, by: -1 | 1) => {
    focus.current = { to: index + by, by }
    saveNow(moved(set, index, index + by))
  }
  useEffect(() => {
    const at = focus.current
    focus.current = null
    // At the end of the list that button is gone, and the other one is there.
    if (at) (document.getElementById(moveId(at.to, at.by)) ?? document.getElementById(moveId(at.to, -at.by)))?.focus()
  }, [])
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const text = await chosen.text()
    if (file.current) file.current.value = ''
    const document = documentIn(text)
    setUnusable(document ? null : text.trim() ? 'foreign' : 'empty')
    if (!document) return
    setSent(itemsIn(document))
    void action.run(async () => setAsking({ what: 'take', set: (await periodEditorApi.readDocument(document)).data.requirements.map(inputOf) }))
  }
  return (
    <>
      {frozen === true && (
        <Alert kind="info" title={t('planning.frozen')}>
          <p>{t('planning.frozenText')}</p>
        </Alert>
      )}
      <div class="actions">
        {!frozen && (
          <button type="button" class="button" onClick={() => setAsking({ what: 'edit', index: set.length })}>
            {t('planning.requirementAdd')}
          </button>
        )}
        {children}
        {!frozen && (
          <label class="button quiet">
            {t('planning.import')}
            <input ref={file} class="sr" type="file" accept=".json,application/json" onChange={event => void take(event.currentTarget.files?.[0])} />
          </label>
        )}
      </div>
      {unusable && (
        <Alert kind="error" title={t(unusable === 'empty' ? 'planning.importEmpty' : 'planning.importForeign')}>
          <p>{t(unusable === 'empty' ? 'planning.importEmptyText' : 'planning.importForeignText')}</p>
        </Alert>
      )}
      {asking === null && <SetProblem problem={action.problem} sent={sent} onReload={() => void onReload()} />}
      <ol class="cards">
        {requirements.map((requirement, index) => (
          <li key={`${requirement.code}/${requirement.outletTypes.join()}`} class="card">
            <h2>
              {both(requirement.label)}{' '}
              <Badge tone={requirement.obligation === 'MANDATORY' ? 'warning' : 'neutral'}>{t(`obligation.${requirement.obligation}`)}</Badge>
            </h2>
            <p class="quiet-text">
              {requirement.outletTypes.map(type => t(`outletType.${type}`)).join(', ')}
              {(requirement.fields ?? []).length > 0 && ` · ${t('planning.statedCount', { n: requirement.fields?.length ?? 0 })}`}
            </p>
            {requirement.hint && both(requirement.hint) && <p>{both(requirement.hint)}</p>}
            <Asks requirement={requirement} />
            <Checked requirement={requirement} />
            {!frozen && (
              <div class="actions">
                <button type="button" class="button quiet" onClick={() => setAsking({ what: 'edit', index })}>
                  {t('planning.edit')} <span class="sr">{both(requirement.label)}</span>
                </button>
                {index > 0 && ordered && (
                  <button type="button" class="button plain" id={moveId(index, -1)} onClick={() => move(index, -1)}>
                    {t('planning.up')} <span class="sr">{both(requirement.label)}</span>
                  </button>
                )}
                {index < set.length - 1 && ordered && (
                  <button type="button" class="button plain" id={moveId(index, 1)} onClick={() => move(index, 1)}>
                    {t('planning.down')} <span class="sr">{both(requirement.label)}</span>
                  </button>
                )}
                {set.length > 1 && (
                  <button type="button" class="button plain" onClick={() => setAsking({ what: 'remove', index })}>
                    {t('planning.remove')} <span class="sr">{both(requirement.label)}</span>
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
      {asking?.what === 'edit' && (
        <RequirementForm
          period={owner}
          index={asking.index}
          requirement={set[asking.index] ?? null}
          send={async requirement => {
            await save(set.toSpliced(asking.index, 1, requirement))
            setAsking(null)
          }}
          onReload={onReload}
          onClose={close}
        />
      )}
      {asking?.what === 'remove' && (
        <Confirm
          title={t('planning.remove')}
          text={t('planning.removeText', {
            label: both(set[asking.index]?.label ?? { id: '', en: '' }),
          })}
          label={t('planning.remove')}
          action={action}
          onYes={() => saveNow(set.toSpliced(asking.index, 1))}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
      {asking?.what === 'take' && (
        <Confirm
          title={t('planning.import')}
          text={importText(t, both, set, asking.set)}
          label={t('planning.importDo')}
          action={action}
          onYes={() => {
            // What is wrong with a set is many sentences: they stand on the page, and not in this question.
            setAsking(null)
            saveNow(asking.set)
          }}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
    </>
  )
}

/** Its rules in words; they are the server's, of what it has. */
function Asks({ requirement: { asks = [] } }: { requirement: Requirement }) {
  const { both } = useText()
  return asks.length === 0 ? null : <p>{asks.map(both).join(' ')}</p>
}

/** What is checked of it by itself, and what cannot be because it is not stated. */
function Checked({ requirement }: { requirement: Requirement }) {
  const { t } = useText()
  const kind = kindOf(requirement)
  const lacking = unread(
    kind,
    (requirement.fields ?? []).map(field => field.key),
  )
  return (
    <p class="quiet-text">
      {t('planning.kindIs', { kind: t(`planning.kind.${kind}`) })}
      {lacking.length > 0 && ` ${t('planning.kindUnread', { keys: lacking.join(', ') })}`}
    </p>
  )
}

type Say = ReturnType<typeof useText>['t']

/** What would change, before anything does. */
function importText(t: Say, both: ReturnType<typeof useText>['both'], before: RequirementInput[], after: RequirementInput[]): string {
  const { added, removed, changed } = differences(before, after)
  const part = (key: Parameters<Say>[0], labels: Bilingual[]) => (labels.length > 0 ? [t(key, { codes: labels.map(both).join(', ') })] : [])
  const parts = [...part('planning.importAdded', added), ...part('planning.importRemoved', removed), ...part('planning.importChanged', changed)]
  return parts.length > 0 ? parts.join(' ') : t('planning.importSame')
}

import { useState } from 'react'
import type { AskedRequirement, ReasonCode, RefusalReasonInput } from '../api/types.ts'
import { caseApi } from '../cases/api.ts'
import type { CaseProps } from '../cases/case-props.ts'
import { Confirm } from '../ui/confirm.tsx'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { CheckField, ErrorSummary, emptyInputs, type FieldError, SelectField, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Alert, Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { reasonCodes } from './reasons.ts'
import { useText } from './text/text.ts'

type Decision = 'recommend' | 'return' | 'refuse'
type FormProps = CaseProps & { onClose: () => void }

export function CaseDecisions(props: CaseProps & { notPassed: AskedRequirement[] }) {
  const { t } = useText()
  const [open, setOpen] = useState<Decision | null>(null)
  const onClose = () => setOpen(null)
  return (
    <>
      <h2 class="small-heading">{t('case.decide')}</h2>
      <div class="stacked">
        {props.actions.judge && (
          <>
            {props.notPassed.length === 0 ? (
              <button type="button" class="button" onClick={() => setOpen('recommend')}>
                {t('case.recommend')}
              </button>
            ) : (
              <NotPassed requirements={props.notPassed} />
            )}
            <button type="button" class="button quiet" onClick={() => setOpen('return')}>
              {t('case.return')}
            </button>
          </>
        )}
        <button type="button" class="button quiet" onClick={() => setOpen('refuse')}>
          {t('case.refuse')}
        </button>
      </div>
      {open && (
        <Dialog title={t(`case.${open}Title`)} onClose={onClose} wide={open !== 'recommend'}>
          <Drafted form={open} of={props.detail.applicationId}>
            {open === 'recommend' && <RecommendForm {...props} onClose={onClose} />}
            {open === 'return' && <ReturnForm {...props} onClose={onClose} />}
            {open === 'refuse' && <RefuseForm {...props} onClose={onClose} />}
          </Drafted>
        </Dialog>
      )}
    </>
  )
}

/** With more of them the buttons below would be out of sight. */
const MOST_SHOWN = 4

/** What keeps a case from being recommended, each a way to its place. */
function NotPassed({ requirements, onGo }: { requirements: AskedRequirement[]; onGo?: () => void }) {
  const { t, both } = useText()
  return (
    <details open={requirements.length <= MOST_SHOWN}>
      <summary>{t('case.notPassed', { n: requirements.length })}</summary>
      <p class="hint">{t('case.recommendHint')}</p>
      <ul class="plain-list">
        {requirements.map(({ code, label }) => (
          <li key={code}>
            <a
              href={`#q-${code}`}
              onClick={event => {
                if (!onGo) return
                event.preventDefault()
                onGo()
                setTimeout(() => document.getElementById(`q-${code}`)?.focus()) // once the dialog has given the focus back
              }}
            >
              {both(label)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function Buttons({ busy, label, danger, onClose }: { busy: boolean; label: string; danger?: boolean; onClose: () => void }) {
  const { t } = useText()
  return (
    <div class="actions">
      <button type="submit" class={danger ? 'button danger' : 'button'} aria-disabled={busy}>
        {busy ? t('do.saving') : label}
      </button>
      <button type="button" class="button quiet" onClick={onClose}>
        {t('do.cancel')}
      </button>
    </div>
  )
}

function RecommendForm({ detail, etag, onChanged, onReload, onClose }: FormProps) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const refused = problem?.code === 'judgements-missing' && Array.isArray(problem.extras.missing) ? (problem.extras.missing as string[]) : []
  const doubted = detail.findings.filter(
    finding =>
      finding.dossierVersion === detail.dossierVersion &&
      detail.judgements.some(one => one.result === 'PASSED' && !one.note && one.requirementCode === finding.requirementCode),
  )
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const { tier, note } = valuesOf(event.currentTarget)
        void run(async () => {
          onChanged(await caseApi.recommend(detail.applicationId, etag, { tier: Number(tier), note: note || null }))
          draft.clear()
          onClose()
        })
      }}
    >
      <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />
      {doubted.length > 0 && <Alert kind="warning" title={t('case.findingsRemain', { n: doubted.length })} />}
      {refused.length > 0 && <NotPassed requirements={detail.requirements.filter(one => refused.includes(one.code))} onGo={onClose} />}
      <SelectField
        form="recommend"
        name="tier"
        label={t('case.tier')}
        hint={detail.proposedTier === null ? undefined : t('case.tierProposed', { tier: detail.proposedTier })}
        errors={[]}
        unset={detail.proposedTier === null}
        value={String(detail.proposedTier ?? '')}
        choices={(['1', '2', '3'] as const).map(tier => ({ value: tier, label: t(`tier.${tier}`) }))}
      />
      <TextArea form="recommend" name="note" label={t('case.note')} errors={[]} optional />
      <Buttons busy={busy} label={t('case.recommend')} onClose={onClose} />
    </form>
  )
}

const useReasonChoices = () => {
  const { code } = useText()
  return reasonCodes.map(value => ({ value, label: code(value) }))
}

function ReturnForm({ detail, etag, onChanged, onReload, onClose }: FormProps) {
  const { t, both } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const reasons = useReasonChoices()
  const { requirements } = detail
  const failed = new Set(detail.judgements.filter(one => one.result === 'FAILED').map(one => one.requirementCode))
  const suspect = new Set([...failed, ...detail.findings.filter(one => one.dossierVersion === detail.dossierVersion).map(one => one.requirementCode)])
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(requirements.map(one => one.code).filter(code => draft.at(`item-${code}`, String(failed.has(code))).value === 'true')),
  )
  const [errors, setErrors] = useState<FieldError[]>([])
  const ordered = [...requirements].sort((a, b) => Number(suspect.has(b.code)) - Number(suspect.has(a.code)))

  const toggle = (code: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(code)
    else next.delete(code)
    setChosen(next)
  }

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        const wrong = chosen.size === 0 ? [{ field: `item-${ordered[0]?.code}`, text: t('case.returnNone') }] : missing
        setErrors(wrong)
        if (wrong.length > 0) return
        const values = valuesOf(event.currentTarget)
        const items = [...chosen].map(requirementCode => ({
          requirementCode,
          reasonCode: values[`reason-${requirementCode}`] as ReasonCode,
          note: values[`note-${requirementCode}`] || null,
        }))
        void run(async () => {
          onChanged(await caseApi.returnCase(detail.applicationId, etag, items))
          draft.clear()
          onClose()
        })
      }}
    >
      <ErrorSummary form="return" errors={errors} />
      <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />
      <p>{t('case.returnHint')}</p>
      {ordered.map(requirement => {
        const label = both(requirement.label)
        const judged = detail.judgements.find(one => one.requirementCode === requirement.code)
        const found = detail.findings.find(one => one.requirementCode === requirement.code)?.code
        return (
          <div key={requirement.code} class={chosen.has(requirement.code) ? 'return-item chosen' : 'return-item'}>
            <CheckField
              form="return"
              name={`item-${requirement.code}`}
              label={label}
              errors={errors}
              checked={failed.has(requirement.code)}
              onChange={on => toggle(requirement.code, on)}
            />
            {chosen.has(requirement.code) && (
              <div class="grid">
                <SelectField
                  form="return"
                  name={`reason-${requirement.code}`}
                  label={t('case.reasonFor', { label })}
                  errors={errors}
                  choices={reasons}
                  value={found}
                />
                <TextArea
                  form="return"
                  name={`note-${requirement.code}`}
                  label={t('case.noteFor', { label })}
                  errors={errors}
                  value={judged?.note ?? ''}
                  optional
                />
              </div>
            )}
          </div>
        )
      })}
      <Buttons busy={busy} label={t('case.confirmReturn')} onClose={onClose} />
    </form>
  )
}

/** The lines of which something was typed, and always the first. */
const linesIn = (names: string[]): number[] => [...new Set([0, ...names.map(name => Number(name.split('-')[1]))])].sort((a, b) => a - b)

function RefuseForm({ detail, etag, onChanged, onReload, onClose }: FormProps) {
  const { t, both } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const choices = useReasonChoices()
  const [lines, setLines] = useState<number[]>(() => linesIn(draft.names()))
  const [removing, setRemoving] = useState<number | null>(null)
  const [errors, setErrors] = useState<FieldError[]>([])

  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setErrors(missing)
        if (missing.length > 0) return
        const values = valuesOf(event.currentTarget)
        const reasons: RefusalReasonInput[] = lines.map(line => ({
          requirementCode: values[`requirement-${line}`] || null,
          reasonCode: values[`reason-${line}`] as ReasonCode,
          note: values[`note-${line}`] || null,
        }))
        void run(async () => {
          onChanged(await caseApi.refuse(detail.applicationId, etag, reasons))
          draft.clear()
          onClose()
        })
      }}
    >
      <ErrorSummary form="refuse" errors={errors} />
      <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />
      <p>{t('case.refuseHint')}</p>
      {lines.map((line, index) => (
        <fieldset key={line} class="return-item chosen">
          <legend>
            {t('case.reason')} {index + 1}
          </legend>
          <div class="grid">
            <SelectField form="refuse" name={`reason-${line}`} label={t('case.reason')} errors={errors} choices={choices} />
            <SelectField
              form="refuse"
              name={`requirement-${line}`}
              label={t('case.requirement')}
              errors={errors}
              optional
              unset={false}
              choices={[{ value: '', label: t('case.general') }, ...detail.requirements.map(one => ({ value: one.code, label: both(one.label) }))]}
            />
            <TextArea form="refuse" name={`note-${line}`} label={t('case.note')} errors={errors} optional />
          </div>
          {lines.length > 1 && (
            <button type="button" class="button plain" onClick={() => setRemoving(line)}>
              {t('case.removeReason', { n: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" class="button quiet" onClick={() => setLines([...lines, Math.max(...lines) + 1])}>
        {t('case.addReason')}
      </button>
      <Buttons busy={busy} danger label={t('case.confirmRefuse')} onClose={onClose} />
      {removing !== null && (
        <Confirm
          title={t('case.removeReasonTitle', { n: lines.indexOf(removing) + 1 })}
          text={t('case.removeReasonText')}
          label={t('case.removeReason', { n: lines.indexOf(removing) + 1 })}
          onYes={() => {
            draft.forget(`reason-${removing}`, `requirement-${removing}`, `note-${removing}`)
            setLines(lines.filter(one => one !== removing))
            setRemoving(null)
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </form>
  )
}

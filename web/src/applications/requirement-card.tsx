import { useEffect, useRef, useState } from 'react'
import { Problem } from '../api/client.ts'
import type { FieldValues, OutcomeItem, Requirement, RequirementField, UploadedDocument } from '../api/types.ts'
import { sizeText } from '../text/time.ts'
import { Confirm } from '../ui/confirm.tsx'
import { Drafted, useDraft, useHasDraft } from '../ui/draft.tsx'
import { CheckField, ErrorSummary, errorsOf, type FieldError, SelectField, TextField } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Alert, Badge, Digest, type Tone } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { applicationApi } from './api.ts'
import { type EditProps, yearAsked } from './editing.ts'
import { type Limit, limitFor, shrunkPhoto } from './photo.ts'
import { useText } from './text/text.ts'

type CardProps = EditProps & { requirement: Requirement; document: UploadedDocument | undefined; remark: OutcomeItem | undefined }

type Standing = 'has' | 'none' | 'returned' | 'fixed' | 'warning'
const tones: Record<Standing, Tone> = { has: 'good', none: 'neutral', returned: 'bad', fixed: 'good', warning: 'warning' }

function standing({ application, requirement, document }: CardProps): Standing {
  const received = application.receipts.at(-1)?.receivedAt
  if (application.returnedItems.includes(requirement.code))
    return document && received && Date.parse(document.uploadedAt) > Date.parse(received) && document.warnings.length === 0 ? 'fixed' : 'returned'
  if (!document) return 'none'
  return document.warnings.length > 0 || missingFields(requirement, document.fields).length > 0 ? 'warning' : 'has'
}

const missingFields = (requirement: Requirement, values: FieldValues): RequirementField[] =>
  requirement.fields.filter(field => field.required && (values[field.key] === undefined || values[field.key] === null || values[field.key] === ''))

export function RequirementCard(props: CardProps) {
  const { requirement, document, remark, application } = props
  const { t, both, code, language } = useText()
  const state = standing(props)
  const draft = { form: 'requirement', of: `${application.id}.${requirement.code}` }
  const waits = useHasDraft(draft.form, draft.of)
  const [open, setOpen] = useState(state === 'returned' || waits)
  const lacking = document ? missingFields(requirement, document.fields) : []
  return (
    <details class={`card requirement ${state}`} id={`r-${requirement.code}`} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="requirement-name">
          <strong>{both(requirement.label)}</strong>
          {requirement.obligation !== 'MANDATORY' && <span class="quiet-text">{t(`obligation.${requirement.obligation}`)}</span>}
        </span>
        <Badge tone={tones[state]}>{t(`doc.${state}`)}</Badge>
      </summary>
      {requirement.hint && <p class="hint">{both(requirement.hint)}</p>}
      {requirement.asks?.map(asked => (
        <p class="hint">{both(asked)}</p>
      ))}
      {remark && (
        <Alert kind="warning" title={both(remark.reasonLabel) || code(remark.reasonCode)}>
          {remark.note && (
            <p>
              {t('app.note')}: {remark.note}
            </p>
          )}
        </Alert>
      )}
      {document && (
        <div class="attached">
          <p>
            <a href={applicationApi.contentOf(application.id, requirement.code)} target="_blank" rel="noopener">
              {t('doc.view')} <span class="sr">{both(requirement.label)}</span>
            </a>{' '}
            {document.fileName} · {sizeText(document.sizeBytes, language)} · {t('doc.pages', { n: document.pages })}
          </p>
          <details class="small">
            <summary>{t('doc.digest')}</summary>
            <Digest value={document.sha256} />
          </details>
          {document.warnings.map(warning => (
            <p key={warning} class="advice">
              <span aria-hidden="true">! </span>
              {warning === 'IMAGE_BLURRED' ? t('doc.blurred') : code(warning)}
            </p>
          ))}
          {lacking.length > 0 && (
            <p class="advice">
              <span aria-hidden="true">! </span>
              {t('doc.fieldMissing', { list: lacking.map(field => both(field.label)).join(', ') })}
            </p>
          )}
        </div>
      )}
      {open && (
        <Drafted {...draft}>
          <RequirementForm {...props} />
        </Drafted>
      )}
    </details>
  )
}

/** Built from the requirement's own field definitions: an office can ask for more without a new client. */
function RequirementForm({ application, etag, requirement, document, onChanged, onReload }: CardProps) {
  const { t, both, language } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const [share, setShare] = useState<number | null>(null)
  const [errors, setErrors] = useState<FieldError[]>([])
  const [tooLarge, setTooLarge] = useState<{ file: File; limit: Limit } | null>(null)
  const [smaller, setSmaller] = useState<File | null>(null)
  const [saved, setSaved] = useState(false)
  const [removing, setRemoving] = useState(false)
  const removal = useAction()
  const input = useRef<HTMLInputElement>(null)
  const form = `d-${requirement.code}`
  const label = both(requirement.label)
  const fromServer = errorsOf(problem).filter(error => error.field === 'file' || requirement.fields.some(field => field.key === error.field))

  useEffect(() => {
    if (problem) setSaved(false)
  }, [problem])

  const chosen = () => {
    const file = input.current?.files?.[0] ?? null
    const limit = file && limitFor(file)
    setSmaller(null)
    setTooLarge(file && limit && file.size > limit.bytes ? { file, limit } : null)
  }

  const save = (element: HTMLFormElement) => {
    setSaved(false)
    const file = smaller ?? input.current?.files?.[0] ?? null
    if (tooLarge && !smaller) return setErrors([{ field: 'file', text: sizeAdvice(tooLarge) }])
    if (!file && !document) return setErrors([{ field: 'file', text: t('doc.fileNeeded', { label }) }])
    setErrors([])
    const stated = statedIn(element, requirement)
    void run(async () => {
      setShare(0)
      try {
        onChanged(await applicationApi.attach(application.id, requirement.code, etag, file, stated, setShare))
        draft.clear()
        setSaved(true)
        setSmaller(null)
        if (input.current) input.current.value = ''
      } catch (error) {
        if (error instanceof Problem && error.status === 413 && file) setTooLarge({ file, limit: limitFor(file) })
        throw error
      } finally {
        setShare(null)
      }
    })
  }

  const sizeAdvice = ({ file, limit }: { file: File; limit: Limit }) =>
    t('doc.tooLarge', { size: sizeText(file.size, language), limit: sizeText(limit.bytes, language) })

  const shrink = async (file: File) => {
    const photo = await shrunkPhoto(file)
    setSmaller(photo)
    if (photo) setErrors([])
  }

  return (
    <>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save(event.currentTarget)
        }}
      >
        <ErrorSummary form={form} errors={[...errors, ...fromServer]} />
        {fromServer.length === 0 && <ProblemView problem={problem} onReload={() => void onReload()} />}
        {saved && <Alert kind="good" title={t('doc.saved', { label })} live />}
        <div class="field">
          <label for={`${form}-file`}>{t(document ? 'doc.replace' : 'doc.file')}</label>
          <p class="hint" id={`${form}-file-hint`}>
            {t('doc.fileHint')} {document && t('doc.keep')}
          </p>
          <input
            id={`${form}-file`}
            ref={input}
            type="file"
            accept="application/pdf,image/jpeg,image/png"
            aria-describedby={`${form}-file-hint`}
            onChange={chosen}
          />
          {tooLarge && !smaller && (
            <div class="advice" role="status">
              <p>{sizeAdvice(tooLarge)}</p>
              {tooLarge.file.type.startsWith('image/') && (
                <button type="button" class="button quiet" onClick={() => void shrink(tooLarge.file)}>
                  {t('doc.shrink')}
                </button>
              )}
            </div>
          )}
          {smaller && (
            <p class="advice good" role="status">
              {t('doc.shrunk', { size: sizeText(smaller.size, language) })}
            </p>
          )}
        </div>
        <div class="grid">
          {requirement.fields.map(field => (
            <StatedField
              key={field.key}
              form={form}
              field={field}
              value={document?.fields[field.key]}
              year={yearAsked(requirement, application.period)}
              errors={fromServer}
            />
          ))}
        </div>
        {share !== null && (
          <div class="upload" role="status">
            <progress value={share} max={1} aria-label={t('doc.file')} />
            <span>{share < 1 ? t('doc.uploading', { percent: Math.floor(share * 100) }) : t('doc.processing')}</span>
          </div>
        )}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {busy ? t('do.saving') : t('doc.save')}
          </button>
          {document?.editable && (
            <button type="button" class="button plain" aria-disabled={busy} onClick={() => setRemoving(true)}>
              {t('doc.remove')} <span class="sr">{label}</span>
            </button>
          )}
        </div>
      </form>
      {removing && document && (
        <Confirm
          title={t('doc.removeTitle', { label })}
          text={t('doc.removeText', { file: document.fileName })}
          label={t('doc.remove')}
          action={removal}
          onYes={() =>
            void removal.run(async () => {
              onChanged(await applicationApi.removeDocument(application.id, requirement.code, etag))
              setRemoving(false)
            })
          }
          onReload={() => void onReload().then(() => setRemoving(false))}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}

function statedIn(element: HTMLFormElement, requirement: Requirement): FieldValues {
  const given = new FormData(element)
  const stated: FieldValues = {}
  for (const field of requirement.fields) {
    const value = given.get(field.key)
    if (field.type === 'BOOLEAN') stated[field.key] = value !== null
    else if (typeof value === 'string' && value.trim()) stated[field.key] = value.trim()
  }
  return stated
}

type StatedProps = { form: string; field: RequirementField; value: FieldValues[string] | undefined; year: number; errors: FieldError[] }

function StatedField({ form, field, value, year, errors }: StatedProps) {
  const { t, both } = useText()
  const frame = {
    form,
    name: field.key,
    label: both(field.label),
    errors,
    optional: !field.required,
    value: value === null || value === undefined ? undefined : String(value),
  }
  switch (field.type) {
    case 'BOOLEAN':
      return <CheckField form={form} name={field.key} label={frame.label} errors={errors} checked={value === true} />
    case 'CHOICE':
      return <SelectField {...frame} choices={(field.choices ?? []).map(choice => ({ value: choice.value, label: both(choice.label) }))} />
    case 'DATE':
      return <TextField {...frame} type="date" />
    case 'YEAR':
      return <TextField {...frame} digits hint={t('doc.yearHint', { year })} />
    case 'NUMBER':
      return <TextField {...frame} />
    case 'NIK':
      return <TextField {...frame} digits hint={t('doc.nikHint')} />
    case 'NPWP':
      return <TextField {...frame} digits hint={t('doc.npwpHint')} />
    case 'TEXT':
      return <TextField {...frame} />
  }
}

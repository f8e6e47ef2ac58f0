import { useRef, useState } from 'react'
import type { AskingProps, DecreeProps, SigningProps } from '../decrees/decree-props.ts'
import { loginAddress } from '../session.tsx'
import { Drafted, useDraft } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SubmitButton, TextArea, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { signingApi } from './api.ts'
import { useText } from './text/text.ts'

/** Before the number is reserved for a file that somebody signs with means of their own. */
export function HandOutDialog({ decree, etag, set, onChanged, onReload, onClose }: SigningProps) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const afterProblem = () => void onReload().then(onClose)
  return (
    <Dialog title={t('elsewhere.title')} onClose={problem ? afterProblem : onClose}>
      <ProblemView problem={problem} onReload={afterProblem} />
      {problem?.code === 'sign-in-again' && (
        <p class="actions">
          <a class="button" href={`${loginAddress(location.pathname)}&again=true`}>
            {t('nav.login')}
          </a>
        </p>
      )}
      <p>{t('elsewhere.text')}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() =>
            void run(async () => {
              onChanged(await signingApi.handOut(decree.id, etag, set))
              onClose()
            })
          }
        >
          {t(busy ? 'elsewhere.preparing' : 'elsewhere.prepare')}
        </button>
        <button type="button" class="button quiet" onClick={problem ? afterProblem : onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </Dialog>
  )
}

/** What is to be done with a decree whose file is away. */
export function AwaySection({ decree, etag, onChanged, onReload }: DecreeProps) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState(false)
  const { busy, problem, run } = useAction()
  const send = () => {
    const file = input.current?.files?.[0]
    setMissing(!file)
    if (file) void run(async () => onChanged(await signingApi.takeBack(decree.id, etag, file)))
  }
  return (
    <section class="card" aria-labelledby="away">
      <h2 id="away">{t('away.title')}</h2>
      <ol>
        <li>
          {t('away.fetch')}{' '}
          <a href={signingApi.unsignedOf(decree.id)} download>
            {t('away.file')}
          </a>
        </li>
        <li>{t('away.sign')}</li>
        <li>{t('away.bring')}</li>
      </ol>
      <ProblemView problem={problem} onReload={() => void onReload()} />
      <div class={missing ? 'field wrong' : 'field'}>
        <label for="signed-file">{t('away.signed')}</label>
        {missing && (
          <p class="field-error" id="signed-file-error" role="alert">
            <span aria-hidden="true">✕ </span>
            {t('away.choose')}
          </p>
        )}
        <input
          id="signed-file"
          type="file"
          ref={input}
          accept=".pdf,application/pdf"
          aria-invalid={missing || undefined}
          aria-describedby={missing ? 'signed-file-error' : undefined}
        />
      </div>
      <p class="actions">
        <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && send()}>
          {t(busy ? 'away.checking' : 'away.send')}
        </button>
      </p>
    </section>
  )
}

/** Gives up a number that was reserved. */
export function VoidDialog(props: AskingProps) {
  const { t } = useText()
  return (
    <Dialog title={t('void.title')} onClose={props.onClose}>
      <Drafted form="void" of={props.decree.id}>
        <VoidForm {...props} />
      </Drafted>
    </Dialog>
  )
}

function VoidForm({ decree, etag, onChanged, onReload, onClose }: AskingProps) {
  const { t } = useText()
  const draft = useDraft()
  const { busy, problem, run } = useAction()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const errors = [...empty, ...errorsOf(problem)]
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
        setEmpty(missing)
        if (missing.length > 0) return
        const { reason = '' } = valuesOf(event.currentTarget)
        void run(async () => {
          onChanged(await signingApi.voidNumber(decree.id, etag, reason))
          draft.clear()
          onClose()
        })
      }}
    >
      <ErrorSummary form="void" errors={errors} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} onReload={() => void onReload().then(onClose)} />}
      <p>{t('void.text', { number: decree.number ?? '' })}</p>
      <TextArea form="void" name="reason" label={t('void.reason')} errors={errors} />
      <div class="actions">
        <SubmitButton busy={busy}>{t('void.do')}</SubmitButton>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </form>
  )
}

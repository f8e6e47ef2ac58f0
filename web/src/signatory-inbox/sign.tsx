import type { ComponentType } from 'preact'
import { useState } from 'react'
import type { SigningProps } from '../decrees/decree-props.ts'
import { loginAddress } from '../session.tsx'
import { CheckField, ErrorSummary, errorsOf, type FieldError, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { Dialog } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { inboxApi } from './api.ts'
import { PeriodNow } from './period-now.tsx'
import { useText } from './text/text.ts'

/** Where whoever has signed in again for it goes on. */
const signingHash = '#terbitkan'

/** `here` is how it is signed where the office has the key itself. */
export function SigningDialog({ here: Here, ...props }: SigningProps & { here: ComponentType<SigningProps> }) {
  const { t } = useText()
  const { now, reload } = useLoad(inboxApi.means, [])
  const before = <PeriodNow periodId={props.decree.periodId} />
  if (now.state === 'ready')
    return now.data.passphrase ? <PassphraseDialog {...props} before={before} knownAs={now.data.knownAs} /> : <Here {...props} before={before} />
  return (
    <Dialog title={t('decreePage.issueTitle')} onClose={props.onClose}>
      <Shown now={now} reload={reload}>
        {() => null}
      </Shown>
    </Dialog>
  )
}

/** What is typed here stays in its input until it is sent, and is on no other way: no draft, no state. */
function PassphraseDialog({ decree, etag, set, onChanged, onReload, onClose, before, knownAs }: SigningProps & { knownAs: string }) {
  const { t } = useText()
  const { busy, problem, run, clear } = useAction()
  const [read, setRead] = useState(false)
  const [byCode, setByCode] = useState(false)
  const [wrong, setWrong] = useState<FieldError[]>([])
  const name = byCode ? 'oneTimeCode' : 'passphrase'
  const errors = wrong.length > 0 ? wrong : errorsOf(problem)
  const afterProblem = () => void onReload().then(onClose)
  return (
    <Dialog title={t('sign.title')} onClose={problem ? afterProblem : onClose}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          const form = event.currentTarget
          const typed = valuesOf(form)
          const missing: FieldError[] = []
          if (!read) missing.push({ field: 'read', text: t('decreePage.issueAckNeeded') })
          if (!typed[name]) missing.push({ field: name, text: t('errors.required', { label: t(byCode ? 'sign.code' : 'sign.passphrase') }) })
          setWrong(missing)
          if (missing.length > 0) return clear()
          void run(async () => {
            // Read only now: whatever keeps this function keeps no secret.
            const { nik, ...said } = valuesOf(form)
            try {
              onChanged(await inboxApi.sign(decree.id, etag, set, { [name]: said[name] ?? '', ...(nik ? { nik } : {}) }))
              onClose()
            } catch (failure) {
              // The decree may have its number by now: the next try is for it as it is then.
              void onReload()
              throw failure
            } finally {
              for (const secret of form.querySelectorAll<HTMLInputElement>('input[type=password]')) secret.value = ''
            }
          })
        }}
      >
        <ErrorSummary form="sign" errors={errors} />
        {problem && problem.errors.length === 0 && <ProblemView problem={problem} />}
        {problem?.code === 'sign-in-again' && (
          <p class="actions">
            <a class="button" href={`${loginAddress(location.pathname + signingHash)}&again=true`}>
              {t('nav.login')}
            </a>
          </p>
        )}
        <p>{t('decreePage.issueText', { n: decree.entries.length })}</p>
        {before}
        <TextField
          key={name}
          form="sign"
          name={name}
          type="password"
          autocomplete="off"
          label={t(byCode ? 'sign.code' : 'sign.passphrase')}
          hint={t('sign.hint')}
          errors={errors}
        />
        <p>
          <button type="button" class="button plain" onClick={() => setByCode(!byCode)}>
            {t(byCode ? 'sign.byPassphrase' : 'sign.byCode')}
          </button>
        </p>
        <TextField
          form="sign"
          name="nik"
          digits
          label={t('sign.nik')}
          hint={knownAs ? t('sign.nikHint', { email: knownAs }) : t('sign.nikNeeded')}
          errors={errors}
          optional={knownAs !== ''}
        />
        <CheckField form="sign" name="read" label={t('decreePage.issueAck')} errors={errors} checked={read} onChange={setRead} />
        {busy && <p role="status">{t('sign.working')}</p>}
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {t(busy ? 'decreePage.issuing' : 'decreePage.issue')}
          </button>
          <button type="button" class="button quiet" onClick={problem ? afterProblem : onClose}>
            {t('do.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

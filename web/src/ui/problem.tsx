import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../api/client.ts'
import { Link } from '../router.tsx'
import { loginAddress, useSession, useText } from '../session.tsx'
import { instantText, spanText } from '../text/time.ts'
import { Alert } from './parts.tsx'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

type Props = { problem: Problem | null; onReload?: () => void }

export function ProblemView({ problem, onReload }: Props) {
  const { t, language } = useText()
  const { me } = useSession()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  if (!problem) return null

  const { extras } = problem
  if (problem.code === 'version-conflict') {
    const mine = me.id !== null && extras.changedBy === me.id
    const who = text(extras.changedByName)
    const when = extras.changedAt ? instantText(text(extras.changedAt), language) : t('say.none')
    return (
      <Alert kind="warning" title={t(mine ? 'problem.conflictMine' : 'problem.conflict')} innerRef={box}>
        <p>
          {who && !mine ? t('problem.conflictWho', { who, when }) : t('problem.conflictWhen', { when })} {t('problem.conflictText')}
        </p>
        {onReload && (
          <button type="button" class="button" onClick={onReload}>
            {t('do.reload')}
          </button>
        )}
      </Alert>
    )
  }
  if (problem.code === 'already-exists' && extras.applicationId)
    return (
      <Alert kind="warning" title={t('problem.alreadyExists')} innerRef={box}>
        <Link to={`/permohonan/${text(extras.applicationId)}`}>{t('problem.openExisting')}</Link>
      </Alert>
    )

  if (problem.retryAt !== null)
    return (
      <Alert kind="warning" title={sentenceOf(problem, t)} innerRef={box}>
        <Wait
          until={problem.retryAt}
          onAgain={() => {
            // What was typed in the meantime counts, not what was sent before.
            const form = box.current?.closest('form')
            if (form) form.requestSubmit()
            else (problem.again ?? onReload)?.()
          }}
        />
      </Alert>
    )

  return (
    <Alert kind="error" title={sentenceOf(problem, t)} innerRef={box}>
      {problem.code.startsWith('window-') && Boolean(extras.receivedAt) && (
        <p>
          {t('problem.window', {
            received: instantText(text(extras.receivedAt), language, text(extras.zone) || undefined),
            opens: instantText(text(extras.opensAt), language, text(extras.zone) || undefined),
            closes: instantText(text(extras.closesAt), language, text(extras.zone) || undefined),
          })}
        </p>
      )}
      {problem.status >= 500 && problem.traceId && <p>{t('problem.support', { code: problem.traceId })}</p>}
      {problem.status === 401 && (
        <a class="button" href={loginAddress()}>
          {t('nav.login')}
        </a>
      )}
      {onReload && problem.status !== 401 && problem.status !== 404 && problem.status !== 403 && (
        <button type="button" class="button quiet" onClick={onReload}>
          {t('do.retry')}
        </button>
      )}
    </Alert>
  )
}

/** The number is for the eye: nobody wants to hear each second of it. */
function Wait({ until, onAgain }: { until: number; onAgain: () => void }) {
  const { t, language } = useText()
  const [now, setNow] = useState(Date.now)
  const left = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    setNow(Date.now())
    const clock = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(clock)
  }, [until])
  return (
    <>
      <p role="timer" aria-live="off">
        {left > 0 ? t('problem.wait', { time: spanText(left < 60 ? left : Math.ceil(left / 60) * 60, language) }) : t('problem.waitOver')}
      </p>
      <button type="button" class="button quiet" aria-disabled={left > 0} onClick={() => left === 0 && onAgain()}>
        {t('do.retry')}
      </button>
    </>
  )
}

function sentenceOf(problem: Problem, t: ReturnType<typeof useText>['t']): string {
  if (problem.status === 0) return t('problem.unreachable')
  if (problem.status === 401) return t('problem.login-required')
  if (problem.detail) return problem.detail
  if (problem.status === 403) return t('problem.forbidden')
  if (problem.status === 404) return t('problem.not-found')
  return t('problem.other')
}

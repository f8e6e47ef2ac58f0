import { useState } from 'react'
import type { DecreeDetail } from '../api/types.ts'
import { AnnexTable } from '../public/annex-table.tsx'
import { Link } from '../router.tsx'
import { hasRole, loginAddress, useSession } from '../session.tsx'
import { codePage } from '../text/code-page.ts'
import { personText } from '../text/people.ts'
import { dateText, instantText } from '../text/time.ts'
import { Confirm } from '../ui/confirm.tsx'
import { CheckField, ErrorSummary, type FieldError } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { useOfficeOf, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { Alert, Badge, Dialog, Digest, Fact, Facts } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { decreeApi } from './api.ts'
import type { DecreeProps, SigningProps } from './decree-props.ts'
import { isFailure } from './failures.ts'
import { SigningDialog } from './signatory-inbox.ts'
import { AwaySection, HandOutDialog, ReadinessSection, UnknownSection, VoidDialog } from './signing.ts'
import { useText } from './text/text.ts'
import { decreeTones } from './tones.ts'

/** Where whoever has signed in again for it goes on. */
const signingHash = '#terbitkan'

export function DecreePage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => decreeApi.decree(id), [id], { kinds: ['decree'], id })
  const decree = now.state === 'ready' ? now.data : null
  useOfficeOf(useOwnOffices('decree-officer', 'signatory', 'auditor', 'administrator'), decree)
  return (
    <Page
      title={t(decree?.state === 'ISSUED' ? 'decreePage.titleIssued' : 'decreePage.title')}
      back={{ to: '/sk', label: t('decrees.title') }}
      badge={decree && <StateBadge decree={decree} />}
      lead={decree?.title}
      wide
    >
      <Shown now={now} reload={reload}>
        {(data, etag) => <DecreeView decree={data} etag={etag ?? `"${data.version}"`} onChanged={put} onReload={reload} />}
      </Shown>
    </Page>
  )
}

function StateBadge({ decree }: { decree: DecreeDetail }) {
  const { t } = useText()
  const { standing } = decree
  if (standing === 'REVOKED' || standing === 'EXPIRED') return <Badge tone="neutral">{t(`decree.${standing}`)}</Badge>
  return <Badge tone={decreeTones[decree.state]}>{t(standing === 'CHANGED' ? 'decree.CHANGED' : `decree.${decree.state}`)}</Badge>
}

/** What this decree changes, what changes it, and the way to change it. */
function Chain({ decree }: { decree: DecreeDetail }) {
  const { t, language } = useText()
  const { me } = useSession()
  const { changes, changedBy = [], standing } = decree
  const inForce = standing === 'VALID' || standing === 'CHANGED'
  const open = changedBy.find(one => one.state !== 'ISSUED')
  const offered = inForce && !open && hasRole(me, 'decree-officer')
  if (!changes && changedBy.length === 0 && !offered) return null
  return (
    <section class="card" aria-labelledby="chain">
      <h2 id="chain">{t('chain.title')}</h2>
      {changes && (
        <p>
          {t('chain.changes')} <Link to={`/sk/${changes.id}`}>{changes.number}</Link> ({dateText(changes.decreedOn, language)})
        </p>
      )}
      {changedBy.length > 0 && (
        <ul class="rows">
          {changedBy.map(one => (
            <li key={one.id}>
              <div>
                <Link to={`/sk/${one.id}`} class="row-title">
                  {one.number ?? t('decrees.noNumber')}
                </Link>
                <span class="quiet-text">
                  {t(`decreeKind.${one.kind}`)}
                  {one.decreedOn && ` · ${dateText(one.decreedOn, language)}`}
                </span>
              </div>
              <div class="row-end">
                <Badge tone={decreeTones[one.state]}>{t(`decree.${one.state}`)}</Badge>
              </div>
            </li>
          ))}
        </ul>
      )}
      {open && <p class="hint">{t('chain.open')}</p>}
      {offered && (
        <p class="actions">
          <Link class="button quiet" to={`/sk/${decree.id}/ubah`}>
            {t('chain.change')}
          </Link>
        </p>
      )}
    </section>
  )
}

function DecreeView(props: DecreeProps) {
  const { decree } = props
  const { t, language } = useText()
  const { me } = useSession()
  const open = decree.state === 'DRAFTED' || decree.state === 'NUMBERED'
  const drafted = decree.drafter.id === me.id
  const away = decree.state === 'NUMBERED' && decree.handedOutSha256 !== null
  const signs = open && hasRole(me, 'signatory') && !drafted
  const [asking, setAsking] = useState<'issue' | 'hand-out' | 'void' | 'discard' | null>(signs && !away && location.hash === signingHash ? 'issue' : null)
  const given = decree.state === 'ISSUED' && (decree.standing !== 'REVOKED' || decree.kind === 'REVOCATION')
  const below = ({ applicationId, outletName, was }: DecreeDetail['entries'][number]) => (
    <>
      {was && <small class="quiet-text block">{t('decreePage.was', { was: before(was).join(', ') })}</small>}
      {given && (
        <small class="block">
          <a href={decreeApi.extractOf(decree.id, applicationId)} target="_blank" rel="noopener" aria-label={`${t('decreePage.extract')}, ${outletName}`}>
            {t('decreePage.extract')}
          </a>
        </small>
      )}
    </>
  )
  const before = ({ outletName, companyName, responsibleEditor, reporter, tier }: NonNullable<DecreeDetail['entries'][number]['was']>) =>
    [outletName, companyName, responsibleEditor, reporter, tier && t('tier.short', { tier })].filter(Boolean)
  const [set, setSet] = useState<string | null>(null)
  const closeSigning = () => {
    history.replaceState(history.state, '', location.pathname)
    setAsking(null)
  }
  return (
    <>
      <Steps decree={decree} />
      {open && decree.failure && (
        <Alert kind="error" title={t('decreePage.failure')}>
          <p>{t('decreePage.failureText', { when: instantText(decree.failure.at, language) })}</p>
          {isFailure(decree.failure.code) && <p>{t(`failure.${decree.failure.code}`)}</p>}
        </Alert>
      )}
      {decree.check && decree.check.result !== 'valid' && (
        <Alert kind="error" title={t('check.notValid')}>
          <p>{t('check.notValidText', { when: instantText(decree.check.since ?? decree.check.checkedAt, language), code: decree.check.result })}</p>
        </Alert>
      )}
      {decree.state === 'SIGNATURE_UNKNOWN' && <UnknownSection {...props} />}
      <section class="card" aria-label={t('decreePage.titleIssued')}>
        <Facts>
          <Fact name={t('decreePage.number')}>{decree.number ?? t('decrees.noNumber')}</Fact>
          {decree.voidReason && <Fact name={t('void.reason')}>{decree.voidReason}</Fact>}
          {decree.ground && <Fact name={t('change.ground')}>{decree.ground}</Fact>}
          {decree.decreedOn && <Fact name={t('decreePage.decreedOn')}>{dateText(decree.decreedOn, language)}</Fact>}
          <Fact name={t('newDecree.validUntil')}>{dateText(decree.validUntil, language)}</Fact>
          <Fact name={t('decreePage.minutes')}>
            {decree.minutes.number}, {dateText(decree.minutes.date, language)}
          </Fact>
          <Fact name={t('decreePage.drafter')}>{personText(decree.drafter.name, t('decreePage.unnamed'))}</Fact>
          {decree.signer && <Fact name={t('decreePage.signer')}>{personText(decree.signer.name, t('decreePage.unnamed'))}</Fact>}
          {decree.pdfSha256 && (
            <Fact name={t('decreePage.sha')}>
              <Digest value={decree.pdfSha256} />
            </Fact>
          )}
          {decree.check && (
            <Fact name={t('check.last')}>
              {t(decree.check.result === 'valid' ? 'check.valid' : 'check.failed', { when: instantText(decree.check.checkedAt, language) })}
            </Fact>
          )}
        </Facts>
        <p class="actions">
          {open && (
            <a class="button quiet" href={decreeApi.previewOf(decree.id)} target="_blank" rel="noopener">
              {t('decreePage.preview')}
            </a>
          )}
          {decree.state === 'ISSUED' && (
            <>
              <a class="button" href={decreeApi.pdfOf(decree.id)} download>
                {t('decreePage.pdf')}
              </a>
              {decree.publicCode && (
                <a class="button quiet" href={codePage(decree.publicCode, language)}>
                  {t('decreePage.publicPage')}
                </a>
              )}
            </>
          )}
          {signs && !away && (
            <>
              <button type="button" class="button" onClick={() => setAsking('issue')}>
                {t('decreePage.issue')}
              </button>
              <button type="button" class="button plain" onClick={() => setAsking('hand-out')}>
                {t('elsewhere.open')}
              </button>
            </>
          )}
          {signs && decree.state === 'NUMBERED' && (
            <button type="button" class="button plain" onClick={() => setAsking('void')}>
              {t('void.open')}
            </button>
          )}
          {decree.state === 'DRAFTED' && hasRole(me, 'decree-officer') && (
            <button type="button" class="button plain" onClick={() => setAsking('discard')}>
              {t('decreePage.discard')}
            </button>
          )}
        </p>
        {open && !signs && !away && <p class="hint">{t(drafted ? 'decreePage.drafterDoesNotSign' : 'decreePage.signatoryOnly')}</p>}
      </section>
      {away && (hasRole(me, 'signatory') || hasRole(me, 'decree-officer')) && <AwaySection {...props} />}
      <Chain decree={decree} />
      {open && !away && <ReadinessSection id={decree.id} onSet={setSet} />}
      <section aria-labelledby="annex">
        <h2 id="annex">
          {t('decreePage.annex')} ({decree.entries.length})
        </h2>
        <AnnexTable entries={decree.entries} below={below} />
      </section>
      {asking === 'issue' && <SigningDialog {...props} set={set} here={IssueDialog} onClose={closeSigning} />}
      {asking === 'hand-out' && <HandOutDialog {...props} set={set} onClose={() => setAsking(null)} />}
      {asking === 'void' && <VoidDialog {...props} onClose={() => setAsking(null)} />}
      {asking === 'discard' && <DiscardDialog {...props} onClose={() => setAsking(null)} />}
    </>
  )
}

function Steps({ decree }: { decree: DecreeDetail }) {
  const { t } = useText()
  const done = decree.state === 'ISSUED' ? 3 : decree.state === 'NUMBERED' || decree.state === 'SIGNATURE_UNKNOWN' ? 2 : 1
  return (
    <ol class="progress" aria-label={t('decreePage.steps')}>
      {(['decreePage.stepDraft', 'decreePage.stepNumber', 'decreePage.stepIssue'] as const).map((key, index) => (
        <li key={key} class={index < done ? 'done' : ''} aria-current={index === done - 1 ? 'step' : undefined}>
          <span aria-hidden="true">{index < done ? '✓' : index + 1}</span> {t(key)}
        </li>
      ))}
    </ol>
  )
}

function IssueDialog({ decree, etag, set, onChanged, onReload, onClose, before }: SigningProps) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const [read, setRead] = useState(false)
  const [errors, setErrors] = useState<FieldError[]>([])
  const afterProblem = () => void onReload().then(onClose)
  return (
    <Dialog title={t('decreePage.issueTitle')} onClose={onClose}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!read) return setErrors([{ field: 'read', text: t('decreePage.issueAckNeeded') }])
          setErrors([])
          void run(async () => {
            onChanged(await decreeApi.issue(decree.id, etag, set))
            onClose()
          })
        }}
      >
        <ErrorSummary form="issue" errors={errors} />
        <ProblemView problem={problem} onReload={afterProblem} />
        {problem?.code === 'sign-in-again' && (
          <p class="actions">
            <a class="button" href={`${loginAddress(location.pathname + signingHash)}&again=true`}>
              {t('nav.login')}
            </a>
          </p>
        )}
        <p>{t('decreePage.issueText', { n: decree.entries.length })}</p>
        {before}
        <CheckField form="issue" name="read" label={t('decreePage.issueAck')} errors={errors} checked={read} onChange={setRead} />
        <div class="actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {busy ? t('decreePage.issuing') : t('decreePage.issue')}
          </button>
          <button type="button" class="button quiet" onClick={problem ? afterProblem : onClose}>
            {t('do.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function DiscardDialog({ decree, etag, onChanged, onReload, onClose }: DecreeProps & { onClose: () => void }) {
  const { t } = useText()
  const action = useAction()
  return (
    <Confirm
      title={t('decreePage.discardTitle')}
      text={t('decreePage.discardText')}
      label={t('decreePage.discard')}
      action={action}
      onYes={() =>
        void action.run(async () => {
          onChanged(await decreeApi.discard(decree.id, etag))
          onClose()
        })
      }
      onReload={() => void onReload().then(onClose)}
      onClose={onClose}
    />
  )
}

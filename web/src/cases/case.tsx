import { useState } from 'react'
import { serverNow } from '../api/server-clock.ts'
import type { CaseDetail, Dossier, OutcomeItem } from '../api/types.ts'
import { Link } from '../router.tsx'
import { hasRole, useSession } from '../session.tsx'
import type { TextKey } from '../text/id.ts'
import { personText } from '../text/people.ts'
import { instantText } from '../text/time.ts'
import { useAction, useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Alert, Badge, Fact, Facts, Meter } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { ReasonList } from '../ui/reason-list.tsx'
import { caseApi } from './api.ts'
import { actionsFor } from './case-actions.ts'
import type { CaseProps } from './case-props.ts'
import { CaseRequirement } from './case-requirement.tsx'
import { caseTones } from './cases.tsx'
import { FindingList } from './finding-list.tsx'
import { CaseDecisions, JudgeSeen, TakeOver } from './judgements.ts'
import { CaseObjection } from './objection.tsx'
import { useText } from './text/text.ts'

export function CasePage({ id }: { id: string }) {
  const { t } = useText()
  const { me } = useSession()
  const { now, reload, put } = useLoad(() => caseApi.case(id), [id], { kinds: ['application', 'case'], id })
  const detail = now.state === 'ready' ? now.data : null
  return (
    <Page
      title={detail?.outletName ?? t('case.title')}
      wide
      back={{ to: '/verifikasi', label: t('cases.title') }}
      badge={detail && <Badge tone={caseTones[detail.state]}>{t(`case.${detail.state}`)}</Badge>}
      lead={detail && `${detail.number} · ${detail.companyName} · ${t(`outletType.${detail.outletType}`)}`}
    >
      <Shown now={now} reload={reload}>
        {(data, etag) => (
          <CaseView detail={data} etag={etag ?? `"${data.version}"`} actions={actionsFor(data, me, serverNow())} onChanged={put} onReload={reload} />
        )}
      </Shown>
    </Page>
  )
}

function CaseView(props: CaseProps) {
  const { detail, etag, actions, onChanged, onReload } = props
  const { t, language } = useText()
  const { me } = useSession()
  const { busy, problem, run } = useAction()
  const [dossier, setDossier] = useState<Dossier | null>(null)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [turn, setTurn] = useState(0)
  const { requirements } = detail
  const mandatory = requirements.filter(one => one.obligation === 'MANDATORY')
  const passed = mandatory.filter(one => detail.judgements.some(judgement => judgement.requirementCode === one.code && judgement.result === 'PASSED'))
  const current = detail.findings.filter(finding => finding.dossierVersion === detail.dossierVersion)

  return (
    <div class="case">
      <aside class="case-side" aria-label={t('case.decide')}>
        <section class="card">
          <Facts>
            <Fact name={t('cases.received')}>{instantText(detail.receivedAt, language)}</Fact>
            {detail.decideBy && <Fact name={t('cases.decideBy')}>{instantText(detail.decideBy, language)}</Fact>}
            <Fact name={t('cases.reviewer')}>{detail.reviewer ? personText(detail.reviewer.name, t('case.colleague')) : t('cases.nobody')}</Fact>
            <Fact name={t('receipt.version')}>{detail.dossierVersion}</Fact>
            {detail.tier && <Fact name={t('case.tier')}>{t(`tier.${detail.tier}` as TextKey)}</Fact>}
            {detail.proposal && (
              <Fact name={t('case.proposal')}>
                {t(`tier.${detail.proposal.tier}` as TextKey)} · <Link to={`/periode/${detail.periodId}/peringkat`}>{t('case.ranking')}</Link>
              </Fact>
            )}
          </Facts>
          <Meter
            label={t('case.checklist')}
            done={passed.length}
            all={mandatory.length}
            text={t('case.progress', { done: passed.length, all: mandatory.length })}
          />
          <ProblemView problem={problem} onReload={() => void onReload()} />
          {detail.completion && (
            <Alert
              kind="info"
              title={t(actions.overdue ? 'case.returnedOver' : 'case.returnedNow', { when: instantText(detail.completion.dueAt, language) })}
            />
          )}
          {detail.state === 'RECEIVED' && <p class="quiet-text">{t('case.checking')}</p>}
          {actions.judge && <p class="quiet-text">{t('case.heldByYou')}</p>}
          {!actions.mine && detail.state === 'UNDER_REVIEW' && detail.reviewer && (
            <p class="quiet-text">{t('case.heldBy', { name: personText(detail.reviewer.name, t('case.colleague')) })}</p>
          )}
          {actions.takeOver && <TakeOver {...props} />}
          {actions.claim && (
            <>
              <p class="quiet-text">{t(actions.overdue ? 'case.takeOverHint' : 'case.claimFirst')}</p>
              <button
                type="button"
                class="button"
                aria-disabled={busy}
                onClick={() => void run(async () => onChanged(await caseApi.claim(detail.applicationId, etag)))}
              >
                {t(actions.overdue ? 'case.takeOver' : 'case.claim')}
              </button>
            </>
          )}
          {!hasRole(me, 'reviewer') && <p class="quiet-text">{t('case.readOnly')}</p>}
          {actions.judge && dossier && <JudgeSeen {...props} seen={seen} onJudged={() => setTurn(turn + 1)} />}
          {actions.refuse && <CaseDecisions {...props} notPassed={mandatory.filter(one => !passed.includes(one))} />}
          {actions.judge && (
            <button
              type="button"
              class="button plain"
              aria-disabled={busy}
              onClick={() => void run(async () => onChanged(await caseApi.release(detail.applicationId, etag)))}
            >
              {t('case.release')}
            </button>
          )}
        </section>
      </aside>
      <div class="case-main">
        <Decided title={t('case.returnedItems')} items={detail.completion?.items ?? []} />
        <Decided title={t('app.reasons')} items={detail.reasons} />
        {detail.state === 'REFUSED' && !detail.objection && (detail.objectionHeldSince || detail.objectUntil) && (
          <p>
            {detail.objectionHeldSince
              ? t('case.objectionHeld', { since: instantText(detail.objectionHeldSince, language) })
              : detail.objectUntil && t('case.objectUntil', { until: instantText(detail.objectUntil, language) })}
          </p>
        )}
        <CaseObjection {...props} />
        <section class="card" aria-labelledby="findings">
          <h2 id="findings">{t('case.findings')}</h2>
          {current.length === 0 ? (
            <p>{t('case.noFindings')}</p>
          ) : (
            <>
              <p class="hint">{t('case.findingsHint')}</p>
              <FindingList findings={current} />
            </>
          )}
        </section>
        {dossier === null && (
          <p>
            <button
              type="button"
              class="button quiet"
              aria-disabled={busy}
              onClick={() => void run(async () => setDossier((await caseApi.dossier(detail.applicationId)).data))}
            >
              {t('case.documents')}
            </button>{' '}
            <span class="hint">{t('case.documentsHint')}</span>
          </p>
        )}
        {dossier && <Applicant dossier={dossier} />}
        <h2>{t('case.checklist')}</h2>
        {requirements.map(requirement => (
          <CaseRequirement
            key={requirement.code}
            {...props}
            requirement={requirement}
            findings={current.filter(finding => finding.requirementCode === requirement.code)}
            judgement={detail.judgements.find(one => one.requirementCode === requirement.code)}
            fields={dossier?.requirements.find(one => one.code === requirement.code)?.fields ?? []}
            asks={dossier?.requirements.find(one => one.code === requirement.code)?.asks ?? []}
            document={dossier?.documents.find(one => one.requirementCode === requirement.code)}
            opened={dossier !== null}
            turn={turn}
            onSeen={() => setSeen(before => new Set([...before, requirement.code]))}
          />
        ))}
        <History detail={detail} />
      </div>
    </div>
  )
}

function Decided({ title, items }: { title: string; items: OutcomeItem[] }) {
  if (items.length === 0) return null
  return (
    <section class="card" aria-labelledby="decided">
      <h2 id="decided">{title}</h2>
      <ReasonList items={items} />
    </section>
  )
}

function Applicant({ dossier: { company, outlet } }: { dossier: Dossier }) {
  const { t } = useText()
  return (
    <details class="card">
      <summary>{t('case.companyData')}</summary>
      <Facts>
        <Fact name={t('company.legalName')}>{company.legalName}</Fact>
        <Fact name={t('company.legalForm')}>{t(`legalForm.${company.legalForm}`)}</Fact>
        <Fact name={t('company.nib')}>{company.nib}</Fact>
        <Fact name={t('company.npwp')}>{company.npwp}</Fact>
        <Fact name={t('company.directorName')}>{company.directorName}</Fact>
        <Fact name={t('company.directorNik')}>{company.directorNik}</Fact>
        <Fact name={t('company.address')}>
          {company.address}, {company.city}
        </Fact>
        <Fact name={t('outlet.editorInChief')}>{outlet.editorInChief}</Fact>
        <Fact name={t('outlet.responsibleEditor')}>{outlet.responsibleEditor}</Fact>
        {outlet.website && <Fact name={t('outlet.website')}>{outlet.website}</Fact>}
      </Facts>
    </details>
  )
}

function History({ detail }: { detail: CaseDetail }) {
  const { t, step, language } = useText()
  return (
    <details class="card">
      <summary>{t('case.history')}</summary>
      <ol class="timeline">
        {[...detail.history].reverse().map((entry, index) => (
          <li key={index}>
            <span class="quiet-text">
              <time dateTime={entry.at}>{instantText(entry.at, language)}</time> ·{' '}
              {entry.byKind === 'SYSTEM' ? t('actor.SYSTEM') : personText(entry.by, t(`actor.${entry.byKind}`))}
            </span>
            <strong>{step(entry.code)}</strong>
            {typeof entry.words.reason === 'string' && <span>{entry.words.reason}</span>}
            {typeof entry.words.handedTo === 'string' && <span>{t('case.handedTo', { name: personText(entry.words.handedTo, t('case.colleague')) })}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}

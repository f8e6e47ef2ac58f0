import { useEffect, useRef, useState } from 'react'
import { type Problem, problemAt, unreachable } from '../api/client.ts'
import type { AskedRequirement, Bilingual, DossierDocument, Finding, Judgement, RequirementField } from '../api/types.ts'
import { personText } from '../text/people.ts'
import { dateText, instantText } from '../text/time.ts'
import { Badge, Fact, Facts, type Tone } from '../ui/parts.tsx'
import { caseApi } from './api.ts'
import type { CaseProps } from './case-props.ts'
import { FindingList } from './finding-list.tsx'
import { JudgementForm } from './judgements.ts'
import { useText } from './text/text.ts'

type Props = CaseProps & {
  requirement: AskedRequirement
  fields: RequirementField[]
  /** What the office asks of this paper, in words. */
  asks: Bilingual[]
  findings: Finding[]
  judgement: Judgement | undefined
  document: DossierDocument | undefined
  opened: boolean
  /** Counts what was judged elsewhere than in the form of this requirement. */
  turn: number
  /** The last page of its document has been on the screen. */
  onSeen: () => void
}

export function CaseRequirement(props: Props) {
  const { requirement, fields, asks, findings, judgement, document, opened, actions, detail } = props
  const { t, both, language } = useText()
  const tone: Tone = judgement?.result === 'PASSED' ? 'good' : judgement?.result === 'FAILED' ? 'bad' : 'neutral'
  return (
    <section class="card requirement" id={`q-${requirement.code}`} aria-labelledby={`q-${requirement.code}-name`} tabIndex={-1}>
      <div class="split">
        <h3 id={`q-${requirement.code}-name`}>
          {both(requirement.label)} <span class="quiet-text">{t(`obligation.${requirement.obligation}`)}</span>
        </h3>
        <Badge tone={tone}>{judgement ? t(`judgement.${judgement.result}`) : t('case.notJudged')}</Badge>
      </div>
      {findings.length > 0 && <FindingList findings={findings.map(finding => ({ ...finding, requirementCode: null }))} />}
      {opened && (
        <div class="evidence">
          <div>
            {asks.map(asked => (
              <p key={asked.id} class="quiet-text">
                {both(asked)}
              </p>
            ))}
            <h4>{t('case.declared')}</h4>
            <Declared fields={fields} document={document} />
          </div>
          <div>
            {document ? (
              <Pages id={detail.applicationId} document={document} label={both(requirement.label)} onSeen={props.onSeen} />
            ) : (
              <p class="quiet-text">{t('case.noDocument')}</p>
            )}
          </div>
        </div>
      )}
      {judgement && (
        <p class="quiet-text">
          {t('case.judgedBy', {
            result: t(`judgement.${judgement.result}`),
            name: personText(judgement.by, t('cases.reviewer')),
            when: instantText(judgement.at, language),
          })}
          {judgement.note && ` · ${judgement.note}`}
        </p>
      )}
      {actions.judge && <JudgementForm key={props.turn} {...props} />}
    </section>
  )
}

function Declared({ fields, document }: { fields: RequirementField[]; document: DossierDocument | undefined }) {
  const { t, both, language } = useText()
  const shown = fields.filter(field => document?.fields[field.key] !== undefined && document.fields[field.key] !== null)
  if (!document || shown.length === 0) return <p class="quiet-text">{t('case.noFields')}</p>
  return (
    <Facts>
      {shown.map(field => {
        const value = document.fields[field.key]
        const choice = field.choices?.find(one => one.value === value)
        return (
          <Fact key={field.key} name={both(field.label)}>
            {typeof value === 'boolean'
              ? t(value ? 'say.yes' : 'say.no')
              : choice
                ? both(choice.label)
                : field.type === 'DATE' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))
                  ? dateText(String(value), language)
                  : field.type === 'CHOICE'
                    ? t('case.otherChoice')
                    : String(value)}
          </Fact>
        )
      })}
    </Facts>
  )
}

/** Reviewers see pictures of the pages and never the file itself. */
function Pages({ id, document, label, onSeen }: { id: string; document: DossierDocument; label: string; onSeen: () => void }) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const last = list.current?.lastElementChild
    if (!last) return
    const observer = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return
      observer.disconnect()
      onSeen()
    })
    observer.observe(last)
    return () => observer.disconnect()
  }, [document.sha256])
  return (
    <ol class="pages" ref={list}>
      {Array.from({ length: document.pages }, (_, index) => (
        <DocumentPage key={index} src={caseApi.pageOf(id, document.requirementCode, index + 1)} n={index + 1} label={label} />
      ))}
    </ol>
  )
}

/** A picture says only that it did not come; why is asked again, and read from the answer. */
function DocumentPage({ src, n, label }: { src: string; n: number; label: string }) {
  const { t } = useText()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tries, setTries] = useState(0)
  const again = () => {
    setProblem(null)
    setTries(tries + 1)
  }
  const waiting = problem?.code === 'page-not-drawn-yet'
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(again, drawingSeconds * 1000)
    return () => clearTimeout(timer)
  }, [waiting, tries])
  return (
    <li>
      {problem === null ? (
        <a href={src} target="_blank" rel="noopener">
          <img
            key={tries}
            src={src}
            alt={t('case.pageAlt', { label, n })}
            loading="lazy"
            onError={() => void problemAt(src).then(found => (found || tries > 5 ? setProblem(found ?? unreachable()) : again()))}
          />
        </a>
      ) : waiting ? (
        <p class="quiet-text" role="status">
          {t('case.pageDrawing', { n })}
        </p>
      ) : (
        <div class="advice">
          <p>
            {t('case.pageFailed', { n })} {problem.detail}
          </p>
          {!final.includes(problem.code) && (
            <button type="button" class="button quiet" onClick={again}>
              {t('do.retry')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

const drawingSeconds = 3
const final = ['page-not-drawable', 'document-damaged', 'not-found']

import type { ComponentChildren } from 'preact'
import type { OutletType, PeriodChange, PeriodDetail, RequirementKind, SingleExtension } from '../api/types.ts'
import { useSession } from '../session.tsx'
import { dateText, instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { periodApi } from './api.ts'
import { fieldNames, obligations, paperParts } from './field-names.ts'
import { useText } from './text/text.ts'

/** Everything that happened to a period, newest first: when, who, why, from what to what. */
export function ChangeList({ period }: { period: PeriodDetail }) {
  const { t, language } = useText()
  const { me } = useSession()
  const who = (account: string) => t(account === me.id ? 'periods.byYou' : 'periods.byColleague')
  return (
    <section class="card" aria-labelledby="changes">
      <h2 id="changes">{t('periods.changes')}</h2>
      <ol class="timeline">
        {[...period.changes].reverse().map(change => (
          <li key={change.at + change.kind}>
            <strong>{t(`periods.kind.${change.kind}`)}</strong>
            <span class="quiet-text block">
              {instantText(change.at, language, period.zone)}
              {change.by && ` · ${who(change.by)}`}
              {change.askedBy && ` · ${t('periods.askedBy', { who: who(change.askedBy) })}`}
            </span>
            {change.reason && <p>{t('periods.because', { reason: change.reason })}</p>}
            {change.fields.length > 0 && <Fields change={change} period={period} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Fields({ change, period }: { change: PeriodChange; period: PeriodDetail }) {
  const { t, both, language } = useText()
  const { zone } = period
  const rule = (field: string) => period.rules.find(({ code }) => field === `policy.${code}`)
  const said = (field: string, value: string | null): ComponentChildren =>
    !value ? (
      t('say.none')
    ) : field === 'declared.quotaByType' ? (
      value
        .split(', ')
        .map(one => one.replace(/^\w+/, type => t(`outletType.${type as OutletType}`)))
        .join(', ')
    ) : field === 'declared.rankingCriteria' ? (
      <Criteria codes={value.split(', ')} />
    ) : /^requirements\..+\.kind$/.test(field) ? (
      t(`periods.paperKind.${value as RequirementKind}`)
    ) : field === 'single.reasonKind' ? (
      t(`periods.singleReason.${value as SingleExtension['reasonKind']}`)
    ) : obligations[value] ? (
      t(obligations[value])
    ) : /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) ? (
      instantText(value, language, zone)
    ) : /^\d{4}-\d{2}-\d{2}$/.test(value) ? (
      dateText(value, language)
    ) : (
      value
    )
  /** `requirements.`, the code of a paper, and a type of outlet or a part of its words. */
  const paper = (field: string) => {
    const [, code = '', part = ''] = /^requirements\.(\w+)\.(.+)$/.exec(field) ?? []
    const name = paperParts[part]
    const named = period.requirements.find(one => one.code === code)
    return code ? t('periods.paper', { paper: named ? both(named.label) : code, part: name ? t(name) : part }) : field
  }
  return (
    <div>
      {change.fields.map(({ field, from, to }) => {
        const name = fieldNames[field]
        if (field === 'interruption' && from && to)
          return (
            <p key={field + from}>
              {t('periods.interruption', { from: instantText(from, language, zone), to: instantText(to, language, zone) })}{' '}
              <a href={`/api/availability?from=${from}&to=${to}`}>{t('periods.record')}</a>
            </p>
          )
        const asked = rule(field)
        return (
          <p key={field}>
            {name ? t(name) : asked ? both(asked.label) : paper(field)}: <del>{said(field, from)}</del> → <ins>{said(field, to)}</ins>
          </p>
        )
      })}
    </div>
  )
}

/** By which applications are ranked, in the words of the catalogue; what decides last stands in no catalogue. */
function Criteria({ codes }: { codes: readonly string[] }) {
  const { t, both } = useText()
  const terms = useLoad(periodApi.terms, []).now
  const known = terms.state === 'ready' ? terms.data.rankingCriteria : []
  const word = (code: string) => {
    const found = known.find(one => one.code === code)
    return found ? both(found.label) : code === 'SUBMITTED' ? t('periods.rankedBySubmission') : code
  }
  return <>{codes.map(word).join(', ')}</>
}

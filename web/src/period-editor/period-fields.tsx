import { useState } from 'react'
import type { PeriodDetail, PeriodTerms, PolicyItem, PolicyValue } from '../api/types.ts'
import { outletTypes } from '../api/types.ts'
import { instantIn, instantText, localIn, officeZone, zoneName } from '../text/time.ts'
import { useDraft } from '../ui/draft.tsx'
import { CheckField, type FieldError, SelectField, TextArea, TextField } from '../ui/form.tsx'
import { useText } from './text/text.ts'
import { NOT_ASKED, policyValue } from './typed-period.ts'

type Props = { form: string; errors: FieldError[]; period: PeriodDetail | null }

/** What is announced: of every period. While it is prepared its number may still be missing. */
export function AnnouncementFields({ period, prepared, ...common }: Props & { prepared: boolean }) {
  const { t } = useText()
  const declared = period?.declared
  return (
    <fieldset class="card">
      <legend class="h2">{t('planning.what')}</legend>
      <TextField {...common} name="title" label={t('periods.name')} hint={t('planning.nameHint')} value={period?.title} />
      <div class="grid">
        {prepared && <TextField {...common} name="code" label={t('periods.code')} hint={t('planning.codeHint')} value={period?.code} />}
        {prepared && <TextField {...common} name="budgetYear" label={t('periods.year')} digits value={period?.budgetYear} />}
        <TextField {...common} name="announcementNumber" label={t('periods.number')} optional={prepared} value={period?.announcement.number} />
        <TextField {...common} name="announcementDate" type="date" label={t('periods.date')} value={period?.announcement.date} />
      </div>
      <TextArea
        {...common}
        name="declared.text.id"
        label={t('periods.text')}
        hint={prepared ? t('planning.textHint') : undefined}
        optional={prepared}
        value={declared?.text?.id}
      />
      <TextArea {...common} name="declared.text.en" label={t('periods.textEn')} optional value={declared?.text?.en ?? undefined} />
      <TextArea
        {...common}
        name="declared.legalBasis"
        label={t('periods.legalBasis')}
        hint={t('planning.legalBasisHint')}
        optional
        value={declared?.legalBasis ?? undefined}
      />
    </fieldset>
  )
}

/** @param zone that of the office as it is now: a period that is prepared goes with it */
export function WindowFields({ period, zone: own = officeZone, ...common }: Props & { zone?: string }) {
  const { t, language } = useText()
  const draft = useDraft()
  const zone = own
  const start = { opensAt: period ? localIn(period.opensAt, zone) : '', closesAt: period ? localIn(period.closesAt, zone) : '' }
  const [window, setWindow] = useState({ opensAt: draft.at('opensAt', start.opensAt).value, closesAt: draft.at('closesAt', start.closesAt).value })
  const said = (local: string) => instantText(instantIn(local, zone), language, zone)
  return (
    <fieldset
      class="card"
      onInput={event => {
        const { name, value } = event.target as HTMLInputElement
        setWindow(before => ({ ...before, [name]: value }))
      }}
    >
      <legend class="h2">{t('planning.when')}</legend>
      <p class="hint">{t('planning.zoneHint', { zone: zoneName(zone) })}</p>
      <div class="grid">
        <TextField {...common} name="opensAt" type="datetime-local" label={t('periods.opensAt')} value={start.opensAt} />
        <TextField {...common} name="closesAt" type="datetime-local" label={t('periods.closesAt')} value={start.closesAt} />
      </div>
      <p role="status">
        {window.opensAt && window.closesAt ? t('planning.preview', { from: said(window.opensAt), until: said(window.closesAt) }) : t('planning.previewNone')}
      </p>
    </fieldset>
  )
}

/** What comes after the window, and how many are taken: declared beforehand. */
/** @param terms by what may be ranked */
export function LaterFields({ period, terms, ...common }: Props & { terms: PeriodTerms }) {
  const { t, both } = useText()
  const declared = period?.declared
  return (
    <fieldset class="card">
      <legend class="h2">{t('planning.later')}</legend>
      <div class="grid">
        <TextField {...common} name="declared.objectionFrom" type="date" label={t('periods.objectionFrom')} optional value={declared?.objectionFrom ?? ''} />
        <TextField {...common} name="declared.objectionUntil" type="date" label={t('periods.objectionUntil')} optional value={declared?.objectionUntil ?? ''} />
        <TextField {...common} name="declared.decisionDate" type="date" label={t('periods.decisionDate')} optional value={declared?.decisionDate ?? ''} />
        <TextField {...common} name="declared.quota" label={t('periods.quota')} hint={t('planning.quotaHint')} digits optional value={declared?.quota ?? ''} />
      </div>
      <div class="grid">
        {outletTypes.map(type => (
          <TextField
            key={type}
            {...common}
            name={`declared.quotaByType.${type}`}
            label={t('planning.quotaByType', { type: t(`outletType.${type}`) })}
            digits
            optional
            value={declared?.quotaByType?.[type] ?? ''}
          />
        ))}
      </div>
      {(!period || period.stage === 'PREPARED' || declared?.rankingCriteria) && (
        <>
          <p class="hint">{t('planning.criterionHint')}</p>
          <div class="grid">
            {terms.rankingCriteria.map(({ code }, index) => (
              <SelectField
                key={code}
                {...common}
                name={`declared.rankingCriteria[${index}]`}
                label={t('planning.criterion', { n: index + 1 })}
                unset={false}
                value={declared?.rankingCriteria?.[index] ?? NOT_ASKED}
                choices={[
                  ...terms.rankingCriteria.map(one => ({ value: one.code as string, label: both(one.label) })),
                  { value: NOT_ASKED, label: t('planning.criterionNone') },
                ]}
              />
            ))}
          </div>
        </>
      )}
      <TextArea
        {...common}
        name="declared.rankingRule.id"
        label={t('periods.ranking')}
        hint={t('planning.rankingHint')}
        optional
        value={declared?.rankingRule?.id}
      />
      <TextArea {...common} name="declared.rankingRule.en" label={t('periods.rankingEn')} optional value={declared?.rankingRule?.en ?? undefined} />
    </fieldset>
  )
}

/** Whom applicants turn to: shown on the page of the procedure. */
export function HelpFields({ period, ...common }: Props) {
  const { t } = useText()
  const declared = period?.declared
  return (
    <fieldset class="card">
      <legend class="h2">{t('planning.help')}</legend>
      <TextArea {...common} name="declared.officer.id" label={t('periods.officer')} hint={t('planning.officerHint')} optional value={declared?.officer?.id} />
      <TextArea {...common} name="declared.officer.en" label={t('periods.officerEn')} optional value={declared?.officer?.en ?? undefined} />
      <TextArea
        {...common}
        name="declared.complaints.id"
        label={t('periods.complaints')}
        hint={t('planning.complaintsHint')}
        optional
        value={declared?.complaints?.id}
      />
      <TextArea {...common} name="declared.complaints.en" label={t('periods.complaintsEn')} optional value={declared?.complaints?.en ?? undefined} />
    </fieldset>
  )
}

/** Whatever the catalogue has, each by its type; a period from before an item was there says nothing of it. */
export function PolicyFields({ period, terms, ...common }: Props & { terms: PeriodTerms }) {
  const { t } = useText()
  return (
    <fieldset class="card">
      <legend class="h2">{t('planning.rules')}</legend>
      <div class="grid">
        {terms.policy
          .filter(({ type }) => type !== 'YES_NO')
          .map(item => (
            <PolicyField key={item.code} {...common} item={item} value={policyValue(item, period)} />
          ))}
      </div>
      {terms.policy
        .filter(({ type }) => type === 'YES_NO')
        .map(item => (
          <PolicyField key={item.code} {...common} item={item} value={policyValue(item, period)} />
        ))}
      <p class="quiet-text">{period ? t('planning.requirements', { n: period.requirements.length }) : t('planning.requirementsUsual')}</p>
    </fieldset>
  )
}

function PolicyField({ item, value, ...common }: Omit<Props, 'period'> & { item: PolicyItem; value: PolicyValue }) {
  const { t, both } = useText()
  const asked = { ...common, name: `policy.${item.code}`, label: both(item.label), ...(item.hint && { hint: both(item.hint) }) }
  if (item.type === 'YES_NO') return <CheckField {...asked} checked={value === true} />
  if (item.type === 'CHOICE') {
    const choices = (item.choices ?? []).map(choice => ({ value: choice.value, label: both(choice.label) }))
    const none = item.optional ? [{ value: NOT_ASKED, label: t('planning.notAsked') }] : []
    return <SelectField {...asked} unset={false} value={String(value ?? NOT_ASKED)} choices={[...choices, ...none]} />
  }
  const label = item.unit ? `${asked.label} (${both(item.unit)})` : asked.label
  return <TextField {...asked} label={label} digits optional={item.optional} value={String(value ?? '')} />
}

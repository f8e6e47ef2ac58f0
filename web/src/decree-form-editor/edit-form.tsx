import { useState } from 'react'
import { serverNow } from '../api/server-clock.ts'
import type { DecreeForm } from '../api/types.ts'
import { formApi } from '../decree-forms/api.ts'
import { dayIn, numberLike, ordinals } from '../decree-forms/said.ts'
import { WholeForm } from '../periods/whole-form.tsx'
import { navigate } from '../router.tsx'
import { officeZone } from '../text/time.ts'
import { useDraft } from '../ui/draft.tsx'
import { type FieldError, SelectField, TextArea, TextField } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { mustDiffer } from '../ui/unchanged.ts'
import { formEditorApi } from './api.ts'
import { type Column, LineList } from './line-list.tsx'
import { Sample } from './sample.tsx'
import { useText } from './text/text.ts'
import { formOf, linesOf, packed, unpacked } from './typed-form.ts'

type Common = { form: string; errors: FieldError[] }
type Props = Common & { now: DecreeForm }

const home = '/bentuk-sk'

/** The administrator's: every part of the form, saved as its next version. */
export function EditFormPage() {
  const { t } = useText()
  const own = useOwnOffices('administrator')
  const { now, reload } = useLoad(() => formApi.inUse(own.asked), [own.asked])
  return (
    <Page title={t('forming.title')} lead={t('forming.lead')} back={{ to: home, label: t('nav.form') }}>
      <OfficeSwitch own={own} />
      <Shown now={now} reload={reload}>
        {({ form: saved, version }, etag) =>
          saved && (
            <WholeForm
              key={`${own.here?.key} ${version}`}
              form="decree-form"
              of={own.here?.key ?? 'office'}
              label={t('forming.save')}
              onReload={reload}
              send={async values => {
                const { data } = await formEditorApi.save(etag ?? `"${version}"`, formOf(values), values.reason ?? '', own.asked)
                mustDiffer(version, data.version, t('errors.nothingChanged'))
                navigate(home)
              }}
            >
              {common => (
                <>
                  <HeadFields {...common} now={saved} />
                  <LayoutFields {...common} now={saved} />
                  <WordFields {...common} now={saved} />
                  <NumberFields {...common} now={saved} />
                  <SignatoryFields {...common} now={saved} office={own.asked} />
                  <Sample form={common.form} office={own.asked} />
                  <section class="card">
                    <TextArea {...common} name="reason" label={t('forming.reason')} hint={t('forming.reasonHint')} />
                  </section>
                </>
              )}
            </WholeForm>
          )
        }
      </Shown>
    </Page>
  )
}

function HeadFields({ now, ...common }: Props) {
  const { t } = useText()
  const draft = useDraft()
  const { letterhead } = now
  const [kind, setKind] = useState(draft.at('letterhead.kind', letterhead.kind).value)
  return (
    <fieldset class="card">
      <legend class="h2">{t('forms.head')}</legend>
      <SelectField
        {...common}
        name="letterhead.kind"
        label={t('forms.kind')}
        unset={false}
        value={letterhead.kind}
        onChange={setKind}
        choices={(['DEPARTMENT', 'REGIONAL_HEAD'] as const).map(value => ({ value, label: t(`forms.kind.${value}`) }))}
      />
      <div class="grid">
        <TextField {...common} name="letterhead.government" label={t('forms.government')} value={letterhead.government} />
        <TextField {...common} name="letterhead.region" label={t('forms.region')} value={letterhead.region} />
      </div>
      {kind === 'DEPARTMENT' && (
        <>
          <TextField {...common} name="letterhead.office" label={t('forms.office')} value={letterhead.office ?? ''} />
          <TextField {...common} name="letterhead.address" label={t('forms.address')} value={letterhead.address ?? ''} />
          <TextField {...common} name="letterhead.contact" label={t('forms.contact')} optional value={letterhead.contact ?? ''} />
        </>
      )}
      <TextField {...common} name="signingOffice" label={t('forms.signingOffice')} hint={t('forming.signingOfficeHint')} value={now.signingOffice} />
      <TextArea {...common} name="title" label={t('forms.title')} hint="{budgetYear} {region}" value={now.title} />
      <div class="grid">
        <TextField {...common} name="place" label={t('forms.place')} value={now.place} />
        <SelectField
          {...common}
          name="paper"
          label={t('forms.paper')}
          unset={false}
          value={now.paper}
          choices={[
            { value: 'A4', label: 'A4 (21 × 29,7 cm)' },
            { value: 'F4', label: 'F4 (21,5 × 33 cm)' },
          ]}
        />
      </div>
    </fieldset>
  )
}

const sides = ['top', 'bottom', 'left', 'right'] as const

function LayoutFields({ now, ...common }: Props) {
  const { t } = useText()
  const { layout } = now
  return (
    <fieldset class="card">
      <legend class="h2">{t('forms.layout')}</legend>
      <p class="hint">{t('forming.layoutHint')}</p>
      <div class="grid">
        {sides.map(side => (
          <TextField
            key={side}
            {...common}
            name={`layout.${side}`}
            label={t(`forms.${side}`)}
            hint={t(`forming.${side}Hint`)}
            digits
            value={String(layout[side])}
          />
        ))}
        <SelectField
          {...common}
          name="layout.typeface"
          label={t('forms.typeface')}
          unset={false}
          value={layout.typeface}
          choices={(['BOOKMAN', 'SANS'] as const).map(value => ({ value, label: t(`forms.typeface.${value}`) }))}
        />
        <SelectField
          {...common}
          name="layout.size"
          label={t('forms.size')}
          unset={false}
          value={String(layout.size)}
          choices={['10', '11', '12'].map(value => ({ value, label: t('forms.points', { n: value }) }))}
        />
      </div>
    </fieldset>
  )
}

const placeholders = '{title} {signingOffice} {region} {budgetYear} {announcementNumber} {announcementDate} {minutesNumber} {minutesDate} {validUntil}'

function WordFields({ now, ...common }: Props) {
  const { t } = useText()
  const text = [{ name: '', label: t('forming.text'), kind: 'area' }] as const
  return (
    <>
      <p class="hint">
        {t('forming.marks')} <code>{placeholders}</code>
      </p>
      <LineList {...common} name="recitals" label={t('forms.recitals')} columns={text} lines={linesOf.texts(now.recitals)} />
      <LineList
        {...common}
        name="legalBasis"
        label={t('forms.legalBasis')}
        columns={[
          { name: 'text', label: t('forming.text'), kind: 'area' },
          { name: 'verifiedOn', label: t('forming.verifiedOn'), kind: 'date', optional: true },
        ]}
        lines={linesOf.legalBasis(now)}
      />
      <LineList {...common} name="noted" label={t('forms.noted')} columns={text} lines={linesOf.texts(now.noted)} />
      <LineList
        {...common}
        name="clauses"
        label={t('forms.clauses')}
        mark={index => ordinals[index] ?? ''}
        columns={[
          { name: 'text', label: t('forming.text'), kind: 'area' },
          { name: 'points', label: t('forming.points'), kind: 'area', optional: true },
        ]}
        lines={linesOf.clauses(now)}
      />
      <LineList {...common} name="copies" label={t('forms.copies')} columns={text} lines={linesOf.texts(now.copies)} />
    </>
  )
}

function NumberFields({ now, ...common }: Props) {
  const { t } = useText()
  const draft = useDraft()
  const saved = { pattern: now.number.pattern, start: String(now.number.start), startYear: String(now.number.startYear ?? '') }
  const at = (name: keyof typeof saved) => draft.at(`number.${name}`, saved[name]).value
  const [typed, setTyped] = useState<Record<string, string>>({
    'number.pattern': at('pattern'),
    'number.start': at('start'),
    'number.startYear': at('startYear'),
  })
  const like = numberLike(
    { pattern: typed['number.pattern'] ?? '', start: Number(typed['number.start']), startYear: Number(typed['number.startYear']) || null },
    dayIn(officeZone, serverNow()),
  )
  return (
    <fieldset
      class="card"
      onInput={event => {
        const { name, value } = event.target as HTMLInputElement
        setTyped(before => ({ ...before, [name]: value }))
      }}
    >
      <legend class="h2">{t('forms.number')}</legend>
      <TextField
        {...common}
        name="number.pattern"
        label={t('forms.pattern')}
        hint={`${t('forming.patternHint')} {sequence} {romanMonth} {year}`}
        value={saved.pattern}
      />
      <p role="status">{t('forming.numberLike', { number: like })}</p>
      <div class="grid">
        <TextField {...common} name="number.start" label={t('forms.start')} hint={t('forming.startHint')} digits value={saved.start} />
        <TextField {...common} name="number.startYear" label={t('forms.startYear')} hint={t('forming.startYearHint')} digits optional value={saved.startYear} />
      </div>
    </fieldset>
  )
}

/**
 * Chosen among the office's people; whoever the form names already stays, as it was written. Where nobody can be asked it is typed;
 * while they are still on their way it is a choice already, so that no field becomes another one under somebody's hand.
 */
function SignatoryFields({ now, office, ...common }: Props & { office: string | undefined }) {
  const { t } = useText()
  const draft = useDraft()
  const people = useLoad(() => formEditorApi.signers(office), [office]).now
  const lines = linesOf.signatories(now)
  const written = [...lines, ...unpacked(draft.at('signatories', packed(lines)).value)].map(({ account }) => account ?? '')
  const asked = people.state !== 'failed'
  const may = people.state === 'ready' ? people.data.items.filter(({ state }) => state !== 'DISABLED') : []
  const others = [...new Set(written)].filter(account => account && !may.some(person => person.account === account))
  const account: Column = asked
    ? {
        name: 'account',
        label: t('forming.account'),
        kind: 'select',
        choices: [
          { value: '', label: t(people.state === 'ready' ? 'forming.choose' : 'do.loading') },
          ...may.map(person => ({
            value: person.account,
            label: t(person.state === 'INVITED' ? 'forming.invited' : 'forming.member', { name: person.name, account: person.account }),
          })),
          ...others.map(value => ({ value, label: t('forming.written', { account: value }) })),
        ],
      }
    : { name: 'account', label: t('forming.account'), kind: 'text' }
  return (
    <LineList
      {...common}
      name="signatories"
      label={t('forms.signatories')}
      hint={t('forming.accountHint')}
      mark={index => t('forming.person', { n: index + 1 })}
      columns={[
        { name: 'name', label: t('forming.name'), kind: 'text' },
        account,
        { name: 'rank', label: t('forming.rank'), kind: 'text' },
        { name: 'number', label: t('forming.nip'), kind: 'text' },
        {
          name: 'acting',
          label: t('forming.acting'),
          kind: 'select',
          choices: [
            { value: '', label: t('forming.holder') },
            { value: 'Plt.', label: 'Plt.' },
            { value: 'Plh.', label: 'Plh.' },
          ],
        },
        { name: 'from', label: t('forming.from'), kind: 'date' },
        { name: 'until', label: t('forming.until'), kind: 'date', optional: true },
      ]}
      lines={lines}
    />
  )
}

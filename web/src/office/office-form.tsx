import { useEffect, useRef, useState } from 'react'
import type { Office, OfficeInput } from '../api/types.ts'
import { WholeForm } from '../periods/whole-form.tsx'
import { indonesianZones, zoneAhead, zoneName } from '../text/time.ts'
import { type FieldError, SelectField, TextField, valuesOf } from '../ui/form.tsx'
import { Preview } from './preview.tsx'
import { useText } from './text/text.ts'
import { both, kinds, officeOf } from './typed.ts'

type Props = { office: Office; send: (input: OfficeInput) => Promise<void>; onReload: () => Promise<void> }

export function OfficeForm({ office, send, onReload }: Props) {
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<OfficeInput>(office)
  const look = () => {
    const form = box.current?.querySelector('form')
    if (form) setTyped(officeOf(valuesOf(form)))
  }
  // What waited on this device stands in the fields from the beginning.
  useEffect(look, [])
  return (
    <div class="office" ref={box} onInput={look} onChange={look}>
      <WholeForm form="office" of={office.id} label={t('office.save')} onReload={onReload} send={values => send(officeOf(values))}>
        {fields => <Fields {...fields} office={office} />}
      </WholeForm>
      <Preview office={typed} />
    </div>
  )
}

/** @param office as it is; of a new one its colour is all that is known */
export function Fields({ office, ...fields }: { office: OfficeInput; form: string; errors: FieldError[] }) {
  const { t } = useText()
  const zones = indonesianZones.map(zone => ({ value: zone, label: `${zoneName(zone)} – ${zone} (UTC+${zoneAhead(zone)})` }))
  return (
    <>
      <TextField {...fields} name="name.id" label={t('office.nameId')} hint={t('office.nameHint')} value={office.name.id} />
      <TextField {...fields} name="name.en" label={t('office.nameEn')} value={office.name.en} />
      <TextField {...fields} name="shortName.id" label={t('office.shortNameId')} hint={t('office.shortNameHint')} value={office.shortName.id} />
      <TextField {...fields} name="shortName.en" label={t('office.shortNameEn')} value={office.shortName.en} />
      <SelectField
        {...fields}
        name="kind"
        label={t('office.kind')}
        value={office.kind}
        unset={false}
        choices={kinds.map(kind => ({ value: kind, label: t(`office.kind.${kind}`) }))}
      />
      <TextField {...fields} name="region" label={t('office.region')} hint={t('office.regionHint')} value={office.region} />
      <SelectField {...fields} name="zone" label={t('office.zone')} hint={t('office.zoneHint')} value={office.zone} unset={false} choices={zones} />
      <SelectField
        {...fields}
        name="languages"
        label={t('office.languages')}
        hint={t('office.languagesHint')}
        value={(office.languages ?? both).join(' ')}
        unset={false}
        choices={[
          { value: both.join(' '), label: t('office.languages.both') },
          { value: 'id', label: t('office.languages.id') },
        ]}
      />
      <TextField {...fields} name="address" label={t('office.address')} value={office.address} />
      <TextField {...fields} name="email" type="email" optional label={t('office.email')} hint={t('office.contactHint')} value={office.email ?? ''} />
      <TextField {...fields} name="phone" type="tel" optional label={t('office.phone')} value={office.phone ?? ''} />
      <TextField {...fields} name="website" type="url" optional label={t('office.website')} value={office.website ?? ''} />
      <TextField {...fields} name="colour" type="color" label={t('office.colour')} hint={t('office.colourHint')} value={office.colour} />
    </>
  )
}

import { useState } from 'react'
import { outletTypes, type RequirementInput } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { CheckField, type FieldError, SelectField, TextArea, TextField } from '../ui/form.tsx'
import { kindOf, kinds, reads } from './kinds.ts'
import { choicesText, fieldTypes, obligations, requirementOf } from './requirement-set.ts'
import { RuleFields } from './rule-fields.tsx'
import { useText } from './text/text.ts'

type Props = {
  period: string
  index: number
  requirement: RequirementInput | null
  send: (requirement: RequirementInput) => Promise<void>
  onReload: () => Promise<void>
  onClose: () => void
}

/** One requirement with what is stated beside its paper. */
export function RequirementForm({ period, index, requirement, send, onReload, onClose }: Props) {
  const { t } = useText()
  const at = `requirements[${index}]`
  const stated = requirement?.fields ?? []
  const [fields, setFields] = useState(stated.map((_, number) => number))
  const [next, setNext] = useState(stated.length)
  const [kind, setKind] = useState(requirement ? kindOf(requirement) : 'OTHER')
  return (
    <FormDialog
      form="requirement"
      of={`${period}.${requirement?.code ?? ''}`}
      title={t(requirement ? 'planning.requirementEdit' : 'planning.requirementAdd')}
      label={t('planning.save')}
      onReload={onReload}
      onClose={onClose}
      send={values => send(requirementOf(values, at, fields))}
    >
      {common => (
        <>
          <TextField {...common} name={`${at}.code`} label={t('planning.requirementCode')} hint={t('planning.requirementCodeHint')} value={requirement?.code} />
          <SelectField
            {...common}
            name={`${at}.kind`}
            label={t('planning.kind')}
            hint={reads[kind].length > 0 ? t('planning.kindReads', { keys: reads[kind].join(', ') }) : t('planning.kindHint')}
            unset={false}
            value={kind}
            choices={kinds.map(value => ({ value, label: t(`planning.kind.${value}`) }))}
            onChange={value => setKind(kinds.find(one => one === value) ?? 'OTHER')}
          />
          <TextField {...common} name={`${at}.label.id`} label={t('planning.requirementLabel')} value={requirement?.label.id} />
          <TextField {...common} name={`${at}.label.en`} label={t('planning.requirementLabelEn')} value={requirement?.label.en} />
          <TextArea
            {...common}
            name={`${at}.hint.id`}
            label={t('planning.requirementHint')}
            hint={t('planning.requirementHintHint')}
            optional
            value={requirement?.hint?.id}
          />
          <TextArea {...common} name={`${at}.hint.en`} label={t('planning.requirementHintEn')} optional value={requirement?.hint?.en} />
          <TextArea {...common} name={`${at}.example.id`} label={t('planning.example')} optional value={requirement?.example?.id} />
          <TextArea {...common} name={`${at}.example.en`} label={t('planning.exampleEn')} optional value={requirement?.example?.en} />
          <SelectField
            {...common}
            name={`${at}.obligation`}
            label={t('planning.obligation')}
            unset={false}
            value={requirement?.obligation ?? 'MANDATORY'}
            choices={obligations.map(value => ({ value, label: t(`obligation.${value}`) }))}
          />
          <OutletTypes {...common} at={at} chosen={requirement?.outletTypes ?? outletTypes} />
          <fieldset class="card">
            <legend>{t('planning.stated')}</legend>
            <p class="hint">{t('planning.statedHint')}</p>
            {fields.map(number => (
              <StatedField
                key={number}
                {...common}
                at={`${at}.fields[${number}]`}
                field={stated[number]}
                onRemove={() => setFields(fields.filter(one => one !== number))}
              />
            ))}
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                setFields([...fields, next])
                setNext(next + 1)
              }}
            >
              {t('planning.statedAdd')}
            </button>
          </fieldset>
          <RuleFields {...common} at={`${at}.rules`} rules={requirement?.rules} />
        </>
      )}
    </FormDialog>
  )
}

type Common = { form: string; errors: FieldError[]; at: string }

function OutletTypes({ at, chosen, ...common }: Common & { chosen: readonly string[] }) {
  const { t } = useText()
  const error = common.errors.find(one => one.field === `${at}.outletTypes`)
  return (
    <fieldset class={error ? 'field wrong' : 'field'} id={`${common.form}-${at}.outletTypes`} tabIndex={-1}>
      <legend>{t('planning.outletTypes')}</legend>
      {error && <p class="field-error">{error.text}</p>}
      {outletTypes.map(type => (
        <CheckField key={type} {...common} name={`${at}.outletTypes.${type}`} label={t(`outletType.${type}`)} checked={chosen.includes(type)} />
      ))}
    </fieldset>
  )
}

type Stated = NonNullable<RequirementInput['fields']>[number]

function StatedField({ at, field, onRemove, ...common }: Common & { field: Stated | undefined; onRemove: () => void }) {
  const { t } = useText()
  const [type, setType] = useState(field?.type ?? 'TEXT')
  return (
    <div class="block">
      <TextField {...common} name={`${at}.label.id`} label={t('planning.statedLabel')} value={field?.label.id} />
      <TextField {...common} name={`${at}.label.en`} label={t('planning.statedLabelEn')} value={field?.label.en} />
      <div class="grid">
        <TextField {...common} name={`${at}.key`} label={t('planning.statedKey')} hint={t('planning.statedKeyHint')} value={field?.key} />
        <SelectField
          {...common}
          name={`${at}.type`}
          label={t('planning.statedType')}
          unset={false}
          value={field?.type ?? 'TEXT'}
          choices={fieldTypes.map(value => ({ value, label: t(`planning.type.${value}`) }))}
          onChange={value => setType(fieldTypes.find(one => one === value) ?? 'TEXT')}
        />
      </div>
      {type === 'CHOICE' && (
        <TextArea {...common} name={`${at}.choices`} label={t('planning.choices')} hint={t('planning.choicesHint')} value={choicesText(field?.choices)} />
      )}
      <CheckField {...common} name={`${at}.required`} label={t('planning.statedRequired')} checked={field?.required ?? false} />
      <button type="button" class="button plain" onClick={onRemove}>
        {t('planning.statedRemove')}
      </button>
    </div>
  )
}

import type { PaperRules } from '../api/types.ts'
import { CheckField, type FieldError, TextField } from '../ui/form.tsx'
import { fileTypes } from './requirement-set.ts'
import { useText } from './text/text.ts'

type Props = { form: string; errors: FieldError[]; at: string; rules: PaperRules | undefined }

/** What a paper must be besides being there; each part may stay empty. */
export function RuleFields({ at, rules, ...common }: Props) {
  const { t } = useText()
  const number = (value: number | undefined) => (value === undefined ? undefined : String(value))
  return (
    <fieldset class="card">
      <legend>{t('planning.paperRules')}</legend>
      <p class="hint">{t('planning.paperRulesHint')}</p>
      {fileTypes.map(type => (
        <CheckField key={type} {...common} name={`${at}.types.${type}`} label={type} checked={rules?.types?.includes(type) ?? false} />
      ))}
      <div class="grid">
        <TextField {...common} name={`${at}.minPages`} label={t('planning.minPages')} optional digits value={number(rules?.minPages)} />
        <TextField {...common} name={`${at}.maxPages`} label={t('planning.maxPages')} optional digits value={number(rules?.maxPages)} />
        <TextField {...common} name={`${at}.maxMegabytes`} label={t('planning.maxMegabytes')} optional digits value={number(rules?.maxMegabytes)} />
      </div>
      <div class="grid">
        <TextField
          {...common}
          name={`${at}.validUntil.field`}
          label={t('planning.validField')}
          hint={t('planning.ruleFieldHint')}
          optional
          value={rules?.validUntil?.field}
        />
        <TextField
          {...common}
          name={`${at}.validUntil.daysAfterClosing`}
          label={t('planning.validDays')}
          hint={t('planning.validDaysHint')}
          optional
          digits
          value={number(rules?.validUntil?.daysAfterClosing)}
        />
        <TextField
          {...common}
          name={`${at}.issued.field`}
          label={t('planning.issuedField')}
          hint={t('planning.ruleFieldHint')}
          optional
          value={rules?.issued?.field}
        />
        <TextField
          {...common}
          name={`${at}.issued.withinMonths`}
          label={t('planning.issuedMonths')}
          hint={t('planning.issuedMonthsHint')}
          optional
          digits
          value={number(rules?.issued?.withinMonths)}
        />
      </div>
    </fieldset>
  )
}

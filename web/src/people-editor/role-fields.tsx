import type { OfficeRole } from '../api/types.ts'
import { roles } from '../people/words.ts'
import { CheckField, type FieldError } from '../ui/form.tsx'
import { useText } from './text/text.ts'

/** What was ticked, of what a form gives. */
export const rolesIn = (values: Record<string, string>): OfficeRole[] => roles.filter(role => values[`role-${role}`] === 'on')

/** One box for each role; what is wrong with them is said once. */
export function RoleFields({ form, errors, held }: { form: string; errors: FieldError[]; held: readonly OfficeRole[] }) {
  const { t } = useText()
  const id = `${form}-roles`
  const error = errors.find(one => one.field === 'roles')
  return (
    <fieldset id={id} tabIndex={-1} class={error ? 'field wrong' : 'field'} aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}>
      <legend>{t('staffing.roles')}</legend>
      <p class="hint" id={`${id}-hint`}>
        {t('staffing.rolesHint')}
      </p>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <span aria-hidden="true">✕ </span>
          {error.text}
        </p>
      )}
      {roles.map(role => (
        <CheckField key={role} form={form} name={`role-${role}`} label={t(`staffing.role.${role}`)} errors={[]} checked={held.includes(role)} />
      ))}
    </fieldset>
  )
}

import { useState } from 'react'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { SelectField, TextField } from '../ui/form.tsx'
import { inOffice } from '../ui/own-office.tsx'
import { peopleEditorApi } from './api.ts'
import { RoleFields, rolesIn } from './role-fields.tsx'
import { useText } from './text/text.ts'

export function Invite({ office, onChanged }: { office: string | undefined; onChanged: () => Promise<void> }) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const [invited, setInvited] = useState('')
  return (
    <>
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {t('staffing.invite')}
      </button>
      <p role="status">{invited}</p>
      {open && (
        <FormDialog
          form="invite"
          of="new"
          title={t('staffing.invite')}
          label={t('staffing.inviteDo')}
          send={async values => {
            const { name = '', email = '' } = values
            const language = values.language === 'en' ? 'en' : 'id'
            const { data } = await peopleEditorApi.invite({ name, email, language, roles: rolesIn(values), ...inOffice(office) })
            setInvited(data.state === 'INVITED' ? t('staffing.invited', { email }) : t('staffing.joined', { name: data.name }))
            await onChanged()
          }}
          onClose={() => setOpen(false)}
        >
          {fields => (
            <>
              <TextField {...fields} name="name" label={t('staffing.name')} hint={t('staffing.nameHint')} />
              <TextField {...fields} name="email" type="email" label={t('staffing.email')} hint={t('staffing.emailHint')} />
              <RoleFields {...fields} held={[]} />
              <SelectField
                {...fields}
                name="language"
                label={t('staffing.language')}
                value="id"
                unset={false}
                choices={[
                  { value: 'id', label: 'Bahasa Indonesia' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </>
          )}
        </FormDialog>
      )}
    </>
  )
}

import { useState } from 'react'
import type { Person } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { navigate } from '../router.tsx'
import { useSession } from '../session.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { type FieldError, SelectField, TextField } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { peopleEditorApi } from './api.ts'
import { RoleFields, rolesIn } from './role-fields.tsx'
import { useText } from './text/text.ts'

type Props = { person: Person; office: string | undefined; onChanged: () => Promise<void> }
type Asking = 'again' | 'roles' | 'disable' | 'leave' | 'enable' | 'absence' | 'back' | 'hand-over'

/** What an administrator may do with somebody. */
export function PersonActions({ person, office, onChanged }: Props) {
  const { t } = useText()
  const { me } = useSession()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState('')
  const action = useAction()
  const self = me.id === person.id
  const name = person.name || person.email
  const close = () => {
    action.clear()
    setAsking(null)
  }
  const button = (what: Asking, label: string, quiet = true) => (
    <button type="button" class={quiet ? 'button quiet' : 'button danger'} onClick={() => setAsking(what)}>
      {label}
    </button>
  )
  const form = (what: Asking) => ({ form: `person-${what}`, of: person.id, onReload: onChanged, onClose: close })
  const confirm = (title: string, text: string, label: string, act: (person: Person, office: string | undefined) => Promise<unknown>) => (
    <Confirm
      title={title}
      text={text}
      label={label}
      action={action}
      onYes={() =>
        void action.run(async () => {
          await act(person, office)
          close()
          await onChanged()
        })
      }
      onReload={() => void onChanged().then(close)}
      onClose={close}
    />
  )
  return (
    <section class="card" aria-labelledby="person-actions">
      <h2 id="person-actions">{t('staffing.actions')}</h2>
      {self && <p class="hint">{t('staffing.self')}</p>}
      <p role="status">{said}</p>
      <div class="actions">
        {person.state === 'INVITED' && button('again', t('staffing.again'))}
        {!self && button('roles', t('staffing.changeRoles'))}
        {button('absence', t('staffing.absence'))}
        {person.absence && button('back', t('staffing.back'))}
        {button('hand-over', t('staffing.handOver'))}
        {!self && person.elsewhere && button('leave', t('staffing.leave'), false)}
        {!self && !person.elsewhere && (person.state === 'DISABLED' ? button('enable', t('staffing.enable')) : button('disable', t('staffing.disable'), false))}
      </div>
      {asking === 'again' &&
        confirm(t('staffing.again'), t('staffing.againText', { email: person.email }), t('staffing.inviteDo'), peopleEditorApi.inviteAgain)}
      {asking === 'disable' && confirm(t('staffing.disable'), t('staffing.disableText', { name }), t('staffing.disableDo'), peopleEditorApi.disable)}
      {asking === 'leave' &&
        confirm(t('staffing.leave'), t('staffing.leaveText', { name }), t('staffing.leaveDo'), async (_, of) => {
          await peopleEditorApi.leave(person, of)
          navigate(of ? `/orang?office=${of}` : '/orang')
        })}
      {asking === 'enable' && confirm(t('staffing.enable'), t('staffing.enableText', { name }), t('staffing.enableDo'), peopleEditorApi.enable)}
      {asking === 'back' && confirm(t('staffing.back'), t('staffing.backText', { name }), t('staffing.backDo'), peopleEditorApi.back)}
      {asking === 'roles' && (
        <FormDialog
          {...form('roles')}
          title={t('staffing.changeRoles')}
          label={t('staffing.changeRolesDo')}
          send={async values => {
            await peopleEditorApi.roles(person, office, rolesIn(values))
            await onChanged()
          }}
        >
          {fields => <RoleFields {...fields} held={person.roles} />}
        </FormDialog>
      )}
      {asking === 'absence' && (
        <FormDialog
          {...form('absence')}
          title={t('staffing.absence')}
          label={t('staffing.absenceDo')}
          send={async ({ from = '', until = '', standIn }) => {
            await peopleEditorApi.absent(person, office, { from, until, standIn: standIn || null })
            await onChanged()
          }}
        >
          {fields => (
            <>
              <TextField {...fields} name="from" type="date" label={t('staffing.absenceFrom')} value={person.absence?.from} />
              <TextField {...fields} name="until" type="date" label={t('staffing.absenceUntil')} value={person.absence?.until} />
              <ColleagueField
                {...fields}
                name="standIn"
                office={office}
                label={t('staffing.standIn')}
                hint={t('staffing.standInHint')}
                optional
                value={person.absence?.standIn?.id}
                fits={other => other.id !== person.id}
              />
            </>
          )}
        </FormDialog>
      )}
      {asking === 'hand-over' && (
        <FormDialog
          {...form('hand-over')}
          title={t('staffing.handOver')}
          label={t('staffing.handOverDo')}
          send={async ({ to = '' }) => {
            const { data } = await peopleEditorApi.handOver(person.id, to, office)
            setSaid(t(data.left > 0 ? 'staffing.handedOverLeft' : 'staffing.handedOver', { n: data.handedOver, left: data.left }))
          }}
        >
          {fields => (
            <>
              <p>{t('staffing.handOverText', { name })}</p>
              <ColleagueField
                {...fields}
                name="to"
                office={office}
                label={t('staffing.handOverTo')}
                none={t('staffing.noReviewer')}
                value={person.absence?.standIn?.id}
                fits={other => other.id !== person.id && other.roles.includes('reviewer')}
              />
            </>
          )}
        </FormDialog>
      )}
    </section>
  )
}

type FieldProps = {
  office: string | undefined
  form: string
  errors: FieldError[]
  name: string
  label: string
  hint?: string
  none?: string
  optional?: boolean
  value?: string | undefined
  fits: (colleague: Person) => boolean
}

/** A colleague who is active, by name. */
function ColleagueField({ office, fits, none, ...field }: FieldProps) {
  const { now, reload } = useLoad(() => peopleEditorApi.colleagues(office), [office])
  return (
    <Shown now={now} reload={reload}>
      {list => {
        const choices = list.items.filter(fits).map(({ id, name, email }) => ({ value: id, label: name || email }))
        return choices.length === 0 && none ? <p>{none}</p> : <SelectField {...field} choices={choices} />
      }}
    </Shown>
  )
}

import { useState } from 'react'
import { api } from '../api/sahkan.ts'
import type { Office } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { indonesianZones, zoneName } from '../text/time.ts'
import { TextField } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { firstOffice } from '../ui/own-office.tsx'
import { Shown } from '../ui/page.tsx'
import { officeApi } from './api.ts'
import { Fields } from './office-form.tsx'
import { useText } from './text/text.ts'
import { officeOf } from './typed.ts'

type Asking = { what: 'add' } | { what: 'invite' | 'status'; office: Office }

/** A new one says nothing of itself yet. */
const nothing = officeOf({ kind: 'DEPARTMENT', zone: indonesianZones[0] ?? '', colour: '#122b52' })

/** All offices of the installation, for an administrator of the first: one more is added, and gets its first administrator. */
export function Offices() {
  const { t, both } = useText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState('')
  const { now, reload } = useLoad(api.offices, [])
  const close = () => setAsking(null)
  return (
    <section class="card" aria-labelledby="offices">
      <h2 id="offices">{t('offices.title')}</h2>
      <p class="hint">{t('offices.lead')}</p>
      <p role="status">{said}</p>
      <Shown now={now} reload={reload}>
        {list => (
          <ul class="rows">
            {list.items.map(office => (
              <li key={office.key}>
                <div>
                  <strong class="row-title">{both(office.name)}</strong>
                  <span class="quiet-text">
                    {office.id} · {office.region} · {zoneName(office.zone)}
                  </span>
                </div>
                <div class="row-end">
                  {office.key === firstOffice ? (
                    t('offices.first')
                  ) : (
                    <>
                      {office.status === 'CLOSED' && <span class="quiet-text">{t('office.closed')}</span>}
                      <button type="button" class="button quiet" onClick={() => setAsking({ what: 'invite', office })}>
                        {t('offices.invite')}
                        <span class="sr"> {both(office.name)}</span>
                      </button>
                      <button type="button" class="button quiet" onClick={() => setAsking({ what: 'status', office })}>
                        {t(office.status === 'CLOSED' ? 'offices.reopen' : 'offices.close')}
                        <span class="sr"> {both(office.name)}</span>
                      </button>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <div class="actions">
        <button type="button" class="button" onClick={() => setAsking({ what: 'add' })}>
          {t('offices.add')}
        </button>
      </div>
      {asking?.what === 'add' && (
        <FormDialog
          form="new-office"
          of="new"
          title={t('offices.add')}
          label={t('offices.add')}
          onClose={close}
          send={async values => {
            const { data } = await officeApi.add({ slug: values.slug ?? '', office: officeOf(values) })
            setSaid(t('offices.added', { name: both(data.name) }))
            await reload()
          }}
        >
          {fields => (
            <>
              <TextField {...fields} name="slug" label={t('offices.slug')} hint={t('offices.slugHint')} />
              <Fields {...fields} office={nothing} />
            </>
          )}
        </FormDialog>
      )}
      {asking?.what === 'status' && (
        <FormDialog
          form="office-status"
          of={asking.office.key}
          title={t(asking.office.status === 'CLOSED' ? 'offices.reopen' : 'offices.close')}
          label={t(asking.office.status === 'CLOSED' ? 'offices.reopen' : 'offices.close')}
          onClose={close}
          send={async () => {
            const { key, version, name, status } = asking.office
            await officeApi.status(key, `"${version}"`, status === 'CLOSED' ? 'OPEN' : 'CLOSED')
            setSaid(t(status === 'CLOSED' ? 'offices.reopened' : 'offices.closedNow', { name: both(name) }))
            await reload()
          }}
        >
          {() => <p>{t(asking.office.status === 'CLOSED' ? 'offices.reopenText' : 'offices.closeText', { name: both(asking.office.name) })}</p>}
        </FormDialog>
      )}
      {asking?.what === 'invite' && (
        <FormDialog
          form="office-administrator"
          of={asking.office.key}
          title={t('offices.invite')}
          label={t('offices.invite')}
          onClose={close}
          send={async ({ name = '', email = '' }) => {
            await officeApi.invite({ name, email, roles: ['administrator'], office: asking.office.key })
            setSaid(t('offices.invited', { email, name: both(asking.office.name) }))
          }}
        >
          {fields => (
            <>
              <p>{t('offices.inviteText', { name: both(asking.office.name) })}</p>
              <TextField {...fields} name="name" label={t('offices.personName')} />
              <TextField {...fields} name="email" type="email" label={t('offices.personEmail')} />
            </>
          )}
        </FormDialog>
      )}
    </section>
  )
}

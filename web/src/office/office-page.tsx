import { useState } from 'react'
import type { Office } from '../api/types.ts'
import { hasRole, useSession } from '../session.tsx'
import { zoneName } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Fact, Facts } from '../ui/parts.tsx'
import { officeApi } from './api.ts'
import './office.css'
import { OfficeForm } from './office-form.tsx'
import { useText } from './text/text.ts'
import { Versions } from './versions.tsx'

/** What the office says of itself: an administrator changes it, an auditor reads who did. */
export function OfficePage() {
  const { t } = useText()
  const { me, setOffice } = useSession()
  const { now, reload, put } = useLoad(() => officeApi.office(), [])
  const [saved, setSaved] = useState(false)
  return (
    <Page title={t('nav.office')} lead={t('office.lead')}>
      <Shown now={now} reload={reload}>
        {(office, etag) => (
          <>
            <p role="status">{saved && t('office.saved')}</p>
            {hasRole(me, 'administrator') ? (
              <OfficeForm
                key={office.version}
                office={office}
                onReload={reload}
                send={async input => {
                  setSaved(false)
                  const answer = await officeApi.change(etag ?? `"${office.version}"`, input)
                  setOffice(answer.data)
                  setSaved(true)
                  put(answer)
                }}
              />
            ) : (
              <About office={office} />
            )}
            <Versions turn={office.version} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function About({ office }: { office: Office }) {
  const { t, both } = useText()
  return (
    <Facts>
      <Fact name={t('office.name')}>{both(office.name)}</Fact>
      <Fact name={t('office.shortName')}>{both(office.shortName)}</Fact>
      <Fact name={t('office.kind')}>{t(`office.kind.${office.kind}`)}</Fact>
      <Fact name={t('office.region')}>{office.region}</Fact>
      <Fact name={t('office.zone')}>
        {zoneName(office.zone)} ({office.zone})
      </Fact>
      <Fact name={t('office.address')}>{office.address}</Fact>
      <Fact name={t('office.email')}>{office.email ?? t('say.none')}</Fact>
      <Fact name={t('office.phone')}>{office.phone ?? t('say.none')}</Fact>
      <Fact name={t('office.website')}>{office.website ?? t('say.none')}</Fact>
      <Fact name={t('office.colour')}>{office.colour}</Fact>
    </Facts>
  )
}

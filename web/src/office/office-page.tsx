import { useState } from 'react'
import type { Office } from '../api/types.ts'
import { useSession } from '../session.tsx'
import { zoneName } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { firstOffice, OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { LoadingNote, Page, Shown } from '../ui/page.tsx'
import { Fact, Facts } from '../ui/parts.tsx'
import { officeApi } from './api.ts'
import { Emblem } from './emblem.tsx'
import './office.css'
import { OfficeForm } from './office-form.tsx'
import { Offices } from './offices.tsx'
import { useText } from './text/text.ts'
import { Versions } from './versions.tsx'

/** What an office says of itself: its administrator changes it, its auditor reads who did. */
export function OfficePage() {
  const { t } = useText()
  const own = useOwnOffices('administrator', 'auditor')
  const key = own.here?.key ?? firstOffice
  return (
    <Page title={t('nav.office')} lead={t('office.lead')}>
      <OfficeSwitch own={own} />
      {own.ready ? <OneOffice key={key} of={key} may={own.has('administrator')} /> : <LoadingNote />}
      {own.mayIn(firstOffice, 'administrator') && <Offices />}
    </Page>
  )
}

function OneOffice({ of, may }: { of: string; may: boolean }) {
  const { t } = useText()
  const { setOffice } = useSession()
  const { now, reload, put } = useLoad(() => officeApi.office(of), [of])
  const [saved, setSaved] = useState(false)
  return (
    <Shown now={now} reload={reload}>
      {(office, etag) => (
        <>
          <p role="status">{saved && t('office.saved')}</p>
          {may ? (
            <OfficeForm
              key={office.version}
              office={office}
              onReload={reload}
              send={async input => {
                setSaved(false)
                const answer = await officeApi.change(of, etag ?? `"${office.version}"`, input)
                // Head, foot and clock of the pages are the first office's.
                if (of === firstOffice) setOffice(answer.data)
                setSaved(true)
                put(answer)
              }}
            />
          ) : (
            <About office={office} />
          )}
          {may && (
            <Emblem
              office={office}
              etag={etag ?? `"${office.version}"`}
              onReload={reload}
              onChanged={answer => {
                if (of === firstOffice) setOffice(answer.data)
                setSaved(true)
                put(answer)
              }}
            />
          )}
          <Versions of={of} turn={office.version} />
        </>
      )}
    </Shown>
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

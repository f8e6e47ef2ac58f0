import { periodApi } from '../periods/api.ts'
import { WholeForm } from '../periods/whole-form.tsx'
import { navigate } from '../router.tsx'
import { officeZone } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { inOffice, OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { LoadingNote, Page, Shown } from '../ui/page.tsx'
import { periodEditorApi } from './api.ts'
import { AnnouncementFields, HelpFields, LaterFields, PolicyFields, WindowFields } from './period-fields.tsx'
import { useText } from './text/text.ts'
import { periodOf } from './typed-period.ts'

export function NewPeriodPage() {
  const { t } = useText()
  const own = useOwnOffices('administrator')
  const terms = useLoad(periodApi.terms, [])
  const zone = own.here?.zone ?? officeZone
  return (
    <Page title={t('planning.newTitle')} lead={t('planning.newLead')} back={{ to: '/periode', label: t('periods.title') }}>
      {own.ready ? <OfficeSwitch own={own} /> : <LoadingNote />}
      {own.ready && (
        <Shown {...terms}>
          {asked => (
            <WholeForm
              key={zone}
              form="period"
              of="new"
              label={t('planning.prepare')}
              send={async values =>
                navigate(`/periode/${(await periodEditorApi.prepare({ ...periodOf(values, zone, asked), ...inOffice(own.asked) })).data.id}`)
              }
            >
              {common => (
                <>
                  <AnnouncementFields {...common} period={null} prepared />
                  <WindowFields {...common} period={null} zone={zone} />
                  <LaterFields {...common} period={null} terms={asked} />
                  <HelpFields {...common} period={null} />
                  <PolicyFields {...common} period={null} terms={asked} />
                </>
              )}
            </WholeForm>
          )}
        </Shown>
      )}
    </Page>
  )
}

import { api } from '../api/sahkan.ts'
import { periodApi } from '../periods/api.ts'
import { WholeForm } from '../periods/whole-form.tsx'
import { navigate } from '../router.tsx'
import { useLoad } from '../ui/load.ts'
import { useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { periodEditorApi } from './api.ts'
import { AnnouncementFields, HelpFields, LaterFields, PolicyFields, WindowFields } from './period-fields.tsx'
import { useText } from './text/text.ts'
import { periodOf } from './typed-period.ts'

export function EditPeriodPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => api.period(id), [id])
  const terms = useLoad(periodApi.terms, [])
  const own = useOwnOffices('administrator')
  const home = `/periode/${id}`
  return (
    <Page title={t('planning.edit')} lead={t('planning.editLead')} back={{ to: home, label: now.state === 'ready' ? now.data.title : t('periods.title') }}>
      <Shown now={now} reload={reload}>
        {(period, etag) => {
          if (terms.now.state !== 'ready') return <Shown {...terms}>{() => null}</Shown>
          const asked = terms.now.data
          const zone = own.offices.find(({ key }) => key === period.office)?.zone ?? period.zone
          return (
            <WholeForm
              key={period.version + zone}
              form="period"
              of={id}
              label={t('planning.save')}
              onReload={reload}
              send={async values => {
                await periodEditorApi.edit(id, etag ?? `"${period.version}"`, periodOf(values, zone, asked))
                navigate(home)
              }}
            >
              {common => (
                <>
                  <AnnouncementFields {...common} period={period} prepared />
                  <WindowFields {...common} period={period} zone={zone} />
                  <LaterFields {...common} period={period} terms={asked} />
                  <HelpFields {...common} period={period} />
                  <PolicyFields {...common} period={period} terms={asked} />
                </>
              )}
            </WholeForm>
          )
        }}
      </Shown>
    </Page>
  )
}

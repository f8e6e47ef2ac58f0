import { api } from '../api/sahkan.ts'
import { periodApi } from '../periods/api.ts'
import { WholeForm } from '../periods/whole-form.tsx'
import { Elsewhere, navigate } from '../router.tsx'
import { TextArea } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { Page, Shown } from '../ui/page.tsx'
import { mustDiffer } from '../ui/unchanged.ts'
import { periodEditorApi } from './api.ts'
import { AnnouncementFields, HelpFields, LaterFields } from './period-fields.tsx'
import { useText } from './text/text.ts'
import { changeOf } from './typed-period.ts'

/** Of an announced period: only with a reason, and never its window or what is asked. */
export function ChangePeriodPage({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => api.period(id), [id])
  const terms = useLoad(periodApi.terms, [])
  const home = `/periode/${id}`
  return (
    <Page title={t('planning.change')} lead={t('planning.changeLead')} back={{ to: home, label: now.state === 'ready' ? now.data.title : t('periods.title') }}>
      <Shown now={now} reload={reload}>
        {(period, etag) =>
          period.stage === 'PREPARED' ? (
            <Elsewhere to={`${home}/ubah`} />
          ) : (
            <Shown {...terms}>
              {asked => (
                <WholeForm
                  key={period.version}
                  form="change"
                  of={id}
                  label={t('planning.changeDo')}
                  onReload={reload}
                  send={async values => {
                    const { data } = await periodEditorApi.change(id, etag ?? `"${period.version}"`, changeOf(values))
                    mustDiffer(period.version, data.version, t('errors.nothingChanged'))
                    navigate(home)
                  }}
                >
                  {common => (
                    <>
                      <AnnouncementFields {...common} period={period} prepared={false} />
                      <LaterFields {...common} period={period} terms={asked} />
                      <HelpFields {...common} period={period} />
                      <section class="card">
                        <TextArea {...common} name="reason" label={t('periods.reason')} hint={t('planning.reasonHint')} />
                      </section>
                    </>
                  )}
                </WholeForm>
              )}
            </Shown>
          )
        }
      </Shown>
    </Page>
  )
}

import { api } from '../api/sahkan.ts'
import { outletTypes } from '../api/types.ts'
import { Link } from '../router.tsx'
import { hasRole, useSession } from '../session.tsx'
import { dateText, instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { useOfficeOf, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { Badge, Fact, Facts } from '../ui/parts.tsx'
import { AskedExtension } from './asked-extension.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { ChangeList } from './change-list.tsx'
import { Attachments, PeriodActions, PeriodEditorPage } from './editor.ts'
import type { PeriodProps } from './period-props.ts'
import { stageTones } from './periods.tsx'
import { SingleExtensions } from './single-extensions.tsx'
import { useText } from './text/text.ts'

/** @param page what an administrator opens below it, if anything */
export function PeriodPage({ id = '', page }: { id?: string; page?: string }) {
  const { me } = useSession()
  // What is beside the periods and no period itself.
  const below = id === 'baru' || (id === 'daftar-syarat' && !page) ? id : page
  // An auditor reads the sets; every other page is for who changes something there.
  const may = hasRole(me, 'administrator') || (id === 'daftar-syarat' && hasRole(me, 'auditor'))
  return below && may ? <PeriodEditorPage key={id + below} id={id} page={below} /> : <OnePeriod key={id} id={id} />
}

function OnePeriod({ id }: { id: string }) {
  const { t } = useText()
  const { now, reload, put } = useLoad(() => api.period(id), [id])
  const period = now.state === 'ready' ? now.data : null
  return (
    <Page
      title={period?.title ?? t('periods.title')}
      back={{ to: '/periode', label: t('periods.title') }}
      badge={period && <Badge tone={stageTones[period.stage]}>{t(`stage.${period.stage}`)}</Badge>}
    >
      <Shown now={now} reload={reload}>
        {(data, etag) => <Detail period={data} etag={etag ?? `"${data.version}"`} onChanged={put} onReload={reload} />}
      </Shown>
    </Page>
  )
}

function Detail(props: PeriodProps) {
  const { t, both, language } = useText()
  const own = useOwnOffices('administrator', 'signatory', 'auditor')
  const { period } = props
  useOfficeOf(own, period)
  const { rules, declared } = period
  const none = t('say.none')
  const day = (iso: string | null) => (iso ? dateText(iso, language) : none)
  return (
    <>
      {period.askedExtension && <AskedExtension {...props} asked={period.askedExtension} />}
      <SingleExtensions {...props} list={period.singleExtensions ?? []} />
      {own.mayIn(period.office, 'administrator') && <PeriodActions {...props} />}
      <section class="card">
        <Facts>
          {own.nameOf(period) && <Fact name={t('app.office')}>{both(own.nameOf(period))}</Fact>}
          <Fact name={t('periods.opensAt')}>{instantText(period.opensAt, language, period.zone)}</Fact>
          <Fact name={t('periods.closesAt')}>{instantText(period.closesAt, language, period.zone)}</Fact>
          <Fact name={t('periods.code')}>{period.code}</Fact>
          <Fact name={t('periods.year')}>{period.budgetYear}</Fact>
          <Fact name={t('periods.number')}>{period.announcement.number || none}</Fact>
          <Fact name={t('periods.date')}>{day(period.announcement.date)}</Fact>
          <Fact name={t('periods.objectionFrom')}>{day(declared.objectionFrom)}</Fact>
          <Fact name={t('periods.objectionUntil')}>{day(declared.objectionUntil)}</Fact>
          <Fact name={t('periods.decisionDate')}>{day(declared.decisionDate)}</Fact>
          <Fact name={t('periods.quota')}>{declared.quota ?? none}</Fact>
          {outletTypes.map(
            type =>
              declared.quotaByType?.[type] !== undefined && (
                <Fact key={type} name={`${t('periods.quota')}: ${t(`outletType.${type}`)}`}>
                  {declared.quotaByType[type]}
                </Fact>
              ),
          )}
          {period.ranking && <Fact name={t('periods.rankedBy')}>{both(period.ranking)}</Fact>}
          {rules.map(({ code, label, value }) => (
            <Fact key={code} name={both(label)}>
              {both(value)}
            </Fact>
          ))}
        </Facts>
        {declared.text && (
          <>
            <h2>{t('periods.text')}</h2>
            <p class="written">{both(declared.text)}</p>
          </>
        )}
        {period.announcement.attachments.length > 0 && !own.mayIn(period.office, 'administrator') && (
          <>
            <h2>{t('periods.attachments')}</h2>
            <AttachmentList period={period} />
          </>
        )}
        {declared.rankingRule && (
          <>
            <h2>{t('periods.ranking')}</h2>
            <p class="written">{both(declared.rankingRule)}</p>
          </>
        )}
        {declared.legalBasis && (
          <>
            <h2>{t('periods.legalBasis')}</h2>
            <p class="written">{declared.legalBasis}</p>
          </>
        )}
        {declared.officer && (
          <>
            <h2>{t('periods.officer')}</h2>
            <p class="written">{both(declared.officer)}</p>
          </>
        )}
        {declared.complaints && (
          <>
            <h2>{t('periods.complaints')}</h2>
            <p class="written">{both(declared.complaints)}</p>
          </>
        )}
        {period.stage !== 'PREPARED' && (
          <p>
            {own.mayIn(period.office, 'administrator', 'signatory', 'auditor') && (
              <>
                <Link to={`/periode/${period.id}/angka`}>{t('periods.figures')}</Link>
                {' · '}
              </>
            )}
            {period.ranking && own.mayIn(period.office, 'administrator', 'signatory', 'auditor') && (
              <>
                <Link to={`/periode/${period.id}/peringkat`}>{t('periods.rankedList')}</Link>
                {' · '}
              </>
            )}
            <Link to={`/ketersediaan?periode=${period.id}`}>{t('availability.title')}</Link>
            {' · '}
            <a href={`/api/periods/${period.id}/procedure?lang=${language}`}>{t('periods.procedure')}</a>
          </p>
        )}
      </section>
      {own.mayIn(period.office, 'administrator') && <Attachments {...props} />}
      <details class="card">
        <summary>
          {t('periods.asked')} ({period.requirements.length})
        </summary>
        <ol>
          {period.requirements.map(one => (
            <li key={`${one.code}/${one.outletTypes.join()}`}>{both(one.label)}</li>
          ))}
        </ol>
      </details>
      <ChangeList period={period} />
    </>
  )
}

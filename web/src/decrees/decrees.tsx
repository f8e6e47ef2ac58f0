import { Link } from '../router.tsx'
import { dateText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { decreeApi } from './api.ts'
import { WaitingSection } from './signatory-inbox.ts'
import { useText } from './text/text.ts'
import { decreeTones } from './tones.ts'

export function DecreesPage() {
  const { t, language } = useText()
  const own = useOwnOffices('decree-officer', 'signatory', 'auditor', 'administrator')
  const { now, reload } = useLoad(decreeApi.decrees, [], { kinds: ['decree'] })
  const elsewhere = new Set(now.state === 'ready' ? now.data.items.filter(one => !own.isHere(one)).map(({ id }) => id) : [])
  const draft = (
    <>
      {own.has('decree-officer') && (
        <Link to="/sk/baru" class="button">
          {t('decrees.new')}
        </Link>
      )}
      <Link to="/bentuk-sk" class="button quiet">
        {t('nav.form')}
      </Link>
    </>
  )
  return (
    <Page title={t('decrees.title')} actions={draft}>
      <OfficeSwitch own={own} />
      {own.has('signatory') && <WaitingSection only={id => !elsewhere.has(id)} />}
      <Shown now={now} reload={reload}>
        {list =>
          !list.items.some(own.isHere) ? (
            <Empty>{t('decrees.empty')}</Empty>
          ) : (
            <ul class="rows card">
              {list.items.filter(own.isHere).map(decree => (
                <li key={decree.id}>
                  <div>
                    <Link to={`/sk/${decree.id}`} class="row-title">
                      {decree.number ?? t('decrees.noNumber')}
                    </Link>
                    <span>{decree.title}</span>
                    <span class="quiet-text">
                      {t('decrees.entries', { n: decree.entryCount })}
                      {decree.decreedOn && ` · ${dateText(decree.decreedOn, language)}`}
                    </span>
                  </div>
                  <div class="row-end">
                    <Badge tone={decreeTones[decree.state]}>{t(`decree.${decree.state}`)}</Badge>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  )
}

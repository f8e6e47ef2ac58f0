import { serverNow } from '../api/server-clock.ts'
import type { DecreeForm, DecreeFormVersion } from '../api/types.ts'
import { Link } from '../router.tsx'
import { dateText, instantText, officeZone } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { Alert, Badge, Fact, Facts } from '../ui/parts.tsx'
import { formApi } from './api.ts'
import { dayIn, holdsOn, numberLike, ordinals } from './said.ts'
import { SharedSequence } from './shared-sequence.tsx'
import { useText } from './text/text.ts'
import { VersionList } from './version-list.tsx'

/** The form of the decrees as it is now, and everything that it was before. */
export function DecreeFormPage() {
  const { t, language } = useText()
  const own = useOwnOffices('decree-officer', 'signatory', 'auditor', 'administrator')
  const { now, reload } = useLoad(() => formApi.inUse(own.asked), [own.asked])
  const versions = useLoad(() => formApi.versions(own.asked), [own.asked])
  const change = own.has('administrator') && (
    <Link to="/bentuk-sk/ubah" class="button">
      {t('forms.edit')}
    </Link>
  )
  return (
    <Page title={t('nav.form')} lead={t('forms.lead')} actions={change}>
      <OfficeSwitch own={own} />
      <Shown now={now} reload={reload}>
        {(version: DecreeFormVersion) => {
          const isExample = version.version === 1 && version.form?.signatories.every(one => one.account === '-') === true
          return (
            <>
              {isExample && (
                <Alert kind="warning" title={t('forms.notOwn')}>
                  <p>{t(own.has('administrator') ? 'forms.notOwnText' : 'forms.notOwnTell')}</p>
                </Alert>
              )}
              <p>
                {isExample ? (
                  <Badge tone="warning">{t('forms.example')}</Badge>
                ) : (
                  <>
                    <Badge tone="good">{t('forms.version', { n: version.version })}</Badge>{' '}
                    {t('forms.since', { when: instantText(version.inUseSince, language) })}
                  </>
                )}{' '}
                ·{' '}
                <a href={formApi.previewOf(version.version, own.asked)} target="_blank" rel="noreferrer">
                  {t('forms.preview')}
                </a>
              </p>
              {version.form && <Form form={version.form} own={!isExample} />}
            </>
          )
        }}
      </Shown>
      <SharedSequence own={own} />
      <Shown now={versions.now} reload={versions.reload}>
        {list => <VersionList versions={list.items} office={own.asked} />}
      </Shown>
    </Page>
  )
}

/** @param own whether it is the office's already, and not the example that another office begins with */
function Form({ form, own }: { form: DecreeForm; own: boolean }) {
  const { t, language } = useText()
  const { letterhead, layout, number } = form
  const today = dayIn(officeZone, serverNow())
  return (
    <>
      {own && !form.signatories.some(one => holdsOn(one, today)) && (
        <Alert kind="warning" title={t('forms.nobodyToday')}>
          <p>{t('forms.nobodyTodayText')}</p>
        </Alert>
      )}
      <section class="card" aria-labelledby="head">
        <h2 id="head">{t('forms.head')}</h2>
        <Facts>
          <Fact name={t('forms.kind')}>{t(`forms.kind.${letterhead.kind}`)}</Fact>
          <Fact name={t('forms.government')}>{letterhead.government}</Fact>
          {letterhead.office && <Fact name={t('forms.office')}>{letterhead.office}</Fact>}
          <Fact name={t('forms.region')}>{letterhead.region}</Fact>
          {letterhead.address && <Fact name={t('forms.address')}>{letterhead.address}</Fact>}
          {letterhead.contact && <Fact name={t('forms.contact')}>{letterhead.contact}</Fact>}
          <Fact name={t('forms.signingOffice')}>{form.signingOffice}</Fact>
          <Fact name={t('forms.title')}>{form.title}</Fact>
          <Fact name={t('forms.place')}>{form.place}</Fact>
          <Fact name={t('forms.paper')}>{form.paper}</Fact>
          <Fact name={t('forms.margins')}>{t('forms.marginsText', { top: layout.top, bottom: layout.bottom, left: layout.left, right: layout.right })}</Fact>
          <Fact name={t('forms.typeface')}>
            {t(`forms.typeface.${layout.typeface}`)}, {t('forms.points', { n: layout.size })}
          </Fact>
        </Facts>
      </section>
      <Lines name="recitals" lines={form.recitals} lettered />
      <section class="card" aria-labelledby="legalBasis">
        <h2 id="legalBasis">{t('forms.legalBasis')}</h2>
        <ol>
          {form.legalBasis.map(({ text, verifiedOn }) => (
            <li key={text}>
              {text} <span class="quiet-text">({verifiedOn ? t('forms.verified', { when: dateText(verifiedOn, language) }) : t('forms.unverified')})</span>
            </li>
          ))}
        </ol>
      </section>
      {form.noted.length > 0 && <Lines name="noted" lines={form.noted} />}
      <section class="card" aria-labelledby="clauses">
        <h2 id="clauses">{t('forms.clauses')}</h2>
        <Facts>
          {form.clauses.map(({ text, points }, index) => (
            <Fact key={text} name={ordinals[index] ?? ''}>
              {text}
              {points.length > 0 && (
                <ol type="a">
                  {points.map(point => (
                    <li key={point}>{point}</li>
                  ))}
                </ol>
              )}
            </Fact>
          ))}
        </Facts>
      </section>
      {form.copies.length > 0 && <Lines name="copies" lines={form.copies} />}
      <section class="card" aria-labelledby="number">
        <h2 id="number">{t('forms.number')}</h2>
        <Facts>
          <Fact name={t('forms.pattern')}>
            <code>{number.pattern}</code>
            <br />
            {numberLike(number, today)}
          </Fact>
          <Fact name={t('forms.start')}>
            {number.startYear === null ? t('forms.startOne') : t('forms.startText', { n: number.start, year: number.startYear })}
          </Fact>
        </Facts>
      </section>
      <section class="card" aria-labelledby="signatories">
        <h2 id="signatories">{t('forms.signatories')}</h2>
        <ul class="rows">
          {form.signatories.map(one => (
            <li key={one.account + one.from}>
              <div>
                <strong>
                  {one.acting} {one.name}
                </strong>
                <span>{one.number ? `${one.rank} · NIP ${one.number}` : t('forms.noNumber')}</span>
                <span class="quiet-text">
                  {one.account} · {t('forms.fromOn', { when: dateText(one.from, language) })}{' '}
                  {one.until && t('forms.until', { when: dateText(one.until, language) })}
                </span>
              </div>
              {holdsOn(one, today) && (
                <div class="row-end">
                  <Badge tone="good">{t('forms.today')}</Badge>
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function Lines({ name, lines, lettered }: { name: 'recitals' | 'noted' | 'copies'; lines: string[]; lettered?: boolean }) {
  const { t } = useText()
  return (
    <section class="card" aria-labelledby={name}>
      <h2 id={name}>{t(`forms.${name}`)}</h2>
      <ol type={lettered ? 'a' : '1'}>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}

import type { Person } from '../api/types.ts'
import { dateText, instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { Badge, Fact, Facts } from '../ui/parts.tsx'
import { peopleApi } from './api.ts'
import { Changes } from './changes.tsx'
import { PersonActions } from './editor.ts'
import { useText } from './text/text.ts'
import { roleKey, stateKey, toneOf } from './words.ts'

export function PersonPage({ id }: { id: string }) {
  const { t } = useText()
  const own = useOwnOffices('administrator', 'auditor')
  const { now, reload } = useLoad(() => peopleApi.person(id, own.asked), [id, own.asked])
  const person = now.state === 'ready' ? now.data : null
  return (
    <Page
      title={person ? person.name || person.email : t('nav.people')}
      back={{ to: '/orang', label: t('nav.people') }}
      badge={person && <Badge tone={toneOf(person.state)}>{t(stateKey(person.state))}</Badge>}
    >
      <OfficeSwitch own={own} />
      <Shown now={now} reload={reload}>
        {shown => (
          <>
            <About person={shown} />
            {own.has('administrator') && <PersonActions person={shown} office={own.asked} onChanged={reload} />}
            <Changes personId={id} office={own.asked} turn={shown.version} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function About({ person }: { person: Person }) {
  const { t, language } = useText()
  const { absence } = person
  return (
    <Facts>
      <Fact name={t('people.email')}>{person.email || t('say.none')}</Fact>
      <Fact name={t('people.roles')}>{person.roles.map(role => t(roleKey(role))).join(', ')}</Fact>
      <Fact name={t('people.factor')}>{t(person.secondFactor ? 'people.factorYes' : 'people.factorNo')}</Fact>
      <Fact name={t('people.lastSignIn')}>{person.lastSignInAt ? instantText(person.lastSignInAt, language) : t('people.lastSignInNone')}</Fact>
      <Fact name={t('people.absence')}>
        {absence ? (
          <>
            {absence.now && <Badge tone="warning">{t('people.awayNow')}</Badge>}{' '}
            {t('people.away', { from: dateText(absence.from, language), until: dateText(absence.until, language) })}
            {absence.standIn && ` · ${t('people.standIn', { name: absence.standIn.name || t('people.nameless') })}`}
          </>
        ) : (
          t('people.absenceNone')
        )}
      </Fact>
    </Facts>
  )
}

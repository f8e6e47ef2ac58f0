import { useEffect, useState } from 'react'
import type { Person } from '../api/types.ts'
import { Link, navigate, usePlace } from '../router.tsx'
import { valuesOf } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Badge } from '../ui/parts.tsx'
import { peopleApi, peopleOnPage } from './api.ts'
import { Changes } from './changes.tsx'
import { Invite } from './editor.ts'
import { Pager } from './pager.tsx'
import { useText } from './text/text.ts'
import { roleKey, roles, stateKey, states, toneOf } from './words.ts'

/** The filter lives in the address, so that the way back from a person leads to the same list. */
export function PeoplePage() {
  const { t } = useText()
  const own = useOwnOffices('administrator', 'auditor')
  const filter = new URLSearchParams(usePlace().search)
  const wanted = ['cari', 'peran', 'keadaan'].map(name => filter.get(name)).join(' ')
  const [page, setPage] = useState(0)
  const [changed, setChanged] = useState(0)
  const { now, reload } = useLoad(
    () =>
      peopleApi.people(
        {
          q: filter.get('cari') ?? undefined,
          role: roles.find(role => role === filter.get('peran')),
          state: states.find(state => state === filter.get('keadaan')),
          office: own.asked,
        },
        page,
      ),
    [wanted, page, own.asked],
  )
  useEffect(() => setPage(0), [wanted, own.asked])
  const apply = (form: HTMLFormElement) => {
    const next = new URLSearchParams(Object.entries(valuesOf(form)).filter(([, value]) => value))
    navigate(`/orang${next.size > 0 ? `?${next}` : ''}`)
  }
  const change = (event: { currentTarget: { form: HTMLFormElement | null } }) => event.currentTarget.form && apply(event.currentTarget.form)
  const invited = async () => {
    setChanged(changed + 1)
    await reload()
  }
  return (
    <Page title={t('nav.people')} lead={t('people.lead')} actions={own.has('administrator') && <Invite office={own.asked} onChanged={invited} />} wide>
      <OfficeSwitch own={own} />
      <form
        class="filters"
        role="search"
        onSubmit={event => {
          event.preventDefault()
          apply(event.currentTarget)
        }}
      >
        <div class="field grow">
          <label for="people-q">{t('people.search')}</label>
          <div class="joined">
            <input id="people-q" name="cari" type="search" maxLength={100} defaultValue={filter.get('cari') ?? ''} />
            <button class="button" type="submit">
              {t('people.searchDo')}
            </button>
          </div>
        </div>
        <div class="field">
          <label for="people-role">{t('people.role')}</label>
          <select id="people-role" name="peran" onChange={change}>
            <option value="">{t('people.anyRole')}</option>
            {roles.map(role => (
              <option key={role} value={role} selected={filter.get('peran') === role}>
                {t(roleKey(role))}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="people-state">{t('people.state')}</label>
          <select id="people-state" name="keadaan" onChange={change}>
            <option value="">{t('people.anyState')}</option>
            {states.map(state => (
              <option key={state} value={state} selected={filter.get('keadaan') === state}>
                {t(stateKey(state))}
              </option>
            ))}
          </select>
        </div>
      </form>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            <p role="status" class="quiet-text">
              {t('people.total', { n: list.total })}
            </p>
            {list.items.length === 0 ? <Empty>{t('people.empty')}</Empty> : <People items={list.items} />}
            <Pager page={page} total={list.total} onPage={peopleOnPage} onTurn={setPage} />
          </>
        )}
      </Shown>
      <Changes key={own.asked} office={own.asked} turn={changed} />
    </Page>
  )
}

function People({ items }: { items: Person[] }) {
  const { t } = useText()
  return (
    <table class="stacking">
      <thead>
        <tr>
          {(['people.name', 'people.roles', 'people.state', 'people.factor'] as const).map(key => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(person => (
          <tr key={person.id}>
            <th scope="row">
              <Link to={`/orang/${person.id}`} class="row-title">
                {person.name || person.email}
              </Link>
              <span class="quiet-text">{person.email}</span>
            </th>
            <td data-label={t('people.roles')}>{person.roles.map(role => t(roleKey(role))).join(', ')}</td>
            <td data-label={t('people.state')}>
              <span>
                <Badge tone={toneOf(person.state)}>{t(stateKey(person.state))}</Badge>
                {person.absence?.now && <Badge tone="warning">{t('people.awayNow')}</Badge>}
              </span>
            </td>
            <td data-label={t('people.factor')}>{t(person.secondFactor ? 'people.factorYes' : 'people.factorNo')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

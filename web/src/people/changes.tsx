import { useState } from 'react'
import type { PersonSide } from '../api/types.ts'
import { Link } from '../router.tsx'
import { dateText, instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { changesOnPage, peopleApi } from './api.ts'
import { Pager } from './pager.tsx'
import { useText } from './text/text.ts'
import { kindKey, roleKey, stateKey } from './words.ts'

/** Who did what to whom, newest first. A new `turn` has a new change. */
export function Changes({ personId, office, turn }: { personId?: string; office: string | undefined; turn: number }) {
  const { t, language } = useText()
  const [page, setPage] = useState(0)
  const { now, reload } = useLoad(() => peopleApi.changes(personId, office, page), [personId, office, page, turn])
  return (
    <section class="card" aria-labelledby="changes">
      <h2 id="changes">{t('people.changes')}</h2>
      <p class="hint">{t('people.changesLead')}</p>
      <Shown now={now} reload={reload}>
        {list => (
          <>
            {list.total === 0 && <p>{t('people.noChanges')}</p>}
            <ol class="timeline">
              {list.items.map(change => (
                <li key={`${change.person.id} ${change.version}`}>
                  <strong>
                    {t(kindKey(change.kind))}
                    {!personId && ': '}
                    {!personId && (change.person.name ? <Link to={`/orang/${change.person.id}`}>{change.person.name}</Link> : t('people.nameless'))}
                  </strong>
                  <span class="quiet-text block">
                    {instantText(change.at, language)} · {t('people.by', { name: change.by || t('people.nameless') })}
                  </span>
                  {change.before && <Side label={t('people.from')} side={change.before} />}
                  <Side label={t('people.to')} side={change.after} />
                </li>
              ))}
            </ol>
            <Pager page={page} total={list.total} onPage={changesOnPage} onTurn={setPage} />
          </>
        )}
      </Shown>
    </section>
  )
}

function Side({ label, side }: { label: string; side: PersonSide }) {
  const { t, language } = useText()
  const { absence } = side
  return (
    <p>
      <span class="quiet-text">{label}</span> {t(stateKey(side.state))} · {side.roles.map(role => t(roleKey(role))).join(', ')}
      {absence && ` · ${t('people.away', { from: dateText(absence.from, language), until: dateText(absence.until, language) })}`}
      {absence?.standIn && ` · ${t('people.standIn', { name: absence.standIn.name || t('people.nameless') })}`}
    </p>
  )
}

import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'react'
import { download } from '../ui/download.ts'
import { LoadingNote } from '../ui/page.tsx'
import { csv } from './csv.ts'
import type { Plan } from './plans.ts'
import { useText } from './text/text.ts'

export type Drawing = () => Promise<typeof import('./plot.ts')>
/** How what draws is loaded. */
export const DrawingOf = createContext<Drawing>(() => Promise.reject(new Error('nothing draws here')))

type Row = readonly (string | number)[]
/** @param sheet where the same table is as a spreadsheet; @param plan null where a picture would say nothing */
type Props = { title: string; lead?: string; plan: Plan | null; head: readonly string[]; rows: readonly Row[]; file: string; sheet: string; empty: string }

/** A picture, and everything in it again as a table and as files: who sees no picture misses nothing. */
export function Chart({ title, lead, plan, head, rows, file, sheet, empty }: Props) {
  const { t } = useText()
  return (
    <section class="card chart">
      <h2>{title}</h2>
      {lead && <p class="hint">{lead}</p>}
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          {plan && <Picture plan={plan} title={title} />}
          <details class="small">
            <summary>
              {t('figures.table')} <span class="sr">{title}</span>
            </summary>
            <Table title={title} head={head} rows={rows} />
          </details>
          <p class="actions">
            <button type="button" class="button quiet" onClick={() => download(`${file}.csv`, csv([head, ...rows]), 'text/csv;charset=utf-8')}>
              {t('figures.csv')} <span class="sr">{title}</span>
            </button>
            <a class="button quiet" href={sheet} download>
              {t('figures.xlsx')} <span class="sr">{title}</span>
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** What draws is loaded once a picture is there to draw. */
function Picture({ plan, title }: { plan: Plan; title: string }) {
  const { t, language } = useText()
  const load = useContext(DrawingOf)
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading')
  const drawing = JSON.stringify(plan)
  useEffect(() => {
    let end = () => {}
    let gone = false
    load().then(
      ({ draw }) => {
        if (gone || !place.current) return
        end = draw(place.current, plan, language)
        setState('drawn')
      },
      () => setState('failed'),
    )
    return () => {
      gone = true
      end()
    }
  }, [drawing, language])
  return (
    <>
      {plan.series.length > 1 && (
        <ul class="legend" aria-hidden="true">
          {plan.series.map(({ name }, index) => (
            <li key={name}>
              <span class={`swatch ${plan.kind === 'time' && !plan.bars && index === 0 ? 'dashed' : `fill-${(index % 4) + 1}`}`} /> {name}
            </li>
          ))}
        </ul>
      )}
      {state === 'loading' && <LoadingNote />}
      {state === 'failed' && <p role="status">{t('figures.notDrawn')}</p>}
      <div class="plot" role="img" aria-label={t('figures.picture', { title })} ref={place} />
    </>
  )
}

function Table({ title, head, rows }: { title: string; head: readonly string[]; rows: readonly Row[] }) {
  return (
    <table class={`bars${head.length > 3 ? ' stacking' : ''}`}>
      <caption class="sr">{title}</caption>
      <thead>
        <tr>
          {head.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={head[index + 1]} data-label={head[index + 1]}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

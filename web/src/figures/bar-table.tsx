import { download } from '../ui/download.ts'
import { csv } from './csv.ts'
import { useText } from './text/text.ts'

type Row = { label: string; values: (string | number)[]; bar: number }
type Props = { title: string; lead?: string; head: string[]; rows: Row[]; file: string; empty: string }

/** A chart that is its own table: each row has its number in words and its length as a bar. */
export function BarTable({ title, lead, head, rows, file, empty }: Props) {
  const { t } = useText()
  const most = Math.max(1, ...rows.map(row => row.bar))
  return (
    <section class="card">
      <h2>{title}</h2>
      {lead && <p class="hint">{lead}</p>}
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <>
          <table class={`bars${head.length > 3 ? ' stacking' : ''}`}>
            <thead>
              <tr>
                {head.map(name => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  {row.values.map((value, index) => (
                    <td key={head[index + 1]} data-label={head[index + 1]}>
                      {value}
                    </td>
                  ))}
                  <td class="length" aria-hidden="true">
                    <span style={{ inlineSize: `${Math.round((row.bar / most) * 100)}%` }} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="actions">
            <button
              type="button"
              class="button quiet"
              onClick={() => download(`${file}.csv`, csv([head, ...rows.map(row => [row.label, ...row.values])]), 'text/csv;charset=utf-8')}
            >
              {t('figures.csv')} <span class="sr">{title}</span>
            </button>
          </p>
        </>
      )}
    </section>
  )
}

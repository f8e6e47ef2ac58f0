import type { Series } from './plans.ts'

/** Each series on top of those before it. */
export function stacked(series: readonly Series[]): number[][] {
  const below: number[] = []
  return series.map(({ values }) =>
    values.map((value, row) => {
      below[row] = (below[row] ?? 0) + value
      return below[row]
    }),
  )
}

/** A name in lines that fit beside its bar; what stays too long is cut. */
export function wrapped(name: string, width: number, lines = 3): string {
  const all = ['']
  for (const word of name.split(' ')) {
    const line = all.at(-1) as string
    if (line === '') all[all.length - 1] = word
    else if (line.length + 1 + word.length <= width) all[all.length - 1] = `${line} ${word}`
    else all.push(word)
  }
  const kept = all.slice(0, lines).map(line => (line.length > width ? `${line.slice(0, width - 1)}…` : line))
  if (all.length > lines) kept[lines - 1] = `${(kept[lines - 1] as string).slice(0, width - 1)}…`
  return kept.join('\n')
}

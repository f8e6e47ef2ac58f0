import type { Requirement } from '../api/types.ts'

/** What one request may carry; the service takes a little more. */
export const most = { files: 20, bytes: 20_000_000 }

/** In as few requests as the limits allow, in the order given. A file that is too large alone goes alone, and is refused with advice. */
export function inRequests<T extends { file: { size: number } }>(chosen: T[]): T[][] {
  const requests: T[][] = []
  let bytes = 0
  for (const one of chosen) {
    const last = requests.at(-1)
    if (last && last.length < most.files && bytes + one.file.size <= most.bytes) {
      last.push(one)
      bytes += one.file.size
    } else {
      requests.push([one])
      bytes = one.file.size
    }
  }
  return requests
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word.length > 2)

/** The requirement whose code or names share most words with the name of the file; none when nothing speaks for one. */
export function guessFor(fileName: string, requirements: Pick<Requirement, 'code' | 'label'>[], taken: ReadonlySet<string>): string {
  const words = new Set(wordsOf(fileName.replace(/\.[^.]*$/, '')))
  const score = ({ code, label }: Pick<Requirement, 'code' | 'label'>) =>
    new Set([...wordsOf(code), ...wordsOf(label.id), ...wordsOf(label.en)].filter(word => words.has(word))).size
  const best = requirements.filter(one => !taken.has(one.code)).sort((a, b) => score(b) - score(a))[0]
  return best && score(best) > 0 ? best.code : ''
}

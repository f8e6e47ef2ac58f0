import { Problem } from '../api/client.ts'

/** Whoever gave a reason and changed nothing is told so and keeps what was typed: the server had nothing to do, and says the same again. */
export function mustDiffer(before: number, after: number, sentence: string): void {
  if (after === before) throw new Problem(409, { code: 'nothing-changed', detail: sentence })
}

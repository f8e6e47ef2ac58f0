/** The line at `from` goes to `to`; one that would leave the list stays. */
export function moved<T>(lines: readonly T[], from: number, to: number): T[] {
  const next = [...lines]
  if (to < 0 || to >= next.length) return next
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

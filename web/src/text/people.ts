/** What the services call a requirement stands in some sentences; people know it by its label. Some labels begin with that word. */
export const withoutCodes = (sentence: string, labels: Record<string, string>, otherwise: string): string =>
  sentence.replace(/\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*\b/g, (word, at: number) => {
    const label = labels[word] ?? (word.includes('_') ? otherwise : word)
    return sentence.startsWith(label, at) ? word : label
  })

/** A name that may be shown; services know some people only by their account's id, which tells a reader nothing. */
export const personText = (given: unknown, otherwise: string): string =>
  typeof given !== 'string' || given === '' || given.startsWith('system:') || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(given) ? otherwise : given

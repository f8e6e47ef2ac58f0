/** What somebody typed to find a decree: its code, as it is printed, or its number. */
export type DecreeSearch = { code: string; doubtful: boolean } | { number: string }

/** A code never holds I, O, 0 or 1, and whoever reads one of them may have seen any of several letters: none is guessed. */
export function decreeSearchOf(typed: string): DecreeSearch {
  const said = /\/v\/([^/?#]+)/.exec(typed)?.[1] ?? typed
  const packed = said.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  if (!/^[A-Z0-9]{12}$/.test(packed))
    return {
      number: typed
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/ ?\/ ?/g, '/'),
    }
  return { code: packed.match(/.{4}/g)?.join('-') ?? packed, doubtful: /[IO01]/.test(packed) }
}

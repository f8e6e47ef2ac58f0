/** A name that may be shown; services know some people only by their account's id, which tells a reader nothing. */
export const personText = (given: unknown, otherwise: string): string =>
  typeof given !== 'string' || given === '' || given.startsWith('system:') || /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(given) ? otherwise : given

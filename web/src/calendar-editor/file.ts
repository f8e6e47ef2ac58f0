export type Read = { file: File; text: string }

export const largest = 256 * 1024

/** By what it begins with: names and types of files say little, and differ from one machine to the next. */
export const typeOf = (text: string): 'text/calendar' | 'text/csv' => (/^\s*BEGIN:VCALENDAR/i.test(text.replace(/^\uFEFF/, '')) ? 'text/calendar' : 'text/csv')

/** Some write in two bytes for each character. */
export async function textOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, 200).arrayBuffer())
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

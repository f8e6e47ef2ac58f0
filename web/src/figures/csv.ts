/** RFC 4180, with the mark that makes spreadsheets read it as UTF-8; a cell that a spreadsheet would calculate is text. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = String(value)
    const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  return `\ufeff${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}

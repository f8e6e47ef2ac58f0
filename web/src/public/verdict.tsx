export function Verdict({ kind, title, text }: { kind: 'valid' | 'expired' | 'unknown' | 'absent'; title: string; text: string }) {
  const mark = { valid: '✓', expired: '!', unknown: '✕', absent: '?' }[kind]
  return (
    <div class={`verdict ${kind}`} role="status">
      <span class="verdict-mark" aria-hidden="true">
        {mark}
      </span>
      <p>
        <strong>{title}</strong>
        <span>{text}</span>
      </p>
    </div>
  )
}

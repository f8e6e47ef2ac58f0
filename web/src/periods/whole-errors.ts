import type { Problem } from '../api/client.ts'
import type { FieldError } from '../ui/form.tsx'

/** What the server says about fields, for a form whose inputs bear the server's whole names. */
export const wholeErrorsOf = (problem: Problem | null): FieldError[] => (problem?.errors ?? []).map(({ field, detail }) => ({ field, text: detail }))

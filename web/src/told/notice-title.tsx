import type { NoticeKind } from '../api/types.ts'
import { textWith } from '../session.tsx'
import { en } from './text/en.ts'
import { id } from './text/id.ts'

const useText = textWith({ id, en })

/** Of what a notice tells. Its words come with the lists of notices: whoever scans a code reads none. */
export function NoticeTitle({ kind, number, title = number }: { kind: NoticeKind; number: string; title?: string | undefined }) {
  const { t } = useText()
  return <>{t(`notice.${kind}`, { number, title })}</>
}

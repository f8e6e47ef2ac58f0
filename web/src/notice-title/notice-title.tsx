import type { NoticeKind } from '../api/types.ts'
import { textWith } from '../session.tsx'
import { en } from './text/en.ts'
import { id } from './text/id.ts'

const useText = textWith({ id, en })

type OfPeriod = Extract<NoticeKind, `PERIOD_${string}`>
const isOfPeriod = (kind: NoticeKind): kind is OfPeriod => kind.startsWith('PERIOD_')

/** Of what a notice tells. Its words come with the lists of notices: whoever scans a code reads none. Of a period the history says the same. */
export function NoticeTitle({ kind, number, title = number }: { kind: NoticeKind; number: string; title?: string | undefined }) {
  const { t } = useText()
  return <>{isOfPeriod(kind) ? t(`timeline.${kind}`) : t(`notice.${kind}`, { number, title })}</>
}

import type { CaseDetail } from '../api/types.ts'
import { caseApi } from '../cases/api.ts'
import type { CaseProps } from '../cases/case-props.ts'
import { useWaiting } from '../ui/draft.tsx'
import { useAction } from '../ui/load.ts'
import { ProblemView } from '../ui/problem.tsx'
import { passable } from './passable.ts'
import { useText } from './text/text.ts'

type Props = CaseProps & { seen: ReadonlySet<string>; onJudged: () => void }

/** One click for all papers that are as they should be. What has a finding, or a judgement that is being written, is left to its own form. */
export function JudgeSeen({ detail, etag, seen, onChanged, onReload, onJudged }: Props) {
  const { t } = useText()
  const waiting = useWaiting('judgement')
  const { busy, problem, run } = useAction()
  const codes = () => passable(detail, seen, code => waiting(`${detail.applicationId}.${code}`))
  const n = codes().length
  const judge = async () => {
    const judgements: { requirementCode: string; result: CaseDetail['judgements'][number]['result'] }[] = codes().map(requirementCode => ({
      requirementCode,
      result: 'PASSED',
    }))
    if (judgements.length === 0) return
    onChanged(await caseApi.judgeAll(detail.applicationId, etag, judgements))
    onJudged()
  }
  return (
    <>
      <ProblemView problem={problem} onReload={() => void onReload()} />
      {n > 0 ? (
        <button type="button" class="button" aria-disabled={busy} onClick={() => void run(judge)}>
          {busy ? t('do.saving') : t('case.judgeSeen', { n })}
        </button>
      ) : (
        seen.size === 0 && <p class="hint">{t('case.judgeSeenHint')}</p>
      )}
    </>
  )
}

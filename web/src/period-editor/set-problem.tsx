import type { Problem } from '../api/client.ts'
import type { RequirementInput } from '../api/types.ts'
import { Alert } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { itemOf } from './requirement-set.ts'
import { useText } from './text/text.ts'

type Props = { problem: Problem | null; sent: readonly RequirementInput[]; onReload: () => void }

/** What is wrong with a set as a whole, each sentence beside the requirement that it is about. */
export function SetProblem({ problem, sent, onReload }: Props) {
  const { t, both } = useText()
  const errors = (problem?.errors ?? []).map(({ field, detail }) => ({ item: itemOf(field, sent), detail }))
  if (!errors.some(({ item }) => item)) return <ProblemView problem={problem} onReload={onReload} />
  return (
    <Alert kind="error" title={t('planning.setRefused')}>
      <ul>
        {errors.map(({ item, detail }, index) => (
          <li key={index}>{item ? `${both({ id: item.label?.id ?? item.code, en: item.label?.en ?? item.code })}: ${detail}` : detail}</li>
        ))}
      </ul>
    </Alert>
  )
}

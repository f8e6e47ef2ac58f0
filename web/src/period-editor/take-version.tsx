import { useEffect, useState } from 'react'
import type { PeriodDetail, RequirementDifference } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { SelectField } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { periodEditorApi } from './api.ts'
import { DifferenceList } from './difference-list.tsx'
import { useText } from './text/text.ts'

type Props = { period: PeriodDetail; take: (set: string, version: number) => Promise<void>; onReload: () => Promise<void>; onClose: () => void }

/** The period takes a version of one of the office's sets, once what it would ask otherwise has been shown. */
export function TakeVersion({ period, take, onReload, onClose }: Props) {
  const { t } = useText()
  const [chosen, setChosen] = useState(period.requirementSet?.id ?? '')
  const [changes, setChanges] = useState<RequirementDifference[] | null>(null)
  const action = useAction()
  const { now, reload } = useLoad(periodEditorApi.sets, [])
  const sets = now.state === 'ready' ? now.data.items.filter(set => set.office === period.office) : []
  const set = sets.find(one => one.id === chosen)
  useEffect(() => {
    setChanges(null)
    if (set) void action.run(async () => setChanges((await periodEditorApi.comparePeriod(period.id, set.id, set.version)).data.items))
  }, [set?.id])
  return (
    <FormDialog
      form="take-version"
      of={period.id}
      title={t('sets.take')}
      label={t('sets.takeDo')}
      onReload={onReload}
      onClose={onClose}
      send={({ set: id = '' }) => {
        const named = sets.find(one => one.id === id)
        return take(id, named?.version ?? 1)
      }}
    >
      {common => (
        <Shown now={now} reload={reload}>
          {() => (
            <>
              <SelectField
                {...common}
                name="set"
                label={t('sets.title')}
                value={chosen}
                choices={sets.map(one => ({ value: one.id, label: `${one.name} · ${t('sets.version', { n: one.version })}` }))}
                onChange={setChosen}
              />
              <ProblemView problem={action.problem} />
              {changes && <DifferenceList changes={changes} />}
            </>
          )}
        </Shown>
      )}
    </FormDialog>
  )
}

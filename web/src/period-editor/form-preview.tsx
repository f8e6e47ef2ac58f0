import { useState } from 'react'
import type { Application, OutletType, PeriodDetail } from '../api/types.ts'
import { outletTypes } from '../api/types.ts'
import { SelectField } from '../ui/form.tsx'
import { pagesOf } from '../ui/lazy.tsx'
import { useText } from './text/text.ts'

const RequirementCard = pagesOf(() => import('../applications/pages.ts'))(pages => pages.RequirementCard)

/** Nobody's draft: the form asks for no more than this of it. */
const draft = (type: OutletType, period: PeriodDetail) =>
  ({ id: `preview-${type}`, state: 'DRAFT', period, documents: [], receipts: [], returnedItems: [], missing: [] }) as unknown as Application

/** The very form that applicants fill in, for one type of outlet. Nothing of it is sent. */
export function FormPreview({ period }: { period: PeriodDetail }) {
  const { t } = useText()
  const types = outletTypes.filter(type => period.requirements.some(one => one.outletTypes.includes(type)))
  const [chosen, setChosen] = useState(types[0])
  if (!chosen) return null
  const asked = period.requirements.filter(one => one.outletTypes.includes(chosen))
  const still = async () => {}
  return (
    <section
      aria-labelledby="form-preview"
      onSubmitCapture={event => {
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <h2 id="form-preview">{t('planning.previewForm')}</h2>
      <SelectField
        form="form-preview"
        name="outletType"
        label={t('planning.previewFor')}
        errors={[]}
        unset={false}
        value={chosen}
        onChange={type => setChosen(types.find(one => one === type))}
        choices={types.map(value => ({ value, label: t(`outletType.${value}`) }))}
      />
      {asked.map(requirement => (
        <RequirementCard
          key={chosen + requirement.code}
          application={draft(chosen, period)}
          etag=""
          requirements={asked}
          requirement={requirement}
          document={undefined}
          remark={undefined}
          outcome={null}
          unchanged={false}
          onChanged={() => {}}
          onReload={still}
        />
      ))}
    </section>
  )
}

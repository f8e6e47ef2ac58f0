import type { Requirement, RevocationReason, TimelineEntry } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Shown } from '../ui/page.tsx'
import { applicationApi } from './api.ts'
import { useText } from './text/text.ts'

export function TimelineView({ id, version, zone, requirements }: { id: string; version: number; zone: string; requirements: Requirement[] }) {
  const { t } = useText()
  const { now, reload } = useLoad(() => applicationApi.timeline(id), [id, version], { kinds: ['application', 'case'], id })
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('app.timeline')}</h2>
      <Shown now={now} reload={reload}>
        {list => (list.items.length === 0 ? <p>{t('timeline.empty')}</p> : <Steps items={folded(list.items)} zone={zone} requirements={requirements} />)}
      </Shown>
    </section>
  )
}

type Folded = TimelineEntry & { times: number }

/** Twenty saved documents in a row are one line with a count. */
export function folded(items: TimelineEntry[]): Folded[] {
  const steps: Folded[] = []
  for (const item of items) {
    const last = steps.at(-1)
    if (last && last.code === item.code && item.code === 'DOCUMENT_ATTACHED') steps[steps.length - 1] = { ...item, times: last.times + documents(item) }
    else steps.push({ ...item, times: documents(item) })
  }
  return steps
}

/** Several documents that came together are one step. */
const documents = ({ code, params: { requirementCodes } }: TimelineEntry): number =>
  code === 'DOCUMENT_ATTACHED' && Array.isArray(requirementCodes) ? requirementCodes.length : 1

function Steps({ items, zone, requirements }: { items: Folded[]; zone: string; requirements: Requirement[] }) {
  const { t, step, both, language } = useText()
  const because = (reason: unknown) => (typeof reason === 'string' ? t(`revocation.${reason as RevocationReason}`) : '')
  const detail = (item: Folded): string => {
    const { requirementCodes, dueAt, number, tier, why, closesAt } = item.params
    const requirementCode =
      item.params.requirementCode ?? (Array.isArray(requirementCodes) && item.code === 'DOCUMENT_ATTACHED' ? requirementCodes[0] : undefined)
    if (item.times > 1) return `× ${item.times}`
    if (typeof requirementCode === 'string') return both(requirements.find(one => one.code === requirementCode)?.label)
    if (typeof why === 'string') return `${why} · ${t('app.closedAt')} ${instantText(String(closesAt), language, zone)}`
    if (typeof dueAt === 'string') return `${t('app.until')} ${instantText(dueAt, language, zone)}`
    if (typeof number === 'string') return [number, because(item.params.reason)].filter(Boolean).join(' · ')
    if (typeof tier === 'number') return t('tier.short', { tier })
    return ''
  }
  return (
    <ol class="timeline">
      {[...items].reverse().map(item => (
        <li key={item.at + item.code} class={item.actorKind.toLowerCase()}>
          <span class="quiet-text">
            <time dateTime={item.at}>{instantText(item.at, language, zone)}</time> · {t(`actor.${item.actorKind}`)}
          </span>
          <strong>{step(item.code)}</strong>
          {detail(item) && <span>{detail(item)}</span>}
        </li>
      ))}
    </ol>
  )
}

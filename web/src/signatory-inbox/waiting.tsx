import { serverNow } from '../api/server-clock.ts'
import type { OutletType } from '../api/types.ts'
import { decreeTones } from '../decrees/tones.ts'
import { Link } from '../router.tsx'
import { instantText, spanText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { Empty, Shown } from '../ui/page.tsx'
import { Badge, Fact, Facts } from '../ui/parts.tsx'
import { inboxApi, type WaitingDecree } from './api.ts'
import { PeriodNow } from './period-now.tsx'
import { useText } from './text/text.ts'

/** What waits for a signature, on the signatory's first page: enough to know whether to open it now. */
export function WaitingSection({ only }: { only: (id: string) => boolean }) {
  const { t } = useText()
  const { now, reload } = useLoad(inboxApi.waiting, [], { kinds: ['decree'] })
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting.title')}</h2>
      <Shown now={now} reload={reload}>
        {list => {
          const here = list.items.filter(({ id }) => only(id))
          return here.length === 0 ? <Empty>{t('waiting.none')}</Empty> : here.map(decree => <Waiting key={decree.id} decree={decree} />)
        }}
      </Shown>
    </section>
  )
}

function Waiting({ decree }: { decree: WaitingDecree }) {
  const { t, language } = useText()
  const age = spanText(Math.max(60, Math.round((serverNow() - Date.parse(decree.since)) / 1000)), language)
  const naming = decree.kind === 'NAMING'
  const effects = decree.effects.map(({ of, count }) => t(`waiting.${of as 'NAMED' | 'CORRECTED' | 'REVOKED'}`, { n: count }))
  const content = [
    ...(naming ? [t('waiting.entries', { n: decree.entryCount })] : effects),
    ...decree.tiers.map(({ of, count }) => t('waiting.tier', { tier: of, n: count })),
    ...decree.outletTypes.map(({ of, count }) => t('waiting.type', { type: t(`outletType.${of as OutletType}`), n: count })),
  ]
  return (
    <article class="card">
      <div class="split">
        <h3>{decree.number ?? t('decrees.noNumber')}</h3>
        <Badge tone={decreeTones[decree.state]}>{t(`decree.${decree.state}`)}</Badge>
      </div>
      <p>{decree.title}</p>
      <p class="quiet-text">
        {t(`decreeKind.${decree.kind}`)}
        {decree.changesNumber && ` · ${t('waiting.changes', { number: decree.changesNumber })}`} ·{' '}
        {t('waiting.since', { when: instantText(decree.since, language), age })}
      </p>
      {decree.failure && (
        <p>
          <Badge tone="bad">{t('waiting.failed')}</Badge>
        </p>
      )}
      {decree.handedOut && decree.state === 'NUMBERED' && <p class="hint">{t('waiting.away')}</p>}
      <Facts>
        <Fact name={t('waiting.content')}>{content.join(' · ')}</Fact>
        <Fact name={t('waiting.period')}>
          <PeriodNow periodId={decree.periodId} />
        </Fact>
      </Facts>
      {decree.draftedByCaller && <p class="hint">{t('waiting.drafted')}</p>}
      <p class="actions">
        <Link class={decree.draftedByCaller ? 'button quiet' : 'button'} to={`/sk/${decree.id}`}>
          {t('waiting.open')}
        </Link>
      </p>
    </article>
  )
}

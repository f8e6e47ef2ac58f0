import type { SingleExtension } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { Badge, type Tone } from '../ui/parts.tsx'
import { AskedExtension } from './asked-extension.tsx'
import type { PeriodProps } from './period-props.ts'
import { useText } from './text/text.ts'

const tones: Record<SingleExtension['status'], Tone> = { ASKED: 'info', GRANTED: 'good', DECLINED: 'neutral' }

/** Later closes of single applications: what waits for a second officer first, and then all there were. */
export function SingleExtensions({ list, ...props }: PeriodProps & { list: SingleExtension[] }) {
  const { t, language } = useText()
  const { zone } = props.period
  if (list.length === 0) return null
  return (
    <>
      {list
        .filter(one => one.status === 'ASKED')
        .map(one => (
          <AskedExtension key={one.id} {...props} asked={one} one={one} />
        ))}
      <section class="card" aria-labelledby="singles">
        <h2 id="singles">{t('periods.singles')}</h2>
        <ul>
          {list.map(one => (
            <li key={one.id}>
              <p>
                <strong>{one.outletName}</strong> <Badge tone={tones[one.status]}>{t(`periods.single.${one.status}`)}</Badge>
              </p>
              <p>
                {t('periods.singleUntil', { until: instantText(one.closesAt, language, zone) })} {t(`periods.singleReason.${one.reasonKind}`)}.{' '}
                {t('periods.because', { reason: one.reason })}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

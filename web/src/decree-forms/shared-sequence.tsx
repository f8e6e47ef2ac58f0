import { useState } from 'react'
import type { DecreeSequence, SequenceSharing } from '../api/types.ts'
import { personText } from '../text/people.ts'
import { instantText } from '../text/time.ts'
import { SelectField, TextArea } from '../ui/form.tsx'
import { useLoad } from '../ui/load.ts'
import type { useOwnOffices } from '../ui/own-office.tsx'
import { Shown } from '../ui/page.tsx'
import { Badge, Dialog } from '../ui/parts.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { sequenceApi } from './api.ts'
import { useText } from './text/text.ts'

type Own = ReturnType<typeof useOwnOffices>
type Office = DecreeSequence['mayBeAsked'][number]
type Asked = { how: 'accept' | 'decline' | 'withdraw' | 'end'; sharing: SequenceSharing } | { how: 'ask' }

const tones = { ASKED: 'warning', AGREED: 'good', DECLINED: 'neutral', WITHDRAWN: 'neutral', ENDED: 'neutral' } as const

/** Whose sequence the office's numbers are of, and what both sides said about it. Where there is one office alone nothing is shown. */
export function SharedSequence({ own }: { own: Own }) {
  const { now, reload } = useLoad(() => sequenceApi.now(own.asked), [own.asked])
  return (
    <Shown now={now} reload={reload}>
      {(sequence: DecreeSequence) => sequence.mayBeAsked.length + sequence.sharings.length > 0 && <Section sequence={sequence} own={own} reload={reload} />}
    </Shown>
  )
}

function Section({ sequence, own, reload }: { sequence: DecreeSequence; own: Own; reload: () => Promise<void> }) {
  const { t, language } = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const titleOf = (office: Office) => (language === 'en' ? office.titleEnglish : office.titleIndonesian)
  const isMine = own.has('administrator')
  const isBound = sequence.sharings.some(({ office, state }) => office.key === sequence.office && (state === 'ASKED' || state === 'AGREED'))
  const close = () => setAsked(null)
  return (
    <section class="card" aria-labelledby="sequence">
      <h2 id="sequence">{t('sequence.title')}</h2>
      <p>{sequence.keeper ? t('sequence.joined', { year: sequence.year, office: titleOf(sequence.keeper) }) : t('sequence.own', { year: sequence.year })}</p>
      {sequence.sharings.length > 0 && (
        <ul class="rows">
          {sequence.sharings.map(sharing => (
            <li key={sharing.id}>
              <div>
                <strong>
                  {t('sequence.between', { office: titleOf(sharing.office), keeper: titleOf(sharing.keeper), year: sharing.fromYear })}{' '}
                  <Badge tone={tones[sharing.state]}>{t(`sequence.state.${sharing.state}`)}</Badge>
                </strong>
                {sharing.untilYear !== null && (
                  <span>{sharing.untilYear < sharing.fromYear ? t('sequence.never') : t('sequence.until', { year: sharing.untilYear })}</span>
                )}
                {[sharing.asked, sharing.answered, sharing.ended].map(
                  step =>
                    step && (
                      <span key={step.at} class="quiet-text">
                        {personText(step.by.name, t('forms.colleague'))}, {instantText(step.at, language)}: {step.reason}
                      </span>
                    ),
                )}
                {isMine && (
                  <div class="actions">
                    {waysFor(sharing, sequence.office).map(how => (
                      <button key={how} type="button" class="button quiet" onClick={() => setAsked({ how, sharing })}>
                        {t(`sequence.${how}`)}
                      </button>
                    ))}
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {isMine && !isBound && sequence.mayBeAsked.length > 0 && (
        <button type="button" class="button quiet" onClick={() => setAsked({ how: 'ask' })}>
          {t('sequence.ask')}
        </button>
      )}
      {asked && (
        <Dialog title={t(`sequence.${asked.how}`)} onClose={close}>
          <p>{t(`sequence.${asked.how}Text`)}</p>
          <PlainForm
            form="sequence"
            of={asked.how === 'ask' ? sequence.office : `${asked.how} ${asked.sharing.id}`}
            label={t(`sequence.${asked.how}`)}
            onReload={reload}
            onClose={close}
            send={async ({ keeper = '', fromYear = '', reason = '' }) => {
              await (asked.how === 'ask'
                ? sequenceApi.ask({ keeper, fromYear: Number(fromYear), reason }, own.asked)
                : sequenceApi[asked.how](asked.sharing, reason, own.asked))
              await reload()
            }}
          >
            {common => (
              <>
                {asked.how === 'ask' && (
                  <>
                    <SelectField
                      {...common}
                      name="keeper"
                      label={t('sequence.keeper')}
                      choices={sequence.mayBeAsked.map(office => ({ value: office.key, label: titleOf(office) }))}
                    />
                    <SelectField
                      {...common}
                      name="fromYear"
                      label={t('sequence.fromYear')}
                      unset={false}
                      value={String(sequence.year + 1)}
                      choices={[sequence.year, sequence.year + 1].map(year => ({ value: String(year), label: String(year) }))}
                    />
                  </>
                )}
                <TextArea {...common} name="reason" label={t('sequence.reason')} />
              </>
            )}
          </PlainForm>
        </Dialog>
      )}
    </section>
  )
}

/** What this office may do with it now: each side its own. */
function waysFor({ state, office }: SequenceSharing, own: string) {
  const isAsking = office.key === own
  if (state === 'ASKED') return isAsking ? (['withdraw'] as const) : (['accept', 'decline'] as const)
  return state === 'AGREED' ? (['end'] as const) : []
}

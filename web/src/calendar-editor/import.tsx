import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'react'
import type { CalendarImported, CalendarImportPreview, CalendarLine } from '../api/types.ts'
import { longDayText } from '../calendar/months.ts'
import { kindKey } from '../calendar/words.ts'
import { Link } from '../router.tsx'
import { sizeText } from '../text/time.ts'
import { useAction } from '../ui/load.ts'
import { inOffice, OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Page } from '../ui/page.tsx'
import { Alert } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { calendarEditorApi } from './api.ts'
import { largest, type Read, textOf } from './file.ts'
import { reasonKey } from './reasons.ts'
import { useText } from './text/text.ts'

type Previewed = { read: Read; preview: CalendarImportPreview; etag: string }

/** A file is shown first and then accepted as a whole; on a calendar that changed in between it is shown again. */
export function ImportPage() {
  const { t, language } = useText()
  const own = useOwnOffices('administrator')
  const { busy, problem, run, clear } = useAction()
  const input = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<number | null>(null)
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const [done, setDone] = useState<CalendarImported | null>(null)

  const show = (read: Read) =>
    run(async () => {
      setPreviewed(null)
      const answer = await calendarEditorApi.preview(read, own.asked)
      setPreviewed({ read, preview: answer.data, etag: answer.etag ?? `"${answer.data.version}"` })
    })
  const choose = () => {
    const file = input.current?.files?.[0]
    clear()
    setDone(null)
    setPreviewed(null)
    setTooLarge(file && file.size > largest ? file.size : null)
    if (file && file.size <= largest) void textOf(file).then(text => show({ file, text }))
  }
  // What was shown of a file was compared with another office's calendar.
  useEffect(() => {
    if (input.current) input.current.value = ''
    choose()
  }, [own.here?.key])
  const again = () => {
    if (input.current) input.current.value = ''
    choose()
    input.current?.focus()
  }
  return (
    <Page title={t('calendar.import')} lead={t('import.lead')} back={{ to: '/kalender', label: t('nav.calendar') }}>
      <OfficeSwitch own={own} />
      {done && (
        <Alert kind="good" title={t('import.done')} live>
          <p>{t('import.doneText', { added: done.added, replaced: done.replaced, kept: done.kept, out: done.leftOut })}</p>
          <Link to="/kalender">{t('import.open')}</Link>
        </Alert>
      )}
      <section class="card">
        <div class={tooLarge === null ? 'field' : 'field wrong'}>
          <label for="calendar-file">{t('import.file')}</label>
          <p class="hint" id="calendar-file-hint">
            {t('import.fileHint')}
          </p>
          {tooLarge !== null && (
            <p class="field-error" id="calendar-file-error" role="alert">
              <span aria-hidden="true">✕ </span>
              {t('import.tooLarge', { size: sizeText(tooLarge, language) })}
            </p>
          )}
          <input
            id="calendar-file"
            type="file"
            ref={input}
            accept=".ics,.csv,text/calendar,text/csv"
            aria-describedby={tooLarge === null ? 'calendar-file-hint' : 'calendar-file-hint calendar-file-error'}
            aria-invalid={tooLarge === null ? undefined : true}
            onChange={choose}
          />
        </div>
        {busy && !previewed && (
          <p class="loading" role="status">
            {t('do.loading')}
          </p>
        )}
        {problem && problem.code === 'validation-failed' ? (
          <Alert kind="error" title={problem.errors[0]?.detail ?? problem.detail} />
        ) : (
          <ProblemView problem={problem} {...(previewed && { onReload: () => void show(previewed.read) })} />
        )}
      </section>
      {previewed && (
        <Preview
          {...previewed}
          busy={busy}
          onAnother={again}
          onAccept={query =>
            void run(async () => {
              const { data } = await calendarEditorApi.accept(previewed.read, previewed.etag, { ...query, ...inOffice(own.asked) })
              setDone(data)
              setPreviewed(null)
              if (input.current) input.current.value = ''
              scrollTo(0, 0)
            })
          }
        />
      )}
    </Page>
  )
}

type PreviewProps = Previewed & { busy: boolean; onAnother: () => void; onAccept: (query: { replace: boolean; partly: boolean; source?: string }) => void }

function Preview({ preview, busy, onAnother, onAccept }: PreviewProps) {
  const { t, language } = useText()
  const [replace, setReplace] = useState(false)
  const [source, setSource] = useState('')
  const { added, same, contradicting, leftOut } = preview
  const n = added.length + (replace ? contradicting.length : 0)
  const partly = leftOut.length > 0
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{t('import.preview')}</h2>
      {n === 0 && contradicting.length === 0 && <p role="status">{t('import.nothing')}</p>}
      <Part title={t('import.added', { n: added.length })} n={added.length} open>
        {added.map(line => (
          <li key={line.day}>
            <Said line={line} />
          </li>
        ))}
      </Part>
      <Part title={t('import.contradicting', { n: contradicting.length })} n={contradicting.length} open>
        {contradicting.map(({ file, calendar }) => (
          <li key={file.day}>
            <strong>{longDayText(file.day, language)}</strong>
            <span class="block">
              {t('import.contradictingHint', {
                calendar: `${calendar.name} (${t(kindKey(calendar.kind))})`,
                file: `${file.name} (${t(kindKey(file.kind))})`,
              })}
            </span>
            <span class="quiet-text">{t('import.line', { line: file.line })}</span>
          </li>
        ))}
      </Part>
      {partly && (
        <Alert kind="warning" title={t('import.leftOut', { n: leftOut.length })}>
          <p>{t('import.leftOutHint')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <ul class="read-lines" tabIndex={0}>
            {leftOut.map(({ line, reason, text }, index) => (
              <li key={index}>
                <strong>{t('import.line', { line })}</strong>: {t(reasonKey(reason))} {text && <q>{text}</q>}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Part title={t('import.same', { n: same.length })} n={same.length}>
        {same.map(line => (
          <li key={line.day}>
            <Said line={line} />
          </li>
        ))}
      </Part>
      {contradicting.length > 0 && (
        <div class="field check">
          <label for="import-replace">
            <input id="import-replace" type="checkbox" checked={replace} onChange={event => setReplace(event.currentTarget.checked)} />
            <span>{t('import.replace')}</span>
          </label>
        </div>
      )}
      {n > 0 && (
        <div class="field">
          <label for="import-source">
            {t('marking.source')} <span class="optional">{t('say.optional')}</span>
          </label>
          <p class="hint" id="import-source-hint">
            {t('marking.sourceHint')}
          </p>
          <input
            id="import-source"
            type="text"
            maxLength={200}
            autocomplete="off"
            aria-describedby="import-source-hint"
            value={source}
            onInput={event => setSource(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="actions">
        {n > 0 && (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => onAccept({ replace, partly, ...(source.trim() && { source: source.trim() }) })}
          >
            {busy ? t('do.saving') : partly ? t('import.acceptPartly', { n, out: leftOut.length }) : t('import.accept', { n })}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onAnother}>
          {t('import.another')}
        </button>
      </div>
    </section>
  )
}

function Part({ title, n, open = false, children }: { title: string; n: number; open?: boolean; children: ComponentChildren }) {
  if (n === 0) return null
  return (
    <details open={open}>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <ul class="read-lines" tabIndex={0}>
        {children}
      </ul>
    </details>
  )
}

function Said({ line }: { line: CalendarLine }) {
  const { t, language } = useText()
  return (
    <>
      <strong>{longDayText(line.day, language)}</strong>
      <span class="block">
        {line.name} · {t(kindKey(line.kind))}
      </span>
      <span class="quiet-text">{t('import.line', { line: line.line })}</span>
    </>
  )
}

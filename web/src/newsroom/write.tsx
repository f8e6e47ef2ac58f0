import { useRef, useState } from 'react'
import type { ReleaseWords } from '../api/types.ts'
import { navigate } from '../router.tsx'
import { localIn, officeZone, zoneName } from '../text/time.ts'
import { type FieldError, TextArea, TextField, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Page } from '../ui/page.tsx'
import { PlainForm } from '../ui/plain-form.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { SafeHtml } from '../ui/safe-html.tsx'
import { newsApi } from './api.ts'
import { useText } from './text/text.ts'
import { wordsOf } from './words.ts'

export function NewReleasePage() {
  const { t } = useText()
  const own = useOwnOffices('editor')
  return (
    <Page title={t('news.new')} back={{ to: '/redaksi', label: t('nav.newsroom') }}>
      <OfficeSwitch own={own} />
      <PlainForm
        form="release"
        of="new"
        label={t('news.save')}
        send={async values => {
          const { data } = await newsApi.write(own.asked, wordsOf(values, officeZone))
          navigate(`/redaksi/${data.id}`)
        }}
      >
        {common => <WordFields {...common} />}
      </PlainForm>
    </Page>
  )
}

type Props = { form: string; errors: FieldError[]; words?: ReleaseWords; embargo?: boolean }

/** @param embargo whether it can still be set */
export function WordFields({ form, errors, words, embargo = true }: Props) {
  const { t } = useText()
  const common = { form, errors }
  return (
    <>
      <TextField {...common} name="title" label={t('news.title')} value={words?.title} />
      <TextArea {...common} name="lead" label={t('news.teras')} value={words?.lead} />
      <div class="tall">
        <TextArea {...common} name="body" label={t('news.body')} hint={t('news.bodyHint')} value={words?.body} />
      </div>
      <Preview />
      <TextField {...common} name="topics" optional label={t('news.topics')} hint={t('news.topicsHint')} value={words?.topics?.join(', ')} />
      {embargo && (
        <TextField
          {...common}
          name="embargoUntil"
          optional
          type="datetime-local"
          label={t('news.embargoUntil')}
          hint={t('news.embargoHint', { zone: zoneName(officeZone) })}
          value={words?.embargoUntil ? localIn(words.embargoUntil, officeZone) : ''}
        />
      )}
    </>
  )
}

/** Drawn by the service, as everybody will see it. */
function Preview() {
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const { busy, problem, run } = useAction()
  const [html, setHtml] = useState<string | null>(null)
  const draw = () =>
    run(async () => {
      const typed = box.current?.closest('form')
      const body = typed ? (valuesOf(typed).body ?? '') : ''
      setHtml(body.trim() === '' ? '' : (await newsApi.preview(body)).data.html)
    })
  return (
    <div ref={box}>
      <button type="button" class="button quiet" aria-disabled={busy} onClick={() => void draw()}>
        {t('news.preview')}
      </button>
      <ProblemView problem={problem} />
      {html !== null && (
        <section class="card" aria-label={t('news.previewTitle')}>
          <SafeHtml html={html} />
        </section>
      )}
    </div>
  )
}

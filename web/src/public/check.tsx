import { useEffect, useState } from 'react'
import { Problem } from '../api/client.ts'
import type { DigestCheck, PublicDecree } from '../api/types.ts'
import { navigate, usePlace } from '../router.tsx'
import { codePage } from '../text/code-page.ts'
import { dateText, yearNow } from '../text/time.ts'
import { ErrorSummary, type FieldError, TextField, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { useOfficeNames } from '../ui/office-names.ts'
import { Page } from '../ui/page.tsx'
import { Badge, Digest } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { publicApi } from './api.ts'
import { type DecreeSearch, decreeSearchOf } from './decree-search.ts'
import { sha256Hex } from './digest.ts'
import { useText } from './text/text.ts'
import { Verdict } from './verdict.tsx'

export function CheckPage() {
  const { t, language } = useText()
  return (
    <Page title={t('check.title')} lead={t('check.lead')}>
      <p>
        <a href={`/api/public/partners/page?lang=${language}`}>{t('check.partners')}</a>
      </p>
      <div class="halves">
        <ByNumber />
        <ByPdf />
      </div>
    </Page>
  )
}

type Found = Pick<PublicDecree, 'publicCode' | 'office' | 'number' | 'title' | 'decreedOn' | 'validUntil' | 'valid' | 'standing'>

async function find(search: DecreeSearch): Promise<Found[]> {
  if ('number' in search) return (await publicApi.byNumber(search.number)).data.items
  if (search.doubtful) return []
  try {
    return [(await publicApi.decree(search.code)).data]
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return []
    throw error
  }
}

function ByNumber() {
  const { t, language } = useText()
  const { search } = usePlace()
  const typed = new URLSearchParams(search).get('nomor') ?? ''
  const query = decreeSearchOf(typed)
  const [found, setFound] = useState<Found[] | null>(null)
  const [errors, setErrors] = useState<FieldError[]>([])
  const officeName = useOfficeNames(found ?? [])
  const { busy, problem, run } = useAction()

  useEffect(() => {
    setFound(null)
    if (typed) void run(async () => setFound(await find(query)))
  }, [typed])

  return (
    <section class="card" aria-labelledby="by-number">
      <h2 id="by-number">{t('check.byNumber')}</h2>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          const { number = '' } = valuesOf(event.currentTarget)
          setErrors(number ? [] : [{ field: 'number', text: t('check.needNumber') }])
          if (number) navigate(`/periksa?nomor=${encodeURIComponent(number)}`)
        }}
      >
        <ErrorSummary form="check" errors={errors} />
        <TextField form="check" name="number" label={t('check.number')} hint={t('check.numberHint', { year: yearNow() })} errors={errors} value={typed} />
        <button type="submit" class="button">
          {t('check.button')}
        </button>
      </form>
      <div aria-live="polite">
        {busy && <p>{t('check.searching')}</p>}
        <ProblemView problem={problem} />
        {found?.length === 0 && (
          <Verdict kind="absent" title={t('check.absent')} text={t('doubtful' in query && query.doubtful ? 'check.doubtful' : 'check.absentText')} />
        )}
        {found && found.length > 0 && (
          <ul class="rows">
            {found.map(decree => (
              <li key={decree.publicCode}>
                <div>
                  <a href={codePage(decree.publicCode, language)} class="row-title">
                    {decree.number}
                  </a>
                  <span>{decree.title}</span>
                  <span>{officeName(decree)}</span>
                  <span class="quiet-text">
                    {dateText(decree.decreedOn, language)} – {dateText(decree.validUntil, language)}
                  </span>
                </div>
                <Badge tone={decree.valid ? 'good' : 'warning'}>
                  {t(decree.standing === 'REVOKED' ? 'public.revoked' : decree.valid ? 'public.valid' : 'public.expired')}
                </Badge>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

type Checked = { name: string; sha256: string; answer: DigestCheck }

function ByPdf() {
  const { t, language } = useText()
  const { busy, problem, run } = useAction()
  const [checked, setChecked] = useState<Checked | null>(null)
  const secure = typeof crypto.subtle !== 'undefined'

  const check = (file: File) => {
    setChecked(null)
    void run(async () => {
      const sha256 = await sha256Hex(await file.arrayBuffer())
      setChecked({ name: file.name, sha256, answer: (await publicApi.digest(sha256)).data })
    })
  }

  return (
    <section class="card" aria-labelledby="by-pdf">
      <h2 id="by-pdf">{t('check.byPdf')}</h2>
      <p>{t('check.pdfHint')}</p>
      {secure ? (
        <div class="field">
          <label for="pdf">{t('check.choosePdf')}</label>
          <input
            id="pdf"
            type="file"
            accept="application/pdf"
            onChange={event => {
              const file = event.currentTarget.files?.[0]
              if (file) check(file)
            }}
          />
        </div>
      ) : (
        <p class="advice">{t('check.insecure')}</p>
      )}
      <div aria-live="polite">
        {busy && <p>{t('check.hashing')}</p>}
        <ProblemView problem={problem} />
        {checked && (
          <>
            {checked.answer.known ? (
              <>
                <Verdict kind="valid" title={checked.name} text={t('check.known')} />
                {checked.answer.standing && checked.answer.standing !== 'VALID' && <p class="advice">{t(`check.${checked.answer.standing}`)}</p>}
              </>
            ) : (
              <Verdict kind="unknown" title={checked.name} text={t('check.unknown')} />
            )}
            <p>
              <span class="quiet-text">{t('check.sha')}</span>
              <Digest value={checked.sha256} />
            </p>
            {checked.answer.publicCode && (
              <a class="button" href={codePage(checked.answer.publicCode, language)}>
                {t('check.seeDecree', { number: checked.answer.number ?? '' })}
              </a>
            )}
          </>
        )}
      </div>
    </section>
  )
}

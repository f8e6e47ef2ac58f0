import { useEffect, useRef, useState } from 'react'
import { wholeErrorsOf } from '../periods/whole-errors.ts'
import { ErrorSummary, valuesOf } from '../ui/form.tsx'
import { useAction } from '../ui/load.ts'
import { ProblemView } from '../ui/problem.tsx'
import { formEditorApi } from './api.ts'
import { useText } from './text/text.ts'
import { formOf } from './typed-form.ts'

/** How what is typed would be printed. Nothing of it is saved. */
export function Sample({ form, office }: { form: string; office: string | undefined }) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const [address, setAddress] = useState<string | null>(null)
  const [old, setOld] = useState(false)
  const box = useRef<HTMLElement>(null)
  const link = useRef<HTMLAnchorElement>(null)

  useEffect(() => {
    const around = box.current?.closest('form')
    const typed = () => setOld(true)
    around?.addEventListener('input', typed)
    return () => around?.removeEventListener('input', typed)
  }, [])
  useEffect(() => {
    link.current?.focus()
    return () => {
      if (address) URL.revokeObjectURL(address)
    }
  }, [address])

  const draw = (typed: HTMLFormElement) =>
    void run(async () => {
      const drawn = await formEditorApi.preview(formOf(valuesOf(typed)), office)
      setAddress(URL.createObjectURL(drawn.data as unknown as Blob))
      setOld(false)
    })

  return (
    <section class="card" aria-labelledby="sample" ref={box}>
      <h2 id="sample">{t('forming.previewTitle')}</h2>
      <p class="hint">{t('forming.previewText')}</p>
      <ErrorSummary form={form} errors={wholeErrorsOf(problem)} />
      {problem && problem.errors.length === 0 && <ProblemView problem={problem} />}
      <div class="actions">
        <button
          type="button"
          class="button quiet"
          aria-disabled={busy}
          onClick={event => {
            const around = event.currentTarget.closest('form')
            if (around) draw(around)
          }}
        >
          {busy ? t('do.loading') : t('forming.preview')}
        </button>
        {address && (
          <a class="button" href={address} target="_blank" rel="noreferrer" ref={link}>
            {t('forming.previewOpen')}
          </a>
        )}
      </div>
      {address && old && (
        <p class="hint" role="status">
          {t('forming.previewOld')}
        </p>
      )}
    </section>
  )
}

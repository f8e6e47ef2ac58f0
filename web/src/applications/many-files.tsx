import { useRef, useState } from 'react'
import type { Requirement } from '../api/types.ts'
import { useAction } from '../ui/load.ts'
import { Alert } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { applicationApi } from './api.ts'
import type { EditProps } from './editing.ts'
import { guessFor, inRequests } from './many.ts'
import { useText } from './text/text.ts'

type Chosen = { file: File; code: string }
type Refused = { name: string; detail: string }

/** Many files in one go: whoever has all papers in a folder chooses them together and says only what each one is. */
export function ManyFiles({ application, etag, requirements, onChanged, onReload }: EditProps) {
  const { t, both } = useText()
  const { busy, problem, run } = useAction()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<Chosen[]>([])
  const [refused, setRefused] = useState<Refused[]>([])
  const [saved, setSaved] = useState(0)
  const [share, setShare] = useState<number | null>(null)
  const ready = chosen.filter(one => one.code)

  const choose = () => {
    const taken = new Set(application.documents.map(one => one.requirementCode))
    setRefused([])
    setSaved(0)
    setChosen(
      Array.from(input.current?.files ?? []).map(file => {
        const code = guessFor(file.name, requirements, taken)
        if (code) taken.add(code)
        return { file, code }
      }),
    )
  }

  const save = async () => {
    let now = etag
    const failed: Refused[] = []
    let left = chosen
    for (const files of inRequests(ready)) {
      setShare(0)
      try {
        const answer = await applicationApi.attachAll(application.id, now, files, setShare)
        now = answer.etag ?? now
        onChanged({ ...answer, data: answer.data.application })
        for (const { requirementCode, problem } of answer.data.refused)
          failed.push({ name: files.find(one => one.code === requirementCode)?.file.name ?? '', detail: problem.detail })
        left = left.filter(one => !files.includes(one))
        setChosen(left)
        setRefused([...failed])
        setSaved(chosen.length - left.length - failed.length)
      } finally {
        setShare(null)
      }
    }
    if (left.length === 0 && input.current) input.current.value = ''
  }

  return (
    <section class="card" aria-labelledby="many">
      <h2 id="many">{t('many.title')}</h2>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (ready.length > 0) void run(save)
        }}
      >
        <ProblemView problem={problem} onReload={() => void onReload()} />
        {saved > 0 && <Alert kind="good" title={t('many.saved', { n: saved })} live />}
        {refused.length > 0 && (
          <Alert kind="warning" title={t('many.refused', { n: refused.length })} live>
            <ul>
              {refused.map(({ name, detail }) => (
                <li key={name}>
                  <strong>{name}</strong>: {detail}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <div class="field">
          <label for="many-files">{t('many.files')}</label>
          <p class="hint" id="many-files-hint">
            {t('many.hint')}
          </p>
          <input
            id="many-files"
            ref={input}
            type="file"
            multiple
            accept="application/pdf,image/jpeg,image/png"
            aria-describedby="many-files-hint"
            onChange={choose}
          />
        </div>
        {chosen.map((one, index) => (
          <div class="field" key={index}>
            <label for={`many-${index}`}>{t('many.isWhat', { file: one.file.name })}</label>
            <select
              id={`many-${index}`}
              value={one.code}
              onChange={event => setChosen(chosen.map((other, at) => (at === index ? { ...other, code: event.currentTarget.value } : other)))}
            >
              <option value="">{t('many.leaveOut')}</option>
              {open(requirements, chosen, index).map(requirement => (
                <option key={requirement.code} value={requirement.code}>
                  {both(requirement.label)}
                </option>
              ))}
            </select>
          </div>
        ))}
        {share !== null && (
          <div class="upload" role="status">
            <progress value={share} max={1} aria-label={t('many.files')} />
            <span>{share < 1 ? t('doc.uploading', { percent: Math.floor(share * 100) }) : t('doc.processing')}</span>
          </div>
        )}
        {chosen.length > 0 && (
          <button type="submit" class="button" aria-disabled={busy || ready.length === 0}>
            {busy ? t('do.saving') : t('many.save', { n: ready.length })}
          </button>
        )}
      </form>
    </section>
  )
}

/** One file for each requirement. */
const open = (requirements: Requirement[], chosen: Chosen[], index: number) =>
  requirements.filter(requirement => !chosen.some((one, at) => at !== index && one.code === requirement.code))

import { useEffect, useRef } from 'react'
import { serverNow } from '../api/server-clock.ts'
import type { OfficeInput } from '../api/types.ts'
import { instantText } from '../text/time.ts'
import { useText } from './text/text.ts'
import { contrastToWhite, leastContrast } from './typed.ts'

/** The head of a page and of a letter, as they would be. */
export function Preview({ office }: { office: OfficeInput }) {
  const { t, both, language } = useText()
  const box = useRef<HTMLElement>(null)
  const contrast = contrastToWhite(office.colour)
  // What nobody could read is said and not shown.
  useEffect(() => {
    if (contrast >= leastContrast) box.current?.style.setProperty('--preview', office.colour)
  }, [contrast, office.colour])
  const ratio = (Math.floor(contrast * 10) / 10).toLocaleString(language === 'en' ? 'en-GB' : 'id-ID')
  return (
    <section class="card office-preview" aria-labelledby="preview" ref={box}>
      <h2 id="preview">{t('office.preview')}</h2>
      <p class={contrast < leastContrast ? 'field-error' : 'hint'} role="status">
        {t(contrast < leastContrast ? 'office.contrastLow' : 'office.contrast', { ratio })}
      </p>
      <p class="hint">{t('office.previewPage')}</p>
      <div class="office-head">
        <strong>{t('app.name')}</strong>
        <small>{both(office.shortName)}</small>
      </div>
      <p class="hint">{t('office.previewLetter')}</p>
      <div class="office-letter">
        <p class="office-head">
          <strong>{both(office.name)}</strong>
        </p>
        <p>{t('office.letterText', { when: instantText(new Date(serverNow()).toISOString(), language, office.zone || undefined) })}</p>
        <p class="office-name">
          {both(office.name)}
          <br />
          {office.address}
        </p>
      </div>
    </section>
  )
}

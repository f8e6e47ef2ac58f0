import { useText } from '../session.tsx'
import type { useAction } from './load.ts'
import { Dialog } from './parts.tsx'
import { ProblemView } from './problem.tsx'

type Props = {
  title: string
  /** What goes, by its name. */
  text: string
  label: string
  action?: Pick<ReturnType<typeof useAction>, 'busy' | 'problem'>
  onYes: () => void
  onReload?: () => void
  onClose: () => void
}

/** Asks once more before something goes for good. */
export function Confirm({ title, text, label, action, onYes, onReload, onClose }: Props) {
  const { t } = useText()
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <ProblemView problem={action?.problem ?? null} {...(onReload && { onReload })} />
      <div class="actions">
        <button type="button" class="button danger" aria-disabled={action?.busy ?? false} onClick={onYes}>
          {label}
        </button>
        <button type="button" class="button quiet" onClick={onClose}>
          {t('do.cancel')}
        </button>
      </div>
    </Dialog>
  )
}

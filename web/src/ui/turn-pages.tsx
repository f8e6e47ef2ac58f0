import { useText } from '../session.tsx'

type Props = { page: number; total: number; onPage: number; onTurn: (page: number) => void }

export function TurnPages({ page, total, onPage, onTurn }: Props) {
  const { t } = useText()
  const pages = Math.ceil(total / onPage)
  if (pages <= 1) return null
  const turn = (label: string, to: number) => (
    <button type="button" class="button quiet" disabled={to < 0 || to >= pages} onClick={() => onTurn(to)}>
      {label}
    </button>
  )
  return (
    <div class="actions">
      {turn(t('do.pageBefore'), page - 1)}
      <span role="status">
        {page + 1} / {pages}
      </span>
      {turn(t('do.pageAfter'), page + 1)}
    </div>
  )
}

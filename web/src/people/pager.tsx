import { useText } from './text/text.ts'

type Props = { page: number; total: number; onPage: number; onTurn: (page: number) => void }

export function Pager({ page, total, onPage, onTurn }: Props) {
  const { t } = useText()
  const pages = Math.ceil(total / onPage)
  if (pages <= 1) return null
  return (
    <div class="actions">
      <button type="button" class="button quiet" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {t('people.less')}
      </button>
      <span role="status">{t('people.page', { page: page + 1, pages })}</span>
      <button type="button" class="button quiet" disabled={page + 1 >= pages} onClick={() => onTurn(page + 1)}>
        {t('people.more')}
      </button>
    </div>
  )
}

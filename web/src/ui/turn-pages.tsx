type Props = { page: number; total: number; onPage: number; before: string; after: string; onTurn: (page: number) => void }

/** @param before, after in the words of whoever has the list */
export function TurnPages({ page, total, onPage, before, after, onTurn }: Props) {
  const pages = Math.ceil(total / onPage)
  if (pages <= 1) return null
  return (
    <div class="actions">
      <button type="button" class="button quiet" disabled={page === 0} onClick={() => onTurn(page - 1)}>
        {before}
      </button>
      <span role="status">
        {page + 1} / {pages}
      </span>
      <button type="button" class="button quiet" disabled={page + 1 >= pages} onClick={() => onTurn(page + 1)}>
        {after}
      </button>
    </div>
  )
}

import { useState } from 'react'
import type { Answer } from '../api/client.ts'
import type { Office } from '../api/types.ts'
import { WholeForm } from '../periods/whole-form.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { useAction } from '../ui/load.ts'
import { officeApi } from './api.ts'
import { useText } from './text/text.ts'

type Props = { office: Office; etag: string; onReload: () => Promise<void>; onChanged: (answer: Answer<Office>) => void }

export const emblemAddress = (office: Office) => (office.emblem ? `/api/offices/${office.key}/emblem/${office.emblem}` : undefined)

/** What stands in letterheads and in the head of the pages: one picture, or none. */
export function Emblem({ office, etag, onReload, onChanged }: Props) {
  const { t, both } = useText()
  const [removing, setRemoving] = useState(false)
  const action = useAction()
  const close = () => {
    action.clear()
    setRemoving(false)
  }
  const remove = () =>
    void action.run(async () => {
      onChanged(await officeApi.bearNone(office.key, etag))
      setRemoving(false)
    })
  const address = emblemAddress(office)
  return (
    <section class="card" aria-labelledby="emblem">
      <h2 id="emblem">{t('office.emblem')}</h2>
      <p class="hint">{t('office.emblemLead')}</p>
      {address ? (
        <>
          <img class="office-emblem" src={address} alt={t('office.emblemOf', { name: both(office.name) })} />
          <div class="actions">
            <button type="button" class="button quiet" onClick={() => setRemoving(true)}>
              {t('office.emblemRemove')}
            </button>
          </div>
        </>
      ) : (
        <p>{t('office.emblemNone')}</p>
      )}
      {removing && (
        <Confirm
          title={t('office.emblemRemove')}
          text={t('office.emblemRemoveText')}
          label={t('office.emblemRemove')}
          action={action}
          onYes={remove}
          onReload={() => void onReload().then(close)}
          onClose={close}
        />
      )}
      <WholeForm
        form="office-emblem"
        of={office.key}
        label={t('office.emblemSend')}
        onReload={onReload}
        send={async (_, form) => {
          const chosen = new FormData(form).get('file')
          onChanged(await officeApi.bear(office.key, etag, chosen instanceof File ? chosen : new File([], '')))
        }}
      >
        {() => (
          <div class="field">
            <label for="office-emblem-file">{t('office.emblemFile')}</label>
            <p class="hint" id="office-emblem-hint">
              {t('office.emblemHint')}
            </p>
            <input id="office-emblem-file" name="file" type="file" accept=".png,.jpg,.jpeg" aria-describedby="office-emblem-hint" />
          </div>
        )}
      </WholeForm>
    </section>
  )
}

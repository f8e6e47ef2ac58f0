import { useRef, useState } from 'react'
import type { RequirementDifference, RequirementInput, RequirementSetDetail } from '../api/types.ts'
import { FormDialog } from '../periods/reason-dialog.tsx'
import { Link, navigate } from '../router.tsx'
import { instantText } from '../text/time.ts'
import { TextArea, TextField } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { OfficeSwitch, useOwnOffices } from '../ui/own-office.tsx'
import { Page, Shown } from '../ui/page.tsx'
import { Alert, Badge } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { periodEditorApi } from './api.ts'
import { DifferenceList } from './difference-list.tsx'
import { inputOf } from './requirement-set.ts'
import { type Move, RequirementList } from './requirements-page.tsx'
import { useText } from './text/text.ts'

/** The sets of an office; each is a page with its versions. */
export function SetsPage() {
  const { t, language } = useText()
  const own = useOwnOffices('administrator', 'auditor')
  const { now, reload } = useLoad(periodEditorApi.sets, [])
  return (
    <Page title={t('sets.title')} lead={t('sets.lead')} back={{ to: '/periode', label: t('periods.title') }}>
      <OfficeSwitch own={own} />
      <Shown now={now} reload={reload}>
        {list => (
          <ul class="rows card">
            {list.items.filter(own.isHere).map(set => (
              <li key={set.id}>
                <div>
                  <Link to={`/periode/daftar-syarat/${set.id}`} class="row-title">
                    {set.name}
                  </Link>
                  <span class="quiet-text">
                    {t('sets.version', { n: set.version })} · {instantText(set.at, language)}
                  </span>
                </div>
                <div class="row-end">{set.usual && <Badge tone="info">{t('sets.usual')}</Badge>}</div>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </Page>
  )
}

export function SetPage({ id }: { id: string }) {
  const { t } = useText()
  const own = useOwnOffices('administrator', 'auditor')
  const { now, reload } = useLoad(() => periodEditorApi.set(id), [id])
  return (
    <Page title={now.state === 'ready' ? now.data.name : t('sets.title')} lead={t('sets.lead')} back={{ to: '/periode/daftar-syarat', label: t('sets.title') }}>
      <Shown now={now} reload={reload}>
        {(set, etag) =>
          own.mayIn(set.office, 'administrator') ? (
            <Editor key={set.version} set={set} etag={etag ?? `"${set.version}"`} onReload={reload} />
          ) : (
            <Read set={set} onReload={reload} />
          )
        }
      </Shown>
    </Page>
  )
}

/** For an auditor of the office: what is asked, and every version with its reason. */
function Read({ set, onReload }: Pick<EditorProps, 'set' | 'onReload'>) {
  const { t } = useText()
  const focus = useRef<Move | null>(null)
  return (
    <>
      <p class="hint">{t('sets.readOnly')}</p>
      <Versions set={set} />
      <RequirementList owner={set.id} requirements={set.requirements} frozen="unsaid" save={async () => {}} onReload={onReload} focus={focus}>
        <a class="button quiet" href={periodEditorApi.documentOf(set.id, set.version)} download>
          {t('planning.export')}
        </a>
      </RequirementList>
    </>
  )
}

type EditorProps = { set: RequirementSetDetail; etag: string; onReload: () => Promise<void> }

/** Items are changed here first, each checked by the server; together they become the next version, with a reason. */
function Editor({ set, etag, onReload }: EditorProps) {
  const { t } = useText()
  const [draft, setDraft] = useState<RequirementSetDetail['requirements'] | null>(null)
  const [saving, setSaving] = useState<'version' | 'set' | null>(null)
  const focus = useRef<Move | null>(null)
  const shown = draft ?? set.requirements
  const items = shown.map(inputOf)
  const check = async (changed: RequirementInput[]) => setDraft((await periodEditorApi.read(changed)).data.requirements)
  return (
    <>
      {draft && (
        <Alert kind="warning" title={t('sets.unsaved')}>
          <p>{t('sets.unsavedText')}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => setSaving('version')}>
              {t('sets.save', { n: set.version + 1 })}
            </button>
            <button type="button" class="button quiet" onClick={() => setSaving('set')}>
              {t('sets.saveAs')}
            </button>
            <button type="button" class="button plain" onClick={() => setDraft(null)}>
              {t('sets.drop')}
            </button>
          </div>
        </Alert>
      )}
      <Versions set={set} />
      <RequirementList key={JSON.stringify(shown)} owner={set.id} requirements={shown} frozen={false} save={check} onReload={onReload} focus={focus}>
        <a class="button quiet" href={periodEditorApi.documentOf(set.id, set.version)} download>
          {t('planning.export')}
        </a>
        <a class="button plain" href="/api/requirement-sets/schema">
          {t('sets.schema')}
        </a>
      </RequirementList>
      {saving && (
        <FormDialog
          form="requirement-version"
          of={set.id}
          title={saving === 'set' ? t('sets.saveAs') : t('sets.save', { n: set.version + 1 })}
          label={t('planning.save')}
          onReload={onReload}
          onClose={() => setSaving(null)}
          send={async ({ reason = '', name = '' }) => {
            if (saving === 'set') navigate(`/periode/daftar-syarat/${(await periodEditorApi.beginSet(set.office, name, reason, items)).data.id}`)
            else {
              await periodEditorApi.nextVersion(set.id, etag, reason, items)
              await onReload()
            }
          }}
        >
          {common => (
            <>
              {saving === 'set' && <TextField {...common} name="name" label={t('sets.name')} />}
              <TextArea {...common} name="reason" label={t('sets.reason')} hint={t('sets.reasonHint')} />
            </>
          )}
        </FormDialog>
      )}
    </>
  )
}

function Versions({ set }: { set: RequirementSetDetail }) {
  const { t, language } = useText()
  const [compared, setCompared] = useState<{ version: number; changes: RequirementDifference[] } | null>(null)
  const action = useAction()
  const compare = (version: number) =>
    void action.run(async () => setCompared({ version, changes: (await periodEditorApi.compareVersions(set.id, set.version, version)).data.items }))
  return (
    <details class="card">
      <summary>{t('sets.versions', { n: set.version })}</summary>
      <ProblemView problem={action.problem} />
      <ol class="timeline">
        {(set.versions ?? []).map(({ version, at, by, reason }) => (
          <li key={version}>
            <strong>{t('sets.version', { n: version })}</strong>
            <span class="quiet-text block">
              {instantText(at, language)} · {by || t('sets.byInstallation')}
            </span>
            {reason && <p>{reason}</p>}
            {version !== set.version && (
              <button type="button" class="button plain" onClick={() => compare(version)}>
                {t('sets.compare', { n: version, now: set.version })}
              </button>
            )}
          </li>
        ))}
      </ol>
      {compared && (
        <>
          <h2>{t('sets.compare', { n: compared.version, now: set.version })}</h2>
          <DifferenceList changes={compared.changes} />
        </>
      )}
    </details>
  )
}

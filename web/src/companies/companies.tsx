import { useState } from 'react'
import { type Company, type CompanyInput, legalForms, type Outlet, type OutletInput, outletTypes } from '../api/types.ts'
import { byName } from '../text/text.ts'
import { Drafted, useDraft, Waiting } from '../ui/draft.tsx'
import { ErrorSummary, emptyInputs, errorsOf, type FieldError, SelectField, SubmitButton, TextArea, TextField, valuesOf } from '../ui/form.tsx'
import { useAction, useLoad } from '../ui/load.ts'
import { Empty, Page, Shown } from '../ui/page.tsx'
import { Alert, Dialog, Fact, Facts } from '../ui/parts.tsx'
import { ProblemView } from '../ui/problem.tsx'
import { companyApi } from './api.ts'
import { useText } from './text/text.ts'

type Editing = { kind: 'company'; company: Company | null } | { kind: 'outlet'; companyId: string; outlet: Outlet | null } | null

type End = 'saved' | 'cancelled' | 'stale'

export function CompaniesPage() {
  const { t } = useText()
  const companies = useLoad(companyApi.companies, [])
  const outlets = useLoad(companyApi.outlets, [])
  const [editing, setEditing] = useState<Editing>(null)
  const [saved, setSaved] = useState(false)

  const close = (end: End) => {
    setEditing(null)
    setSaved(end === 'saved')
    if (end !== 'cancelled') void Promise.all([companies.reload(), outlets.reload()])
  }

  return (
    <Page
      title={t('company.title')}
      lead={t('company.lead')}
      actions={
        <>
          <button type="button" class="button" onClick={() => setEditing({ kind: 'company', company: null })}>
            {t('company.add')}
          </button>
          <Waiting of="new" />
        </>
      }
    >
      {saved && <Alert kind="good" title={t('say.saved')} live />}
      <Shown now={companies.now} reload={companies.reload}>
        {list =>
          list.items.length === 0 ? (
            <Empty>{t('company.empty')}</Empty>
          ) : (
            [...list.items]
              .sort((a, b) => byName(a.legalName, b.legalName))
              .map(company => (
                <section key={company.id} class="card" aria-labelledby={`c-${company.id}`}>
                  <div class="split">
                    <div>
                      <h2 id={`c-${company.id}`}>{company.legalName}</h2>
                      <Waiting of={company.id} />
                    </div>
                    <button type="button" class="button quiet" onClick={() => setEditing({ kind: 'company', company })}>
                      {t('do.edit')} <span class="sr">{company.legalName}</span>
                    </button>
                  </div>
                  <Facts>
                    <Fact name={t('company.legalForm')}>{t(`legalForm.${company.legalForm}`)}</Fact>
                    <Fact name={t('company.nib')}>{company.nib}</Fact>
                    <Fact name={t('company.directorName')}>{company.directorName}</Fact>
                    <Fact name={t('company.city')}>{company.city}</Fact>
                  </Facts>
                  <Shown now={outlets.now} reload={outlets.reload}>
                    {mine => {
                      const here = mine.items.filter(outlet => outlet.companyId === company.id).sort((a, b) => byName(a.name, b.name))
                      if (here.length === 0) return <p>{t('outlet.empty')}</p>
                      return (
                        <ul class="rows">
                          {here.map(outlet => (
                            <li key={outlet.id}>
                              <div>
                                <strong>{outlet.name}</strong>
                                <span class="quiet-text">
                                  {t(`outletType.${outlet.type}`)}
                                  {outlet.website && ` · ${outlet.website}`}
                                </span>
                                <Waiting of={outlet.id} />
                              </div>
                              <button type="button" class="button quiet" onClick={() => setEditing({ kind: 'outlet', companyId: company.id, outlet })}>
                                {t('do.edit')} <span class="sr">{outlet.name}</span>
                              </button>
                            </li>
                          ))}
                        </ul>
                      )
                    }}
                  </Shown>
                  <p>
                    <button type="button" class="button quiet" onClick={() => setEditing({ kind: 'outlet', companyId: company.id, outlet: null })}>
                      {t('outlet.add')} <span class="sr">({company.legalName})</span>
                    </button>
                  </p>
                </section>
              ))
          )
        }
      </Shown>
      {editing?.kind === 'company' && (
        <Dialog title={t(editing.company ? 'company.edit' : 'company.add')} onClose={() => close('cancelled')} wide>
          <Drafted form="company" of={editing.company?.id ?? 'new'}>
            <CompanyForm company={editing.company} onDone={close} />
          </Drafted>
        </Dialog>
      )}
      {editing?.kind === 'outlet' && (
        <Dialog title={t(editing.outlet ? 'outlet.edit' : 'outlet.add')} onClose={() => close('cancelled')} wide>
          <Drafted form="outlet" of={editing.outlet?.id ?? `new.${editing.companyId}`}>
            <OutletForm companyId={editing.companyId} outlet={editing.outlet} onDone={close} />
          </Drafted>
        </Dialog>
      )}
    </Page>
  )
}

function useSaving(save: (values: Record<string, string>) => Promise<unknown>, onDone: (end: End) => void) {
  const { t } = useText()
  const { busy, problem, run } = useAction()
  const draft = useDraft()
  const [empty, setEmpty] = useState<FieldError[]>([])
  const fromServer = errorsOf(problem)
  return {
    busy,
    problem: fromServer.length === 0 ? problem : null,
    errors: empty.length > 0 ? empty : fromServer,
    onSubmit: (event: Event & { currentTarget: HTMLFormElement }) => {
      event.preventDefault()
      const missing = emptyInputs(event.currentTarget, label => t('errors.required', { label }))
      setEmpty(missing)
      if (missing.length > 0) return
      const values = valuesOf(event.currentTarget)
      void run(async () => {
        await save(values)
        draft.clear()
        onDone('saved')
      })
    },
  }
}

function CompanyForm({ company, onDone }: { company: Company | null; onDone: (end: End) => void }) {
  const { t } = useText()
  const { busy, problem, errors, onSubmit } = useSaving(values => {
    const body = values as CompanyInput
    return company ? companyApi.changeCompany(company.id, `"${company.version}"`, body) : companyApi.addCompany(body)
  }, onDone)
  const common = { form: 'company', errors }
  return (
    <form noValidate onSubmit={onSubmit}>
      <ErrorSummary {...common} />
      <ProblemView problem={problem} onReload={() => onDone('stale')} />
      <div class="grid">
        <TextField
          {...common}
          name="legalName"
          label={t('company.legalName')}
          hint={t('company.legalNameHint')}
          value={company?.legalName}
          autocomplete="organization"
        />
        <SelectField
          {...common}
          name="legalForm"
          label={t('company.legalForm')}
          hint={t('company.legalFormHint')}
          value={company?.legalForm}
          choices={legalForms.map(form => ({ value: form, label: t(`legalForm.${form}`) }))}
        />
        <TextField {...common} name="nib" label={t('company.nib')} hint={t('company.nibHint')} value={company?.nib} digits />
        <TextField {...common} name="npwp" label={t('company.npwp')} hint={t('company.npwpHint')} value={company?.npwp} digits />
        <TextArea {...common} name="address" label={t('company.address')} value={company?.address} />
        <TextField {...common} name="city" label={t('company.city')} value={company?.city} />
        <TextField {...common} name="phone" label={t('company.phone')} type="tel" value={company?.phone} autocomplete="tel" />
        <TextField {...common} name="email" label={t('company.email')} type="email" value={company?.email} autocomplete="email" />
        <TextField {...common} name="directorName" label={t('company.directorName')} value={company?.directorName} />
        <TextField {...common} name="directorNik" label={t('company.directorNik')} hint={t('company.directorNikHint')} value={company?.directorNik} digits />
      </div>
      <DialogActions busy={busy} onCancel={() => onDone('cancelled')} />
    </form>
  )
}

function OutletForm({ companyId, outlet, onDone }: { companyId: string; outlet: Outlet | null; onDone: (end: End) => void }) {
  const { t } = useText()
  const { busy, problem, errors, onSubmit } = useSaving(values => {
    const body = { ...values, website: values.website || null } as OutletInput
    return outlet ? companyApi.changeOutlet(outlet.id, `"${outlet.version}"`, body) : companyApi.addOutlet(companyId, body)
  }, onDone)
  const common = { form: 'outlet', errors }
  return (
    <form noValidate onSubmit={onSubmit}>
      <ErrorSummary {...common} />
      <ProblemView problem={problem} onReload={() => onDone('stale')} />
      <div class="grid">
        <TextField {...common} name="name" label={t('outlet.name')} value={outlet?.name} />
        <SelectField
          {...common}
          name="type"
          label={t('outlet.type')}
          value={outlet?.type}
          choices={outletTypes.map(type => ({ value: type, label: t(`outletType.${type}`) }))}
        />
        <TextField
          {...common}
          name="website"
          label={t('outlet.website')}
          hint={t('outlet.websiteHint')}
          type="url"
          value={outlet?.website ?? undefined}
          optional
        />
        <TextField {...common} name="editorInChief" label={t('outlet.editorInChief')} value={outlet?.editorInChief} />
        <TextField {...common} name="responsibleEditor" label={t('outlet.responsibleEditor')} value={outlet?.responsibleEditor} />
      </div>
      <DialogActions busy={busy} onCancel={() => onDone('cancelled')} />
    </form>
  )
}

function DialogActions({ busy, onCancel }: { busy: boolean; onCancel: () => void }) {
  const { t } = useText()
  return (
    <div class="actions">
      <SubmitButton busy={busy}>{t('do.save')}</SubmitButton>
      <button type="button" class="button quiet" onClick={onCancel}>
        {t('do.cancel')}
      </button>
    </div>
  )
}

import type { Answer } from '../api/client.ts'
import { api } from '../api/sahkan.ts'
import type { Application, PeriodDetail, Receipt } from '../api/types.ts'
import { Link } from '../router.tsx'
import { exactInstantText } from '../text/time.ts'
import { useLoad } from '../ui/load.ts'
import { useOfficeName } from '../ui/office-names.ts'
import { Page, Shown } from '../ui/page.tsx'
import { Badge, Digest, Fact, Facts } from '../ui/parts.tsx'
import { applicationApi } from './api.ts'
import { asListed } from './document-list.tsx'
import { useText } from './text/text.ts'

type Proof = { receipt: Receipt; application: Application; period: PeriodDetail }

async function proof(id: string): Promise<Answer<Proof>> {
  const [receipt, application] = await Promise.all([applicationApi.receipt(id), applicationApi.application(id)])
  const period = await api.period(application.data.period.id)
  return { data: { receipt: receipt.data, application: application.data, period: period.data }, etag: null, status: 200 }
}

export function ReceiptPage({ id }: { id: string }) {
  const { t, language, both } = useText()
  const { now, reload } = useLoad(() => proof(id), [id])
  const office = useOfficeName(now.state === 'ready' ? now.data.period : null)
  return (
    <Page title={t('receipt.title')} back={{ to: `/permohonan/${id}`, label: t('receipt.toApplication') }}>
      <Shown now={now} reload={reload}>
        {({ receipt, application, period }) => (
          <>
            <article class="card receipt">
              <p class="stamp" aria-hidden="true">
                {t('receipt.received')}
              </p>
              <p class="receipt-number">
                <span class="quiet-text">{t('receipt.number')}</span>
                <strong>{receipt.number}</strong>
              </p>
              <Facts>
                <Fact name={t('receipt.at')}>
                  <strong>{exactInstantText(receipt.receivedAt, language, receipt.zone)}</strong>
                  <small class="block">
                    {t('receipt.utc')}: {receipt.receivedAt}
                  </small>
                </Fact>
                <Fact name={t('receipt.by')}>{office}</Fact>
                <Fact name={t('receipt.outlet')}>
                  {application.outlet.name} ({t(`outletType.${application.outlet.type}`)})
                </Fact>
                <Fact name={t('receipt.company')}>{application.company.legalName}</Fact>
                <Fact name={t('new.period')}>{application.period.title}</Fact>
                <Fact name={t('receipt.version')}>{receipt.dossierVersion}</Fact>
                <Fact name={t('receipt.digest')}>
                  <Digest value={receipt.digest} />
                </Fact>
              </Facts>
              <p>
                <Badge tone={receipt.complete ? 'good' : 'warning'}>{t(receipt.complete ? 'receipt.complete' : 'receipt.incomplete')}</Badge>
              </p>
              <h2>{t('receipt.documents')}</h2>
              <ol class="digests">
                {asListed(receipt.documents, period.requirements).map(document => (
                  <li key={document.requirementCode}>
                    <span>{both(period.requirements.find(one => one.code === document.requirementCode)?.label) || t('doc.unnamed')}</span>
                    <Digest value={document.sha256} />
                  </li>
                ))}
              </ol>
              <p class="hint">{t('receipt.keep')}</p>
            </article>
            <p class="actions no-print">
              <button type="button" class="button" onClick={() => print()}>
                {t('do.print')}
              </button>
              <Link class="button quiet" to={`/permohonan/${id}`}>
                {t('receipt.toApplication')}
              </Link>
            </p>
          </>
        )}
      </Shown>
    </Page>
  )
}

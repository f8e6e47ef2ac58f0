// Opens every screen in a real Chromium against the mock server: axe on each, sideways scrolling at 320, 390 and
// 1280 pixels, and a picture of each into target/look/. CHROMIUM names the browser when it is elsewhere.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { start } from './mock-server.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = new URL('../target/look/', import.meta.url).pathname
mkdirSync(pictures, { recursive: true })

const id = n => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const screens = [
  [
    'home',
    '/',
    null,
    async page => {
      for (const summary of await page.locator('.period.open summary').all()) await summary.click()
      await page.waitForSelector('.requirements')
    },
  ],
  [
    'broken',
    '/',
    null,
    async page => {
      await page.route(/\/api\/periods\?/, route =>
        route.fulfill({ json: { items: [null], total: 1 }, headers: { 'Trace-Id': '0af7651916cd43dd8448eb211c80319c' } }),
      )
      await page.reload()
      await page.waitForSelector('main .hint')
    },
  ],
  ['login-failed', '/?login=failed', null, page => page.waitForSelector('.alert.warning')],
  ['login-needed', '/permohonan', null],
  ['not-found', '/tidak-ada', null],
  ['check', '/periksa?nomor=000.4.3/1/DISKOMINFO/XII/2026', null, page => page.waitForSelector('.rows')],
  [
    'check-pdf',
    '/periksa',
    null,
    async page => {
      await page.setInputFiles('#pdf', { name: 'sk.pdf', mimeType: 'application/pdf', buffer: Buffer.from('abc') })
      await page.waitForSelector('.verdict')
    },
  ],
  ['check-unknown', '/periksa?nomor=tidak-ada', null, page => page.waitForSelector('.verdict')],
  ['availability', `/ketersediaan?periode=${id(1)}`, null, page => page.waitForSelector('.stacking')],
  ['periods', '/periode', 'admin'],
  ['period-open', `/periode/${id(1)}`, 'admin'],
  [
    'period-single',
    `/periode/${id(1)}`,
    'admin',
    async page => {
      await page.click('section[aria-labelledby=actions] button >> nth=0')
      await page.waitForSelector('dialog[open]')
    },
  ],
  ['period-approve', `/periode/${id(1)}`, 'signatory'],
  ['period-prepared', `/periode/${id(3)}`, 'admin'],
  ['period-new', '/periode/baru', 'admin', page => page.click('form button[type=submit]')],
  [
    'period-edit',
    `/periode/${id(3)}/ubah`,
    'admin',
    async page => {
      await page.click('form button[type=submit]')
      await page.waitForSelector('.field-error')
    },
  ],
  ['period-change', `/periode/${id(1)}/perubahan`, 'admin'],
  ['period-figures', `/periode/${id(1)}/angka`, 'auditor', page => page.waitForFunction(() => document.querySelectorAll('.plot canvas').length === 9)],
  ['period-ranking', `/periode/${id(1)}/peringkat`, 'reviewer'],
  [
    'period-ranking-draw',
    `/periode/${id(1)}/peringkat`,
    'reviewer',
    async page => {
      await page.click('main .actions .button')
      await page.waitForSelector('dialog')
    },
  ],
  ['period-requirements', `/periode/${id(3)}/syarat`, 'admin'],
  [
    'period-asks-otherwise',
    `/periode/${id(1)}/syarat`,
    'admin',
    async page => {
      await page.locator('ol.cards li').last().locator('button.plain').click()
      await page.locator('dialog button:not(.quiet):not(.plain)').last().click()
      await page.locator('.alert.warning .button:not(.quiet)').click()
      await page.waitForSelector('dialog textarea[name=reason]')
    },
  ],
  [
    'period-requirement',
    `/periode/${id(3)}/syarat`,
    'admin',
    async page => {
      await page.click('ol.cards .button.quiet')
      await page.waitForSelector('dialog[open]')
    },
  ],
  [
    'period-take-set',
    `/periode/${id(3)}/syarat`,
    'admin',
    async page => {
      await page.locator('.actions .button.quiet').nth(1).click()
      await page.locator('dialog select').selectOption({ index: 1 })
      await page.waitForSelector('dialog [role=status] ul')
    },
  ],
  ['requirement-sets', '/periode/daftar-syarat', 'admin'],
  ['requirement-sets-auditor', '/periode/daftar-syarat', 'auditor'],
  ['requirement-set-auditor', '/periode/daftar-syarat/00000000-0000-4000-8000-000000000701', 'auditor'],
  [
    'requirement-set',
    '/periode/daftar-syarat/00000000-0000-4000-8000-000000000701',
    'admin',
    async page => {
      await page.click('details.card > summary')
      await page.click('details.card .button.plain')
      await page.waitForSelector('[role=status] ul')
      await page.click('ol.cards li:last-child .button.plain')
      await page.waitForSelector('.alert.warning')
    },
  ],
  [
    'period-preview',
    `/periode/${id(3)}/pratinjau`,
    'admin',
    async page => {
      const form = page.locator('section[aria-labelledby=form-preview]')
      await form.locator('summary').first().click()
      await form.locator('button[type=submit]').first().click()
      // What a form finds wrong is shown with the next picture.
      await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      if ((await page.locator('.alert.error').count()) > 0) throw new Error('the preview takes what is typed')
    },
  ],
  ['form', '/bentuk-sk', 'admin', page => page.click('details.small summary')],
  ['form-auditor', '/bentuk-sk', 'auditor'],
  [
    'form-sequence',
    '/bentuk-sk',
    'admin',
    async page => {
      await page.click('section[aria-labelledby=sequence] button')
      await page.waitForSelector('dialog textarea')
    },
  ],
  [
    'form-edit',
    '/bentuk-sk/ubah',
    'admin',
    async page => {
      await page.fill('#decree-form-signingOffice', 'Wali Kota')
      await page.fill('#decree-form-reason', 'Uji')
      await page.click('form button[type=submit]')
      await page.waitForSelector('.field-error')
    },
  ],
  [
    'form-sample',
    '/bentuk-sk/ubah',
    'admin',
    async page => {
      await page.click('section[aria-labelledby=sample] button')
      await page.waitForSelector('section[aria-labelledby=sample] a')
    },
  ],
  ['form-no-permission', '/bentuk-sk/ubah', 'auditor'],
  [
    'period-cancel',
    `/periode/${id(3)}`,
    'admin',
    async page => {
      await page.click('.button.danger')
      await page.waitForSelector('dialog[open]')
    },
  ],
  ['office', '/kantor', 'admin'],
  [
    'office-unreadable',
    '/kantor',
    'admin',
    async page => {
      await page.fill('#office-colour', '#ffe08a')
      await page.click('form button[type=submit]')
      await page.waitForSelector('.alert.error')
    },
  ],
  [
    'office-emblem',
    '/kantor',
    'admin',
    async page => {
      await page.setInputFiles('#office-emblem-file', { name: 'lambang.png', mimeType: 'image/png', buffer: Buffer.from('89504e47', 'hex') })
      await page.click('#office-emblem-file >> xpath=ancestor::form >> button[type=submit]')
      await page.waitForSelector('.office-emblem')
    },
  ],
  [
    'office-emblem-remove',
    '/kantor',
    'admin',
    async page => {
      await page.setInputFiles('#office-emblem-file', { name: 'lambang.png', mimeType: 'image/png', buffer: Buffer.from('89504e47', 'hex') })
      await page.click('#office-emblem-file >> xpath=ancestor::form >> button[type=submit]')
      await page.click('section[aria-labelledby=emblem] > .actions > button')
      await page.waitForSelector('dialog[open]')
    },
  ],
  ['office-auditor', '/kantor', 'auditor'],
  ['people', '/orang', 'admin'],
  ['people-auditor', '/orang', 'auditor'],
  ['people-empty', '/orang?cari=tidak-ada', 'admin'],
  [
    'people-invite',
    '/orang',
    'admin',
    async page => {
      await page.click('.page-head .button')
      await page.fill('#invite-name', 'Wati')
      await page.fill('#invite-email', 'rina@kantor.example')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog .field-error')
    },
  ],
  ['person', '/orang/00000000-0000-4000-8000-000000009002', 'admin'],
  [
    'person-roles',
    '/orang/00000000-0000-4000-8000-000000009003',
    'admin',
    async page => {
      await page.click('section[aria-labelledby=person-actions] .button')
      await page.waitForSelector('dialog[open]')
    },
  ],
  ['calendar', '/kalender', 'admin'],
  ['calendar-auditor', '/kalender', 'auditor'],
  ['calendar-empty', `/kalender?tahun=${new Date().getUTCFullYear() + 2}`, 'admin'],
  [
    'calendar-ends',
    '/kalender',
    'admin',
    async page => {
      await page.route(/\/api\/calendar$/, async route => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), runsOut: true, daysLeft: 42 } })
      })
      await page.reload()
      await page.waitForSelector('.alert.warning')
    },
  ],
  [
    'calendar-add',
    '/kalender',
    'admin',
    async page => {
      await page.click('.years > div .button')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog .field-error')
    },
  ],
  [
    'calendar-remove',
    '/kalender',
    'admin',
    async page => {
      await page.locator('.day .button').nth(1).click()
      await page.waitForSelector('dialog[open]')
    },
  ],
  [
    'calendar-import',
    '/kalender/impor',
    'admin',
    async page => {
      await page.setInputFiles('#calendar-file', { name: 'libur.csv', mimeType: 'text/csv', buffer: Buffer.from('tanggal;nama;jenis') })
      await page.waitForSelector('#preview')
    },
  ],
  ['no-permission', '/verifikasi', 'applicant'],
  ['applications', '/permohonan', 'applicant'],
  ['new-application', '/permohonan/baru', 'applicant'],
  [
    'new-application-errors',
    '/permohonan/baru',
    'applicant',
    async page => {
      await page.locator('select').nth(1).selectOption({ index: 0 })
      await page.click('form button[type=submit]')
      await page.waitForSelector('[role=alert]')
    },
  ],
  ['companies', '/perusahaan', 'applicant'],
  [
    'company-errors',
    '/perusahaan',
    'applicant',
    async page => {
      await page.click('.page-head button')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog [role=alert]')
    },
  ],
  [
    'draft',
    `/permohonan/${id(30)}`,
    'applicant',
    async page => {
      await page.click('#r-ID_CARDS > summary')
      await page.waitForSelector('#r-ID_CARDS form')
    },
  ],
  [
    'draft-too-large',
    `/permohonan/${id(30)}`,
    'applicant',
    async page => {
      await page.click('#r-ANNUAL_TAX > summary')
      await page.setInputFiles('#d-ANNUAL_TAX-file', { name: 'pindaian.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(6_000_000) })
      await page.click('#r-ANNUAL_TAX form button[type=submit]')
      await page.waitForSelector('#r-ANNUAL_TAX [role=alert]')
    },
  ],
  [
    'draft-many-files',
    `/permohonan/${id(30)}`,
    'applicant',
    async page => {
      const file = name => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(name) })
      await page.setInputFiles('#many-files', [file('akta-pendirian.pdf'), file('SPT tahunan 2025.pdf'), file('IMG_0001.pdf')])
      for (const at of [0, 1, 2]) await page.locator(`#many-${at}`).selectOption({ index: at + 1 })
      await page.click('section[aria-labelledby=many] button[type=submit]')
      await page.waitForSelector('.alert.warning li')
    },
  ],
  [
    'submit-missing',
    `/permohonan/${id(30)}`,
    'applicant',
    async page => {
      await page.click('.send .button')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog [role=alert]')
    },
  ],
  ['returned', `/permohonan/${id(31)}`, 'applicant'],
  ['too-late', `/permohonan/${id(35)}`, 'applicant'],
  [
    'returned-unchanged',
    `/permohonan/${id(31)}`,
    'applicant',
    async page => {
      await page.click('.send .button')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog [role=alert]')
    },
  ],
  [
    'document-remove',
    `/permohonan/${id(30)}`,
    'applicant',
    async page => {
      await page.click('#r-DEED > summary')
      await page.click('#r-DEED form .button.plain')
      await page.waitForSelector('dialog')
    },
  ],
  [
    'restored',
    '/perusahaan',
    'applicant',
    async page => {
      await page.click('section .split .button')
      await page.fill('#company-city', 'Dumai')
      await page.route('**/api/companies?*', async route => {
        const answer = await route.fetch()
        return route.fulfill({ response: answer, body: (await answer.text()).replace('"Pekanbaru"', '"Siak"') })
      })
      await page.reload()
      await page.click('section .split .button')
      await page.waitForSelector('#company-city-other')
    },
  ],
  ['submitted', `/permohonan/${id(32)}`, 'applicant'],
  ['refused', `/permohonan/${id(33)}`, 'applicant'],
  ['decreed', `/permohonan/${id(34)}`, 'applicant'],
  [
    'objected',
    `/permohonan/${id(33)}`,
    'applicant',
    async page => {
      await page.waitForSelector('#objection')
      // what was filed at one width is there at the next
      if ((await page.locator('#objection-text').count()) > 0) {
        await page.fill('#objection-text', 'Domain kami terdaftar sejak 2019, lihat bukti pada berkas media.')
        await page.click('section[aria-labelledby=objection] form .button')
      }
      await page.waitForSelector('section[aria-labelledby=objection] .written')
    },
  ],
  ['case-objected', `/verifikasi/${id(44)}`, 'reviewer'],
  [
    'objection-answer',
    `/verifikasi/${id(44)}`,
    'reviewer',
    async page => {
      await page.click('section[aria-labelledby=objection] .button')
      await page.waitForSelector('dialog form')
    },
  ],
  ['not-mine', `/permohonan/${id(99)}`, 'applicant'],
  ['receipt', `/permohonan/${id(32)}/bukti`, 'applicant'],
  ['notices', '/pemberitahuan', 'applicant'],
  ['queue', '/verifikasi', 'reviewer'],
  ['queue-empty', '/verifikasi?cari=zzz', 'reviewer'],
  [
    'case',
    `/verifikasi/${id(41)}`,
    'reviewer',
    async page => {
      await page.click('.case-main > p button')
      await page.waitForSelector('.pages img')
    },
  ],
  [
    'case-seen',
    `/verifikasi/${id(41)}`,
    'reviewer',
    async page => {
      await page.click('.case-main > p button')
      for (const last of await page.locator('.pages li:last-child').all()) await last.scrollIntoViewIfNeeded()
      await page.waitForFunction(() => document.querySelectorAll('.case-side .button').length > 3)
      await page.evaluate(() => scrollTo(0, 0))
    },
  ],
  [
    'case-conflict',
    `/verifikasi/${id(41)}`,
    'reviewer',
    async page => {
      await page.click('#q-DEED .judge input[value=PASSED]')
      await page.click('#q-DEED .judge button')
      await page.waitForSelector('#q-DEED .alert')
    },
  ],
  [
    'case-return',
    `/verifikasi/${id(41)}`,
    'reviewer',
    async page => {
      await page.locator('.stacked .button').nth(0).click()
      await page.waitForSelector('dialog')
    },
  ],
  [
    'case-refuse',
    `/verifikasi/${id(41)}`,
    'reviewer',
    async page => {
      await page.locator('.stacked .button').nth(1).click()
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog [role=alert]')
    },
  ],
  ['decrees', '/sk', 'officer'],
  ['new-decree', '/sk/baru', 'officer'],
  ['decree-draft', '/sk/draft', 'officer'],
  ['decree-failed', '/sk/failed', 'signatory'],
  [
    'decree-issue',
    '/sk/draft',
    'signatory',
    async page => {
      await page.locator('.actions button', { hasText: /terbitkan|issue/ }).click()
      await page.waitForSelector('dialog')
    },
  ],
  ['decree-issued', '/sk/issued', 'officer'],
  ['decrees-waiting', '/sk', 'signatory', page => page.waitForSelector('#waiting ~ article')],
  [
    'decree-passphrase',
    '/sk/draft',
    'signatory',
    async page => {
      await page.route('**/api/decrees/waiting/means', route => route.fulfill({ json: { passphrase: true, knownAs: 'kepala@contoh.example' } }))
      await page.locator('.actions button', { hasText: /terbitkan|issue/ }).click()
      await page.waitForSelector('#sign-passphrase')
      await page.click('dialog button[type=submit]')
    },
  ],
  [
    'decree-no-signature',
    '/sk/unknown',
    'signatory',
    async page => {
      await page.locator('button', { hasText: /Tidak ada tanda tangan|There is no signature/ }).click()
      await page.waitForSelector('#unsigned-reason')
    },
  ],
  ['decree-unknown', '/sk/unknown', 'signatory', page => page.waitForSelector('#signed-file')],
  ['decree-away', '/sk/away', 'signatory'],
  ['decree-voided', '/sk/voided', 'officer'],
  ['decree-amended', '/sk/amended', 'officer'],
  ['decree-change', '/sk/issued/ubah', 'officer', page => page.click('form button[type=submit]')],
  [
    'decree-revoke',
    '/sk/issued/ubah',
    'officer',
    async page => {
      await page.selectOption('#change-kind', 'REVOCATION_IN_PART')
      await page.locator('input[name^=pick-]').first().check()
      await page.waitForSelector('select[name^=reason-]')
    },
  ],
  [
    'decree-correct',
    '/sk/issued/ubah',
    'officer',
    async page => {
      await page.selectOption('#change-kind', 'CORRECTION')
      await page.locator('input[name^=pick-]').first().check()
      await page.waitForSelector('input[name^=reporter-]')
    },
  ],
  ['operations', '/operasi', 'operator', page => page.waitForSelector('.glance')],
  ['operations-calm', '/operasi', 'calm', page => page.waitForSelector('.glance.valid')],
  [
    'operations-auditor',
    '/operasi',
    'auditor',
    async page => {
      await page.waitForSelector('#tindakan')
      const buttons = await page.locator('main button', { hasText: /Lepaskan|Release|Cocokkan|Reconcile/ }).count()
      if (buttons > 0) throw new Error('an auditor has buttons to act with')
    },
  ],
  ['operations-closed', '/operasi', 'applicant'],
  [
    'operations-stale',
    '/operasi',
    'calm',
    async page => {
      await page.waitForSelector('.glance.valid')
      await page.route('**/api/operations/**', route => route.abort())
      await page.waitForSelector('main .alert.warning', { timeout: 15_000 })
      if ((await page.locator('.stages .open').count()) === 0) throw new Error('the last known numbers are gone')
    },
  ],
  [
    'operations-record',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button.quiet').nth(1).click()
      await page.waitForSelector('dialog pre')
    },
  ],
  [
    'operations-release',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button:not(.quiet)').first().click()
      await page.waitForSelector('dialog form')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog [role=alert]')
    },
  ],
  [
    'operations-useless',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button:not(.quiet)').nth(1).click()
      await page.waitForSelector('dialog .alert')
    },
  ],
  [
    'operations-changed',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button:not(.quiet)').first().click()
      await page.fill('dialog input', 'bentrok')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('dialog .alert.error')
    },
  ],
  [
    'operations-released',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button:not(.quiet)').first().click()
      await page.fill('dialog input', 'Salinan utuh sudah tiba')
      await page.click('dialog button[type=submit]')
      await page.waitForSelector('#tertahan ~ .alert.good')
    },
  ],
  [
    'operations-only-copy',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button.quiet').first().click()
      await page.locator('dialog .button.plain').click()
      await page.waitForSelector('dialog .alert.error')
    },
  ],
  [
    'operations-discard',
    '/operasi',
    'operator',
    async page => {
      await page.locator('#tertahan ~ ul .button.quiet').nth(2).click()
      await page.locator('dialog .button.plain').click()
      await page.waitForSelector('dialog .button.danger')
    },
  ],
  ['newsroom', '/redaksi', 'editor'],
  ['newsroom-release', `/redaksi/${id(703)}`, 'editor'],
  [
    'newsroom-write',
    '/redaksi/baru',
    'editor',
    async page => {
      await page.fill('#release-body', 'Pasar malam **dibuka**')
      await page.click('main form .button.quiet')
      await page.waitForSelector('.release-body')
    },
  ],
  [
    'newsroom-publish',
    `/redaksi/${id(702)}`,
    'editor',
    async page => {
      await page.locator('main .actions .button:not(.quiet)').first().click()
      await page.waitForSelector('dialog')
    },
  ],
  ['newsroom-evidence', '/redaksi/bukti', 'editor'],
  [
    'newsroom-compare',
    '/redaksi/bukti',
    'editor',
    async page => {
      await page.locator('details summary').first().click()
      await page.getByText('Suara Contoh').nth(1).waitFor()
    },
  ],
  [
    'newsroom-reopen',
    '/redaksi/bukti',
    'editor',
    async page => {
      await page.getByRole('button', { name: /^(Batalkan penerimaan|Take the acceptance back)/ }).click()
    },
  ],
  ['letters-returned', '/surat-kembali', 'reviewer'],
  ['releases', '/siaran', 'applicant'],
  ['partner-release', `/siaran/${id(703)}`, 'applicant'],
]

const only = process.argv[2]?.split(',')
const server = await start(0)
const origin = `http://localhost:${server.address().port}`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
let wrong = 0
const complain = text => {
  wrong++
  console.log(text)
}

async function look([name, path, as, prepare], { width, language, scheme }) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 800 },
    colorScheme: scheme,
    baseURL: origin,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  await context.addCookies([{ name: 'as', value: as ?? 'nobody', url: origin }])
  await context.addInitScript(chosen => localStorage.setItem('sahkan.language', chosen), language)
  const page = await context.newPage()
  const label = `${name} ${width} ${language} ${scheme}`
  page.on('pageerror', error => complain(`${label}: ${error.message}`))
  try {
    await page.goto(path)
    await page.waitForSelector('h1')
    await page.waitForLoadState('networkidle')
    await prepare?.(page)
    await page.evaluate(axe)
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    )
    for (const violation of violations)
      complain(
        `${label}: ${violation.id}: ${violation.nodes
          .map(node => `${node.target} ${node.failureSummary?.split('\n')[1] ?? ''}`)
          .slice(0, 3)
          .join(' | ')}`,
      )
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (overflow > 0) complain(`${label}: ${overflow} px too wide`)
    const dialog = await page.locator('dialog').count()
    await page.screenshot({ path: `${pictures}${name}-${width}-${language}-${scheme}.png`, fullPage: !dialog })
  } catch (error) {
    complain(`${label}: ${error.message.split('\n')[0]}`)
  }
  await context.close()
}

const chosen = screens.filter(([name]) => !only || only.includes(name))
for (const screen of chosen) {
  await look(screen, { width: 390, language: 'id', scheme: 'light' })
  await look(screen, { width: 1280, language: 'en', scheme: 'light' })
  await look(screen, { width: 320, language: 'id', scheme: 'dark' })
}
await browser.close()
server.close()
console.log(wrong === 0 ? `${chosen.length} screens: nothing wrong` : `${wrong} wrong`)
process.exit(wrong === 0 ? 0 : 1)

// By keyboard alone, in a real Chromium against the mock server: skip link, focus after a change of route, a dialog
// that gives the focus back, and an application sent twice over a line that broke, with one receipt.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { start } from './mock-server.mjs'

const server = await start(0)
const origin = `http://localhost:${server.address().port}`
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

async function pageAs(as, width = 390) {
  const context = await browser.newContext({ viewport: { width, height: 844 }, baseURL: origin })
  await context.addCookies([{ name: 'as', value: as, url: origin }])
  return context.newPage()
}

const focused = page => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
async function tabTo(page, text) {
  for (let press = 0; press < 80; press++) {
    if ((await focused(page)).startsWith(text)) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`never reached ${text}`)
}

async function skipLinkComesFirst() {
  const page = await pageAs('nobody')
  await page.goto('/')
  await page.waitForSelector('h1')
  await page.keyboard.press('Tab')
  assert.equal(await focused(page), 'Langsung ke isi halaman')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
}

async function headingHasFocusAfterRouteChange() {
  const page = await pageAs('applicant', 1280)
  await page.goto('/permohonan')
  await page.waitForSelector('.rows')
  await tabTo(page, 'Harian Suara Pesisir')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.not-sent')
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1')
}

async function brokenLineSendsTheSameRequestAgain() {
  const page = await pageAs('applicant')
  await page.goto('/permohonan/00000000-0000-4000-8000-000000000030')
  await page.waitForSelector('.not-sent')
  await tabTo(page, 'Kirim permohonan')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  assert.equal(await focused(page), 'Kirim permohonan')

  const keys = []
  await page.route('**/submission', route => {
    keys.push(route.request().headers()['idempotency-key'])
    return keys.length === 1 ? route.abort() : route.continue()
  })
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog[open]')
  await page.focus('dialog input[type=checkbox]')
  await page.keyboard.press('Space')
  await tabTo(page, 'Kirim permohonan')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog .alert.error')
  await tabTo(page, 'Kirim permohonan')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.receipt')
  assert.equal(keys.length, 2)
  assert.equal(keys[0], keys[1])
  assert.match(page.url(), /\/bukti$/)
}

/** One file with its fields: as one request that counts its bytes, based on the version that was seen. */
async function documentIsAttached() {
  const page = await pageAs('applicant', 1280)
  await page.goto('/permohonan/00000000-0000-4000-8000-000000000030')
  await page.click('#r-ANNUAL_TAX > summary')
  await page.setInputFiles('#d-ANNUAL_TAX-file', { name: 'spt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 spt') })
  await page.fill('#d-ANNUAL_TAX-year', '2025')
  const sent = page.waitForRequest(request => request.method() === 'PUT')
  await page.click('#r-ANNUAL_TAX form button[type=submit]')
  const headers = (await sent).headers()
  assert.match(headers['content-type'], /^multipart\/form-data; boundary=/)
  assert.match(headers['if-match'], /^"\d+"$/)
  assert.equal(headers['x-xsrf-token'], 'mock')
  await page.waitForSelector('#r-ANNUAL_TAX .alert.good')
  assert.match(await page.locator('#r-ANNUAL_TAX .attached').textContent(), /spt\.pdf/)
  assert.equal(await page.inputValue('#d-ANNUAL_TAX-year'), '2025')
}

async function operatorReleasesByKeyboard() {
  const page = await pageAs('operator')
  await page.goto('/operasi')
  await page.waitForSelector('#tertahan ~ ul .button')
  await page.focus('#tertahan')
  await tabTo(page, 'Lepaskan…')
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog form')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  assert.match(await focused(page), /^Lepaskan…/)
  const sent = []
  page.on('request', request => request.url().endsWith('/release') && sent.push(request.postDataJSON()))
  await page.keyboard.press('Enter')
  await page.waitForSelector('dialog form')
  await page.focus('dialog input')
  await page.keyboard.type('Salinan utuh sudah tiba')
  await page.keyboard.press('Enter')
  await page.waitForSelector('#tertahan ~ .alert.good:focus')
  assert.deepEqual(
    sent.map(body => [body.dryRun, body.reason]),
    [
      [true, 'Uji coba dari halaman operasi'],
      [false, 'Salinan utuh sudah tiba'],
    ],
  )
}

async function numbersStandStillWhilePaused() {
  const page = await pageAs('calm')
  await page.clock.install()
  await page.goto('/operasi')
  await page.waitForSelector('.glance.valid')
  const asked = () => page.waitForRequest('**/applicant/overview')
  await Promise.all([asked(), page.clock.runFor(5_500)])
  await page.getByRole('button', { name: 'Jeda' }).click()
  let requests = 0
  page.on('request', () => requests++)
  await page.clock.runFor(120_000)
  assert.equal(requests, 0)
  await Promise.all([asked(), page.getByRole('button', { name: 'Lanjutkan' }).click()])
}

const tooOften = {
  status: 429,
  headers: { 'Retry-After': '20' },
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'too-many-requests', detail: 'Mohon tunggu.' }),
}

/** A change waits with what was typed; its button counts down and then sends what stands in the form by then. */
async function whoAskedTooOftenWaitsAndSendsAgain() {
  const page = await pageAs('applicant', 1280)
  await page.clock.install()
  await page.goto('/permohonan/00000000-0000-4000-8000-000000000030')
  await page.click('#r-ANNUAL_TAX > summary')
  await page.setInputFiles('#d-ANNUAL_TAX-file', { name: 'spt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 spt') })
  await page.fill('#d-ANNUAL_TAX-year', '2024')
  const bodies = []
  await page.route('**/documents/ANNUAL_TAX', route => {
    bodies.push(route.request().postData())
    return bodies.length === 1 ? route.fulfill(tooOften) : route.continue()
  })
  await page.click('#r-ANNUAL_TAX form button[type=submit]')
  const wait = page.locator('#r-ANNUAL_TAX .alert.warning')
  await wait.getByText(/Dapat dicoba lagi dalam (19|20) detik/).waitFor()
  await wait.getByRole('button').click({ force: true })
  assert.equal(bodies.length, 1, 'pressed too early it does nothing')
  await page.fill('#d-ANNUAL_TAX-year', '2025')
  await page.clock.runFor(21_000)
  await wait.getByText('Sekarang dapat dicoba lagi').waitFor()
  await wait.getByRole('button').click()
  await page.waitForSelector('#r-ANNUAL_TAX .alert.good')
  assert.equal(bodies.length, 2)
  assert.match(bodies[1], /2025/)
}

/** What is only read comes by itself. */
async function aPageThatMayNotReadYetReadsLater() {
  const page = await pageAs('nobody')
  await page.clock.install()
  let asked = 0
  await page.route(/\/api\/periods\?/, route => (++asked === 1 ? route.fulfill(tooOften) : route.continue()))
  await page.goto('/')
  await page.getByText(/Dapat dicoba lagi dalam (19|20) detik/).waitFor()
  await page.clock.runFor(21_000)
  await page.waitForSelector('.period')
  assert.equal(asked, 2)
}

/** Data that no page can show, and code that does not come: a sentence, the menu, and a way home. */
async function brokenPageSaysWhatToDo() {
  const page = await pageAs('operator')
  await page.route(/\/api\/periods\?/, route => route.fulfill({ json: { items: [null], total: 1 } }))
  await page.goto('/')
  await page.waitForSelector('h1:text("Halaman ini tidak dapat ditampilkan")')
  assert.equal(await page.locator('main a.button[href="/"]').count(), 1)
  await page.unroute(/\/api\/periods\?/)
  await page.getByRole('button', { name: 'Muat ulang halaman' }).click()
  await page.waitForSelector('.period')

  await page.route('**/assets/*.js', route => route.abort())
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'Operasi' }).click()
  await page.waitForSelector('h1:text("Halaman ini tidak dapat ditampilkan")')
  await page.unroute('**/assets/*.js')
  await page.getByRole('link', { name: 'Beranda' }).click()
  await page.waitForSelector('.period')
}

/** Somebody who checks a decree asks for no byte of the console, and an operator does when it is opened. */
async function consoleComesWithItsPage() {
  const asked = []
  const page = await pageAs('operator')
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  const console = JSON.parse(readFileSync(new URL('../target/chunks.json', import.meta.url), 'utf8')).filter(({ modules }) =>
    modules.some(module => module.startsWith('src/operations/')),
  )
  const loaded = () => console.filter(({ fileName }) => asked.includes(`/${fileName}`)).length
  await page.goto('/periksa?nomor=K7QF-2M9X-4TRD')
  await page.waitForSelector('.rows')
  assert.equal(loaded(), 0)
  await page.goto('/operasi')
  await page.waitForSelector('.glance')
  assert.equal(loaded(), console.length)
}

/** What people can type anywhere, as one word without end, in every text of the answers that is theirs. */
async function aWordWithoutEndWidensNothing() {
  const word = 'x'.repeat(200)
  const theirs =
    /"(name|legalName|address|city|email|website|directorName|editorInChief|responsibleEditor|reporter|outletName|companyName|fileName|note|title|number|applicationNumber|signerName|signerTitle|reason|detail|signedBy)":"[^"]*"/g
  for (const width of [390, 1280])
    for (const [as, path, then] of [
      ['nobody', '/'],
      ['nobody', '/periksa?nomor=K7QF-2M9X-4TRD'],
      ['applicant', '/permohonan'],
      ['applicant', '/permohonan/baru'],
      ['applicant', '/permohonan/00000000-0000-4000-8000-000000000030'],
      ['applicant', '/permohonan/00000000-0000-4000-8000-000000000031'],
      ['applicant', '/permohonan/00000000-0000-4000-8000-000000000033'],
      ['applicant', '/permohonan/00000000-0000-4000-8000-000000000032/bukti'],
      ['applicant', '/perusahaan'],
      ['applicant', '/pemberitahuan'],
      ['reviewer', '/verifikasi'],
      ['reviewer', '/verifikasi/00000000-0000-4000-8000-000000000041', page => page.click('.case-main > p button')],
      ['officer', '/sk'],
      ['officer', '/sk/baru'],
      ['officer', '/sk/draft'],
      ['officer', '/sk/issued'],
      ['operator', '/operasi'],
    ]) {
      const page = await pageAs(as, width)
      await page.route('**/api/**', async route => {
        const answer = await route.fetch()
        const url = route.request().url()
        if (!/json/.test(answer.headers()['content-type'] ?? '') || url.endsWith('/api/me')) return route.fulfill({ response: answer })
        return route.fulfill({ response: answer, body: (await answer.text()).replace(theirs, `"$1":"${word}"`) })
      })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await then?.(page)
      await page.waitForLoadState('networkidle')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.equal(over, 0, `${path} at ${width}`)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.context().close()
    }
}

/** On the device and not in the page: a reload, an Escape and a folded card lose nothing, and signing out does. */
async function typedWorkSurvives() {
  const page = await pageAs('applicant', 1280)
  await page.goto('/perusahaan')
  await page.click('section .split .button')
  await page.fill('#company-city', 'Dumai')
  await page.selectOption('#company-legalForm', 'YAYASAN')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.reload()
  await page.click('section .split .button')
  assert.equal(await page.inputValue('#company-city'), 'Dumai')
  assert.equal(await page.inputValue('#company-legalForm'), 'YAYASAN')
  await page.getByRole('button', { name: 'Buang' }).click()
  assert.equal(await page.inputValue('#company-legalForm'), 'PT')
  assert.equal(await page.inputValue('#company-city'), 'Pekanbaru')
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'drafted')
  await page.goto('/permohonan/00000000-0000-4000-8000-000000000030')
  await page.click('#r-DEED > summary')
  await page.fill('#d-DEED-number', '77/2026')
  await page.click('#r-DEED > summary')
  await page.click('#r-DEED > summary')
  assert.equal(await page.inputValue('#d-DEED-number'), '77/2026')
  await page.goto('/verifikasi')
  await page.goBack()
  assert.equal(await page.inputValue('#d-DEED-number'), '77/2026')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.waitForFunction(() => !Object.keys(localStorage).some(name => name.startsWith('sahkan.draft.')))
}

/** 200 % zoom of a 1280 window is a 640 one; the others are where the layout changes. */
async function nothingScrollsSideways() {
  for (const width of [320, 640, 767, 960, 1024])
    for (const [as, path] of [
      ['applicant', '/permohonan/00000000-0000-4000-8000-000000000031'],
      ['reviewer', '/verifikasi/00000000-0000-4000-8000-000000000041'],
      ['reviewer', '/verifikasi'],
      ['officer', '/sk/issued'],
      ['operator', '/operasi'],
      ['applicant', '/'],
      ['nobody', '/periksa?nomor=K7QF-2M9X-4TRD'],
    ]) {
      const page = await pageAs(as, width)
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.equal(over, 0, `${path} at ${width}`)
      await page.context().close()
    }
}

const only = process.argv[2]?.split(',')
try {
  const steps = [
    skipLinkComesFirst,
    headingHasFocusAfterRouteChange,
    documentIsAttached,
    whoAskedTooOftenWaitsAndSendsAgain,
    typedWorkSurvives,
    brokenLineSendsTheSameRequestAgain, // after it that application is no draft any more
    operatorReleasesByKeyboard,
    numbersStandStillWhilePaused,
    aPageThatMayNotReadYetReadsLater,
    brokenPageSaysWhatToDo,
    consoleComesWithItsPage,
    nothingScrollsSideways,
    aWordWithoutEndWidensNothing,
  ]
  for (const step of steps.filter(({ name }) => !only || only.includes(name))) {
    await step()
    console.log(`ok ${step.name}`)
  }
} finally {
  await browser.close()
  server.close()
}

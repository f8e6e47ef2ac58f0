// People apply from a phone on a district town's network: all JavaScript that a person may ever load stays below 64 KB
// compressed (two of them keep an open page up to date, and come after it is shown), the first page of somebody who checks a decree below 37 KB (what its code leads to needs none), and nobody loads pages that are not for them.
// Who drafts decrees, heads, administers or audits the office has many desks, whose code comes with each one's first page: all of them
// together may be 143 KB, and no page brings more than 60; an auditor's 149, who reads the sets of requirements with the code in which they
// are edited. What draws charts comes besides, once figures are opened: that page with it
// stays within 60 as well. Whoever has become a partner reads releases and files evidence too, and whoever was refused may object: with these
// pages an applicant's may be 69. A reviewer's desk, who answers objections, reaches whom a letter did not and ranks where there is a quota, may be 69.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { features } from '../src/features.ts'
import { loadedBy, loadedWith } from './loaded.ts'

const limit = 64
const pageLimit = 60
const partnerLimit = 69
const reviewerLimit = 69
const ofManyDesks = ['administrator', 'auditor', 'decree-officer', 'signatory']
const manyDesksLimit = 143
const auditorLimit = 149
const firstViewLimit = 37
const target = new URL('../target/', import.meta.url)
const chunks = JSON.parse(readFileSync(new URL('chunks.json', target), 'utf8'))
const kilobytes = loaded => loaded.reduce((sum, { fileName }) => sum + gzipSync(readFileSync(new URL(`dist/${fileName}`, target))).length, 0) / 1024

let wrong = false
const hold = (what, size, most) => {
  console.log(`${what}: ${size.toFixed(1)} KB of JavaScript compressed (limit ${most} KB)`)
  if (size > most) wrong = true
}
hold('the check of a decree', kilobytes(loadedWith(chunks, ['public'])), firstViewLimit)
for (const name of Object.keys(features)) hold(`a page of ${name}`, kilobytes(loadedWith(chunks, [name])), pageLimit)
const drawing = chunks.find(({ modules }) => modules.includes('src/figures/plot.ts'))
hold('figures with their charts', kilobytes([...loadedWith(chunks, ['figures']), drawing]), pageLimit)
for (const { person, open, loaded, strangers } of loadedBy(chunks, features)) {
  const partner = open.includes('releases')
  if (partner)
    hold(
      `${person} who is no partner and was not refused`,
      kilobytes(
        loadedWith(
          chunks,
          open.filter(name => name !== 'releases' && name !== 'objections'),
        ),
      ),
      limit,
    )
  hold(
    `${person}, all pages`,
    kilobytes(loaded),
    person === 'auditor'
      ? auditorLimit
      : ofManyDesks.includes(person)
        ? manyDesksLimit
        : partner
          ? partnerLimit
          : person === 'reviewer'
            ? reviewerLimit
            : limit,
  )
  for (const module of strangers) {
    console.log(`${person} would load ${module}`)
    wrong = true
  }
}
if (wrong) process.exit(1)

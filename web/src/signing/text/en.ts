import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'elsewhere.title': 'Sign outside Sahkan?',
  'elsewhere.text':
    'Number and date of the decree are reserved now; then its file is downloaded, signed with your BSrE certificate and uploaded again. From then on the decree can be issued by that file alone.',
  'elsewhere.prepare': 'Prepare the file',
  'elsewhere.preparing': 'Preparing…',
  'away.title': 'Waiting for a signature from outside',
  'away.fetch': 'Download the file to be signed:',
  'away.file': 'Decree without signature (PDF)',
  'away.sign':
    'Sign it with the electronic certificate of the official whose name it bears: invisibly, or in the box that is there. Do not print it or save it anew.',
  'away.bring': 'Upload the signed file. Once it was checked the decree is issued at once and the applicants are told.',
  'away.signed': 'Signed decree (PDF)',
  'away.choose': 'Choose the signed PDF.',
  'away.send': 'Check and issue',
  'away.checking': 'Checking the signature…',
  'void.title': 'Give up the number of this decree?',
  'void.text': 'The number {number} stays in the sequence of this year and is not used any more. Its applications wait for a decree again.',
  'void.do': 'Give up the number',
  'unknown.title': 'Not known whether this decree was signed',
  'unknown.away': 'It has been on its way to BSrE since {when}. The answer may come until {until}; reload after that.',
  'unknown.text': 'The decree was sent to BSrE {when} ({age} ago), and no answer arrived. Nothing is sent again by itself.',
  'unknown.reload': 'Reload',
  'unknown.look':
    'The signatory looks at BSrE whether this decree was signed. If it was: download the result and upload it below. If not: say so, then sign again.',
  'unknown.none': 'There is no signature',
}

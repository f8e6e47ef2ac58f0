export const en = {
  'objection.lead':
    'Do you disagree with this refusal? Write here why. Another reviewer than the one who refused answers within ten working days (Law 30/2014, Articles 75 to 77).',
  'objection.text': 'Why this refusal is wrong',
  'objection.textHint': 'Say which reason is wrong and which paper shows it. Papers that are there need not be sent again.',
  'objection.file': 'Send the objection',
  'objection.filed': 'Received',
  'objection.decideBy': 'Answered by',
  'objection.silence': 'If it is not answered by then, it is taken as upheld.',
  'objection.waiting': 'Waits for its answer',
  'objection.upheld': 'Upheld',
  'objection.upheldNote': 'The refusal holds no longer and the application is reviewed again. No paper need be sent again.',
  'objection.dismissed': 'Dismissed',
  'objection.dismissedNote': "If you do not accept this answer, you may appeal to the officer's superior within 10 working days (Law 30/2014, Article 78).",
  'objection.yours': 'What you said',
  'objection.answer': "The office's answer",
}

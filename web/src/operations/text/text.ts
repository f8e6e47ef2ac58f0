import { useMemo } from 'react'
import { textWith } from '../../session.tsx'
import { valueWords } from '../../text/text.ts'
import { id } from './id.ts'

const useSentences = textWith({ id, en: async () => (await import('./en.ts')).en })
const unknown = { stage: 'stage.other', part: 'part.other', delivery: 'delivery.other', invariant: 'invariant.other' } as const

export function useText() {
  const sentences = useSentences()
  return useMemo(() => {
    const value = (family: keyof typeof unknown) => (code: string) => valueWords(sentences.words, family, unknown[family], code)
    return { ...sentences, stage: value('stage'), part: value('part'), delivery: value('delivery'), invariant: value('invariant') }
  }, [sentences])
}

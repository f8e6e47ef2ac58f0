import { useMemo } from 'react'
import { textWith } from '../../session.tsx'
import { valueWords } from '../../text/text.ts'
import { en } from './en.ts'
import { id } from './id.ts'

const dictionaries = { id, en }
const useSentences = textWith(dictionaries)
const unknown = { stage: 'stage.other', part: 'part.other', delivery: 'delivery.other', invariant: 'invariant.other' } as const

export function useText() {
  const sentences = useSentences()
  return useMemo(() => {
    const value = (family: keyof typeof unknown) => (code: string) => valueWords(dictionaries[sentences.language], family, unknown[family], code)
    return { ...sentences, stage: value('stage'), part: value('part'), delivery: value('delivery'), invariant: value('invariant') }
  }, [sentences])
}

import type { components } from '../api/schema.d.ts'
import type { Period } from '../api/types.ts'

export type PeriodFigures = components['schemas']['PeriodFigures']
export type ReviewFigures = components['schemas']['ReviewFigures']

type Labels = Record<string, { id: string; en: string }>
/** Of which period they are; `period` is null until it is here. */
export type Named = { id: string; period: Period | null; code: string; labels: Labels }

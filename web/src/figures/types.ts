import type { components } from '../api/schema.d.ts'

export type PeriodFigures = components['schemas']['PeriodFigures']
export type ReviewFigures = components['schemas']['ReviewFigures']

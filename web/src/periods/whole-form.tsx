import { PlainForm, type PlainFormProps } from '../ui/plain-form.tsx'
import { wholeErrorsOf } from './whole-errors.ts'

export type WholeFormProps = Omit<PlainFormProps, 'isKept' | 'errorsFrom'>

/** A form that shows something as it is: what was typed stays there, and what is wrong stands at the server's whole names. */
export const WholeForm = (props: WholeFormProps) => <PlainForm {...props} isKept errorsFrom={wholeErrorsOf} />

import { TextArea } from '../ui/form.tsx'
import { Dialog } from '../ui/parts.tsx'
import { useText } from './text/text.ts'
import { WholeForm, type WholeFormProps } from './whole-form.tsx'

type Props = {
  form: string
  of: string
  title: string
  text?: string
  send: (reason: string) => Promise<void>
  onReload: () => Promise<void>
  onClose: () => void
}

/** Asks why, before something is done for good. */
export function ReasonDialog(props: Props) {
  const { t } = useText()
  return (
    <FormDialog {...props} label={props.title} send={({ reason = '' }) => props.send(reason)}>
      {common => (
        <>
          {props.text && <p>{props.text}</p>}
          <TextArea {...common} name="reason" label={t('periods.reason')} />
        </>
      )}
    </FormDialog>
  )
}

type FormProps = WholeFormProps & { title: string; onClose: () => void }

/** A dialog with one form. */
export function FormDialog(props: FormProps) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <WholeForm {...props} />
    </Dialog>
  )
}

import { Component, type ComponentChildren } from 'preact'
import { latestTraceId } from '../api/client.ts'
import { type Language, say } from '../text/text.ts'
import { Page } from './page.tsx'

type Props = { language: Language; children: ComponentChildren }

/** A page that throws says so and what to do next, where there would be nothing at all. It asks no context: that may be what broke. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  componentDidCatch(error: unknown) {
    console.error(error)
  }

  render({ language, children }: Props) {
    return this.state.failed ? <Broken language={language} /> : children
  }
}

function Broken({ language }: { language: Language }) {
  const code = latestTraceId()
  return (
    <Page title={say(language, 'broken.title')} lead={say(language, 'broken.text')}>
      <p class="actions">
        <button type="button" class="button" onClick={() => location.reload()}>
          {say(language, 'broken.reload')}
        </button>
        <a class="button quiet" href="/">
          {say(language, 'nav.home')}
        </a>
      </p>
      {code && <p class="hint">{say(language, 'problem.support', { code })}</p>}
    </Page>
  )
}

import { render } from 'preact'
import { App } from './app.tsx'
import { rememberedLanguage, SessionProvider } from './session.tsx'
import './styles/index.css'
import { drafts } from './ui/drafts.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'

drafts.dropOld()
const root = document.getElementById('root')
if (root)
  render(
    <ErrorBoundary language={rememberedLanguage()}>
      <SessionProvider>
        <App />
      </SessionProvider>
    </ErrorBoundary>,
    root,
  )

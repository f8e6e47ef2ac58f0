import { render } from 'preact'
import { App } from './app.tsx'
import { rememberedLanguage, SessionProvider } from './session.tsx'
import './styles/index.css'
import { englishCame } from './text/text.ts'
import { drafts } from './ui/drafts.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'

drafts.dropOld()
const root = document.getElementById('root')
const draw = () =>
  root &&
  render(
    <ErrorBoundary language={rememberedLanguage()}>
      <SessionProvider>
        <App />
      </SessionProvider>
    </ErrorBoundary>,
    root,
  )
// Who reads English does not see the page in Indonesian first.
if (rememberedLanguage() === 'en') void englishCame().then(draw)
else draw()

import { render } from 'preact'
import { App } from './app.tsx'
import { SessionProvider } from './session.tsx'
import './styles/index.css'

const root = document.getElementById('root')
if (root)
  render(
    <SessionProvider>
      <App />
    </SessionProvider>,
    root,
  )

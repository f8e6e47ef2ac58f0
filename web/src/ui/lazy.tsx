import type { ComponentType } from 'preact'
import { useEffect, useState } from 'react'
import { LoadingNote } from './page.tsx'

/** The pages of a feature: their code comes when the first of them is opened, and from then on they are there at once. */
export function pagesOf<Module>(load: () => Promise<Module>) {
  let loaded: Module | null = null
  return <Props extends object>(pick: (module: Module) => ComponentType<Props>): ComponentType<Props> =>
    function Lazy(props: Props) {
      const [failure, setFailure] = useState<unknown>(null)
      const [, show] = useState(loaded !== null)
      useEffect(() => {
        if (loaded) return
        load().then(module => {
          loaded = module
          show(true)
        }, setFailure)
      }, [])
      if (failure) throw failure
      if (!loaded)
        return (
          <div class="page">
            <LoadingNote />
          </div>
        )
      const Page = pick(loaded)
      return <Page {...props} />
    }
}

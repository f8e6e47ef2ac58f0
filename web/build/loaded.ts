// Who loads what. `chunks` is what the build wrote: file, isEntry, imports (of other chunks), modules; `features` is src/features.ts.

export type Chunk = { fileName: string; isEntry: boolean; imports: string[]; modules: string[] }
type Features = Record<string, { roles: readonly string[] | null }>

/** Everybody who can be signed in, and the one who is not. */
export const peopleOf = (features: Features): string[] => ['nobody', ...new Set(Object.values(features).flatMap(({ roles }) => roles ?? []))]

/** The entry, and what comes with the pages of these features. */
export function loadedWith(chunks: Chunk[], names: string[]): Chunk[] {
  const doors = names.map(name => `src/${name}/pages.ts`)
  const byName = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  const found = new Set<Chunk>()
  const follow = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk)) return
    found.add(chunk)
    for (const file of chunk.imports) follow(byName.get(file))
  }
  for (const door of doors) {
    const chunk = chunks.find(({ modules }) => modules.includes(door))
    if (!chunk) throw new Error(`no chunk holds ${door}`)
    follow(chunk)
  }
  for (const chunk of chunks) if (chunk.isEntry) follow(chunk)
  return [...found]
}

/** For each person: the chunks that may ever come, and the modules among them of features that this person cannot open. */
export function loadedBy(chunks: Chunk[], features: Features) {
  return peopleOf(features).map(person => {
    const open = Object.entries(features).flatMap(([name, { roles }]) => (roles === null || roles.includes(person) ? [name] : []))
    const loaded = loadedWith(chunks, open)
    const strangers = loaded
      .flatMap(({ modules }) => modules)
      .filter(module => {
        const folder = /^src\/([^/]+)\//.exec(module)?.[1]
        return folder !== undefined && folder in features && !open.includes(folder)
      })
    return { person, open, loaded, strangers }
  })
}

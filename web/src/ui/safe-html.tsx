import './safe-html.css'

/** Markup that the newsroom made itself of what was typed: it lets through paragraphs, lists, emphasis and links, and nothing else. */
export function SafeHtml({ html }: { html: string }) {
  return <div class="release-body" dangerouslySetInnerHTML={{ __html: html }} />
}

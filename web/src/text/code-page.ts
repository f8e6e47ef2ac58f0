/** Where the code under a decree's QR leads: a page that decree-service draws, and so none of the client's own. */
export const codePage = (publicCode: string, language: string) => `/v/${encodeURIComponent(publicCode)}?lang=${language}`

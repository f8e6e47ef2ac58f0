/** What people call somebody; services leave it empty, or null, where they do not know. */
export const personText = (given: string | null | undefined, otherwise: string): string => given || otherwise

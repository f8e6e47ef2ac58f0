export type Limit = { bytes: number }

const documentLimit: Limit = { bytes: 5 * 1024 * 1024 }
const imageLimit: Limit = { bytes: 10 * 1024 * 1024 }

export const limitFor = (file: { type: string }): Limit => (file.type.startsWith('image/') ? imageLimit : documentLimit)

const longestSide = 2400

/** A phone's photo of a page made small enough to send and still readable; null when this browser cannot read it. */
export async function shrunkPhoto(file: File): Promise<File | null> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return blob && new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return null
  }
}

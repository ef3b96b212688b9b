import * as prettier from 'prettier'

/** A text in the form that the repository's formatter gives it. */
export async function formatted(file, content) {
  const config = await prettier.resolveConfig(file)
  return prettier.format(content, { ...config, filepath: file })
}

/** 64 by 40 pixels, black, with a prompt that waits. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoAQAAAABmtcFEAAAALElEQVR42mNgoBY4AGMkwBgGMIYEjMEDY7BhMHgwFBtgGAi3' +
  'gsH+AzpjkAMAUoUFU8DEL1MAAAAASUVORK5CYII='

/** What the screens of all guests show, as a PNG image. */
export function screenPicture(): Uint8Array {
  return Uint8Array.from(atob(picture), character => character.charCodeAt(0))
}

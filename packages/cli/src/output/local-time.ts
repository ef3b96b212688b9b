/** A moment in the time zone of this machine, with its offset: `2026-02-28 09:05:00 +0100`. */
export function formatLocalTime(moment: Date): string {
  return `${formatLocalDateTime(moment)} ${offset(-moment.getTimezoneOffset())}`
}

/** A moment in the time zone of this machine: `2026-02-28 09:05:00`. */
export function formatLocalDateTime(moment: Date): string {
  const date = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
  return `${date.map(twoDigits).join('-')} ${time.map(twoDigits).join(':')}`
}

function offset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.trunc(size / 60))}${twoDigits(size % 60)}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

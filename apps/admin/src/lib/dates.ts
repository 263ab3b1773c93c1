const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const times = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** `2026-08-19` as `19 August 2026`; what is no day yet as it stands. */
export function inWords(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : days.format(at);
}

/** The day of an instant, where the reader is. */
export const dateOf = (instant: string): string => dates.format(new Date(instant));

/** The day and the minute of an instant, where the reader is. */
export const timeOf = (instant: string): string => times.format(new Date(instant));

/** The time of day of an instant, where the reader is: `14:05`. */
export const clockOf = (instant: Date): string => clock.format(instant);

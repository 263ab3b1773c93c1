/** What a number field holds: the number, or null while it is empty or no number. */
export const asNumber = (typed: string | number | bigint): number | null => (typeof typed === "number" ? typed : null);

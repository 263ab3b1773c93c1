/** How long a reason counts that somebody gave for looking at a case: two hours of one visit. */
export const reasonLastsMs = 2 * 3_600_000;

import type { ShownMail } from "../../lib/words.ts";

/** How far a mail has come, and what there is to do about it. */
export function standingOf({ state, problem, attempts }: ShownMail): { readonly says: string; readonly todo?: string } {
  if (state === "sent") return { says: "Sent" };
  if (state === "dropped") return { says: "Not needed any more" };
  if (state === "bounced")
    return { says: "Refused", todo: "The address does not exist, or takes no mail. Check it with the person." };
  if (state === "failed")
    return { says: "Given up after three days", todo: "Reach the person in another way, then send it again." };
  if (attempts === 0) return { says: "Waiting" };
  return {
    says: `Tried ${attempts === 1 ? "once" : `${attempts} times`}, and will be again`,
    todo:
      problem === "unreachable"
        ? "The mail server does not answer. Tell whoever runs Concordat, if it goes on."
        : "The mail server asks to try later.",
  };
}

import { password } from "../harness.ts";
import { hashOf } from "../scene/questions.ts";
import { sceneLife, sceneVersions as v } from "../scene/scene.ts";

const words = "So that it is on record.";
const on = (id: typeof v.running) => ({ id, hash: hashOf(id) });

/**
 * Who may do what to a version, and who may not. Everybody who is refused tries first, in this order; then those who
 * may, do it; then again. 403: not their office. 404: they may not read it. 412: not theirs, or not now. 409: meanwhile.
 */
export const acts: readonly {
  readonly act: string;
  readonly given: string;
  readonly input: unknown;
  readonly refused: Readonly<Record<number, readonly string[]>>;
  readonly done: readonly string[];
  readonly again: number;
}[] = [
  {
    act: "consult",
    given: "a draft, which only its drafters read",
    input: { id: v.toConsult },
    refused: { 404: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"] },
    done: ["Alice Thornbury"],
    again: 412,
  },
  {
    act: "comment",
    given: "a text in consultation",
    input: { ...on(v.discussed), clause: null, words },
    refused: { 404: ["Judith Harcourt", "Eleanor Voss"] },
    done: ["Alice Thornbury", "Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"],
    again: 200,
  },
  {
    act: "answer",
    given: "a comment without an answer",
    input: { id: v.discussed, comment: sceneLife.comment, words },
    refused: {
      404: ["Judith Harcourt"],
      403: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"],
    },
    done: ["Alice Thornbury"],
    again: 409,
  },
  {
    act: "advise",
    given: "a text in consultation",
    input: { ...on(v.discussed), opinion: "concerned", words },
    refused: { 404: ["Judith Harcourt"], 403: ["Alice Thornbury", "Helen Marchetti", "Oona Gallagher"] },
    done: ["Samuel Whitcombe"],
    again: 200,
  },
  {
    act: "circulate",
    given: "a text against which a Caldicott Guardian advises",
    input: { id: v.discussed },
    refused: {
      403: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"],
      412: ["Alice Thornbury", "Robin Twohats"],
    },
    done: [],
    again: 412,
  },
  {
    act: "overrule",
    given: "advice against a text",
    input: { id: v.discussed, advice: sceneLife.advice, words },
    refused: {
      404: ["Judith Harcourt"],
      403: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"],
    },
    done: ["Alice Thornbury"],
    again: 409,
  },
  {
    act: "circulate",
    given: "advice that is overruled",
    input: { id: v.discussed },
    refused: { 403: ["Alan Merrick"] },
    done: ["Robin Twohats"],
    again: 412,
  },
  {
    act: "withdraw",
    given: "a text that nobody has signed",
    input: { id: v.discussed },
    refused: { 404: ["Judith Harcourt"], 403: ["Helen Marchetti", "Samuel Whitcombe"] },
    done: ["Alice Thornbury"],
    again: 412,
  },
  {
    act: "comment",
    given: "a text that is out for signature",
    input: { ...on(v.toSendBack), clause: null, words },
    refused: { 404: ["Judith Harcourt"] },
    done: ["Helen Marchetti"],
    again: 200,
  },
  {
    act: "sendBack",
    given: "a text that somebody has signed",
    input: { id: v.signedByTwo, words },
    refused: { 412: ["Margaret Osei-Bonsu", "Alice Thornbury"] },
    done: [],
    again: 412,
  },
  {
    act: "sendBack",
    given: "a text that nobody has signed",
    input: { id: v.toSendBack, words },
    refused: { 404: ["Judith Harcourt", "Nadia Keeper"] },
    done: ["Helen Marchetti"],
    again: 404,
  },
  {
    act: "sign",
    given: "a text that nobody has approved for the signatory’s agency",
    input: { ...on(v.toSign), password },
    refused: { 412: ["Margaret Osei-Bonsu"] },
    done: [],
    again: 412,
  },
  {
    act: "approve",
    given: "a text that is out for signature",
    input: on(v.toSign),
    refused: {
      404: ["Samuel Whitcombe"],
      403: ["Margaret Osei-Bonsu", "Helen Marchetti"],
      412: ["Robin Twohats", "Alan Merrick"],
    },
    done: ["Alice Thornbury"],
    again: 412,
  },
  {
    act: "sign",
    given: "a text that their agency has approved",
    input: { ...on(v.toSign), password },
    refused: {
      404: ["Samuel Whitcombe", "Ingrid Solberg"],
      403: ["Alice Thornbury", "Alan Merrick", "Oona Gallagher"],
    },
    done: ["Margaret Osei-Bonsu", "Helen Marchetti"],
    again: 412,
  },
  {
    act: "sign",
    given: "the wrong password",
    input: { ...on(v.toSign), password: "not the password" },
    refused: { 401: ["Neil Ashworth", "Alice Thornbury"] },
    done: [],
    again: 401,
  },
  {
    act: "withdraw",
    given: "a text that somebody has signed",
    input: { id: v.toSign },
    refused: { 403: ["Helen Marchetti"], 412: ["Alice Thornbury", "Robin Twohats"] },
    done: [],
    again: 412,
  },
  {
    act: "activate",
    given: "a text that two have signed",
    input: { id: v.signedByTwo },
    refused: { 404: ["Ingrid Solberg"], 403: ["Helen Marchetti", "Samuel Whitcombe", "Oona Gallagher"] },
    done: ["Alice Thornbury"],
    again: 412,
  },
  {
    act: "suspend",
    given: "a version in force",
    input: { id: v.joined, words },
    refused: { 412: ["Ingrid Solberg"] },
    done: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Alice Thornbury"],
    again: 412,
  },
  {
    act: "resume",
    given: "what their agency has suspended",
    input: { id: v.joined, words },
    refused: {
      403: ["Alice Thornbury", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"],
      412: ["Ingrid Solberg", "Imran Sheikh"],
    },
    done: ["Helen Marchetti"],
    again: 412,
  },
  {
    act: "leave",
    given: "a version in force",
    input: { id: v.left, words },
    refused: { 403: ["Alice Thornbury", "Samuel Whitcombe", "Oona Gallagher"], 412: ["Ingrid Solberg"] },
    done: ["Helen Marchetti"],
    again: 412,
  },
  {
    act: "proposeSuspension",
    given: "a version in force",
    input: { id: v.left, words },
    refused: { 403: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"] },
    done: ["Robin Twohats"],
    again: 412,
  },
  {
    act: "confirm",
    given: "a proposal of the governance lead’s own",
    input: { id: v.proposed, proposal: sceneLife.proposal },
    refused: {
      412: ["Alice Thornbury", "Ingrid Solberg"],
      403: ["Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"],
    },
    done: ["Neil Ashworth"],
    again: 412,
  },
  {
    act: "proposeSuspension",
    given: "what is suspended already",
    input: { id: v.proposed, words },
    refused: { 412: ["Alice Thornbury"] },
    done: [],
    again: 412,
  },
  {
    act: "proposeResumption",
    given: "what is suspended for all",
    input: { id: v.proposed, words },
    refused: { 403: ["Neil Ashworth", "Alan Merrick"] },
    done: ["Alice Thornbury"],
    again: 412,
  },
  {
    act: "end",
    given: "a version in force",
    input: { id: v.running },
    refused: { 403: ["Helen Marchetti", "Samuel Whitcombe", "Alan Merrick", "Oona Gallagher"] },
    done: ["Alice Thornbury"],
    again: 412,
  },
  ...["suspend", "resume", "leave", "proposeSuspension", "proposeResumption"].map((act) => ({
    act,
    given: "a version that has ended",
    input: { id: v.running, words },
    refused: { 412: [act.startsWith("propose") ? "Alice Thornbury" : "Helen Marchetti"] },
    done: [],
    again: 412,
  })),
];

import { expectationWords } from "@concordat/domain";
import { note, part, table } from "../paper/blocks.ts";
import type { Part } from "../paper/paper.ts";
import type { Source } from "./source.ts";

/** What the parties agree that people see, and do not see: the examples that the text was tried on. None, no part. */
export const examples = ({ agreement: { expectations = [] }, glossary }: Source): Part[] =>
  expectations.length === 0
    ? []
    : [
        part("Examples", { id: "examples" }, [
          note(
            "The portal tries each of these on the text. A text in which one does not come out is not sent for signature.",
          ),
          table(
            "Who looks at what, in which situation, and what they see",
            [
              ["Example", 22],
              ["Who looks", 20],
              ["At what", 20],
              ["Given that", 26],
              ["Sees", 16],
            ],
            expectations.map((expectation) => {
              const { reader, what, given, sees } = expectationWords(expectation, glossary);
              return [`${expectation.id} ${expectation.title}`, reader, what, given, sees];
            }),
          ),
        ]),
      ];

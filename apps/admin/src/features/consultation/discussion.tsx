import { Badge, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { timeOf } from "../../lib/dates.ts";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownComment, ShownVersion } from "../../lib/words.ts";
import { useWords } from "../../lib/words.ts";
import "./consultation.css";
import { WordsForm } from "./words-form.tsx";

interface Discussed {
  readonly version: ShownVersion;
  /** The clause that is spoken of; null: the whole text. */
  readonly clause: string | null;
}

/** What the parties say of one clause, or of the whole text, and what the drafter made of it. */
export function Discussion({ version, clause }: Discussed) {
  const comments = version.life.comments.filter((comment) => comment.clause === clause);
  const mayComment = version.can.includes("comment");
  if (comments.length === 0 && !mayComment) return null;
  const about = clause === null ? "the whole text" : `clause ${clause}`;
  return (
    <section aria-label={`Comments on ${about}`} className="said no-print">
      <Stack gap="sm">
        {comments.map((comment) => (
          <Comment key={comment.id} version={version} comment={comment} />
        ))}
        {mayComment && <AddComment version={version} clause={clause} about={about} />}
      </Stack>
    </section>
  );
}

function AddComment({ version, clause, about }: Discussed & { readonly about: string }) {
  const comment = useMutation(useTRPC().agreements.comment.mutationOptions());
  const { summary, hash } = version;
  return (
    <WordsForm
      label={`Your comment on ${about}`}
      button="Comment"
      say={(words) => comment.mutateAsync({ id: summary.id, hash, clause, words })}
    />
  );
}

function Comment({ version, comment }: { readonly version: ShownVersion; readonly comment: ShownComment }) {
  const { id, name, agencyId, words, at, ofThisText, answer } = comment;
  const { agencies } = useWords();
  const agency = agencies.find((each) => each.id === agencyId)?.name;
  return (
    <article aria-label={`Comment of ${name}`}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {name}
          {agency && `, ${agency}`}
        </Text>
        <Text size="sm" c="dimmed">
          {timeOf(at)}
        </Text>
        {!ofThisText && (
          <Badge variant="default" tt="none" radius="sm">
            On an earlier text
          </Badge>
        )}
      </Group>
      <Text className="said-words">{words}</Text>
      {answer ? (
        <div className="said-reply">
          <Text size="sm" c="dimmed">
            Answered by {answer.name}, {timeOf(answer.at)}
          </Text>
          <Text className="said-words">{answer.words}</Text>
        </div>
      ) : (
        version.can.includes("answer") && <Answer version={version} id={id} name={name} />
      )}
    </article>
  );
}

interface Answered {
  readonly version: ShownVersion;
  readonly id: string;
  readonly name: string;
}

function Answer({ version, id, name }: Answered) {
  const answer = useMutation(useTRPC().agreements.answer.mutationOptions());
  return (
    <WordsForm
      label={`Your answer to ${name}`}
      button="Answer"
      say={(words) => answer.mutateAsync({ id: version.summary.id, comment: id, words })}
    />
  );
}

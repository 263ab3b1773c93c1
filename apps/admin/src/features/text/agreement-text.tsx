import { Code, Text, Title } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { ClauseProse } from "../../lib/clause-prose.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";
import { CommonTerms } from "./common-terms.tsx";
import { Contents } from "./contents.tsx";
import { Findings } from "./findings.tsx";
import { Parties } from "./parties.tsx";
import { Dates, Purposes, WhatItIs } from "./what-it-is.tsx";
import { Signatures } from "./signatures.tsx";
import { UnderUmbrella } from "./under-umbrella.tsx";

interface Document {
  readonly version: ShownVersion;
  /** What stands beside each clause, by its id. */
  readonly beside: Readonly<Record<string, ReactNode>>;
  /** What is said of the text as a whole, before its signatures. */
  readonly children: ReactNode;
}

/** A version as a document: well set, in the order in which it is signed, printable as it stands. */
export function AgreementText({ version, beside, children }: Document) {
  const { agreement, words, hash } = version;
  return (
    <div className="text-page">
      <Contents version={version} />
      <div className="text">
        <Findings findings={version.findings} draft={version.summary.state === "draft"} />
        <WhatItIs agreement={agreement} />
        <Parties parties={agreement.parties} />
        <Purposes purposes={agreement.purposes} />
        <Dates agreement={agreement} />
        <UnderUmbrella version={version} />
        <CommonTerms version={version} />
        <section aria-labelledby="clauses">
          <Title order={2} id="clauses" className="text-heading">
            Clauses
          </Title>
          {agreement.clauses.map(({ id, effect }) => {
            const said = words.find((each) => each.id === id);
            return (
              said && (
                <Fragment key={id}>
                  <ClauseProse words={said} effect={effect} />
                  {beside[id]}
                </Fragment>
              )
            );
          })}
        </section>
        {children}
        <Signatures version={version} />
        <Text size="xs" c="dimmed" mt="xl">
          Fingerprint of this text (SHA-256): <Code className="text-hash">{hash}</Code>
        </Text>
      </div>
    </div>
  );
}

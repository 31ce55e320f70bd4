import { useMemo } from "preact/hooks";
import { valueAt } from "../../data-file/values.js";
import { type FormTableSheet, makeForm } from "../../form/form.js";
import { kindOf } from "../../schema/schema.js";
import type { Template } from "../../templates/template.js";
import { textAt } from "../draft.js";
import { Closing } from "./closing.js";
import { idOf, useSession, useTemplate, useWords } from "./context.js";
import { Field } from "./field.js";
import { OptionalText } from "./optional-text.js";
import { Register } from "./register.js";
import { Sections } from "./sections.js";
import { Table } from "./table.js";
import { Text } from "./text.js";

/** The report to be filled in, in the order in which it is printed. */
export function Fill() {
  const session = useSession();
  const words = useWords();
  const template = useTemplate();
  const sheets = useMemo(() => tableSheets(template), [template]);
  const { values } = session.draft;
  const title = session.checked?.title || textAt(values, "agency.name");
  return (
    <div class="paper">
      <h1>{title || words.title}</h1>
      <section class="part" id="part-agency" aria-label={words.agency}>
        <h2>{words.agency}</h2>
        <div class="fields">
          <Field path="agency.name" isRequired />
          <Field path="year" isRequired />
          <Field path="agency.kind" isRequired />
          <Field path="agency.level" />
          <Field path="agency.shortName" />
          <Field path="title" />
        </div>
        <details>
          <summary>{template.schema.at("/agency/contact")?.title}</summary>
          <div class="fields">
            {Object.keys(template.schema.at("/agency/contact")?.properties ?? {}).map((key) => (
              <Field key={key} path={`agency.contact.${key}`} />
            ))}
          </div>
        </details>
      </section>
      <section class="part" id={`part-preamble`} aria-label={template.schema.title("preamble")}>
        <Text path="preamble" isRequired={false} />
      </section>
      {template.parts.map(({ key }) => {
        const sheet = sheets.find(({ table }) => table.id === key);
        return (
          <section class="part" key={key} id={`part-${key}`} aria-labelledby={`head-${key}`}>
            <h2 id={`head-${key}`}>{template.schema.title(key)}</h2>
            {sheet ? (
              <>
                <OptionalText path={`${key}.intro`} />
                {key === "applications" && <Register />}
                <Table sheet={sheet} />
                <OptionalText path={`${key}.note`} />
              </>
            ) : (
              <div id={idOf(key)}>
                <Text path={`${key}.body`} isRequired={valueAt(values, `${key}.sections`) === undefined} />
                {template.schema.atPath(`${key}.processingFee`) && (
                  <details>
                    <summary>{template.schema.title(`${key}.processingFee`)}</summary>
                    <div class="fields">
                      {scalarsIn(template, `${key}.processingFee`).map((fee) => (
                        <Field key={fee} path={`${key}.processingFee.${fee}`} />
                      ))}
                    </div>
                  </details>
                )}
                <Sections part={key} />
              </div>
            )}
          </section>
        );
      })}
      <Closing />
    </div>
  );
}

/** The keys of a mapping that hold one value each. */
function scalarsIn({ schema }: Template, path: string): string[] {
  const { properties = {} } = schema.atPath(path) ?? {};
  return Object.keys(properties).filter((key) => {
    const kind = kindOf(schema.atPath(`${path}.${key}`) ?? {});
    return kind !== "list" && kind !== "mapping";
  });
}

function tableSheets(template: Template): FormTableSheet[] {
  return makeForm(template).sheets.filter((sheet) => "table" in sheet);
}

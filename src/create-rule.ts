/** What all rules have in common: the model of the file, where a report stands, and what may be edited. */
import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Rule, SourceCode } from 'eslint';
import type { Exchange } from './models/http/exchange.ts';
import { concernsTelecrm } from './requests/interest.ts';
import { buildModel, type FileModel } from './requests/model.ts';
import { placeOf } from './requests/place.ts';
import type { TelecrmRequest } from './requests/request.ts';
import { readSettings, type Settings } from './settings.ts';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Origin, Plain, Traced } from './values/value.ts';
import { type Edit, Ownership } from './edits/ownership.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
}

export const packageJson: PackageJson = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as PackageJson;

export interface Suggestion {
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly edit: Edit;
}

export interface Report {
  /** What sends the culprit; undefined where the text itself is wrong. */
  readonly request: { readonly exchange: Exchange } | undefined;
  /** Where a person would make the change, if that is in the linted file. */
  readonly node?: Node | undefined;
  /** What is wrong, and what else makes it wrong: it tells where to report what was written in another file. */
  readonly culprits: readonly Traced[];
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly fix?: Edit | undefined;
  readonly suggestions?: readonly Suggestion[];
}

/** What a rule sees of the file that is linted. */
export interface Check {
  readonly model: FileModel;
  readonly requests: readonly TelecrmRequest[];
  readonly settings: Settings;
  readonly options: readonly unknown[];
  readonly sourceCode: SourceCode;
  readonly ownership: Ownership;
  /**
   * Reports a place once for each message, however many requests lead there. What another file gets wrong by itself is
   * left to the lint of that file.
   */
  readonly report: (report: Report) => void;
  /** The expression that puts a value into an object, if it stands in the file that is linted. */
  readonly useOf: (value: Plain) => Node | undefined;
  /** The node of an origin, if it stands in the file that is linted. */
  readonly here: (origin: Origin | undefined) => Node | undefined;
}

interface RuleDefinition {
  readonly name: string;
  readonly meta: Rule.RuleMetaData;
  /** Runs once for a file that may have to do with telecrm. */
  readonly check: (check: Check) => void;
}

/** What a message's id ends with where the culprit stands in another file. */
const ELSEWHERE = 'Elsewhere';

const models = new WeakMap<SourceCode, FileModel>();
const ownerships = new WeakMap<SourceCode, Ownership>();

/** A rule of this plugin; its page is the one of the released version. */
export function createRule({ name, meta, check }: RuleDefinition): Rule.RuleModule {
  const page = `https://github.com/eslint-plugin-telecrm/eslint-plugin-telecrm/blob/v${packageJson.version}/docs/rules/${name}.md`;
  return {
    meta: { ...meta, docs: { ...meta.docs, url: page }, messages: withPlaces(meta.messages ?? {}) },
    create(context) {
      const { sourceCode, filename: file, physicalFilename: physicalFile, languageOptions: language } = context;
      const settings = readSettings(context.settings);
      if (!concernsTelecrm(sourceCode, physicalFile, settings)) return {};
      return {
        Program() {
          let model = models.get(sourceCode);
          if (!model) {
            // The parsers of ESLint all produce ESTree; TypeScript's types of it are the most complete.
            const ast = sourceCode.ast as unknown as TSESTree.Program;
            model = buildModel({ ast, text: sourceCode.text, file, physicalFile, language }, settings);
            models.set(sourceCode, model);
          }
          let ownership = ownerships.get(sourceCode);
          if (!ownership) {
            ownership = new Ownership(sourceCode, model);
            ownerships.set(sourceCode, ownership);
          }
          check(contextOf(context, model, settings, ownership));
        },
      };
    },
  };
}

/** Each message once more, for what is written in another file. */
function withPlaces(messages: Readonly<Record<string, string>>): Record<string, string> {
  const elsewhere = Object.entries(messages).map(([id, text]) => [
    id + ELSEWHERE,
    text.replace(/\.$/, ' (written in {{file}}:{{line}}).'),
  ]);
  return { ...messages, ...(Object.fromEntries(elsewhere) as Record<string, string>) };
}

function contextOf(context: Rule.RuleContext, model: FileModel, settings: Settings, ownership: Ownership): Check {
  const reported = new Map<Node, Set<string>>();
  const here = (origin: Origin | undefined): Node | undefined =>
    origin?.file === model.file ? origin.node : undefined;
  return {
    model,
    requests: model.requests,
    settings,
    options: context.options as readonly unknown[],
    sourceCode: context.sourceCode,
    ownership,
    here,
    useOf: ({ slot }) => {
      const node = here(slot);
      if (node?.type === 'Property') return node.value;
      return node?.type === 'AssignmentExpression' ? node.right : node;
    },
    report: (report) => {
      const { data = {}, fix, suggestions = [] } = report;
      const place = placeOf(report, model.file);
      if (!place) return;
      const { node, elsewhere } = place;
      const editable = !isInTemplate(context.sourceCode, node);
      const messageId = report.messageId + (elsewhere ? ELSEWHERE : '');
      const where = elsewhere && {
        file: pathFrom(dirname(context.physicalFilename), elsewhere.file),
        line: String(elsewhere.node.loc.start.line),
      };
      const seen = reported.get(node) ?? new Set();
      reported.set(node, seen);
      const key = JSON.stringify([messageId, where]);
      if (seen.has(key)) return;
      seen.add(key);
      context.report({
        node: node as unknown as Rule.Node,
        messageId,
        data: { ...data, ...where },
        fix: editable ? (fix ?? null) : null,
        suggest: (editable ? suggestions : []).map((suggestion) => ({
          messageId: suggestion.messageId,
          data: { ...suggestion.data },
          fix: suggestion.edit,
        })),
      });
    },
  };
}

/** Whether a node stands in the `<template>` of a Vue component, in whose attributes no quote may be written. */
function isInTemplate({ ast }: SourceCode, node: Node): boolean {
  const { templateBody } = ast as { readonly templateBody?: { readonly range: readonly [number, number] } };
  return templateBody !== undefined && templateBody.range[0] <= node.range[0] && node.range[1] <= templateBody.range[1];
}

function pathFrom(folder: string, file: string): string {
  const path = relative(folder, file).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The model of one file, built when the first rule asks for it and shared by all. */
import type { TSESTree } from '@typescript-eslint/utils';
import { Interpreter } from '../interpreter/interpreter.ts';
import { showsMarkup } from '../interpreter/markup.ts';
import { runFile } from '../interpreter/run.ts';
import type { Exchange } from '../models/http/exchange.ts';
import { OutsideWorld } from '../models/world.ts';
import type { Language } from '../modules/parsers.ts';
import { Sources } from '../modules/sources.ts';
import type { Settings } from '../settings.ts';
import type { Node } from '../values/value.ts';
import { requestsOf, type TelecrmRequest } from './request.ts';
import { traceRun } from './trace.ts';
import { assignmentsIn } from './writes.ts';

export interface FileModel {
  readonly requests: readonly TelecrmRequest[];
  /** Everything that is sent, to telecrm and elsewhere. */
  readonly exchanges: readonly Exchange[];
  /** The texts that the program itself looks at: changing them changes what it does. */
  readonly observed: ReadonlySet<Node>;
  readonly file: string;
  /** Whether the file says itself that it runs in browsers. */
  readonly inBrowser: boolean;
  /** Whether other scripts see the names that this one declares at its top level. */
  readonly shared: boolean;
  readonly steps: number;
  /** Whether the budget ran out, so that requests may be missing. */
  readonly exhausted: boolean;
}

/** What the model needs of the file that is linted. */
export interface Source {
  readonly ast: TSESTree.Program;
  readonly text: string;
  readonly file: string;
  /** The file on the disk that the text stands in, where that is another: a page or document with code in it. */
  readonly physicalFile?: string;
  /** How it was read, and other files are. Without it, imports are not followed. */
  readonly language?: Language | undefined;
}

/** Programs in files of their own, and components. */
const OWN_FILE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
const COMPONENT = /\.(?:vue|svelte|astro)$/i;

/**
 * Whether a file is one of several scripts that see each other's names: by its configuration, or since it is a page, where
 * each script sees what those before it declare, or a document, where a block of code goes on in the next one. To a
 * component's script belongs markup that may not be in view.
 */
function sharesNames(source: Source): boolean {
  const { file, physicalFile = file, language } = source;
  if (language?.sourceType === 'script' || hidesMarkup(source)) return true;
  return /\.\w+$/.test(physicalFile) && !OWN_FILE.test(physicalFile);
}

function hidesMarkup({ ast, file, physicalFile = file }: Source): boolean {
  return file === physicalFile && COMPONENT.test(file) && !showsMarkup(ast);
}

/** Whether the imports of a text mean the files around it: a block of code in a document stands for a file anywhere. */
function knowsItsPlace({ file, physicalFile = file }: Source): boolean {
  return file === physicalFile || OWN_FILE.test(physicalFile);
}

/** Steps that a file of no length may take, and further steps for each of its characters. */
const BASE_BUDGET = 30_000;
const BUDGET_PER_CHARACTER = 5;

export function budgetFor(text: string): number {
  return BASE_BUDGET + BUDGET_PER_CHARACTER * text.length;
}

export function buildModel(source: Source, settings: Settings): FileModel {
  const assignments = new Map<string, ReturnType<typeof assignmentsIn>>();
  const world = new OutsideWorld((name, file) => {
    const program = interpreter.modules.get(file)?.program;
    if (!program) return [];
    const known = assignments.get(file) ?? assignmentsIn(program);
    assignments.set(file, known);
    return known.get(name) ?? [];
  }, settings.clients);
  const { language, file } = source;
  const follows = settings.followImports && knowsItsPlace(source);
  const sources = follows && language ? new Sources(file, language, source.physicalFile) : undefined;
  const shared = sharesNames(source);
  const interpreter: Interpreter = new Interpreter(world, budgetFor(source.text), file, source.text, sources);
  let overflown = false;
  try {
    // Svelte's markup, and whoever uses the component, writes to what a script declares.
    if (!(hidesMarkup(source) && /\.svelte$/i.test(file))) runFile(interpreter, source.ast, shared);
  } catch (error) {
    // Code nested deeper than the stack reaches: nothing is known of it.
    if (!(error instanceof RangeError)) throw error;
    overflown = true;
  }
  const exchanges: readonly Exchange[] = overflown ? [] : world.http(interpreter).exchanges;
  const model = {
    requests: exchanges.flatMap((exchange) => requestsOf(exchange, settings.baseUrls)),
    exchanges,
    observed: interpreter.observed,
    file,
    inBrowser: isClientFile(source.ast),
    shared,
    steps: interpreter.steps,
    exhausted: overflown || interpreter.exhausted,
  };
  traceRun({ ...model, budget: interpreter.budget, others: interpreter.modules.size - 1 });
  return model;
}

/** Whether a file begins with `'use client'`. https://react.dev/reference/rsc/use-client */
function isClientFile({ body }: TSESTree.Program): boolean {
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || statement.directive === undefined) return false;
    if (statement.directive === 'use client') return true;
  }
  return false;
}

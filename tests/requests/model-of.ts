/** Builds the model of a code and tells what it sends, in a notation that a test can compare. */
import { actionsOf, typesOf } from '../../src/requests/request.ts';
import type { TelecrmRequest } from '../../src/requests/request.ts';
import { buildModel } from '../../src/requests/model.ts';
import type { FileModel } from '../../src/requests/model.ts';
import { readSettings } from '../../src/settings.ts';
import { programOf } from '../interpreter/seen.ts';

export const SYNC = 'https://next.telecrm.in/autoupdate/v2/enterprise/e1';
export const ASYNC = 'https://next-api.telecrm.in/enterprise/e1';

export function modelOf(code: string, settings: Readonly<Record<string, unknown>> = {}): FileModel {
  return buildModel({ ast: programOf(code), text: code, file: 'case.js' }, readSettings({ telecrm: settings }));
}

/** The operations that a code asks for, in order. */
export function operationsOf(code: string, settings?: Readonly<Record<string, unknown>>): readonly string[] {
  return modelOf(code, settings).requests.map(({ operation }) => operation.name);
}

/** The one request that a code sends. */
export function requestOf(code: string): TelecrmRequest {
  const [request, ...others] = modelOf(code).requests;
  if (!request || others.length > 0) throw new Error(`Not exactly one request:\n${code}`);
  return request;
}

/** The types of the actions that a request writes, as far as they are literals. */
export function actionTypesOf(request: TelecrmRequest): readonly unknown[] {
  return actionsOf(request)
    .flatMap((action) => typesOf(action))
    .map(({ value }) => (value.kind === 'literal' ? value.value : value.kind));
}

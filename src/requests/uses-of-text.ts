/** Which requests a piece of text goes to. */
import type { Api } from '../telecrm/operations.ts';
import type { Node } from '../values/value.ts';
import type { FileModel } from './model.ts';
import { actionsOf, typesOf } from './request.ts';

/** Whether the text is also an action's type in a request to the given API. */
export function sharedWith(model: FileModel, node: Node, api: Api): boolean {
  return model.requests.some(
    (request) =>
      request.operation.api === api &&
      actionsOf(request).some((action) =>
        typesOf(action).some(({ value }) =>
          [value, ...(value.kind === 'lookup' ? value.values : [])].some(
            (one) => one.kind !== 'choice' && one.origin?.node === node,
          ),
        ),
      ),
  );
}

/** Regular expressions, carried out where the text is known. */
import { compareAnswers, observe } from '../interpreter/escapes.ts';
import { lift } from '../values/choice.ts';
import { derived, literal } from '../values/value.ts';
import { argument, type Native } from './natives.ts';

export const patternMethods: Readonly<Record<string, Native>> = {
  test: (call) => {
    const { internal } = call.self.kind === 'reference' ? call.self.object : {};
    const subject = argument(call, 0);
    observe(call.interpreter, subject);
    compareAnswers(call.interpreter, subject, call.node);
    return lift([subject], (plain) => {
      if (!(internal instanceof RegExp)) return derived('test', [call.self, plain]);
      // A copy, since a pattern with the flag g or y remembers where it stopped.
      const pattern = new RegExp(internal.source, internal.flags.replace(/[gy]/g, ''));
      if (plain.kind === 'literal' && !internal.sticky) return literal(pattern.test(String(plain.value)));
      return derived(`test ${String(internal)}`, [plain]);
    });
  },
};

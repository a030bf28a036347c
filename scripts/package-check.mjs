// `npm run package:check`: is the tarball a sound package, for Node and for TypeScript?
import { withTarball } from './pack.mjs';
import { runInstalled } from './prepare.mjs';

await withTarball((tarball) => {
  runInstalled('publint/src/cli.js', ['run', '--strict', tarball]);
  runInstalled('@arethetypeswrong/cli/dist/index.js', ['--profile', 'esm-only', tarball]);
});
